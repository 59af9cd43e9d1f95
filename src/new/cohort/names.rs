//! The names of a new cohort: those of the old one with the new year, none of them taken.

use std::collections::BTreeSet;

use crate::model::{Id, Programme, Registration, Site};
use crate::report::{Words, words};
use crate::source::Sources;

use super::super::names::{of_year, swapped};
use super::{Next, Renamed, programme};

/// So many cohorts of one year are looked for.
const MOST_COHORTS: u32 = 100;

/// Old names and new ones.
pub(super) struct Names {
    /// The year in which the old cohort began.
    old_year: String,
    new_year: String,
    /// What stands for the year in new names: the year, or `2024-2` for the second cohort of it.
    tag: String,
    /// The id of the old cohort and that of the new one.
    pub(super) programme: (String, String),
    /// Series.
    pub(super) series: Renamed,
    /// Forms.
    pub(super) registrations: Renamed,
}

impl Names {
    /// The new name of something of the old cohort.
    pub(super) fn now(&self, old: &str) -> String {
        of_year(old, &self.old_year, &self.tag)
    }

    /// A text with the new year in place of the old one; nothing if it does not name that.
    pub(super) fn with_new_year(&self, text: &str) -> Option<String> {
        (self.old_year != self.new_year).then(|| swapped(text, &self.old_year, &self.new_year))?
    }

    /// The old year, if it is another one.
    pub(super) fn old_year(&self) -> Option<&str> {
        (self.old_year != self.new_year).then_some(&self.old_year)
    }
}

/// New names for a cohort, its series, its sessions and its forms.
///
/// # Errors
/// If the id that was asked for is taken.
pub(super) fn names(
    site: &Site,
    sources: &Sources,
    published: &BTreeSet<String>,
    old: &Programme,
    next: &Next,
) -> Result<Names, Words> {
    if let Some(id) = &next.id
        && (site.programmes.contains_key(&**id) || site.series.contains_key(&**id))
    {
        return Err(words!(en: "`{id}` is there already", et: "`{id}` on juba olemas"));
    }
    let years = (old.starts.first_day().year(), next.starts.first_day().year());
    let series: Vec<String> = site
        .series
        .values()
        .filter(|series| series.programme.as_ref() == Some(&old.id))
        .map(|series| series.id.to_string())
        .collect();
    let forms = forms(site, sources, old);
    let first = if years.0 == years.1 { 2 } else { 1 };
    let made = |n: u32| {
        let tag = if n == 1 { years.1.to_string() } else { format!("{}-{n}", years.1) };
        let renamed = |names: &[String]| -> Renamed {
            names
                .iter()
                .map(|name| (name.clone(), of_year(name, &years.0.to_string(), &tag)))
                .collect()
        };
        let id = next.id.clone();
        let id = id.unwrap_or_else(|| of_year(old.id.as_str(), &years.0.to_string(), &tag));
        Names {
            programme: (old.id.to_string(), id),
            series: renamed(&series),
            registrations: renamed(&forms),
            old_year: years.0.to_string(),
            new_year: years.1.to_string(),
            tag,
        }
    };
    let found = (first..MOST_COHORTS).map(made).find(|names| are_free(names, site, published));
    found.ok_or_else(|| {
        words!(en: "no names are free; give an `--id`", et: "vabu nimesid ei leidu; anna `--id`")
    })
}

/// Whether nothing has one of the names, nor had it when it was published.
fn are_free(names: &Names, site: &Site, published: &BTreeSet<String>) -> bool {
    let sessions =
        site.sessions.values().filter(|session| names.series.contains_key(session.series.as_str()));
    let mut feeds = BTreeSet::from([names.programme.1.as_str()]);
    names.series.values().all(|id| feeds.insert(id) && !site.series.contains_key(&**id))
        && feeds.iter().all(|id| {
            !site.programmes.contains_key(*id)
                && !site.series.contains_key(*id)
                && !site.people.contains_key(*id)
        })
        && names
            .registrations
            .values()
            .all(|id| !site.registrations.contains_key(&**id) && !published.contains(id))
        && sessions
            .map(|session| names.now(session.id.as_str()))
            .all(|id| !site.sessions.contains_key(&*id) && !published.contains(&id))
}

/// The forms that the cohort, its sessions or the text of its page name, in the order of their file.
fn forms(site: &Site, sources: &Sources, old: &Programme) -> Vec<String> {
    let of_sessions = site
        .sessions
        .values()
        .filter(|session| session.programme.as_ref() == Some(&old.id))
        .filter_map(|session| session.registration.as_ref());
    let named: BTreeSet<&Id<Registration>> = old.registration.iter().chain(of_sessions).collect();
    let texts: Vec<&str> = programme::texts(sources, old).map(|(_, text)| text).collect();
    site.registrations
        .keys()
        .filter(|id| {
            named.contains(id)
                || texts.iter().any(|text| programme::leads_to_form(text, id.as_str()))
        })
        .map(Id::to_string)
        .collect()
}
