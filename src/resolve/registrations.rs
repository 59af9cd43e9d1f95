//! The registrations of `registration.yaml`: their windows, forms and states.

use indexmap::IndexMap;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

use crate::load::Yaml;
use crate::load::schema::{FullYaml, RegistrationFile, RegistrationYaml, When};
use crate::model::{Form, Id, Programme, Registration, RegistrationState, Section, Window};
use crate::report::{Diagnostic, Report, words};

use super::address::{aliases, is_step};
use super::form_pages::tell_no_form;
use super::forms::form;
use super::prices::price;
use super::scope::Scope;
use super::spot::Spot;
use super::text::{optional_text, text};
use super::time;

/// The registrations, in the author's order. One whose window or form cannot be used is told and left out.
pub(super) fn registrations(
    file: &Yaml<RegistrationFile>,
    allowed_hosts: &[String],
    scope: &Scope,
    report: &mut Report,
) -> IndexMap<Id<Registration>, Registration> {
    let root = Spot::root(&file.source);
    let mut registrations = IndexMap::new();
    for (key, written) in &file.value {
        let spot = root.key(&key.0);
        if !is_step(&key.0) {
            let message = words!(
                en: "`{id}` cannot be the id of a registration",
                et: "`{id}` ei sobi registreerimise tunnuseks",
                id = key.0,
            );
            report.push(Diagnostic::error("bad-id", spot.key_place(), message).hint(words!(
                en: "write lower-case letters a to z, digits and hyphens",
                et: "kasuta ainult väiketähti a–z, numbreid ja sidekriipse",
            )));
        }
        let id = Id::new(&key.0);
        if let Some(registration) = registration(id, written, (&spot, allowed_hosts), scope, report)
        {
            registrations.insert(registration.id.clone(), registration);
        }
    }
    registrations
}

/// Writes into each registration the cohort that names it; the newest, if several do.
pub(super) fn with_programmes(
    registrations: &mut IndexMap<Id<Registration>, Registration>,
    programmes: &IndexMap<Id<Programme>, Programme>,
) {
    for programme in programmes.values() {
        let named = programme.registration.as_ref().and_then(|id| registrations.get_mut(id));
        if let Some(registration) = named.filter(|registration| registration.programme.is_none()) {
            registration.programme = Some(programme.id.clone());
        }
    }
}

fn registration(
    id: Id<Registration>,
    written: &RegistrationYaml,
    (spot, allowed_hosts): (&Spot, &[String]),
    scope: &Scope,
    report: &mut Report,
) -> Option<Registration> {
    let title = text(&written.title, &spot.key("title"), scope, report);
    let summary = optional_text(written.summary.as_ref(), &spot.key("summary"), scope, report);
    let asks = optional_text(written.asks.as_ref(), &spot.key("asks"), scope, report);
    let price = written.price.as_ref().map(|written| price(written, &spot.key("price"), report));
    let aliases = aliases(&written.aliases, spot, report);
    let form = form(&written.form.0, &written.prefill, allowed_hosts, spot, report);
    tell_no_form(&written.form.0, &spot.key("form"), report);
    let window = window(written, spot, scope, report);
    let (form, window) = (form?, window?);
    let addresses = scope.below(Section::Registration, |_| format!("{id}/"));
    let state = state(&window, written.full, form, scope.now);
    Some(Registration {
        id,
        source: (spot.file.clone(), spot.path.clone()),
        title,
        summary,
        window,
        state,
        capacity: written.capacity,
        asks,
        minutes: written.minutes,
        price,
        programme: None,
        addresses,
        aliases,
    })
}

/// What can be done at `now`. Only states in which one can register take the form along.
fn state(window: &Window, full: FullYaml, form: Form, now: Timestamp) -> RegistrationState {
    if window.closes().is_some_and(|closes| closes.timestamp() <= now) {
        return RegistrationState::Closed;
    }
    if window.opens().is_some_and(|opens| now < opens.timestamp()) {
        return RegistrationState::NotYetOpen;
    }
    match full {
        FullYaml::Full => RegistrationState::Full,
        FullYaml::Waitlist => RegistrationState::Waitlist(form),
        FullYaml::Free if window.closes_soon_from().is_some_and(|from| from.timestamp() <= now) => {
            RegistrationState::ClosingSoon(form)
        }
        FullYaml::Free => RegistrationState::Open(form),
    }
}

fn window(
    written: &RegistrationYaml,
    spot: &Spot,
    scope: &Scope,
    report: &mut Report,
) -> Option<Window> {
    let zone = written
        .time_zone
        .as_ref()
        .and_then(|name| time::zone(name, &spot.key("time_zone"), report))
        .unwrap_or_else(|| scope.zone.clone());
    let opens = written.opens.map(|opens| instant(opens, &zone)).transpose();
    let closes = written.closes.map(|closes| instant(closes, &zone)).transpose();
    for (end, key) in [(&opens, "opens"), (&closes, "closes")] {
        if let Err(problem) = end {
            report.push(problem.diagnostic(&spot.key(key)));
        }
    }
    let (opens, closes) = (opens.ok()?, closes.ok()?);
    let hint = opens.as_ref().map(|opens| {
        words!(
            en: "write an instant after {opens} for `closes`",
            et: "kirjuta `closes` hilisem kui {opens}",
            opens = opens.strftime("%Y-%m-%d %H:%M"),
        )
    });
    let window = Window::new(opens, closes);
    if window.is_none() {
        report.push(
            Diagnostic::error(
                "registration-closes-first",
                spot.key("closes").place(),
                words!(
                    en: "the registration closes before it opens",
                    et: "registreerimine sulgub enne, kui avaneb",
                ),
            )
            .also(spot.key("opens").place(), words!(en: "opens here", et: "avaneb siin"))
            .hint(hint.unwrap_or_default()),
        );
    }
    window
}

/// The instant of an end of a window.
fn instant(written: When, zone: &TimeZone) -> Result<ZonedDateTime, time::Problem> {
    match written {
        When::Day(day) => time::day_start(day, zone),
        When::Moment(local) => time::zoned(local, zone),
    }
}
