//! The words of the user interface, dates, plurals and the order of names, a language each.
//!
//! [`Wording`] is all there is: texts come from the files in `texts/` (Fluent), names of days and months and the order
//! of letters from ICU. What the two do not know, such as the full stop in Estonian clock times, is here.

mod amounts;
mod changes;
mod days;
mod messages;
mod order;
mod times;

use std::cmp::Ordering;
use std::collections::BTreeMap;

// Named for its feature `sync` alone, which lets formatters be shared between threads.
use icu_provider as _;
use jiff::ZonedDateTime;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use crate::model::{ChangeKind, Language, Price, RoughDate, Slot, WindowEnd};

pub use messages::{TextFault, text_fault, text_keys};

use days::Days;
use messages::Messages;
use order::Order;

/// U+00A0: keeps a number and what belongs to it on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

/// The words of one language: texts by key (Fluent), dates (ICU), sorting (ICU). May be shared between threads.
pub struct Wording {
    language: Language,
    messages: Messages,
    days: Days,
    order: Order,
}

impl Wording {
    /// The words of a language, read from the files embedded in the binary.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            language,
            messages: Messages::new(language),
            days: Days::new(language),
            order: Order::new(language),
        }
    }

    /// The same, where some texts (by key) are said otherwise. What [`text_fault`] would tell is passed over.
    #[must_use]
    pub fn with_texts(language: Language, texts: &BTreeMap<String, String>) -> Self {
        let others: String = texts.iter().map(|(key, text)| messages::entry(key, text)).collect();
        Self { messages: Messages::with(language, &others), ..Self::new(language) }
    }

    /// The language of the words.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a key, such as `home-next-session`; the key itself if there is no such text.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.messages.text(key, &[])
    }

    /// The text of a key with values in it; a number may choose a plural form.
    #[must_use]
    pub fn text_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.messages.text(key, values)
    }

    /// Every key with its text, for templates (`t.schedule_title`), with `-` written as `_`. Texts that need values
    /// are left out.
    #[must_use]
    pub fn plain_texts(&self) -> Vec<(String, String)> {
        self.messages.plain_texts()
    }

    /// `neljapäev, 21. jaanuar 2027`; with no-break spaces inside the date.
    #[must_use]
    pub fn date_with_weekday(&self, date: Date) -> String {
        format!("{}, {}", self.days.weekday(date), self.days.date(date))
    }

    /// `21. jaanuar 2027`; with no-break spaces.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.days.date(date)
    }

    /// The shortest form that is still clear: `21.01.2027`, `21 Jan 2027`.
    #[must_use]
    pub fn date_short(&self, date: Date) -> String {
        self.days.date_short(date)
    }

    /// `detsember 2023`; with a no-break space.
    #[must_use]
    pub fn month(&self, date: Date) -> String {
        self.days.month(date)
    }

    /// `aprill`.
    #[must_use]
    pub fn month_name(&self, date: Date) -> String {
        self.days.month_alone(date)
    }

    /// `apr`.
    #[must_use]
    pub fn month_name_short(&self, date: Date) -> String {
        self.days.month_short(date)
    }

    /// `neljapäev`.
    #[must_use]
    pub fn weekday(&self, date: Date) -> String {
        self.days.weekday(date)
    }

    /// The short names of the seven days, Monday first: `E`, `T`, `K` …
    #[must_use]
    pub fn weekdays_short(&self) -> Vec<String> {
        self.days.weekdays_short()
    }

    /// From a day or month to another, both in: `20. aprill – detsember 2023`, `8.–9. juuni 2023`.
    #[must_use]
    pub fn rough_dates(&self, starts: RoughDate, ends: RoughDate) -> String {
        self.days.rough_dates(starts, ends)
    }

    /// A time of day as people write it: `9.00`, `09:00`.
    #[must_use]
    pub fn clock(&self, time: Time) -> String {
        times::clock(self.language, time)
    }

    /// `neljapäev, 21. jaanuar 2027 kell 10.00–14.00`; for days whose times are not known the days, and that the time
    /// is to be announced.
    #[must_use]
    pub fn slot(&self, slot: &Slot) -> String {
        times::slot(self, slot)
    }

    /// The same for lists: `N 21.01.2027 kell 10.00–14.00`.
    #[must_use]
    pub fn slot_short(&self, slot: &Slot) -> String {
        times::slot_short(self, slot)
    }

    /// The time of a slot without its day: `10.00–14.00`, or that it is to be announced; nothing for whole days.
    #[must_use]
    pub fn slot_time(&self, slot: &Slot) -> Option<String> {
        times::slot_time(self, slot)
    }

    /// An instant: `15. veebruar 2023 kell 10.00`. The beginning of a day is told by the day alone.
    #[must_use]
    pub fn instant(&self, instant: &ZonedDateTime) -> String {
        times::instant(self, instant)
    }

    /// The end of a window, as the last minute in it when it is midnight: a window that closes at the beginning of
    /// 30 March ends on `29. märts 2023 kell 23.59`.
    #[must_use]
    pub fn deadline(&self, closes: &ZonedDateTime) -> String {
        times::deadline(self, closes)
    }

    /// What a change of a session in a slot means for subscribers, for the editor; `name` says which session.
    #[must_use]
    pub fn change_told(&self, name: &str, slot: &Slot, kind: &ChangeKind) -> String {
        changes::told(self, name, slot, kind)
    }

    /// A change, with old and new: `Aeg: 10.00–12.30 → 10.30–13.00`.
    #[must_use]
    pub fn change(&self, kind: &ChangeKind) -> String {
        changes::named(self, kind)
    }

    /// What a change of an end of a registration's window means for subscribers; with the slot that its entry
    /// has now.
    #[must_use]
    pub fn deadline_change_told(
        &self,
        name: &str,
        now: (WindowEnd, &Slot),
        kind: &ChangeKind,
    ) -> String {
        changes::deadline_told(self, name, now, kind)
    }

    /// A change of an end of a registration's window, with old and new.
    #[must_use]
    pub fn deadline_change(&self, end: WindowEnd, kind: &ChangeKind) -> String {
        changes::deadline_named(self, end, kind)
    }

    /// In whose time the times are: `Kõik ajad on Eesti aja järgi`, or that they are those of another zone.
    #[must_use]
    pub fn zone_note(&self, zone: &TimeZone) -> String {
        match zone.iana_name() {
            Some("Europe/Tallinn") => self.text("zone-estonia"),
            Some(name) => self.text_with("zone-other", &[("zone", Value::Text(name))]),
            None => self.text_with("zone-other", &[("zone", Value::Text("UTC"))]),
        }
    }

    /// `49 € + km osaleja kohta`, `tasuta`; with a no-break space inside the amount.
    #[must_use]
    pub fn price(&self, price: &Price) -> String {
        amounts::price(self, price)
    }

    /// `2 h 30 min`; with no-break spaces.
    #[must_use]
    pub fn duration(&self, minutes: u32) -> String {
        amounts::duration(self, minutes)
    }

    /// `1,2 MB`, in powers of a thousand; with a no-break space.
    #[must_use]
    pub fn file_size(&self, bytes: u64) -> String {
        amounts::file_size(self, bytes)
    }

    /// The order of two texts in this language.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.order.compare(one, other)
    }

    /// The letter that a text stands under in an index: `Õ`; `#` if it holds no letter. What stands before the first
    /// letter or digit is passed over.
    #[must_use]
    pub fn index_letter(&self, text: &str) -> String {
        self.order.index_letter(text)
    }
}

/// A value put into a text.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// A text.
    Text(&'a str),
    /// A whole number, which may choose a plural form.
    Number(i64),
}
