//! Rules that hold for every input: windows, zones, slugs and old addresses.

use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ToSpan};
use kava::load::schema::{Duration, RepeatYaml, UrlText, When};
use kava::model::{Phase, PlainPage, RegistrationState, Site};
use proptest::prelude::*;

use crate::builder::{NOW, Project, from, instant, rule};

/// Minutes from the test instant, within about half a year.
fn minutes() -> impl Strategy<Value = i64> {
    -250_000_i64..250_000
}

fn moment(offset: i64, zone: &TimeZone) -> DateTime {
    zone.to_datetime(later(offset))
}

fn later(offset: i64) -> Timestamp {
    instant(NOW) + offset.minutes()
}

fn is_clear(local: DateTime, zone: &TimeZone) -> bool {
    matches!(zone.to_ambiguous_timestamp(local).offset(), AmbiguousOffset::Unambiguous { .. })
}

fn rank(site: &Site) -> u8 {
    match site.registrations["labor"].state {
        RegistrationState::NotYetOpen => 0,
        RegistrationState::Open(_) => 1,
        RegistrationState::ClosingSoon(_) => 2,
        RegistrationState::Closed => 3,
        RegistrationState::Full | RegistrationState::Waitlist(_) => panic!("there are places"),
    }
}

/// What a page shows of the states, to see whether it would differ.
fn states(site: &Site) -> (u8, Vec<Phase>) {
    (rank(site), site.sessions.values().map(|session| session.phase).collect())
}

fn zone_name() -> impl Strategy<Value = String> {
    let names: Vec<String> =
        jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
    proptest::sample::select(names)
}

/// Pieces of addresses that parsers have disagreed about.
fn piece() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec![
        "forms.gle",
        "forms.gle",
        "evil.example",
        "@",
        "/",
        "\\",
        "?",
        "#",
        ":443",
        ":80",
        ":",
        ".",
        "%2e",
        "%40",
        " ",
        "\t",
        "[",
        "]",
        "0x7f",
        "ö",
        "..",
        "//",
    ])
}

fn rule_part() -> impl Strategy<Value = String> {
    let key = proptest::sample::select(vec![
        "INTERVAL",
        "BYDAY",
        "BYMONTH",
        "BYMONTHDAY",
        "BYYEARDAY",
        "BYWEEKNO",
        "BYSETPOS",
        "WKST",
        "UNTIL",
        "COUNT",
    ]);
    let value = proptest::sample::select(vec![
        "0",
        "1",
        "2",
        "-1",
        "5",
        "15",
        "31",
        "366",
        "400",
        "70000",
        "TH",
        "MO,TH",
        "3TH",
        "-1FR",
        "20270101",
        "20260115T100000",
        "99999999",
        "1,15,31",
    ]);
    (key, value).prop_map(|(key, value)| format!("{key}={value}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_registration_only_ever_moves_on(
        opens in minutes(),
        length in 1_i64..60_000,
        mut instants in proptest::collection::vec(minutes(), 2..8),
    ) {
        let zone = TimeZone::get("Europe/Tallinn").unwrap_or(TimeZone::UTC);
        let (opens, closes) = (moment(opens, &zone), moment(opens + length, &zone));
        prop_assume!(is_clear(opens, &zone) && is_clear(closes, &zone));
        instants.sort_unstable();
        let project = Project::new().registration("labor", |registration| {
            registration.opens = Some(When::Moment(opens));
            registration.closes = Some(When::Moment(closes));
        });
        let ranks: Vec<u8> = instants
            .iter()
            .map(|offset| rank(&project.clone().at(&later(*offset).to_string()).whole()))
            .collect();
        prop_assert!(ranks.is_sorted(), "{ranks:?}");
    }

    #[test]
    fn pages_are_true_until_exactly_the_next_change(
        opens in minutes(),
        length in 1_i64..60_000,
        start in minutes(),
        duration in 1_u32..6_000,
        now in minutes(),
    ) {
        let zone = TimeZone::get("Europe/Tallinn").unwrap_or(TimeZone::UTC);
        let (opens, closes) = (moment(opens, &zone), moment(opens + length, &zone));
        let start = moment(start, &zone);
        prop_assume!([opens, closes, start].iter().all(|local| is_clear(*local, &zone)));
        let project = Project::new()
            .registration("labor", |registration| {
                registration.opens = Some(When::Moment(opens));
                registration.closes = Some(When::Moment(closes));
            })
            .series("a", vec![from("s", &start.to_string())], |file| {
                file.defaults.duration = Some(Duration { minutes: duration });
            });
        let at = |now: Timestamp| project.clone().at(&now.to_string()).whole();
        let site = at(later(now));
        let shown = states(&site);
        if let Some(until) = site.true_until {
            prop_assert!(until > later(now));
            prop_assert_eq!(&shown, &states(&at(until - 1.second())));
            prop_assert_ne!(&shown, &states(&at(until)));
        } else {
            prop_assert_eq!(&shown, &states(&at(later(now) + (100_000 * 24).hours())));
        }
    }

    #[test]
    fn a_local_time_is_zoned_and_shown_again_or_refused(
        name in zone_name(),
        seconds in 0_i64..4_000_000_000,
    ) {
        let Ok(zone) = TimeZone::get(&name) else { return Ok(()) };
        prop_assume!(!zone.is_unknown());
        let second = Timestamp::from_second(seconds - seconds % 60);
        let local = TimeZone::UTC.to_datetime(second.unwrap_or_default());
        let (site, report) = Project::new()
            .series("a", vec![from("s", &local.to_string())], |file| {
                file.time_zone = Some(name.clone());
                file.defaults.duration = Some(Duration { minutes: 60 });
            })
            .resolved();
        let session = site.as_ref().and_then(|site| site.sessions.get("s"));
        let times = session.and_then(|session| session.slot.times());
        if is_clear(local, &zone) {
            prop_assert_eq!(times.map(|(start, _)| start.datetime()), Some(local));
            prop_assert!(!report.has_errors());
        } else {
            prop_assert!(times.is_none());
            prop_assert!(report.has_errors());
        }
    }

    #[test]
    fn no_slug_and_no_old_address_climbs(slug in "[a-z./\\\\%]{0,6}", alias in "[/.a\\\\%2eE:]{0,9}") {
        let (site, _) = Project::new()
            .plain_page("p", |front| {
                front.slug = Some(slug);
                front.aliases = vec![alias];
            })
            .resolved();
        let pages = site.map(|site| site.pages).unwrap_or_default();
        prop_assert_eq!(pages.len(), 1);
        for PlainPage { page, .. } in pages.into_values() {
            let addresses = page.addresses.iter().map(|(_, address)| address.clone());
            for address in addresses.chain(page.aliases) {
                prop_assert!(!address.output_path().climbs(), "{address}");
                prop_assert!(!address.as_str().starts_with("//"), "{address}");
            }
        }
    }

    #[test]
    fn a_form_that_is_linked_to_is_where_a_browser_goes(
        pieces in proptest::collection::vec(piece(), 0..6),
        scheme in proptest::sample::select(vec!["https://", "https:", "http://", "//", "https:/"]),
    ) {
        let text = format!("{scheme}{}", pieces.concat());
        let url = UrlText(text.clone());
        let (site, _) =
            Project::new().registration("labor", |registration| registration.form = url).resolved();
        let site = site.map(|site| site.registrations).unwrap_or_default();
        if let Some(registration) = site.get("labor") {
            let Ok(url) = url::Url::parse(&text) else {
                return Err(TestCaseError::fail(format!("`{text}` is no address")));
            };
            prop_assert_eq!(url.scheme(), "https");
            prop_assert_eq!(url.host_str(), Some("forms.gle"));
            prop_assert_eq!(url.port_or_known_default(), Some(443));
            prop_assert!(url.username().is_empty() && url.password().is_none());
            prop_assert!(registration.state.form().is_some());
        }
    }

    #[test]
    fn a_rule_makes_at_most_five_hundred_sessions_at_one_local_hour(
        frequency in proptest::sample::select(vec!["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
        parts in proptest::collection::vec(rule_part(), 0..4),
        count in 0_u32..600,
    ) {
        let text = format!("FREQ={frequency};COUNT={count};{}", parts.join(";"));
        let start = jiff::civil::date(2026, 1, 15).at(10, 0, 0, 0);
        let (site, report) = Project::new()
            .series("a", Vec::new(), |file| {
                file.defaults.duration = Some(Duration { minutes: 60 });
                file.repeat = RepeatYaml::One(Box::new(rule(&text, When::Moment(start))));
            })
            .resolved();
        let sessions = site.map(|site| site.sessions).unwrap_or_default();
        prop_assert!(sessions.len() <= 500);
        prop_assert!(report.has_errors() == sessions.is_empty(), "{text}");
        for session in sessions.values() {
            let start = session.slot.times().map(|(start, _)| start.time());
            prop_assert_eq!(start, Some(jiff::civil::time(10, 0, 0, 0)));
        }
    }
}
