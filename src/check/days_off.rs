//! Sessions on days on which nobody works.
//!
//! What: `session-on-holiday`, a warning, for a coming session on a public holiday of Estonia, if its zone is that of
//! Estonia, or on a day of `holidays` in `site.yaml`. Why: officials are off on that day, and the house is closed.
//! How to mend: choose another day; write the day into `except` of a rule that repeats.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::model::{Phase, Session, Site, Slot, estonian_holidays};
use crate::report::{Diagnostic, Report, Words, words};
use crate::source::Segment;

use super::Rule;
use super::overlap::{takes_place, when};
use super::speech::spoken;

/// The zone in which the holidays of Estonia hold.
const ESTONIA: &str = "Europe/Tallinn";

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["session-on-holiday"], told: days_off };

/// Looks at the days of every session that is not over: those of the past cannot be moved.
fn days_off(site: &Site) -> Report {
    let mut report = Report::new();
    let coming = site.sessions.values().filter(|session| session.phase != Phase::Past);
    for session in coming.filter(|session| takes_place(session)) {
        report.extend(of_session(site, session));
    }
    report
}

fn of_session(site: &Site, session: &Session) -> Option<Diagnostic> {
    let zone = session.slot.zone();
    let (day, name) = days(&session.slot).find_map(|day| Some((day, day_off(site, zone, day)?)))?;
    let id = &session.id;
    let message = words!(in name;
        en: "`{id}` falls on a day off, {day}: {name}",
        et: "`{id}` satub vabale päevale {day}: {name}",
    );
    let is_of_rule = session.source.1.segments().contains(&Segment::Key("repeat".into()));
    let hint = if is_of_rule {
        words!(en: "add `{day}` to `except`", et: "lisa `{day}` loetellu `except`")
    } else {
        words!(en: "choose another day", et: "vali teine päev")
    };
    Some(Diagnostic::warning("session-on-holiday", when(session), message).hint(hint))
}

/// The days that a slot touches, at most a year of them.
fn days(slot: &Slot) -> impl Iterator<Item = Date> {
    let last = slot.last_day();
    let next = |day: &Date| day.tomorrow().ok();
    std::iter::successors(Some(slot.first_day()), next)
        .take_while(move |day| *day <= last)
        .take(366)
}

/// What a day off is called: one of `holidays` in `site.yaml`, or, in the zone of Estonia, a public holiday. Nothing
/// for a common day.
#[must_use]
pub fn day_off(site: &Site, zone: &TimeZone, day: Date) -> Option<Words> {
    if let Some(name) = site.settings.holidays.get(&day) {
        let unnamed =
            || words!(en: "`holidays` in `site.yaml`", et: "`holidays` failis `site.yaml`");
        return Some(name.as_ref().map_or_else(unnamed, spoken));
    }
    if zone.iana_name() != Some(ESTONIA) {
        return None;
    }
    let holiday = estonian_holidays(day.year()).into_iter().find(|holiday| holiday.day == day)?;
    Some(Words::fixed(holiday.english, holiday.estonian))
}
