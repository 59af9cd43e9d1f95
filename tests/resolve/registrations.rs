//! Registrations: windows, states, and which forms may be linked to.

use kava::load::schema::{FullYaml, UrlText, When};
use kava::model::{PrefillPart, RegistrationState};

use crate::builder::{NOW, Project, day, errors, id, local, rough, shown};

fn closing(closes: &str) -> Project {
    let closes = Some(When::Moment(local(closes)));
    Project::new().registration("labor", |registration| registration.closes = closes)
}

fn state(project: Project) -> RegistrationState {
    project.whole().registrations["labor"].state.clone()
}

fn with_form(url: &str) -> Project {
    let form = UrlText(url.to_owned());
    Project::new().registration("labor", |registration| registration.form = form)
}

#[test]
fn a_window_that_closes_before_it_opens_is_an_error() {
    let told = Project::new()
        .registration("labor", |registration| {
            registration.opens = Some(When::Day(day("2026-03-30")));
            registration.closes = Some(When::Day(day("2026-02-15")));
        })
        .told("registration-closes-first");
    assert_eq!(shown(&told.place), "content/registration.yaml: labor.closes");
    assert_eq!(shown(&told.also[0].0), "content/registration.yaml: labor.opens");
    assert_eq!(told.hint.english(), "write an instant after 2026-03-30 00:00 for `closes`");
}

#[test]
fn a_window_that_closes_as_it_opens_is_an_error() {
    Project::new()
        .registration("labor", |registration| {
            registration.opens = Some(When::Day(day("2026-03-30")));
            registration.closes = Some(When::Moment(local("2026-03-30T00:00")));
        })
        .told("registration-closes-first");
}

#[test]
fn a_day_means_its_beginning_in_the_zone() {
    let closing = || {
        Project::new().registration("labor", |registration| {
            registration.closes = Some(When::Day(day("2026-03-30")));
        })
    };
    assert!(matches!(
        state(closing().at("2026-03-29T20:59:59Z")),
        RegistrationState::ClosingSoon(_)
    ));
    assert_eq!(state(closing().at("2026-03-29T21:00:00Z")), RegistrationState::Closed);
}

#[test]
fn a_registration_closes_soon_for_seven_days() {
    assert!(matches!(state(closing("2026-05-19T13:01")), RegistrationState::Open(_)));
    assert!(matches!(state(closing("2026-05-19T13:00")), RegistrationState::ClosingSoon(_)));
}

#[test]
fn only_a_state_in_which_one_can_register_holds_the_form() {
    let project = |full| {
        Project::new().at(NOW).registration("labor", |registration| registration.full = full)
    };
    assert!(state(project(FullYaml::Free)).form().is_some());
    assert!(matches!(state(project(FullYaml::Waitlist)), RegistrationState::Waitlist(_)));
    assert_eq!(state(project(FullYaml::Full)), RegistrationState::Full);
    assert!(state(project(FullYaml::Full)).form().is_none());
    assert_eq!(state(closing("2026-05-01T00:00")), RegistrationState::Closed);
    let later = Project::new().registration("labor", |registration| {
        registration.opens = Some(When::Day(day("2026-06-01")));
        registration.full = FullYaml::Full;
    });
    assert_eq!(state(later), RegistrationState::NotYetOpen);
}

#[test]
fn only_https_forms_on_allowed_hosts_can_be_linked_to() {
    for url in [
        "http://forms.gle/x",
        "javascript:alert(1)",
        "data:text/html,x",
        "//forms.gle/x",
        "https://forms.gle:8443/x",
        "https://user@forms.gle/x",
        "https://forms.gle\\@evil.example/x",
        "https://forms.gle /x",
        "https:forms.gle",
        "https://",
    ] {
        let told = with_form(url).told("bad-form-address");
        assert_eq!(shown(&told.place), "content/registration.yaml: labor.form", "{url}");
    }
    for url in
        ["https://evil.example/forms.gle", "https://forms.gle.evil.example/", "https://xforms.gle/"]
    {
        with_form(url).told("form-host-not-allowed");
    }
    let site = with_form("https://forms.gle:443/x?y=1").whole();
    let form = site.registrations["labor"].state.form();
    assert_eq!(form.map(|form| form.host.as_str()), Some("forms.gle"));
}

#[test]
fn a_host_that_is_not_allowed_is_told_with_the_way_to_allow_it() {
    let told = with_form("https://vorm.example/x").told("form-host-not-allowed");
    assert_eq!(
        told.hint.english(),
        "if you trust `vorm.example`, add it to `forms.allowed_hosts` in `site.yaml`"
    );
    assert_eq!(
        with_form("https://form.gle/x").told("form-host-not-allowed").hint.english(),
        "did you mean `forms.gle`?"
    );
    Project::new()
        .site(|site| site.forms.allowed_hosts.push("https://forms.gle/".to_owned()))
        .told("bad-host");
}

#[test]
fn prefilled_values_are_text_and_placeholders() {
    let with = |value: &str| {
        let value = value.to_owned();
        Project::new().registration("labor", |registration| {
            registration.prefill.insert("entry.1".to_owned(), value);
        })
    };
    let site = with("{session.title} ({session.date})").whole();
    let form = site.registrations["labor"].state.form();
    let parts = form.map(|form| form.prefill[0].1.clone());
    let text = |text: &str| PrefillPart::Text(text.to_owned());
    assert_eq!(
        parts,
        Some(vec![PrefillPart::SessionTitle, text(" ("), PrefillPart::SessionDate, text(")")])
    );
    let told = with("{session.titel}").told("unknown-placeholder");
    assert_eq!(told.hint.english(), "did you mean `{session.title}`?");
    assert_eq!(shown(&told.place), "content/registration.yaml: labor.prefill.entry.1");
    with("{session.title").told("unknown-placeholder");
}

#[test]
fn a_registration_knows_the_programme_that_names_it() {
    let site = Project::new()
        .registration("labor", |_| {})
        .programme("p", (rough("2026-01-01"), rough("2026-12-31")), |front| {
            front.registration = Some(id("labor"));
        })
        .whole();
    assert_eq!(site.registrations["labor"].programme, Some(kava::model::Id::new("p")));
    assert_eq!(site.programmes["p"].registration, Some(kava::model::Id::new("labor")));
}

#[test]
fn a_reference_to_a_faulty_registration_is_no_second_fault() {
    let (site, report) = with_form("http://forms.gle/x")
        .programme("p", (rough("2026-01-01"), rough("2026-12-31")), |front| {
            front.registration = Some(id("labor"));
        })
        .resolved();
    assert_eq!(errors(&report), ["bad-form-address"]);
    assert!(site.is_some_and(|site| site.programmes["p"].registration.is_none()));
}
