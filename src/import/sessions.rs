//! Events as an author would have written them: sessions with local times of the series' zone, and rules.

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ToSpan};

use crate::model::{Session, Status};
use crate::report::{Words, words};

use super::event::{Event, Span};
use super::ids::Ids;
use super::moment::Moment;
use super::notes::Notes;
use super::places::{KnownPlace, is_online, known, suggestion};

/// A session that is written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WrittenSession {
    /// Its id.
    pub(super) id: String,
    /// Its UID, where it is the only one that had it.
    pub(super) uid: Option<String>,
    /// When.
    pub(super) when: When,
    /// What it says beside.
    pub(super) facts: Facts,
    /// LAST-MODIFIED.
    pub(super) updated: Option<Date>,
}

/// A rule that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WrittenRule {
    /// The beginning of its ids.
    pub(super) id: String,
    /// As the calendar has it.
    pub(super) rule: String,
    /// The first start.
    pub(super) start: DateTime,
    /// Minutes.
    pub(super) minutes: u32,
    /// The days that are left out, in order.
    pub(super) except: Vec<Date>,
    /// What it says beside.
    pub(super) facts: Facts,
}

/// What sessions and rules say beside their times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Facts {
    /// Title.
    pub(super) title: Option<String>,
    /// Summary; a rule has none.
    pub(super) summary: Option<String>,
    /// Status.
    pub(super) status: Status,
    /// The id of a place of the site.
    pub(super) place: Option<String>,
    /// A place that the site does not have.
    pub(super) unknown_place: Option<String>,
    /// Whether it is online, where the calendar says so.
    pub(super) attendance: Option<&'static str>,
    /// The address of the meeting.
    pub(super) meeting_url: Option<String>,
    /// Not for everyone.
    pub(super) is_draft: bool,
}

/// When a session takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// On these days, both in.
    Days(Date, Date),
    /// From a time on the clock; `end` is missing where a change of clocks shows it twice.
    Timed { start: DateTime, minutes: u32, end: Option<DateTime> },
}

/// What an event says beside its times. A place that the site does not have is told with what to add.
pub(super) fn facts(
    event: &Event,
    label: &Words,
    places: &[KnownPlace],
    notes: &mut Notes,
) -> Facts {
    let location = event.location.as_deref().filter(|location| !is_online(location));
    let is_link = location.is_some_and(|location| location.starts_with("http"));
    let place = location.and_then(|location| known(location, places));
    let unknown = location.filter(|_| place.is_none());
    if let Some(location) = unknown {
        notes.about(
            words!(
                en: "places that the site does not have are in comments above their sessions; add them to `places` of `site.yaml` and write `place`, such as",
                et: "kohad, mida saidil ei ole, on kommentaaridena kohtumiste kohal; lisa need faili `site.yaml` võtme `places` alla ja kirjuta `place`, näiteks",
            ),
            Words::same(if is_link { location.to_owned() } else { suggestion(location) }),
        );
    }
    if event.is_private {
        notes.about(
            words!(
                en: "events that are marked as private are drafts, which are not shown",
                et: "privaatseks märgitud sündmused on mustandid, mida ei näidata",
            ),
            label.clone(),
        );
    }
    let is_room = location.is_some() && !is_link;
    Facts {
        title: event.title.clone(),
        summary: event.description.clone(),
        status: event.status,
        place: place.map(ToOwned::to_owned),
        unknown_place: unknown.map(ToOwned::to_owned),
        attendance: match (is_room, &event.meeting_url) {
            (true, Some(_)) => Some("hybrid"),
            (true, None) => Some("in-person"),
            (false, Some(_)) => Some("online"),
            (false, None) => event.location.is_some().then_some("online"),
        },
        meeting_url: event.meeting_url.clone(),
        is_draft: event.is_private,
    }
}

/// An event at one of its times as a session. `is_alone`: no other session comes from it.
pub(super) fn session(
    event: &Event,
    at: &Moment,
    (facts, is_alone): (Facts, bool),
    series: (&str, &TimeZone),
    ids: &mut Ids,
) -> Result<WrittenSession, Words> {
    let (series, zone) = series;
    let when = when(at, event.span, zone)?;
    let day = match when {
        When::Days(first, _) => first,
        When::Timed { start, .. } => start.date(),
    };
    Ok(WrittenSession {
        id: ids.session(facts.title.as_deref(), series, day),
        uid: event.uid.clone().filter(|uid| is_alone && Session::is_good_uid(uid)),
        when,
        facts,
        updated: event.updated,
    })
}

/// A time in the zone of the series.
///
/// # Errors
/// A clause that says why it cannot be written there.
fn when(at: &Moment, span: Span, zone: &TimeZone) -> Result<When, Words> {
    let minutes = match (at, span) {
        (Moment::Day(first), Span::Days(days)) => {
            let last = first.checked_add((days - 1).days()).map_err(|_| out_of_range())?;
            return year(*first).and(year(last)).map(|()| When::Days(*first, last));
        }
        (_, Span::Minutes(minutes)) => minutes,
        (Moment::Time(..), Span::Days(_)) => {
            return Err(words!(en: "its repetition has no time", et: "kordusel ei ole kellaaega"));
        }
    };
    let instant = at.instant().ok_or_else(out_of_range)?;
    let start = on_clock(instant, zone).ok_or_else(|| {
        words!(
            en: "it begins at {instant}, in the hour that the clocks of {zone} show twice: write a time before or after it",
            et: "algus on {instant}, tunnil, mida kell vööndis {zone} näitab kaks korda: kirjuta varasem või hilisem aeg",
            zone = super::zones::zone_name(zone),
        )
    })?;
    let instant = whole_minutes(instant)?;
    let end = instant.checked_add(i64::from(minutes).minutes()).map_err(|_| out_of_range())?;
    let shown = zone.to_datetime(end);
    year(start.date()).and(year(shown.date()))?;
    Ok(When::Timed { start, minutes, end: on_clock(end, zone) })
}

/// The local time of an instant, if the clock shows it once.
pub(super) fn on_clock(instant: Timestamp, zone: &TimeZone) -> Option<DateTime> {
    let instant = whole_minutes(instant).ok()?;
    let local = zone.to_datetime(instant);
    let offset = zone.to_ambiguous_timestamp(local).offset();
    matches!(offset, AmbiguousOffset::Unambiguous { .. }).then_some(local)
}

fn whole_minutes(instant: Timestamp) -> Result<Timestamp, Words> {
    Timestamp::from_second(instant.as_second().div_euclid(60) * 60).map_err(|_| out_of_range())
}

fn out_of_range() -> Words {
    words!(en: "its times are out of range", et: "aeg on liiga kaugel")
}

/// Years have four digits.
fn year(day: Date) -> Result<(), Words> {
    if (1000..=9998).contains(&day.year()) { Ok(()) } else { Err(out_of_range()) }
}

/// The rule of an event, if `repeat` can say all of it: `starts` are its times, in the zone of the series.
pub(super) fn rule(
    event: &Event,
    facts: &Facts,
    starts: &[DateTime],
    (series, zone): (&str, &TimeZone),
    ids: &mut Ids,
) -> Option<WrittenRule> {
    let ([rule], Moment::Time(start, own_zone), Span::Minutes(minutes)) =
        (event.rules.as_slice(), &event.start, event.span)
    else {
        return None;
    };
    // The title of a rule is a template.
    let is_template = facts.title.as_ref().is_some_and(|title| title.contains('{'));
    let says_more = facts.summary.is_some()
        || facts.status != Status::Confirmed
        || facts.is_draft
        || is_template
        || start.second() != 0;
    let is_shown_once = |start: &DateTime| {
        let offset = zone.to_ambiguous_timestamp(*start).offset();
        matches!(offset, AmbiguousOffset::Unambiguous { .. })
    };
    if says_more || own_zone != zone || !starts.iter().all(is_shown_once) {
        return None;
    }
    let mut except = Vec::new();
    for moment in &event.left_out {
        let local = match moment {
            Moment::Day(day) => day.to_datetime(start.time()),
            Moment::Time(..) => zone.to_datetime(moment.instant()?),
        };
        if !starts.contains(&local) {
            return None;
        }
        except.push(local.date());
    }
    except.sort();
    except.dedup();
    let rule = rule.trim_end_matches(';').to_ascii_uppercase();
    let id = ids.rule(facts.title.as_deref(), series);
    Some(WrittenRule { id, rule, start: *start, minutes, except, facts: facts.clone() })
}

/// The times of an event that come again, from its rules, its added days and without those left out.
pub(super) fn without_left_out(event: &Event, times: Vec<Moment>) -> Vec<Moment> {
    let is_left_out = |time: &Moment| {
        event.left_out.iter().any(|out| match out {
            Moment::Day(day) => time.day() == *day,
            Moment::Time(..) => out.instant() == time.instant() && out.instant().is_some(),
        })
    };
    times.into_iter().filter(|time| !is_left_out(time)).collect()
}
