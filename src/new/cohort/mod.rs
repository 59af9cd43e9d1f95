//! A programme carried to its next year: the same series on the same weekdays, under names of their own.
//!
//! The files of the old cohort are copied with their remarks and order and changed where the year matters: ids, days,
//! what was moved or cancelled, links to what has a new name. The old files are left alone, but for
//! `registration.yaml`, which gets the new forms at its end; so is `calendar.lock`, since everything new has an id that
//! no subscriber has seen. What only a person can decide is told: prose that names the old year, the address of a form.

mod days;
mod leftovers;
mod names;
mod programme;
mod registration;
mod rules;
mod series;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::check::day_off;
use crate::model::{Id, Programme, RoughDate, Site};
use crate::report::{Words, words};
use crate::source::{SourcePath, Sources, YamlNode};

use super::NewFile;
use super::edits::Edits;
use days::{Shift, date_in};
use names::{Names, names};

/// The file of all forms.
const REGISTRATION: &str = "content/registration.yaml";

/// What is to be carried where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// The id of the old cohort.
    pub from: String,
    /// When the new one begins.
    pub starts: RoughDate,
    /// The id of the new one, instead of that of the old with the new year.
    pub id: Option<String>,
}

/// A new cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    /// Its id.
    pub id: String,
    /// Files that are not there yet.
    pub new: Vec<NewFile>,
    /// The file of forms, with those of the new cohort at its end; nothing if it has none.
    pub registration: Option<NewFile>,
    /// What was decided on the way: days that gave way to a holiday, links that were left out.
    pub notes: Vec<Words>,
    /// What is left for a person to look at.
    pub left_over: Vec<Words>,
}

/// Carries a cohort of a site on. `sources` holds the texts of its files, `published` the ids that subscribers know.
///
/// # Errors
/// If there is no such cohort, or the new one would not be later, or not fit in, in words.
pub fn cohort(
    site: &Site,
    sources: &Sources,
    published: &BTreeSet<String>,
    next: &Next,
) -> Result<Cohort, Words> {
    let id = Id::<Programme>::new(&next.from);
    let old = site.programmes.get(&id).ok_or_else(|| {
        let (id, all) = (&next.from, listed(site.programmes.keys()));
        words!(en: "there is no programme `{id}`; there is {all}", et: "programmi `{id}` ei ole; on {all}")
    })?;
    let (before, after) = (old.starts.first_day(), next.starts.first_day());
    let sessions =
        site.sessions.values().filter(|session| session.programme.as_ref() == Some(&old.id));
    let days = sessions.map(|session| session.slot.first_day()).filter(|day| *day >= before);
    let first = days.min().unwrap_or(before);
    let shift = Shift::between(before, after, first).ok_or_else(|| {
        words!(
            en: "the new cohort would begin on {after}, not after the old one ({before})",
            et: "uus lend algaks {after}, aga peab algama pärast vana ({before})",
        )
    })?;
    let names = names(site, sources, published, old, next)?;
    let mut year = Year { site, zone: old.zone.clone(), shift, names, notes: Vec::new() };
    let is_by_day = matches!((old.starts, next.starts), (RoughDate::Day(_), RoughDate::Day(_)));
    if is_by_day && shift.day(before) != after {
        let now = shift.day(first);
        year.notes.push(words!(
            en: "weekdays stay: what was on {first} is on {now}",
            et: "nädalapäevad jäävad samaks: mis oli {first}, on nüüd {now}",
        ));
    }
    let mut new = programme::files(&year, sources, old, next.starts);
    let series: Vec<_> =
        site.series.values().filter(|it| it.programme.as_ref() == Some(&old.id)).collect();
    for series in series {
        if let Some(text) = sources.text(&series.source) {
            new.push(series::file(&mut year, series, text));
        }
    }
    let registration = registration::file(&year, sources)?;
    let made = new.iter().chain(&registration);
    let left_over = leftovers::told(&year, sources, made);
    Ok(Cohort {
        id: year.names.programme.1.clone(),
        new,
        registration,
        notes: year.notes,
        left_over,
    })
}

/// What the parts of a new cohort know.
struct Year<'a> {
    site: &'a Site,
    /// The zone of the old cohort.
    zone: TimeZone,
    shift: Shift,
    names: Names,
    notes: Vec<Words>,
}

impl Year<'_> {
    /// Whether nobody is to meet on a day, and why.
    fn day_off(&self, day: Date) -> Option<Words> {
        day_off(self.site, &self.zone, day)
    }

    /// Carries on what series, sessions, rules and forms share: the year in titles, the form of a registration.
    fn carry_common(&self, mapping: &YamlNode, text: &str, edits: &mut Edits<'_>) {
        if let Some(title) = mapping.get("title")
            && let Some(title_now) = self.names.with_new_year(&text[title.range.clone()])
        {
            edits.replace(title.range.clone(), title_now);
        }
        if let Some(form) = mapping.get("registration")
            && let Some(now) = form.as_text().and_then(|id| self.names.registrations.get(id))
        {
            edits.replace(form.range.clone(), now.as_str());
        }
    }

    /// Moves the day that a value begins with.
    fn carry_day(&self, value: Option<&YamlNode>, further: i64, text: &str, edits: &mut Edits<'_>) {
        if let Some(value) = value
            && let Some((range, day)) = date_in(&text[value.range.clone()])
        {
            let at = value.range.start;
            let day = self.shift.further(further).day(day);
            edits.replace(at + range.start..at + range.end, day.to_string());
        }
    }
}

/// Old names with the new ones.
type Renamed = BTreeMap<String, String>;

fn listed<T>(ids: impl Iterator<Item = impl std::borrow::Borrow<Id<T>>>) -> String {
    let ids: Vec<String> = ids.map(|id| format!("`{}`", id.borrow())).collect();
    ids.join(", ")
}

/// The path of a file with another name in place of one, whatever ending it has: `labor-2023.en.md`.
fn renamed_path(path: &SourcePath, new: &str, old: &str) -> SourcePath {
    let ending = path.file_name().strip_prefix(old).unwrap_or(".md");
    SourcePath::new(format!("{}/{new}{ending}", path.folder()))
}
