//! What holds for the site as a whole, from `site.yaml`.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use jiff::civil::Date;

use crate::load::schema::{ContactYaml, HolidayYaml, OrganisationYaml, SiteFile};
use crate::model::{
    Absence, Absent, Asset, BaseUrl, Contact, HtmlPolicy, Id, Organisation, Person, Section,
    Settings, Text,
};
use crate::report::{Diagnostic, Report, words};

use super::base_url::base_url;
use super::calendar_settings::{Fallback, calendar_settings};
use super::checks::checks;
use super::directory::Directory;
use super::forms::hosts;
use super::navigation::{Reachable, footer, navigation};
use super::noun::Noun;
use super::parts::Parts;
use super::phone::international;
use super::scope::Scope;
use super::security::security;
use super::spot::Spot;
use super::text::{optional_text, text};

/// What the settings depend on beside `site.yaml`.
pub(super) struct Beside<'a> {
    /// The content.
    pub(super) parts: &'a Parts,
    /// What was written, but is not on the site.
    pub(super) absent: &'a Absent,
    /// The address of the site that the run gives instead of that of `site.yaml`.
    pub(super) base_url: Option<&'a BaseUrl>,
}

/// The settings; a value that cannot be used is told, and its default stands in.
pub(super) fn settings(
    file: &SiteFile,
    root: &Spot,
    beside: &Beside<'_>,
    scope: &Scope,
    report: &mut Report,
) -> Settings {
    let title = text(&file.title, &root.key("title"), scope, report);
    let written_base_url = base_url(&file.base_url.0, root, report);
    let base_url = beside.base_url.unwrap_or(&written_base_url).clone();
    let organisation = |written: &Option<OrganisationYaml>, key: &str, report: &mut Report| {
        written.as_ref().map(|written| organisation(written, &root.key(key), scope, report))
    };
    let organiser = organisation(&file.organiser, "organiser", report);
    let supporter = organisation(&file.supporter, "supporter", report);
    let contact = file
        .contact
        .as_ref()
        .and_then(|written| contact(written, &root.key("contact"), beside, scope, report));
    let asked = file.contact.as_ref().and_then(|it| e_mail(it, &beside.parts.people));
    let security = security(&file.security, asked, scope);
    let reachable = Reachable {
        sections: filled_sections(beside.parts, file.search),
        pages: beside.parts.pages.keys().cloned().collect(),
        told: beside.absent.ids("pages", Absence::Faulty).into_iter().collect(),
        drafts: beside.absent.ids("pages", Absence::Draft).into_iter().collect(),
    };
    let spot = root.key("navigation");
    let navigation = navigation(file.navigation.as_deref(), &reachable, &spot, report);
    let footer = footer(file.footer.as_deref(), &reachable, &root.key("footer"), report);
    let fallback =
        Fallback { base_url: &written_base_url, title: &title, organiser: organiser.as_ref() };
    let calendar = calendar_settings(file.calendar.as_ref(), &fallback, root, scope, report);
    Settings {
        description: optional_text(
            file.description.as_ref(),
            &root.key("description"),
            scope,
            report,
        ),
        picture: picture(file, root, beside.parts, scope, report),
        has_cards: file.cards.unwrap_or(true),
        title,
        base_url,
        own_base_url: written_base_url,
        languages: scope.languages.clone(),
        zone: scope.zone.clone(),
        organiser,
        supporter,
        contact,
        navigation,
        footer,
        calendar,
        loaded_hosts: hosts(&file.safety.hosts, &root.key("safety").key("hosts"), report),
        security,
        html: file.html.unwrap_or(HtmlPolicy::Sanitize),
        checks: checks(&file.checks, &root.key("checks"), report),
        holidays: holidays(&file.holidays, &root.key("holidays"), scope, report),
    }
}

/// Days on which nobody is to meet.
fn holidays(
    written: &[HolidayYaml],
    spot: &Spot,
    scope: &Scope,
    report: &mut Report,
) -> BTreeMap<Date, Option<Text>> {
    let named = written.iter().enumerate().map(|(index, holiday)| {
        let spot = spot.index(index).key("name");
        (holiday.date, optional_text(holiday.name.as_ref(), &spot, scope, report))
    });
    named.collect()
}

fn organisation(
    written: &OrganisationYaml,
    spot: &Spot,
    scope: &Scope,
    report: &mut Report,
) -> Organisation {
    Organisation {
        name: text(&written.name, &spot.key("name"), scope, report),
        url: written.url.as_ref().map(|url| url.0.clone()),
    }
}

/// Whom to ask: a person of the site, a name that is written here, or both.
fn contact(
    written: &ContactYaml,
    spot: &Spot,
    beside: &Beside<'_>,
    scope: &Scope,
    report: &mut Report,
) -> Option<Contact> {
    let people = &beside.parts.people;
    let directory: Directory<Person> =
        Directory::new(Noun::Person, people.keys(), beside.absent.ids("people", Absence::Faulty))
            .drafts(beside.absent.ids("people", Absence::Draft));
    let person =
        written.person.as_ref().and_then(|id| directory.id(id, &spot.key("person"), report));
    let name_of_person = || {
        let person = people.get(person.as_ref()?)?;
        Some(person.page.title.get(scope.default_language()).clone())
    };
    let name = written.name.clone().or_else(name_of_person);
    if name.is_none() && written.person.is_none() {
        let message = words!(
            en: "the contact has neither a name nor a person",
            et: "kontaktil ei ole nime ega inimest",
        );
        report.push(Diagnostic::error("contact-without-name", spot.place(), message).hint(words!(
            en: "write `name`, or `person` with the id of one of the people",
            et: "kirjuta `name` või `person` (inimese tunnus kaustast `people`)",
        )));
    }
    Some(Contact {
        name: name?,
        person,
        email: written.email.clone(),
        phone: written.phone.as_deref().map(international),
    })
}

/// The e-mail address of whom to ask: one for the site, else that of the person.
fn e_mail<'a>(
    written: &'a ContactYaml,
    people: &'a IndexMap<Id<Person>, Person>,
) -> Option<&'a str> {
    let of_person = || people.get(&Id::new(&written.person.as_ref()?.0))?.email.as_deref();
    written.email.as_deref().or_else(of_person)
}

fn picture(
    file: &SiteFile,
    root: &Spot,
    parts: &Parts,
    scope: &Scope,
    report: &mut Report,
) -> Option<(Asset, Text)> {
    let written = file.picture.as_ref()?;
    let spot = root.key("picture");
    let alt = text(&written.alt, &spot.key("alt"), scope, report);
    let asset = parts.assets.in_static(&written.file, &spot.key("file"), report)?;
    Some((asset.clone(), alt))
}

/// The parts of the site that hold something.
///
/// `search` is what the author wrote: the search holds something unless it is `false`.
pub(super) fn filled_sections(parts: &Parts, search: Option<bool>) -> BTreeSet<Section> {
    let is_filled = |section: &Section| match section {
        Section::Programmes => !parts.programmes.is_empty(),
        Section::Topics => !parts.topics.is_empty(),
        Section::Schedule => !parts.schedule.sessions.is_empty(),
        Section::People => !parts.people.is_empty(),
        Section::Materials => !parts.materials.is_empty(),
        Section::Registration => !parts.registrations.is_empty(),
        Section::Calendar => parts.schedule.sessions.values().any(|session| !session.is_draft),
        Section::News => !parts.news.is_empty(),
        Section::Search => search.unwrap_or(true),
    };
    Section::ALL.into_iter().filter(is_filled).collect()
}
