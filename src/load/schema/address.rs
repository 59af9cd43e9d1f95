//! Addresses of every kind: of web pages, e-mail, telephones, videos, and of pages that have moved.

use serde::de::{Deserialize, Deserializer};
use url::Url;

use super::ValueFault;
use super::reading::{FromText, optional_text, text};

/// An address on another site: http or https, absolute. Parsed and normalised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrlText(pub String);

impl FromText for UrlText {
    const EXPECTED: &'static str = "an address such as `https://example.org/`";

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        let fault = |hint: String| {
            ValueFault::new("wrong-address", format!("`{text}` is no address of a website"), hint)
        };
        match Url::parse(text) {
            Ok(url) if !matches!(url.scheme(), "http" | "https") => {
                Err(fault("write an address that begins with `https://`".to_owned()))
            }
            Ok(url) if !url.username().is_empty() || url.password().is_some() => {
                Err(fault("leave out the name and the password before the `@`".to_owned()))
            }
            Ok(url) => Ok(Self(url.into())),
            Err(_) if Url::parse(&format!("https://{text}")).is_ok() && text.contains('.') => {
                Err(fault(format!("write `https://{text}`")))
            }
            Err(_) => Err(fault("write it whole: `https://example.org/`".to_owned())),
        }
    }
}

impl<'de> Deserialize<'de> for UrlText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer)
    }
}

/// An old address of a page, from the root of the site: `/vana/leht/`.
pub(super) struct Alias(pub(super) String);

impl FromText for Alias {
    const EXPECTED: &'static str = "an old address such as `/old/page/`";

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        let hint = if text.contains("://") {
            "write only what stands behind the name of the host, from `/` on"
        } else if !text.starts_with('/') || text.starts_with("//") {
            "begin it with one `/`"
        } else if text.contains(['?', '#', '\\', '*']) || text.split('/').any(|part| part == "..") {
            "write the path alone, without `?`, `#`, `*` and `..`"
        } else if text.contains(char::is_whitespace) {
            "write it without blanks"
        } else {
            return Ok(Self(text.to_owned()));
        };
        Err(ValueFault::new("wrong-alias", format!("`{text}` is no path within this site"), hint))
    }
}

impl<'de> Deserialize<'de> for Alias {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer)
    }
}

/// An e-mail address.
pub(super) struct Email(pub(super) String);

impl FromText for Email {
    const EXPECTED: &'static str = "an e-mail address";

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        let is_email = text.split_once('@').is_some_and(|(name, host)| {
            let breaks =
                |letter: char| letter.is_whitespace() || "<>\"(),:;[]\\@?&".contains(letter);
            let is_host = host.contains('.') && host.split('.').all(|label| !label.is_empty());
            !name.is_empty() && is_host && !name.contains(breaks) && !host.contains(breaks)
        });
        if is_email {
            return Ok(Self(text.to_owned()));
        }
        let hint = "write the address alone: `name@example.org`";
        Err(ValueFault::new("wrong-email", format!("`{text}` is no e-mail address"), hint))
    }
}

/// Where something can be told: an e-mail address, or a page that comes encrypted. Kept as a URI.
pub(super) struct Channel(String);

impl FromText for Channel {
    const EXPECTED: &'static str = "an e-mail address, or one that begins with `https://`";

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        if text.contains("://") {
            let UrlText(url) = UrlText::from_text(text)?;
            if url.starts_with("https:") {
                return Ok(Self(url));
            }
            let message = format!("`{text}` comes without encryption");
            return Err(ValueFault::new(
                "wrong-address",
                message,
                "write an address with `https://`",
            ));
        }
        let Email(email) = Email::from_text(text.strip_prefix("mailto:").unwrap_or(text))?;
        Ok(Self(format!("mailto:{email}")))
    }
}

/// A telephone number: digits and blanks, with a `+` in front if it has the code of a country.
pub(super) struct Phone(pub(super) String);

impl FromText for Phone {
    const EXPECTED: &'static str = "a telephone number in quotes";

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        let digits = text.strip_prefix('+').unwrap_or(text);
        let is_number = digits.chars().all(|letter| letter.is_ascii_digit() || letter == ' ')
            && (3..=15).contains(&digits.chars().filter(char::is_ascii_digit).count());
        if is_number {
            return Ok(Self(text.to_owned()));
        }
        let hint = "write digits and blanks, with the code of the country: `+372 600 0000`";
        Err(ValueFault::new("wrong-phone", format!("`{text}` is no telephone number"), hint))
    }

    fn from_number(number: u64) -> Option<Result<Self, ValueFault>> {
        Some(Self::from_text(&number.to_string()))
    }
}

/// The id of a video of `YouTube`, written as such or within an address.
pub(super) struct YouTube(pub(super) String);

impl FromText for YouTube {
    const EXPECTED: &'static str = "the address of a video of YouTube, or its id";

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        let id = if is_video_id(text) { Some(text.to_owned()) } else { video_id(text) };
        id.map(Self).ok_or_else(|| {
            let hint = "copy the address of the video: `https://www.youtube.com/watch?v=…`";
            ValueFault::new("wrong-video", format!("`{text}` is no video of YouTube"), hint)
        })
    }
}

fn is_video_id(text: &str) -> bool {
    text.len() == 11
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

fn video_id(text: &str) -> Option<String> {
    let url = Url::parse(text).or_else(|_| Url::parse(&format!("https://{text}"))).ok()?;
    let mut steps = url.path_segments()?;
    let id = match url.host_str()?.trim_start_matches("www.").trim_start_matches("m.") {
        "youtu.be" => steps.next()?.to_owned(),
        "youtube.com" | "youtube-nocookie.com" => match steps.next()? {
            "watch" => url.query_pairs().find(|(key, _)| key == "v")?.1.into_owned(),
            "embed" | "shorts" | "live" | "v" => steps.next()?.to_owned(),
            _ => return None,
        },
        _ => return None,
    };
    is_video_id(&id).then_some(id)
}

/// Reads old addresses.
pub(super) fn aliases<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let aliases = Vec::<Alias>::deserialize(deserializer)?;
    Ok(aliases.into_iter().map(|alias| alias.0).collect())
}

/// Reads an e-mail address that may be missing.
pub(super) fn optional_email<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(optional_text::<D, Email>(deserializer)?.map(|email| email.0))
}

/// Reads where something can be told, which may be missing.
pub(super) fn optional_channel<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(optional_text::<D, Channel>(deserializer)?.map(|channel| channel.0))
}

/// Reads a telephone number that may be missing.
pub(super) fn optional_phone<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(optional_text::<D, Phone>(deserializer)?.map(|phone| phone.0))
}

/// Reads the id of a video.
pub(super) fn youtube<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    text::<D, YouTube>(deserializer).map(|video| video.0)
}
