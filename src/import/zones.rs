//! TZID: to the IANA zone that is meant, by its name, by the name that Windows has for it, or by the rules that the
//! calendar brings along.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::Around;
use super::component::Component;
use super::notes::Notes;
use super::plain_text::unescaped;
use super::vtimezone::{have_same_clocks, matching_zone};
use super::windows_zones::iana_name;
use crate::report::{Words, words};

/// The zones of a calendar.
#[derive(Debug)]
pub(super) struct Zones<'a> {
    usual: TimeZone,
    definitions: BTreeMap<String, &'a Component>,
    years: (i16, i16),
    known: BTreeMap<String, Option<TimeZone>>,
}

impl<'a> Zones<'a> {
    /// Those of a calendar.
    pub(super) fn new(calendar: &'a Component, around: &Around, notes: &mut Notes) -> Self {
        let definitions = calendar.parts.iter().filter(|part| part.name == "VTIMEZONE");
        let definitions = definitions
            .filter_map(|part| Some((unescaped(part.line("TZID")?.value.trim()), part)))
            .collect();
        let mut zones = Self {
            usual: around.zone.clone(),
            definitions,
            years: years(calendar),
            known: BTreeMap::new(),
        };
        let told = calendar.line("X-WR-TIMEZONE").filter(|_| !around.is_zone_asked);
        if let Some(name) = told {
            match zones.named(&name.value, notes) {
                Ok(zone) => zones.usual = zone,
                Err(fault) => {
                    let zone = zones.usual_name();
                    notes.add(words!(
                        in fault;
                        en: "{fault}, so {zone} was taken",
                        et: "{fault}, selle asemel on {zone}",
                    ));
                }
            }
        }
        zones
    }

    /// The zone of times that name none, and that times in UTC are shown in.
    pub(super) fn usual(&self) -> &TimeZone {
        &self.usual
    }

    /// Its name.
    pub(super) fn usual_name(&self) -> String {
        zone_name(&self.usual)
    }

    /// The zone that a TZID means.
    ///
    /// # Errors
    /// A clause that says that there is none.
    pub(super) fn named(&mut self, tzid: &str, notes: &mut Notes) -> Result<TimeZone, Words> {
        // A text where the zone is described and a parameter where it is used: escaped here or there, or not at all.
        let tzid = &*unescaped(tzid.trim().trim_matches('"'));
        if !self.known.contains_key(tzid) {
            let zone = self.found(tzid, notes);
            self.known.insert(tzid.to_owned(), zone);
        }
        let unknown = || {
            words!(
                en: "the time zone `{zone}` is not known",
                et: "ajavööndit `{zone}` ei ole",
                zone = tzid.escape_debug(),
            )
        };
        self.known.get(tzid).cloned().flatten().ok_or_else(unknown)
    }

    fn found(&self, tzid: &str, notes: &mut Notes) -> Option<TimeZone> {
        if let Some(zone) = by_name(tzid) {
            return Some(zone);
        }
        if let Some(zone) = iana_name(tzid).and_then(iana) {
            // The table has one zone for several countries; the usual one is nearer where its clocks go alike.
            let zone = if have_same_clocks(&self.usual, &zone, self.years) {
                self.usual.clone()
            } else {
                zone
            };
            notes.add(words!(
                en: "the Windows zone `{tzid}` was taken as {zone}",
                et: "Windowsi vööndi `{tzid}` asemel on {zone}",
                zone = zone_name(&zone),
            ));
            return Some(zone);
        }
        let definition = self.definitions.get(tzid)?;
        let location = definition.line("X-LIC-LOCATION").and_then(|line| by_name(&line.value));
        let zone = location.or_else(|| matching_zone(definition, self.years, &self.usual))?;
        notes.add(words!(
            en: "the zone `{tzid}` was taken as {zone}, whose clocks go as the calendar says",
            et: "vööndi `{tzid}` asemel on {zone}, mille kell käib nii, nagu kalender ütleb",
            tzid = tzid.escape_debug(),
            zone = zone_name(&zone),
        ));
        Some(zone)
    }
}

/// What a zone is called.
pub(super) fn zone_name(zone: &TimeZone) -> String {
    zone.iana_name().unwrap_or("UTC").to_owned()
}

/// The zone of an IANA name, whole or at the end of a path: `/mozilla.org/20050126_1/Europe/Tallinn`.
fn by_name(tzid: &str) -> Option<TimeZone> {
    let tzid = tzid.trim();
    let parts: Vec<&str> = tzid.split('/').filter(|part| !part.is_empty()).collect();
    let ends = (1..=parts.len().min(3)).rev().map(|length| parts[parts.len() - length..].join("/"));
    let whole = (!tzid.starts_with('/')).then(|| tzid.to_owned());
    // The last part alone would take any text behind a slash for a zone such as `Eire`.
    let ends = ends.filter(|end| end.contains('/'));
    whole.into_iter().chain(ends).find_map(|name| iana(&name))
}

/// The zone of an IANA name.
pub(super) fn iana(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).ok().filter(|zone| !zone.is_unknown() && zone.iana_name().is_some())
}

/// The first and the last year in which an event begins, at most ten apart.
fn years(calendar: &Component) -> (i16, i16) {
    let events = calendar.parts.iter().filter(|part| part.name == "VEVENT");
    let years = events
        .filter_map(|event| event.line("DTSTART")?.value.trim().get(..4)?.parse::<i16>().ok())
        .filter(|year| (1970..2100).contains(year));
    let years: Vec<i16> = years.collect();
    let last = years.iter().max().copied().unwrap_or(2026);
    let first = years.iter().min().copied().unwrap_or(last);
    (first.max(last - 9), last)
}
