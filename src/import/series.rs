//! The whole calendar as a series: its zone, its events in groups of one UID, and what is told about the rest.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::model::Session;
use crate::report::{Words, words};

use super::Around;
use super::component::Component;
use super::event::{Event, event, label};
use super::ids::Ids;
use super::moment::Moment;
use super::notes::Notes;
use super::plain_text::{lines, one_line, unescaped};
use super::recurrence::expanded;
use super::sessions::{WrittenRule, WrittenSession, facts, rule, session, without_left_out};
use super::zones::{Zones, zone_name};

/// A series, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WrittenSeries {
    /// The name of the calendar, else its id.
    pub(super) title: String,
    /// What the calendar says about itself, or the only event that there is.
    pub(super) summary: Option<String>,
    /// An IANA name.
    pub(super) zone: String,
    /// In order of time.
    pub(super) sessions: Vec<WrittenSession>,
    /// In the order of the calendar.
    pub(super) rules: Vec<WrittenRule>,
}

/// The most sessions that one event is written out as.
const MOST_OF_AN_EVENT: usize = 500;

/// An event with its words for notes.
type Labelled = (Words, Event);

/// Makes the series.
pub(super) fn series(calendar: &Component, around: &Around, notes: &mut Notes) -> WrittenSeries {
    let mut zones = Zones::new(calendar, around, notes);
    let events = events(calendar, &mut zones, notes);
    let zone = zone(&events, around, &zones, notes);
    let text = |name: &str| calendar.line(name).map(|line| unescaped(&line.value));
    let title = text("NAME").or_else(|| text("X-WR-CALNAME")).and_then(|name| one_line(&name));
    let mut series = WrittenSeries {
        title: title.unwrap_or_else(|| around.series.clone()),
        summary: text("DESCRIPTION").or_else(|| text("X-WR-CALDESC")).and_then(|text| lines(&text)),
        zone: zone_name(&zone),
        sessions: Vec::new(),
        rules: Vec::new(),
    };
    tell_rest(calendar, notes);
    let groups = groups(events);
    let is_only = groups.len() == 1 && calendar.line("X-WR-CALDESC").is_none();
    let mut maker =
        Maker { around, zone, ids: Ids::new(around.taken.clone()), is_only, series: &mut series };
    for group in groups {
        maker.add(group, notes);
    }
    series.sessions.sort_by(|one, other| order(one).cmp(&order(other)));
    series
}

fn order(session: &WrittenSession) -> (DateTime, &str) {
    use super::sessions::When;
    let start = match session.when {
        When::Days(first, _) => first.at(0, 0, 0, 0),
        When::Timed { start, .. } => start,
    };
    (start, &session.id)
}

/// Every event that can be read; why one cannot is told.
fn events(calendar: &Component, zones: &mut Zones<'_>, notes: &mut Notes) -> Vec<Labelled> {
    let mut events = Vec::new();
    for part in calendar.parts.iter().filter(|part| part.name == "VEVENT") {
        let label = label(part);
        match event(part, zones, notes) {
            Ok(event) => events.push((label, event)),
            Err(fault) => notes.about(
                words!(
                    in fault;
                    en: "not imported, because {fault}",
                    et: "jäi üle võtmata: {fault}",
                ),
                label,
            ),
        }
    }
    events
}

/// The commonest zone of the events, unless one is asked for; times in UTC count as those of the usual one.
fn zone(events: &[Labelled], around: &Around, zones: &Zones<'_>, notes: &mut Notes) -> TimeZone {
    let mut counts: BTreeMap<String, (usize, TimeZone)> = BTreeMap::new();
    for (_, event) in events {
        if let Moment::Time(_, zone) = &event.start {
            let zone = if *zone == TimeZone::UTC { zones.usual() } else { zone };
            counts.entry(zone_name(zone)).or_insert((0, zone.clone())).0 += 1;
        }
    }
    let zone = if around.is_zone_asked {
        around.zone.clone()
    } else {
        let usual = zones.usual_name();
        let commonest = counts.iter().max_by_key(|(name, (count, _))| (*count, **name == usual));
        commonest.map_or_else(|| zones.usual().clone(), |(_, (_, zone))| zone.clone())
    };
    let has_utc = |(_, event): &Labelled| matches!(&event.start, Moment::Time(_, own) if *own == TimeZone::UTC && *own != zone);
    if events.iter().any(has_utc) {
        notes.add(words!(
            en: "times in UTC were turned into those of {zone}",
            et: "UTC ajad arvutati ümber vööndi {zone} aegadeks",
            zone = zone_name(&zone),
        ));
    }
    for (label, event) in events {
        if let Moment::Time(_, own) = &event.start
            && *own != zone
            && *own != TimeZone::UTC
        {
            let message = words!(
                en: "times of other zones were turned into those of {zone}",
                et: "teiste vööndite ajad arvutati ümber vööndi {zone} aegadeks",
                zone = zone_name(&zone),
            );
            notes.about(
                message,
                words!(
                    in label;
                    en: "{label} ({zone})",
                    et: "{label} ({zone})",
                    zone = zone_name(own),
                ),
            );
        }
    }
    zone
}

/// Tells what beside events the calendar holds.
fn tell_rest(calendar: &Component, notes: &mut Notes) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for part in &calendar.parts {
        if !matches!(part.name.as_str(), "VEVENT" | "VTIMEZONE") {
            *counts.entry(&part.name).or_default() += 1;
        }
    }
    for (name, count) in counts {
        notes.about(
            words!(
                en: "components that are no events were not carried over",
                et: "osad, mis ei ole sündmused, jäid üle võtmata",
            ),
            Words::same(format!("{count} {name}")),
        );
    }
}

/// An event with those that stand for one of its times.
struct Group {
    masters: Vec<Labelled>,
    changes: Vec<Labelled>,
}

fn groups(events: Vec<Labelled>) -> Vec<Group> {
    let mut groups: IndexMap<String, Group> = IndexMap::new();
    for (index, (label, event)) in events.into_iter().enumerate() {
        let key = match &event.uid {
            Some(uid) if !uid.is_empty() => uid.clone(),
            _ => format!("\0{index}"),
        };
        let group =
            groups.entry(key).or_insert_with(|| Group { masters: Vec::new(), changes: Vec::new() });
        let side = if event.replaces.is_some() { &mut group.changes } else { &mut group.masters };
        side.push((label, event));
    }
    groups.into_values().collect()
}

/// Why a UID is not kept that may stand for other days too.
const SHARED_UID: Words = Words::fixed(
    "its UID stands for the days of a repeated event, so it was not kept",
    "selle UID tähistab korduva sündmuse kõiki päevi, seepärast UID ei säilinud",
);

/// Makes sessions and rules of events.
struct Maker<'a> {
    around: &'a Around,
    zone: TimeZone,
    ids: Ids,
    /// Whether no other event is there, so that what it says is true of the whole series.
    is_only: bool,
    series: &'a mut WrittenSeries,
}

impl Maker<'_> {
    fn add(&mut self, group: Group, notes: &mut Notes) {
        let Group { masters, mut changes } = group;
        let n_masters = masters.len();
        if n_masters > 1 {
            let labels = masters.iter().map(|(label, _)| label.clone());
            for label in labels {
                notes.about(
                    words!(
                        en: "several events have one UID, so it was not kept",
                        et: "mitmel sündmusel on sama UID, seepärast see ei säilinud",
                    ),
                    label,
                );
            }
        }
        for (label, event) in masters {
            if event.rules.is_empty() && event.added.is_empty() {
                let is_alone = n_masters == 1 && changes.is_empty();
                if n_masters == 1 && !is_alone {
                    notes.about(SHARED_UID, label.clone());
                }
                let at = event.start.clone();
                self.write(&event, &at, &label, is_alone, notes);
            } else {
                self.repeated(&label, &event, &mut changes, notes);
            }
        }
        for (label, event) in changes {
            if n_masters == 0 {
                notes.about(SHARED_UID, label.clone());
            } else {
                notes.about(
                    words!(
                        en: "a changed day that the rule does not make is a session of its own",
                        et: "muudetud päev, mida reegel ei tee, on omaette kohtumine",
                    ),
                    label.clone(),
                );
            }
            let at = event.start.clone();
            self.write(&event, &at, &label, false, notes);
        }
    }

    /// An event that comes again: as a rule, or written out with the changes that belong to its times.
    fn repeated(
        &mut self,
        label: &Words,
        event: &Event,
        changes: &mut Vec<Labelled>,
        notes: &mut Notes,
    ) {
        let (times, is_plain) = match self.times(label, event, notes) {
            Ok(times) => times,
            Err(fault) => {
                notes.about(
                    words!(
                        in fault;
                        en: "only the first time was imported, because {fault}",
                        et: "üle võeti ainult esimene kord: {fault}",
                    ),
                    label.clone(),
                );
                (vec![event.start.clone()], false)
            }
        };
        let mut facts = facts(event, label, &self.around.places, notes);
        if self.is_only && self.series.summary.is_none() {
            self.series.summary = facts.summary.take();
        }
        notes.about(
            words!(
                en: "subscribers will see the days of a repeated event as new ones, because its UID stands for all of them",
                et: "tellijad näevad korduva sündmuse päevi uutena, sest selle UID tähistab neid kõiki",
            ),
            label.clone(),
        );
        if is_plain && changes.is_empty() {
            let starts: Vec<DateTime> = times.iter().map(Moment::local).collect();
            let series = (self.around.series.as_str(), &self.zone);
            if let Some(rule) = rule(event, &facts, &starts, series, &mut self.ids) {
                self.series.rules.push(rule);
                return;
            }
        }
        notes.about(
            words!(
                en: "the rule was written out, day by day",
                et: "reegel kirjutati välja päevade kaupa",
            ),
            label.clone(),
        );
        for time in bounded(label, without_left_out(event, times), notes) {
            let replaced = changes.iter().position(|(_, change)| {
                change.replaces.as_ref().is_some_and(|replaced| is_same(replaced, &time))
            });
            if let Some(index) = replaced {
                let (label, change) = changes.remove(index);
                let at = change.start.clone();
                self.write(&change, &at, &label, false, notes);
            } else {
                self.written(event, &time, (label, facts.clone(), false), notes);
            }
        }
    }

    /// All times of an event, those left out too, and whether `repeat` could make them.
    fn times(
        &self,
        label: &Words,
        event: &Event,
        notes: &mut Notes,
    ) -> Result<(Vec<Moment>, bool), Words> {
        let zone = match &event.start {
            Moment::Day(_) => &self.zone,
            Moment::Time(_, zone) => zone,
        };
        let mut times = vec![event.start.clone()];
        let mut is_plain = event.rules.len() == 1 && event.added.is_empty();
        for rule in &event.rules {
            let made = expanded(rule, event.start.local(), zone, self.around.horizon)?;
            if made.is_endless {
                let until = zone.to_datetime(self.around.horizon).date();
                notes.about(
                    words!(
                        en: "an endless rule was followed until {until}",
                        et: "lõputut reeglit järgiti kuni päevani {until}",
                    ),
                    label.clone(),
                );
            }
            if !made.has_start {
                notes.about(
                    words!(
                        en: "the first day is none of those that the rule makes; it was kept",
                        et: "esimest päeva reegel ei tee; see jäeti alles",
                    ),
                    label.clone(),
                );
            }
            is_plain &= made.is_plain;
            times.extend(made.starts.into_iter().map(|start| event.start.at(start)));
        }
        times.extend(event.added.iter().cloned());
        times.sort_by_key(|time| (time.instant().unwrap_or(Timestamp::MIN), time.local()));
        times.dedup();
        Ok((times, is_plain))
    }

    fn write(
        &mut self,
        event: &Event,
        at: &Moment,
        label: &Words,
        is_alone: bool,
        notes: &mut Notes,
    ) {
        let facts = facts(event, label, &self.around.places, notes);
        if is_alone && event.uid.as_ref().is_some_and(|uid| !Session::is_good_uid(uid)) {
            notes.about(
                words!(
                    en: "the UID is empty, too long or holds control characters or blanks in a row, so it was not kept",
                    et: "UID on tühi, liiga pikk või selles on juhtmärke või mitu tühikut järjest, seepärast see ei säilinud",
                ),
                label.clone(),
            );
        }
        self.written(event, at, (label, facts, is_alone), notes);
    }

    fn written(
        &mut self,
        event: &Event,
        at: &Moment,
        (label, facts, is_alone): (&Words, super::sessions::Facts, bool),
        notes: &mut Notes,
    ) {
        if at.instant().is_some_and(|_| is_in_gap(at)) {
            notes.about(
                words!(
                    en: "a time that the clocks skip was moved to after the change, as calendars do",
                    et: "aeg, mis kellakeeramisel vahele jääb, viidi pärast kellakeeramist, nagu kalendrid teevad",
                ),
                words!(in label; en: "{label} {time}", et: "{label} {time}", time = at.local()),
            );
        }
        let series = (self.around.series.as_str(), &self.zone);
        match session(event, at, (facts, is_alone), series, &mut self.ids) {
            Ok(session) => self.series.sessions.push(session),
            Err(fault) => {
                notes.about(
                    words!(
                        in fault;
                        en: "not imported, because {fault}",
                        et: "jäi üle võtmata: {fault}",
                    ),
                    label.clone(),
                );
            }
        }
    }
}

/// The last of too many.
fn bounded(label: &Words, mut times: Vec<Moment>, notes: &mut Notes) -> Vec<Moment> {
    let n_dropped = times.len().saturating_sub(MOST_OF_AN_EVENT);
    if n_dropped > 0 {
        notes.about(
            words!(
                en: "of many days, the last {MOST_OF_AN_EVENT} were imported",
                et: "päevi on palju, üle võeti viimased {MOST_OF_AN_EVENT}",
            ),
            words!(
                in label;
                en: "{label} ({n_dropped} left out)",
                et: "{label} ({n_dropped} jäi välja)",
            ),
        );
    }
    times.split_off(n_dropped)
}

fn is_in_gap(at: &Moment) -> bool {
    use jiff::tz::AmbiguousOffset;
    match at {
        Moment::Day(_) => false,
        Moment::Time(local, zone) => {
            matches!(zone.to_ambiguous_timestamp(*local).offset(), AmbiguousOffset::Gap { .. })
        }
    }
}

/// Whether a RECURRENCE-ID means this time.
fn is_same(replaced: &Moment, time: &Moment) -> bool {
    match (replaced, time) {
        (Moment::Time(..), Moment::Time(..)) => replaced.instant() == time.instant(),
        _ => replaced.day() == time.day(),
    }
}
