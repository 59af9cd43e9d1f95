//! The words of addresses that an author may choose: the first step of each part of the site, and what stands before
//! the names of feeds that say what they are; a language each.

use std::collections::BTreeMap;

use crate::load::schema::SiteFile;
use crate::model::{Language, Section, SelectionKind};
use crate::report::{Diagnostic, Report, did_you_mean, nearest, words};

use super::address::is_slug;
use super::spot::Spot;

/// What a word of addresses is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// The first step of a part of the site: `ajakava`.
    Section(Section),
    /// Before the id of a topic in the address of its feed: `teema`.
    TopicFeed,
    /// Before the id of a place: `koht`.
    PlaceFeed,
    /// Before the name of a city: `linn`.
    CityFeed,
    /// The whole name of the feed of deadlines: `tahtajad`.
    DeadlineFeed,
    /// Below the schedule, what is chosen by: `linn` in `/ajakava/linn/tartu/`.
    Selection(SelectionKind),
    /// The last step of the address of a learning folder: `opimapp`.
    Folder,
}

impl Step {
    fn all() -> impl Iterator<Item = Self> {
        let others =
            [Self::TopicFeed, Self::PlaceFeed, Self::CityFeed, Self::DeadlineFeed, Self::Folder];
        let selections = SelectionKind::ALL.into_iter().map(Self::Selection);
        Section::ALL.into_iter().map(Self::Section).chain(others).chain(selections)
    }

    /// Its key in `paths`.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Section(section) => section.key(),
            Self::TopicFeed => "topic_feed",
            Self::PlaceFeed => "place_feed",
            Self::CityFeed => "city_feed",
            Self::DeadlineFeed => "deadline_feed",
            Self::Selection(SelectionKind::Series) => "schedule_series",
            Self::Selection(SelectionKind::City) => "schedule_city",
            Self::Selection(SelectionKind::Person) => "schedule_person",
            Self::Selection(SelectionKind::Topic) => "schedule_topic",
            Self::Folder => "learning_folder",
        }
    }
}

/// The words for every language of the site: those of `paths` in `site.yaml`, else the usual ones.
pub(super) fn section_paths(
    file: &SiteFile,
    languages: &[Language],
    root: &Spot,
    report: &mut Report,
) -> BTreeMap<Language, BTreeMap<Step, String>> {
    let usual = |language: Language| {
        let step = move |step| (step, usual(step, language).to_owned());
        (language, Step::all().map(step).collect::<BTreeMap<_, _>>())
    };
    let mut paths: BTreeMap<_, _> = languages.iter().copied().map(usual).collect();
    for (code, own) in &file.paths {
        let spot = root.key("paths").key(code);
        let language = Language::from_code(code).filter(|language| languages.contains(language));
        let steps = language.and_then(|language| paths.get_mut(&language));
        if steps.is_none() {
            let codes: Vec<&str> = languages.iter().map(|language| language.code()).collect();
            let message =
                words!(en: "`{code}` is no language of the site", et: "`{code}` ei ole saidi keel");
            let hint = words!(
                en: "the languages of the site are `{codes}`",
                et: "saidi keeled on `{codes}`",
                codes = codes.join("`, `"),
            );
            report
                .push(Diagnostic::error("unknown-language", spot.key_place(), message).hint(hint));
        }
        let mut unused = BTreeMap::new();
        let steps = steps.unwrap_or(&mut unused);
        for (key, step) in own {
            if let Some(known) = checked(key, step, &spot.key(key), report) {
                steps.insert(known, step.clone());
            }
        }
    }
    paths
}

/// What an entry of `paths` is for, if its word can be used.
fn checked(key: &str, step: &str, spot: &Spot, report: &mut Report) -> Option<Step> {
    let Some(known) = Step::all().find(|step| step.key() == key) else {
        let keys: Vec<&str> = Step::all().map(Step::key).collect();
        let hint = nearest(key, keys.iter().copied()).map_or_else(
            || {
                words!(
                    en: "the parts are `{all}`",
                    et: "jaotised on `{all}`",
                    all = keys.join("`, `"),
                )
            },
            did_you_mean,
        );
        let message =
            words!(en: "there is no part of the site `{key}`", et: "saidil ei ole jaotist `{key}`");
        report.push(Diagnostic::error("unknown-section", spot.key_place(), message).hint(hint));
        return None;
    };
    if !is_slug(step) {
        let message = words!(
            en: "`{step}` cannot be a step of an address",
            et: "`{step}` ei sobi aadressi osaks",
        );
        report.push(Diagnostic::error("bad-slug", spot.place(), message).hint(words!(
            en: "write lower-case letters a to z, digits and hyphens",
            et: "kasuta ainult väiketähti a–z, numbreid ja sidekriipse",
        )));
        return None;
    }
    Some(known)
}

fn usual(step: Step, language: Language) -> &'static str {
    let [estonian, english, russian] = match step {
        Step::Section(Section::Programmes) => ["programm", "programme", "programma"],
        Step::Section(Section::Topics) => ["teemad", "topics", "temy"],
        Step::Section(Section::Schedule) => ["ajakava", "schedule", "raspisanie"],
        Step::Section(Section::People) => ["labiviijad", "people", "lyudi"],
        Step::Section(Section::Materials) => ["materjalid", "materials", "materialy"],
        Step::Section(Section::Registration) => ["registreeri", "register", "registratsiya"],
        Step::Section(Section::Calendar) => ["kalender", "calendar", "kalendar"],
        Step::Section(Section::News) => ["uudised", "news", "novosti"],
        Step::Section(Section::Search) => ["otsing", "search", "poisk"],
        Step::TopicFeed | Step::Selection(SelectionKind::Topic) => ["teema", "topic", "tema"],
        Step::PlaceFeed => ["koht", "place", "mesto"],
        Step::CityFeed | Step::Selection(SelectionKind::City) => ["linn", "city", "gorod"],
        Step::DeadlineFeed => ["tahtajad", "deadlines", "sroki"],
        Step::Selection(SelectionKind::Series) => ["sari", "series", "seriya"],
        Step::Selection(SelectionKind::Person) => ["labiviija", "person", "vedushchij"],
        Step::Folder => ["opimapp", "learning-folder", "papka"],
    };
    match language {
        Language::Estonian => estonian,
        Language::English => english,
        Language::Russian => russian,
    }
}
