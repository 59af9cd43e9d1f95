//! VEVENT (RFC 5545, 3.6.1): its properties as typed values, and notes on those that a session has no room for.

use jiff::civil::Date;

use crate::model::Status;

use super::component::Component;
use super::content::Line;
use super::meeting_link::{PROPERTIES, is_of_meeting, meeting_link};
use super::moment::{Moment, Written, days_later, duration, moments, written};
use super::notes::Notes;
use super::plain_text::{lines, one_line, unescaped, without_html};
use super::zones::Zones;

/// An event, as far as it can be a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Event {
    /// Its UID.
    pub(super) uid: Option<String>,
    /// SUMMARY, in one line.
    pub(super) title: Option<String>,
    /// DESCRIPTION, in plain text.
    pub(super) description: Option<String>,
    /// LOCATION, in one line, unless it is the address of a meeting.
    pub(super) location: Option<String>,
    /// The address of a video meeting.
    pub(super) meeting_url: Option<String>,
    /// Confirmed, tentative or cancelled.
    pub(super) status: Status,
    /// When it begins.
    pub(super) start: Moment,
    /// How long it takes.
    pub(super) span: Span,
    /// The day of LAST-MODIFIED, in UTC.
    pub(super) updated: Option<Date>,
    /// Whether it is marked as not for everyone.
    pub(super) is_private: bool,
    /// RRULE lines.
    pub(super) rules: Vec<String>,
    /// RDATE.
    pub(super) added: Vec<Moment>,
    /// EXDATE.
    pub(super) left_out: Vec<Moment>,
    /// RECURRENCE-ID: which time of a repeated event this one stands for.
    pub(super) replaces: Option<Moment>,
}

/// How long an event takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Span {
    /// So many days, at least one.
    Days(i32),
    /// So many minutes, at least one.
    Minutes(u32),
}

/// An event in the words of notes: its title and day.
pub(super) fn label(event: &Component) -> String {
    let title = event.line("SUMMARY").and_then(|line| one_line(&unescaped(&line.value)));
    let day = event.line("DTSTART").and_then(|line| written(line.value.trim()));
    let title =
        title.map_or_else(|| "an event without a title".to_owned(), |title| format!("“{title}”"));
    match day {
        Some(Written::Day(day)) => format!("{title} ({day})"),
        Some(Written::Local(at) | Written::Utc(at)) => format!("{title} ({})", at.date()),
        None => title,
    }
}

/// Reads an event.
///
/// # Errors
/// A clause that says why it cannot be a session.
pub(super) fn event(
    part: &Component,
    zones: &mut Zones<'_>,
    notes: &mut Notes,
) -> Result<Event, String> {
    let label = label(part);
    let start = part.line("DTSTART").ok_or("it does not say when it begins")?;
    let start = one(start, zones, notes)?;
    if let Moment::Time(local, _) = &start
        && local.second() != 0
    {
        notes.about("kava knows no seconds, so they were cut off", label.clone());
    }
    let span = span(part, &start, zones, notes, &label)?;
    let mut many = |name: &str, notes: &mut Notes| -> Result<Vec<Moment>, String> {
        let read = part.all(name).map(|line| moments(line, zones, notes));
        Ok(read.collect::<Result<Vec<_>, _>>()?.concat())
    };
    let added = many("RDATE", notes)?;
    let left_out = many("EXDATE", notes)?;
    let replaces = many("RECURRENCE-ID", notes)?.into_iter().next();
    tell_losses(part, &label, notes);
    let status = status(part);
    let meeting_url = meeting_link(part);
    if meeting_url.is_some() {
        notes.about(
            "the address of the video meeting stands in `meeting_url` and will be public; take it away if not everyone may know it",
            label.clone(),
        );
    }
    Ok(Event {
        uid: part.line("UID").map(|line| unescaped(&line.value).trim().to_owned()),
        title: text(part, "SUMMARY", &label, notes)
            .and_then(|text| one_line(&text))
            .map(|title| if status == Status::Cancelled { unprefixed(&title) } else { title }),
        description: description(part, &label, notes),
        location: text(part, "LOCATION", &label, notes)
            .and_then(|text| one_line(&text))
            .filter(|location| meeting_url.as_ref() != Some(location)),
        meeting_url,
        status,
        start,
        span,
        updated: part.line("LAST-MODIFIED").and_then(|line| match written(line.value.trim())? {
            Written::Day(day) => Some(day),
            Written::Local(at) | Written::Utc(at) => Some(at.date()),
        }),
        is_private: part.line("CLASS").is_some_and(|line| {
            let class = line.value.trim().to_ascii_uppercase();
            matches!(class.as_str(), "PRIVATE" | "CONFIDENTIAL")
        }),
        rules: part.all("RRULE").map(|line| line.value.trim().to_owned()).collect(),
        added,
        left_out,
        replaces,
    })
}

fn one(line: &Line, zones: &mut Zones<'_>, notes: &mut Notes) -> Result<Moment, String> {
    let first = moments(line, zones, notes)?.into_iter().next();
    first.ok_or_else(|| format!("its {} is empty", line.name))
}

/// The length of an event, from DTEND or DURATION; without either, a day is a day.
fn span(
    part: &Component,
    start: &Moment,
    zones: &mut Zones<'_>,
    notes: &mut Notes,
    label: &str,
) -> Result<Span, String> {
    let duration = match part.line("DURATION").filter(|line| !line.value.trim().is_empty()) {
        Some(line) => {
            let bad = || format!("`{}` is no length of time", line.value.escape_debug());
            Some(duration(&line.value).ok_or_else(bad)?)
        }
        None => None,
    };
    let end = match part.line("DTEND").filter(|line| !line.value.trim().is_empty()) {
        Some(line) => Some(one(line, zones, notes)?),
        None => None,
    };
    match (start, end, duration) {
        (Moment::Day(first), Some(end), _) => {
            let days = (end.day() - *first).get_days();
            if days < 0 {
                return Err("it ends before it begins".to_owned());
            }
            // Some programs write the same day twice; the end is not part of the event.
            Ok(Span::Days(days.max(1)))
        }
        (Moment::Day(_), None, Some((days, _))) => Ok(Span::Days(days.max(1))),
        (Moment::Day(_), None, None) => Ok(Span::Days(1)),
        (Moment::Time(..), Some(Moment::Day(_)), _) => {
            Err("it begins at a time and ends on a day".to_owned())
        }
        (Moment::Time(..), Some(end), _) => {
            let between = start.instant().zip(end.instant());
            let (start, end) = between.ok_or("its times are out of range")?;
            minutes(end.as_second() / 60 - start.as_second().div_euclid(60), label, notes)
        }
        (Moment::Time(local, _), None, Some((days, more))) => {
            let later = days_later(*local, days).map(|local| start.at(local));
            let later = later.and_then(|later| later.instant()).zip(start.instant());
            let (later, start) = later.ok_or("its times are out of range")?;
            minutes((later.as_second() - start.as_second()) / 60 + more, label, notes)
        }
        (Moment::Time(..), None, None) => minutes(0, label, notes),
    }
}

fn minutes(minutes: i64, label: &str, notes: &mut Notes) -> Result<Span, String> {
    if minutes < 0 {
        return Err("it ends before it begins".to_owned());
    }
    if minutes == 0 {
        notes.about(
            "it has no length, so `duration: 1 min` was written: correct it",
            label.to_owned(),
        );
    }
    u32::try_from(minutes.max(1)).map(Span::Minutes).map_err(|_| "it is too long".to_owned())
}

fn status(part: &Component) -> Status {
    let status = part.line("STATUS").map(|line| line.value.trim().to_ascii_uppercase());
    match status.as_deref() {
        Some("CANCELLED") => Status::Cancelled,
        Some("TENTATIVE") => Status::Tentative,
        _ => Status::Confirmed,
    }
}

/// The title without what programs put before that of a cancelled event.
fn unprefixed(title: &str) -> String {
    const PREFIXES: [&str; 6] =
        ["tühistatud:", "cancelled:", "canceled:", "отменено:", "ära jäetud:", "abgesagt:"];
    let lower = title.to_lowercase();
    let prefix = PREFIXES.iter().find(|prefix| lower.starts_with(**prefix));
    let rest = prefix.and_then(|prefix| title.get(prefix.len()..)).map(str::trim);
    rest.filter(|rest| !rest.is_empty()).unwrap_or(title).to_owned()
}

fn text(part: &Component, name: &str, label: &str, notes: &mut Notes) -> Option<String> {
    let text = unescaped(&part.line(name)?.value);
    match without_html(&text) {
        Some(plain) => {
            notes.about(format!("the HTML of {name} was turned into plain text"), label);
            Some(plain)
        }
        None => Some(text),
    }
}

fn description(part: &Component, label: &str, notes: &mut Notes) -> Option<String> {
    let description = text(part, "DESCRIPTION", label, notes).and_then(|text| lines(&text));
    if description.is_some() {
        return description;
    }
    let html = unescaped(&part.line("X-ALT-DESC")?.value);
    let plain = without_html(&html).unwrap_or(html);
    notes.about("the HTML of X-ALT-DESC was turned into plain text", label);
    lines(&plain)
}

/// Tells every property and part of an event that a session has no room for.
fn tell_losses(part: &Component, label: &str, notes: &mut Notes) {
    for line in &part.lines {
        let name = line.name.as_str();
        if CARRIED.contains(&name) || BOOKKEEPING.contains(&name) || PROPERTIES.contains(&name) {
            continue;
        }
        match name {
            "ORGANIZER" | "ATTENDEE" => {
                notes.about(format!("{name} is never carried over, for privacy"), label);
            }
            "URL" if is_of_meeting(line.value.trim()) => {}
            "SEQUENCE" if line.value.trim() == "0" => {}
            "SEQUENCE" => notes.about(
                "SEQUENCE, how often an event has changed, belongs into `content/calendar.lock`: `kava lock --from` takes it over from the calendar",
                format!("{label}: {}", line.value.trim()),
            ),
            "RANGE" | "EXRULE" => {
                notes.about(format!("{name} was not followed: look at the days"), label);
            }
            _ => {
                let value = one_line(&unescaped(&line.value)).unwrap_or_default();
                let value: String = value.chars().take(80).collect();
                notes.about(format!("{name} was not carried over"), format!("{label}: {value}"));
            }
        }
    }
    let replaces = part.line("RECURRENCE-ID");
    if replaces.is_some_and(|line| line.param("RANGE").is_some()) {
        notes.about(
            "a change “of this and all that follow” was carried over for the one day alone: change those that follow",
            label,
        );
    }
    for inside in &part.parts {
        notes.about(format!("{} was not carried over", inside.name), label);
    }
}

/// What a session has room for, all of it.
const CARRIED: [&str; 17] = [
    "UID",
    "SUMMARY",
    "DESCRIPTION",
    "X-ALT-DESC",
    "LOCATION",
    "DTSTART",
    "DTEND",
    "DURATION",
    "STATUS",
    "RRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "LAST-MODIFIED",
    "CLASS",
    "X-MICROSOFT-CDO-ALLDAYEVENT",
    "DTSTAMP",
];

/// What says nothing about the event itself.
const BOOKKEEPING: [&str; 14] = [
    "CREATED",
    "TRANSP",
    "X-MICROSOFT-CDO-BUSYSTATUS",
    "X-MICROSOFT-CDO-INTENDEDSTATUS",
    "X-MICROSOFT-CDO-IMPORTANCE",
    "X-MICROSOFT-CDO-INSTTYPE",
    "X-MICROSOFT-CDO-APPT-SEQUENCE",
    "X-MICROSOFT-CDO-OWNERAPPTID",
    "X-MICROSOFT-DISALLOW-COUNTER",
    "X-MICROSOFT-DONOTFORWARDMEETING",
    "X-MICROSOFT-ISRESPONSEREQUESTED",
    "X-MOZ-GENERATION",
    "X-MOZ-LASTACK",
    "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR",
];
