//! What kava says in each language: dates, prices, plurals, order.

#![expect(clippy::unwrap_used, reason = "tests")]

use jiff::ZonedDateTime;
use jiff::civil::{DateTime, date, time};
use jiff::tz::TimeZone;
use kava::language::{Value, Wording};
use kava::model::{Language, Payer, Price, RoughDate, Slot, Vat};

fn wordings() -> [Wording; 3] {
    Language::ALL.map(Wording::new)
}

fn zoned(written: &str) -> ZonedDateTime {
    let zone = TimeZone::get("Europe/Tallinn").unwrap();
    written.parse::<DateTime>().unwrap().to_zoned_datetime(zone).unwrap()
}

fn timed(start: &str, end: &str) -> Slot {
    Slot::timed(zoned(start), &zoned(end)).unwrap()
}

fn days(first: jiff::civil::Date, last: jiff::civil::Date, is_to_be_announced: bool) -> Slot {
    Slot::days(first, last, TimeZone::get("Europe/Tallinn").unwrap(), is_to_be_announced).unwrap()
}

/// The three languages' answers; a no-break space is shown as `_`.
fn said(answer: impl Fn(&Wording) -> String) -> [String; 3] {
    wordings().map(|wording| answer(&wording).replace('\u{a0}', "_"))
}

#[test]
fn wording_may_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Wording>();
}

#[test]
fn a_slot_of_one_day_names_weekday_date_and_times() {
    let slot = timed("2027-01-21 10:00", "2027-01-21 14:00");
    assert_eq!(
        said(|wording| wording.slot(&slot)),
        [
            "neljapäev, 21._jaanuar_2027 kell_10.00–14.00",
            "Thursday, 21_January_2027, 10:00–14:00",
            "четверг, 21_января_2027_г., 10:00–14:00",
        ]
    );
    assert_eq!(
        said(|wording| wording.slot_short(&slot)),
        [
            "N_21.01.2027 kell_10.00–14.00",
            "Thu_21_Jan_2027, 10:00–14:00",
            "чт_21.01.2027, 10:00–14:00",
        ]
    );
}

#[test]
fn an_early_hour_has_no_zero_before_it_in_estonian() {
    let slot = timed("2027-01-21 09:00", "2027-01-21 09:05");
    assert_eq!(
        said(|wording| wording.slot_time(&slot).unwrap()),
        ["9.00–9.05", "09:00–09:05", "09:00–09:05"]
    );
}

#[test]
fn a_slot_over_midnight_names_both_days() {
    let slot = timed("2027-12-31 22:00", "2028-01-01 02:00");
    assert_eq!(
        said(|wording| wording.slot(&slot)),
        [
            "reede, 31._detsember_2027 kell_22.00 – laupäev, 1._jaanuar_2028 kell_2.00",
            "Friday, 31_December_2027, 22:00 – Saturday, 1_January_2028, 02:00",
            "пятница, 31_декабря_2027_г., 22:00 – суббота, 1_января_2028_г., 02:00",
        ]
    );
    assert_eq!(
        said(|wording| wording.slot_time(&slot).unwrap())[0],
        "22.00 – 1._jaanuar kell_2.00"
    );
}

#[test]
fn a_slot_until_midnight_ends_on_its_own_day() {
    let slot = timed("2027-01-21 20:00", "2027-01-22 00:00");
    assert_eq!(
        said(|wording| wording.slot(&slot)),
        [
            "neljapäev, 21._jaanuar_2027 kell_20.00–24.00",
            "Thursday, 21_January_2027, 20:00–24:00",
            "четверг, 21_января_2027_г., 20:00–24:00",
        ]
    );
}

#[test]
fn a_day_without_a_time_says_that_the_time_is_to_come() {
    let slot = days(date(2023, 4, 20), date(2023, 4, 20), true);
    assert_eq!(
        said(|wording| wording.slot(&slot)),
        [
            "neljapäev, 20._aprill_2023, kellaaeg täpsustamisel",
            "Thursday, 20_April_2023, time to be announced",
            "четверг, 20_апреля_2023_г., время уточняется",
        ]
    );
    let whole = days(date(2023, 6, 8), date(2023, 6, 9), false);
    assert_eq!(
        said(|wording| wording.slot(&whole)),
        [
            "neljapäev, 8._juuni – reede, 9._juuni_2023",
            "Thursday, 8_June – Friday, 9_June_2023",
            "четверг, 8_июня – пятница, 9_июня_2023_г.",
        ]
    );
    assert!(wordings().iter().all(|wording| wording.slot_time(&whole).is_none()));
}

#[test]
fn months_and_ranges_say_no_more_than_is_known() {
    let (april, december) =
        (RoughDate::Day(date(2023, 4, 20)), RoughDate::Month(date(2023, 12, 1)));
    assert_eq!(
        said(|wording| wording.month(date(2023, 12, 1))),
        ["detsember_2023", "December_2023", "декабрь_2023_г."]
    );
    assert_eq!(
        said(|wording| wording.rough_dates(april, december)),
        ["20._aprill – detsember_2023", "20_April – December_2023", "20_апреля – декабрь_2023_г."]
    );
    assert_eq!(
        said(|wording| wording
            .rough_dates(RoughDate::Month(date(2023, 11, 1)), RoughDate::Month(date(2024, 2, 1)))),
        [
            "november_2023 – veebruar_2024",
            "November_2023 – February_2024",
            "ноябрь_2023_г. – февраль_2024_г."
        ]
    );
    assert_eq!(
        said(|wording| wording
            .rough_dates(RoughDate::Month(date(2023, 4, 1)), RoughDate::Month(date(2023, 12, 1)))),
        ["aprill – detsember_2023", "April – December_2023", "апрель – декабрь_2023_г."]
    );
    assert_eq!(
        said(|wording| wording
            .rough_dates(RoughDate::Day(date(2023, 6, 8)), RoughDate::Day(date(2023, 6, 9)))),
        ["8.–9._juuni_2023", "8–9_June_2023", "8–9_июня_2023_г."]
    );
}

#[test]
fn short_dates_and_weekdays_fit_into_tables() {
    assert_eq!(
        said(|wording| wording.date_short(date(2023, 4, 20))),
        ["20.04.2023", "20_Apr_2023", "20.04.2023"]
    );
    assert_eq!(
        said(|wording| wording.weekdays_short().join(" ")),
        ["E T K N R L P", "Mon Tue Wed Thu Fri Sat Sun", "пн вт ср чт пт сб вс"]
    );
}

#[test]
fn a_window_that_closes_at_midnight_ends_on_the_eve_at_23_59() {
    assert_eq!(
        said(|wording| wording.deadline(&zoned("2023-03-30 00:00"))),
        ["29._märts_2023 kell_23.59", "29_March_2023, 23:59", "29_марта_2023_г., 23:59"]
    );
    assert_eq!(
        said(|wording| wording.deadline(&zoned("2023-03-30 12:00")))[0],
        "30._märts_2023 kell_12.00"
    );
}

#[test]
fn the_beginning_of_a_day_is_told_without_a_time() {
    assert_eq!(
        said(|wording| wording.instant(&zoned("2023-02-15 00:00"))),
        ["15._veebruar_2023", "15_February_2023", "15_февраля_2023_г."]
    );
    assert_eq!(
        said(|wording| wording.instant(&zoned("2023-02-15 09:30")))[0],
        "15._veebruar_2023 kell_9.30"
    );
}

#[test]
fn clock_times_follow_the_language() {
    assert_eq!(said(|wording| wording.clock(time(9, 5, 0, 0))), ["9.05", "09:05", "09:05"]);
}

fn euros(cents: u64, per: Option<Payer>, vat: Option<Vat>) -> Price {
    Price { cents, currency: "EUR".to_owned(), per, vat }
}

#[test]
fn prices_name_payer_and_tax() {
    let price = |cents, per, vat| said(move |wording| wording.price(&euros(cents, per, vat)));
    assert_eq!(price(0, None, None), ["tasuta", "free of charge", "бесплатно"]);
    assert_eq!(
        price(4_900, Some(Payer::Participant), Some(Vat::Added)),
        ["49_€ + km osaleja kohta", "€49 + VAT per participant", "49_€ + НДС с участника"]
    );
    assert_eq!(
        price(12_400, None, Some(Vat::Included)),
        ["124_€ (sisaldab käibemaksu)", "€124 (including VAT)", "124_€ (включая НДС)"]
    );
    assert_eq!(
        price(12_400, Some(Payer::Team), Some(Vat::Exempt)),
        [
            "124_€ meeskonna kohta (käibemaksuta)",
            "€124 per team (no VAT)",
            "124_€ с команды (без НДС)"
        ]
    );
    assert_eq!(price(4_950, None, None), ["49,50_€", "€49.50", "49,50_€"]);
    assert_eq!(
        price(123_456_705, None, None),
        ["1_234_567,05_€", "€1,234,567.05", "1_234_567,05_€"]
    );
    assert_eq!(price(123_400, None, None), ["1234_€", "€1,234", "1234_€"]);
    let crowns = Price { currency: "SEK".to_owned(), ..euros(500, None, None) };
    assert_eq!(said(|wording| wording.price(&crowns)), ["5_SEK", "SEK_5", "5_SEK"]);
}

#[test]
fn durations_name_hours_and_minutes() {
    let duration = |minutes| said(move |wording| wording.duration(minutes));
    assert_eq!(duration(150), ["2_h_30_min", "2_h_30_min", "2_ч_30_мин"]);
    assert_eq!(duration(60), ["1_h", "1_h", "1_ч"]);
    assert_eq!(duration(20), ["20_min", "20_min", "20_мин"]);
}

#[test]
fn sizes_of_files_are_rounded_to_what_matters() {
    let size = |bytes| said(move |wording| wording.file_size(bytes));
    assert_eq!(size(1_200_000), ["1,2_MB", "1.2_MB", "1,2_МБ"]);
    assert_eq!(size(640), ["640_B", "640_B", "640_Б"]);
    assert_eq!(size(339_600), ["340_kB", "340_kB", "340_КБ"]);
    assert_eq!(size(999_999)[0], "1_MB");
    assert_eq!(size(9_960_000)[0], "10_MB");
    assert_eq!(size(12_400_000)[0], "12_MB");
    assert_eq!(size(2_500_000_000)[0], "2,5_GB");
}

#[test]
fn numbers_choose_their_plural() {
    let counted =
        |n| said(move |wording| wording.text_with("n-sessions", &[("n", Value::Number(n))]));
    assert_eq!(counted(1), ["1 kohtumine", "1 session", "1 встреча"]);
    assert_eq!(counted(2), ["2 kohtumist", "2 sessions", "2 встречи"]);
    assert_eq!(counted(5), ["5 kohtumist", "5 sessions", "5 встреч"]);
    assert_eq!(counted(11), ["11 kohtumist", "11 sessions", "11 встреч"]);
    assert_eq!(counted(21), ["21 kohtumist", "21 sessions", "21 встреча"]);
}

#[test]
fn the_zone_is_named() {
    let estonia = TimeZone::get("Europe/Tallinn").unwrap();
    let finland = TimeZone::get("Europe/Helsinki").unwrap();
    assert_eq!(said(|wording| wording.zone_note(&estonia))[0], "Kõik ajad on Eesti aja järgi");
    assert!(
        said(|wording| wording.zone_note(&finland))
            .iter()
            .all(|note| note.contains("Europe/Helsinki"))
    );
}

#[test]
fn estonian_letters_have_their_own_order() {
    let wording = Wording::new(Language::Estonian);
    let mut words = vec![
        "üks",
        "Zorro",
        "öö",
        "Šokolaad",
        "tee",
        "žanr",
        "äke",
        "õun",
        "vesi",
        "aed",
        "Suvi",
        "yks",
    ];
    words.sort_by(|one, other| wording.compare(one, other));
    assert_eq!(
        words,
        [
            "aed",
            "Suvi",
            "Šokolaad",
            "Zorro",
            "žanr",
            "tee",
            "vesi",
            "õun",
            "äke",
            "öö",
            "üks",
            "yks"
        ]
    );
}

#[test]
fn index_letters_follow_the_language() {
    let estonian = Wording::new(Language::Estonian);
    let letters = ["õun", "„Šokolaad“", "3 sammu", "élan", "ärk", "—", "Яблоко"]
        .map(|text| estonian.index_letter(text));
    assert_eq!(letters, ["Õ", "Š", "#", "E", "Ä", "#", "Я"]);
    assert_eq!(Wording::new(Language::English).index_letter("õun"), "O");
    assert_eq!(Wording::new(Language::Russian).index_letter("ёлка"), "Е");
}

#[test]
fn templates_get_every_text_that_needs_no_value() {
    for wording in wordings() {
        let texts = wording.plain_texts();
        assert!(texts.iter().any(|(key, _)| key == "next_session"));
        assert!(texts.iter().all(|(key, text)| !key.contains('-') && !text.contains('{')));
        assert!(!texts.iter().any(|(key, _)| key == "n_sessions"));
    }
}

#[test]
fn a_missing_key_shows_itself() {
    assert_eq!(said(|wording| wording.text("no-such-key"))[0], "no-such-key");
}
