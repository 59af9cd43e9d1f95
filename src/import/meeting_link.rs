//! The address of a video meeting, wherever the program that wrote the calendar put it.

use super::component::Component;
use super::plain_text::unescaped;

/// The properties that hold nothing but such an address, the best one first.
pub(super) const PROPERTIES: [&str; 5] = [
    "CONFERENCE",
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
];

/// Hosts of video meetings, with those below them.
const HOSTS: [&str; 9] = [
    "zoom.us",
    "meet.google.com",
    "teams.microsoft.com",
    "teams.live.com",
    "webex.com",
    "whereby.com",
    "meet.jit.si",
    "gotomeet.me",
    "bluejeans.com",
];

/// The https address of the meeting of an event, if one is told.
pub(super) fn meeting_link(event: &Component) -> Option<String> {
    let own = PROPERTIES.iter().filter_map(|name| event.line(name)).map(|line| &line.value);
    let own = own.filter_map(|value| https(value.trim()));
    let other = ["URL", "LOCATION"].iter().filter_map(|name| event.line(name));
    let other = other
        .filter_map(|line| https(unescaped(&line.value).trim()))
        .filter(|address| is_of_meeting(address));
    own.chain(other).next()
}

/// Whether an address is that of a video meeting, by its host.
pub(super) fn is_of_meeting(address: &str) -> bool {
    let behind = address.strip_prefix("https://").unwrap_or_default();
    let host = behind.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
    HOSTS.iter().any(|known| {
        host.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

/// The address, if a site may have it: https, without blanks and control characters.
fn https(text: &str) -> Option<String> {
    let behind = text.strip_prefix("https://")?;
    let is_plain = |letter: char| {
        letter.is_ascii_graphic()
            && !matches!(letter, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
    };
    (behind.starts_with(|letter: char| letter.is_ascii_alphanumeric())
        && behind.chars().all(is_plain))
    .then(|| text.to_owned())
}
