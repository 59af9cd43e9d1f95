//! Claims about the rules of `check`, one by one, on invented sites.

#![expect(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod site;

use std::sync::Arc;

use kava::check::check;
use kava::model::{
    Address, Attendance, Form, Id, Language, Localized, NavigationItem, Phase, Price,
    RegistrationState, RoughDate, SeriesKind, Session, Status, Vat,
};
use kava::report::{Diagnostic, Severity, Tongue};
use kava::source::{KeyPath, Place, SourcePath};

use site::{
    add_page, add_person, add_programme, add_registration, add_session, add_target, add_topic,
    add_venue, asset, body, day, site,
};

/// What is told about a site under one code.
fn told(site: &kava::model::Site, code: &str) -> Vec<Diagnostic> {
    let all = check(site).diagnostics().to_vec();
    all.into_iter().filter(|diagnostic| diagnostic.code == code).collect()
}

fn hints(site: &kava::model::Site, code: &str) -> Vec<String> {
    told(site, code).into_iter().map(|diagnostic| diagnostic.hint.english().to_owned()).collect()
}

fn session_key(index: usize, key: &str) -> Place {
    let path = KeyPath::root().key("sessions").index(index).key(key);
    Place::Value(SourcePath::new("content/schedule/sari.yaml"), path)
}

#[test]
fn a_site_without_faults_is_not_talked_about() {
    let mut site = site();
    add_page(
        &mut site,
        "kontakt",
        "Kontakt",
        "# aadress\n[a](#aadress)\n[b](https://example.org)\n",
    );
    add_page(&mut site, "abi", "Abi", "[a](kontakt.md#aadress)\n[b](/pages/kontakt/)\n");
    site.settings.footer = vec![NavigationItem::Page(Id::new("abi"))];
    add_session(&mut site, "a-1", "2026-05-18T10:00", "2026-05-18T12:00");
    assert_eq!(check(&site).diagnostics(), []);
}

#[test]
fn a_link_to_no_file_is_an_error_with_the_nearest_file() {
    let mut site = site();
    let topic = add_topic(&mut site, "meeskond", "Meeskond");
    let page = site.topics[&topic].page.clone();
    add_target(&mut site, &page);
    add_page(&mut site, "kontakt", "Kontakt", "");
    add_page(&mut site, "abi", "Abi", "\n[a](kontkat.md)\n[b](meeskond.md)\n[c](mis-see-on.md)\n");
    let faults = told(&site, "broken-link");
    assert_eq!(faults.len(), 3, "each is told once, though the page is shown in two languages");
    assert_eq!(faults[0].place, Place::Bytes(SourcePath::new("content/pages/abi.md"), 1..16));
    assert_eq!(faults[0].severity, Severity::Error);
    assert_eq!(faults[0].message.english(), "there is no file `content/pages/kontkat.md`");
    assert_eq!(
        hints(&site, "broken-link"),
        [
            "did you mean `kontakt.md`?",
            "did you mean `../topics/meeskond.md`?",
            "write the path from the folder `content/pages`, or add the file"
        ]
    );
}

#[test]
fn a_link_to_no_heading_names_those_that_are_there() {
    let mut site = site();
    add_page(&mut site, "kontakt", "Kontakt", "# aadress\n# telefon\n");
    add_page(&mut site, "abi", "Abi", "[a](kontakt.md#adress)\n[b](kontakt.md#xyz)\n[c](#siin)\n");
    assert_eq!(
        hints(&site, "broken-link"),
        [
            "did you mean `#aadress`?",
            "choose one of `#aadress`, `#telefon`",
            "leave the part after `#` out"
        ]
    );
}

#[test]
fn a_heading_that_only_the_translation_lacks_is_a_warning() {
    let mut site = site();
    add_page(&mut site, "kontakt", "Kontakt", "# aadress\n");
    let mut kontakt = site.pages["kontakt"].page.clone();
    let english = body("pages/kontakt.en.md", Language::English, "# address\n");
    kontakt.body.insert(Language::English, english.into());
    add_target(&mut site, &kontakt);
    add_page(&mut site, "abi", "Abi", "[a](kontakt.md#aadress)\n");
    let faults = told(&site, "broken-link");
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].severity, Severity::Warning);
    assert!(faults[0].message.english().contains("`en`"));
}

#[test]
fn a_link_in_a_translation_is_followed_too() {
    let mut site = site();
    site.home
        .body
        .insert(Language::English, body("_index.en.md", Language::English, "[a](x.md)").into());
    let faults = told(&site, "broken-link");
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].place.file().as_str(), "content/_index.en.md");
}

#[test]
fn addresses_and_schemes_have_hints_of_their_own() {
    let mut site = site();
    add_page(&mut site, "kontakt", "Kontakt", "");
    Arc::make_mut(&mut site.links).addresses.insert(Address::new("/kalender/"));
    let text = "[a](/kalender)\n[b](/kalendar/)\n[c](/pages/kontakt.md)\n[d](//example.org)\n[e](javascript:x)\n\
                [f](../../../x.md)\n";
    add_page(&mut site, "abi", "Abi", text);
    assert_eq!(
        hints(&site, "broken-link"),
        [
            "write `/kalender/`",
            "did you mean `/kalender/`?",
            "write the path of the file: `kontakt.md`",
            "write `https://example.org`",
            "link to a file of `content`, or to an address that begins with `https://`",
            "take one `../` away"
        ]
    );
}

#[test]
fn a_missing_picture_is_an_error_and_one_that_is_there_is_none() {
    let mut site = site();
    let beside = asset("pages/pilt.jpg", 1000, Some((10, 10)));
    let fixed = asset("static/logo.png", 1000, Some((10, 10)));
    site.assets.push((Address::new("/pages/pilt.jpg"), beside));
    site.assets.push((Address::new("/logo.png"), fixed));
    let text = "![](pilt.jpg)\n![](/logo.png)\n![](pilt.jpeg)\n![](/lgo.png)\n![](https://example.org/a.png)\n";
    add_page(&mut site, "abi", "Abi", text);
    assert_eq!(
        hints(&site, "missing-picture"),
        ["did you mean `pilt.jpg`?", "did you mean `../static/logo.png`?"]
    );
    assert_eq!(told(&site, "foreign-picture").len(), 1);
    assert_eq!(check(&site).count(Severity::Error), 3);
}

#[test]
fn a_picture_that_is_huge_or_has_no_size_is_a_warning() {
    let mut site = site();
    for (file, size, dimensions) in [
        ("suur.jpg", 2_500_000, Some((4000, 3000))),
        ("katki.png", 100, None),
        ("joonis.svg", 100, None),
    ] {
        let asset = asset(&format!("pages/{file}"), size, dimensions);
        site.assets.push((Address::new(format!("/pages/{file}")), asset));
    }
    add_page(&mut site, "abi", "Abi", "![](suur.jpg)\n![](katki.png)\n![](joonis.svg)\n");
    assert_eq!(told(&site, "huge-picture").len(), 1);
    let unknown = told(&site, "unknown-picture-size");
    assert_eq!(unknown.len(), 1, "a drawing has no pixels");
    assert!(unknown[0].message.english().contains("katki.png"));
}

#[test]
fn a_person_in_two_sessions_at_once_is_a_warning_with_both_ends() {
    let mut site = site();
    let person = add_person(&mut site, "naidis-isik", "Näidis Isik");
    for (id, start, end) in [
        ("a-1", "2026-05-18T10:00", "2026-05-18T12:00"),
        ("a-2", "2026-05-18T11:30", "2026-05-18T13:00"),
        ("a-3", "2026-05-18T13:00", "2026-05-18T14:00"),
    ] {
        add_session(&mut site, id, start, end).people.push(person.clone());
    }
    let faults = told(&site, "person-twice");
    assert_eq!(faults.len(), 1, "one that starts when another ends is no clash");
    assert_eq!(faults[0].place, session_key(1, "start"));
    assert_eq!(
        faults[0].message.english(),
        "Näidis Isik leads two sessions at once: `a-1` and `a-2`"
    );
    assert_eq!(faults[0].label.english(), "2026-05-18 11:30 to 13:00");
    let (place, label) = &faults[0].also[0];
    assert_eq!(
        (place, label.english()),
        (&session_key(0, "start"), "`a-1`: 2026-05-18 10:00 to 12:00")
    );
}

#[test]
fn a_cancelled_session_clashes_with_nothing() {
    let mut site = site();
    let person = add_person(&mut site, "naidis-isik", "Näidis Isik");
    for id in ["a-1", "a-2"] {
        let session = add_session(&mut site, id, "2026-05-18T10:00", "2026-05-18T12:00");
        session.people.push(person.clone());
        session.status = Status::Cancelled;
    }
    assert_eq!(told(&site, "person-twice"), []);
}

#[test]
fn a_person_in_rooms_of_two_cities_on_one_day_is_a_warning() {
    let mut site = site();
    let person = add_person(&mut site, "naidis-isik", "Näidis Isik");
    let venues =
        [add_venue(&mut site, "x", "Tartu", None), add_venue(&mut site, "y", "Narva", None)];
    for (id, attendance, venue) in [
        ("a-1", Attendance::InPerson, 0),
        ("a-2", Attendance::InPerson, 1),
        ("a-3", Attendance::Hybrid, 1),
    ] {
        let session = add_session(&mut site, id, "2026-05-18", "2026-05-18");
        session.people.push(person.clone());
        session.attendance = attendance;
        session.venue = Some(venues[venue].clone());
    }
    let faults = told(&site, "person-twice");
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].message.english(), "Näidis Isik is in Tartu and in Narva on one day");
    assert_eq!(faults[0].place, session_key(1, "date"));
}

#[test]
fn a_place_with_two_sessions_at_once_is_a_warning_unless_it_is_a_whole_city() {
    for (address, n_faults) in [(Some("Näidise 1"), 1), (None, 0)] {
        let mut site = site();
        let venue = add_venue(&mut site, "maja", "Tartu", address);
        for id in ["a-1", "a-2"] {
            let session = add_session(&mut site, id, "2026-05-18T10:00", "2026-05-18T12:00");
            session.attendance = Attendance::InPerson;
            session.venue = Some(venue.clone());
        }
        assert_eq!(told(&site, "venue-twice").len(), n_faults);
    }
}

#[test]
fn a_session_outside_its_programme_is_a_warning_with_both_ends() {
    let mut site = site();
    let june = RoughDate::Month(day("2026-06-01"));
    let programme = add_programme(&mut site, "2026-05-20", june);
    for (id, start) in [("a-1", "2026-05-18"), ("a-2", "2026-06-30"), ("a-3", "2026-07-01")] {
        add_session(&mut site, id, start, start).programme = Some(programme.clone());
    }
    let faults = told(&site, "session-outside-programme");
    let messages: Vec<&str> = faults.iter().map(|fault| fault.message.english()).collect();
    assert_eq!(
        messages,
        ["`a-1` is before its programme starts", "`a-3` is after its programme ends"]
    );
    let starts = KeyPath::root().key("starts");
    let starts = Place::Value(SourcePath::new("content/programmes/naidis.md"), starts);
    assert_eq!(faults[0].also[0].0, starts);
}

#[test]
fn an_info_day_may_come_before_its_programme() {
    let mut site = site();
    let programme = add_programme(&mut site, "2026-05-20", RoughDate::Day(day("2026-06-01")));
    add_session(&mut site, "a-1", "2026-05-18", "2026-05-18").programme = Some(programme);
    site.series[0].kind = SeriesKind::InfoDay;
    assert_eq!(told(&site, "session-outside-programme"), []);
}

#[test]
fn a_registration_that_closes_after_its_last_session_started_is_a_warning() {
    for (closes, n_faults) in
        [("2026-05-19T09:59", 0), ("2026-05-19T10:00", 0), ("2026-05-19T10:01", 1)]
    {
        let mut site = site();
        let registration = add_registration(&mut site, "osale", Some(closes));
        for (id, start, end) in [
            ("a-1", "2026-05-18T10:00", "2026-05-18T12:00"),
            ("a-2", "2026-05-19T10:00", "2026-05-19T12:00"),
        ] {
            add_session(&mut site, id, start, end).registration = Some(registration.clone());
        }
        assert_eq!(told(&site, "registration-outlives-session").len(), n_faults, "{closes}");
    }
}

#[test]
fn a_registration_that_stays_open_when_all_is_over_is_a_warning() {
    let mut site = site();
    let registration = add_registration(&mut site, "osale", None);
    let form = Form {
        url: "https://example.org/".into(),
        host: "example.org".into(),
        prefill: Vec::new(),
    };
    site.registrations[0].state = RegistrationState::Open(form);
    let session = add_session(&mut site, "a-1", "2026-05-01T10:00", "2026-05-01T12:00");
    session.registration = Some(registration);
    assert_eq!(told(&site, "registration-outlives-session"), []);
    site.sessions[0].phase = Phase::Past;
    assert_eq!(told(&site, "registration-outlives-session").len(), 1);
}

#[test]
fn a_registration_that_nothing_uses_is_noted() {
    let mut site = site();
    let registration = add_registration(&mut site, "osale", None);
    let faults = told(&site, "unused-registration");
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].severity, Severity::Note);
    let programme = add_programme(&mut site, "2026-05-20", RoughDate::Day(day("2026-06-01")));
    site.programmes[&programme].registration = Some(registration);
    assert_eq!(told(&site, "unused-registration"), []);
}

#[test]
fn a_price_that_is_not_free_and_leaves_vat_open_is_told_once_a_series() {
    let price = |cents, vat| Some(Price { cents, currency: "EUR".into(), per: None, vat });
    let mut site = site();
    for (id, price) in [
        ("a-1", price(4900, None)),
        ("a-2", price(4900, None)),
        ("a-3", price(0, None)),
        ("a-4", price(9900, Some(Vat::Added))),
    ] {
        add_session(&mut site, id, "2026-05-18", "2026-05-18").price = price;
    }
    let faults = told(&site, "price-without-vat");
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].place, session_key(0, "price"));
}

#[test]
fn two_pages_of_one_kind_with_one_title_are_a_warning() {
    let mut site = site();
    add_page(&mut site, "abi", "Abi", "");
    add_page(&mut site, "abi-2", "abi", "");
    add_topic(&mut site, "abi", "Abi");
    let faults = told(&site, "same-title");
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].place.file().as_str(), "content/pages/abi-2.md");
    assert_eq!(faults[0].also[0].0.file().as_str(), "content/pages/abi.md");
}

#[test]
fn a_topic_without_session_and_material_is_noted() {
    let mut site = site();
    let topic = add_topic(&mut site, "meeskond", "Meeskond");
    assert_eq!(told(&site, "empty-topic").len(), 1);
    add_session(&mut site, "a-1", "2026-05-18", "2026-05-18").topics.push(topic);
    assert_eq!(told(&site, "empty-topic"), []);
}

#[test]
fn every_diagnostic_has_a_hint() {
    let mut site = site();
    add_topic(&mut site, "meeskond", "Meeskond");
    add_registration(&mut site, "osale", None);
    site.home.body = Localized::new(
        Language::Estonian,
        body("_index.md", Language::Estonian, "[a](b.md)\n![](c.png)\n").into(),
    );
    let report = check(&site);
    assert_eq!(report.diagnostics().len(), 4);
    assert!(report.diagnostics().iter().all(|diagnostic| !diagnostic.hint.english().is_empty()));
}

#[test]
fn security_txt_without_a_contact_or_with_a_bad_day_is_talked_about() {
    let told_of = |expires: &str, is_dated: bool| {
        let mut site = site();
        let security = site.settings.security.as_mut().unwrap();
        security.expires = expires.parse().unwrap();
        security.is_dated = is_dated;
        let all = told(&site, "security-expires");
        all.into_iter()
            .map(|diagnostic| diagnostic.message.english().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(told_of("2026-05-12", true), ["`security.txt` is no longer valid"]);
    assert_eq!(told_of("2026-05-13", true), ["`security.txt` is valid for one more day"]);
    assert_eq!(told_of("2026-07-10", true), ["`security.txt` is valid for only 59 more days"]);
    assert!(told_of("2026-07-11", true).is_empty());
    assert!(told_of("2027-05-12", true).is_empty());
    assert_eq!(told_of("2027-05-14", true).len(), 1, "more than a year");
    assert!(told_of("2026-05-13", false).is_empty(), "a day of ours moves on by itself");

    let mut site = site();
    site.settings.security = None;
    assert_eq!(told(&site, "security-without-contact").len(), 1);
    let own = (
        Address::new("/.well-known/security.txt"),
        asset("static/.well-known/security.txt", 9, None),
    );
    site.assets.push(own);
    assert!(told(&site, "security-without-contact").is_empty(), "the site brings one of its own");
}

#[test]
fn a_night_begins_after_eleven_and_ends_at_six() {
    for (start, end, n_faults) in [
        ("2026-05-18T06:00", "2026-05-18T23:00", 0),
        ("2026-05-18T05:59", "2026-05-18T08:00", 1),
        ("2026-05-18T20:00", "2026-05-18T23:01", 1),
        ("2026-05-18T23:00", "2026-05-19T08:00", 1),
    ] {
        let mut site = site();
        add_session(&mut site, "a-1", start, end);
        assert_eq!(told(&site, "session-at-night").len(), n_faults, "{start} to {end}");
    }
}

#[test]
fn a_session_of_a_whole_day_is_not_too_long() {
    for (end, n_faults) in [("2026-05-19T10:00", 0), ("2026-05-19T10:01", 1)] {
        let mut site = site();
        add_session(&mut site, "a-1", "2026-05-18T10:00", end);
        assert_eq!(told(&site, "session-too-long").len(), n_faults, "{end}");
    }
}

#[test]
fn a_coming_session_on_a_day_off_is_a_warning_and_a_past_or_cancelled_one_is_none() {
    type Change = fn(&mut Session);
    let changes: [(Change, usize); 3] = [
        (|_| {}, 1),
        (|session| session.phase = Phase::Past, 0),
        (|session| session.status = Status::Cancelled, 0),
    ];
    for (change, n_faults) in changes {
        let mut site = site();
        change(add_session(&mut site, "a-1", "2026-06-23T10:00", "2026-06-23T12:00"));
        assert_eq!(told(&site, "session-on-holiday").len(), n_faults);
    }
}

#[test]
fn a_date_without_a_year_may_be_of_any_year_that_the_site_speaks_of() {
    // 19 May was a Friday in 2023 and is a Tuesday in 2026, a Wednesday in 2027.
    for (text, n_faults) in
        [("reedel, 19. mail", 0), ("teisipäeval, 19. mail", 0), ("pühapäeval, 19. mail", 1)]
    {
        let mut site = site();
        add_session(&mut site, "a-1", "2023-04-20", "2023-04-20").phase = Phase::Past;
        add_page(&mut site, "abi", "Abi", text);
        let faults = told(&site, "wrong-weekday");
        assert_eq!(faults.len(), n_faults, "{text}");
        if let [fault] = &*faults {
            assert_eq!(fault.message.english(), "19 May 2026 is a Tuesday, not a Sunday");
            assert_eq!(
                fault.message.told_in(Tongue::Estonian),
                "19. mai 2026 on teisipäev, mitte pühapäev"
            );
        }
    }
}

#[test]
fn a_page_that_a_menu_or_another_page_leads_to_is_no_orphan() {
    let mut site = site();
    add_page(&mut site, "abi", "Abi", "[abi](abi.md)\n");
    assert_eq!(told(&site, "orphan-page").len(), 1, "a link to itself leads nobody there");
    add_page(&mut site, "kontakt", "Kontakt", "[abi](abi.md)\n");
    let orphans = told(&site, "orphan-page");
    assert_eq!(orphans.len(), 1);
    assert_eq!(orphans[0].place.file().as_str(), "content/pages/kontakt.md");
    site.settings.footer = vec![NavigationItem::Page(Id::new("kontakt"))];
    assert_eq!(told(&site, "orphan-page"), []);
}

#[test]
fn a_translation_of_the_same_day_is_not_stale() {
    for (translated, n_faults) in [("2026-05-02", 0), ("2026-05-01", 1)] {
        let mut site = site();
        site.home.updated = Some(day("2026-05-02"));
        let english = body("_index.en.md", Language::English, "Text.\n");
        site.home.body.insert(Language::English, english.into());
        site.home.translated.insert(Language::English, day(translated));
        assert_eq!(told(&site, "stale-translation").len(), n_faults, "{translated}");
    }
}
