//! VEVENT (RFC 5545, 3.6.1): its properties as typed values, and notes on those that a session has no room for.

use jiff::civil::Date;

use crate::model::Status;
use crate::report::{Words, words};

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
pub(super) fn label(event: &Component) -> Words {
    let title = event.line("SUMMARY").and_then(|line| one_line(&unescaped(&line.value)));
    let day = event.line("DTSTART").and_then(|line| written(line.value.trim()));
    let title = title.map_or_else(
        || words!(en: "an event without a title", et: "pealkirjata sündmus"),
        |title| words!(en: "“{title}”", et: "„{title}“"),
    );
    match day {
        Some(Written::Day(day)) => words!(in title; en: "{title} ({day})", et: "{title} ({day})"),
        Some(Written::Local(at) | Written::Utc(at)) => {
            let day = at.date();
            words!(in title; en: "{title} ({day})", et: "{title} ({day})")
        }
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
) -> Result<Event, Words> {
    let label = label(part);
    let start = part
        .line("DTSTART")
        .ok_or_else(|| words!(en: "it does not say when it begins", et: "algusaega ei ole"))?;
    let start = one(start, zones, notes)?;
    if let Moment::Time(local, _) = &start
        && local.second() != 0
    {
        notes.about(
            words!(
                en: "kava knows no seconds, so they were cut off",
                et: "kava ei tunne sekundeid, need jäeti ära",
            ),
            label.clone(),
        );
    }
    let span = span(part, &start, zones, notes, &label)?;
    let mut many = |name: &str, notes: &mut Notes| -> Result<Vec<Moment>, Words> {
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
            words!(
                en: "the address of the video meeting stands in `meeting_url` and will be public; take it away if not everyone may know it",
                et: "veebikohtumise aadress on võtme `meeting_url` järel ja saab avalikuks; kui kõik ei tohi seda teada, kustuta see",
            ),
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

fn one(line: &Line, zones: &mut Zones<'_>, notes: &mut Notes) -> Result<Moment, Words> {
    let first = moments(line, zones, notes)?.into_iter().next();
    first.ok_or_else(
        || words!(en: "its {name} is empty", et: "rida {name} on tühi", name = line.name),
    )
}

/// The length of an event, from DTEND or DURATION; without either, a day is a day.
fn span(
    part: &Component,
    start: &Moment,
    zones: &mut Zones<'_>,
    notes: &mut Notes,
    label: &Words,
) -> Result<Span, Words> {
    let duration = match part.line("DURATION").filter(|line| !line.value.trim().is_empty()) {
        Some(line) => {
            let bad = || {
                words!(
                    en: "`{value}` is no length of time",
                    et: "`{value}` ei ole kestus",
                    value = line.value.escape_debug(),
                )
            };
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
                return Err(
                    words!(en: "it ends before it begins", et: "see lõpeb enne, kui algab"),
                );
            }
            // Some programs write the same day twice; the end is not part of the event.
            Ok(Span::Days(days.max(1)))
        }
        (Moment::Day(_), None, Some((days, _))) => Ok(Span::Days(days.max(1))),
        (Moment::Day(_), None, None) => Ok(Span::Days(1)),
        (Moment::Time(..), Some(Moment::Day(_)), _) => Err(words!(
            en: "it begins at a time and ends on a day",
            et: "algusel on kellaaeg, aga lõpul ainult päev",
        )),
        (Moment::Time(..), Some(end), _) => {
            let between = start.instant().zip(end.instant());
            let (start, end) = between.ok_or_else(
                || words!(en: "its times are out of range", et: "aeg on liiga kaugel"),
            )?;
            minutes(end.as_second() / 60 - start.as_second().div_euclid(60), label, notes)
        }
        (Moment::Time(local, _), None, Some((days, more))) => {
            let later = days_later(*local, days).map(|local| start.at(local));
            let later = later.and_then(|later| later.instant()).zip(start.instant());
            let (later, start) = later.ok_or_else(
                || words!(en: "its times are out of range", et: "aeg on liiga kaugel"),
            )?;
            minutes((later.as_second() - start.as_second()) / 60 + more, label, notes)
        }
        (Moment::Time(..), None, None) => minutes(0, label, notes),
    }
}

fn minutes(minutes: i64, label: &Words, notes: &mut Notes) -> Result<Span, Words> {
    if minutes < 0 {
        return Err(words!(en: "it ends before it begins", et: "see lõpeb enne, kui algab"));
    }
    if minutes == 0 {
        notes.about(
            words!(
                en: "it has no length, so `duration: 1 min` was written: correct it",
                et: "kestust ei ole, seepärast on kirjas `duration: 1 min`: paranda see",
            ),
            label.clone(),
        );
    }
    u32::try_from(minutes.max(1))
        .map(Span::Minutes)
        .map_err(|_| words!(en: "it is too long", et: "see on liiga pikk"))
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

fn text(part: &Component, name: &str, label: &Words, notes: &mut Notes) -> Option<String> {
    let text = unescaped(&part.line(name)?.value);
    match without_html(&text) {
        Some(plain) => {
            notes.about(
                words!(
                    en: "the HTML of {name} was turned into plain text",
                    et: "{name}: HTML muudeti lihttekstiks",
                ),
                label.clone(),
            );
            Some(plain)
        }
        None => Some(text),
    }
}

fn description(part: &Component, label: &Words, notes: &mut Notes) -> Option<String> {
    let description = text(part, "DESCRIPTION", label, notes).and_then(|text| lines(&text));
    if description.is_some() {
        return description;
    }
    let html = unescaped(&part.line("X-ALT-DESC")?.value);
    let plain = without_html(&html).unwrap_or(html);
    notes.about(
        words!(
            en: "the HTML of X-ALT-DESC was turned into plain text",
            et: "X-ALT-DESC: HTML muudeti lihttekstiks",
        ),
        label.clone(),
    );
    lines(&plain)
}

/// Tells every property and part of an event that a session has no room for.
fn tell_losses(part: &Component, label: &Words, notes: &mut Notes) {
    for line in &part.lines {
        let name = line.name.as_str();
        if CARRIED.contains(&name) || BOOKKEEPING.contains(&name) || PROPERTIES.contains(&name) {
            continue;
        }
        match name {
            "ORGANIZER" | "ATTENDEE" => {
                notes.about(words!(
                    en: "{name} is never carried over, for privacy",
                    et: "{name} jäeti üle võtmata, et kaitsta inimeste andmeid",
                ), label.clone());
            }
            "URL" if is_of_meeting(line.value.trim()) => {}
            "SEQUENCE" if line.value.trim() == "0" => {}
            "SEQUENCE" => notes.about(
                words!(
                    en: "SEQUENCE, how often an event has changed, belongs into `content/calendar.lock`: `kava lock --from` takes it over from the calendar",
                    et: "SEQUENCE ehk sündmuse muudatuste arv käib faili `content/calendar.lock`: `kava lock --from` võtab selle kalendrist üle",
                ),
                words!(
                    in label;
                    en: "{label}: {value}",
                    et: "{label}: {value}",
                    value = line.value.trim(),
                ),
            ),
            "RANGE" | "EXRULE" => {
                notes.about(words!(
                    en: "{name} was not followed: look at the days",
                    et: "{name} jäi arvestamata: vaata päevad üle",
                ), label.clone());
            }
            _ => {
                let value = one_line(&unescaped(&line.value)).unwrap_or_default();
                let value: String = value.chars().take(80).collect();
                notes.about(words!(en: "{name} was not carried over", et: "{name} jäi üle võtmata"), words!(
                    in label;
                    en: "{label}: {value}",
                    et: "{label}: {value}",
                ));
            }
        }
    }
    let replaces = part.line("RECURRENCE-ID");
    if replaces.is_some_and(|line| line.param("RANGE").is_some()) {
        notes.about(
            words!(
                en: "a change “of this and all that follow” was carried over for the one day alone: change those that follow",
                et: "muudatus „see ja kõik järgmised“ võeti üle ainult selle ühe päeva jaoks: muuda ka järgmisi",
            ),
            label.clone(),
        );
    }
    for inside in &part.parts {
        notes.about(
            words!(
                en: "{name} was not carried over",
                et: "{name} jäi üle võtmata",
                name = inside.name,
            ),
            label.clone(),
        );
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
