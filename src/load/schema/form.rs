//! The forms of values as JSON Schema has them, for programs in which authors write (`schema` makes files of them).
//!
//! A form is never stricter than what reads the value, but for blanks around it: what an editor underlines, `build` refuses too.
//! The other way round much stays open: JSON Schema knows no calendar, and a day such as `2023-02-31` has the right form.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::address::{Alias, Channel, Email, Phone, YouTube};
use super::choice::{Choice, Chosen};
use super::reading::{ByText, FromText};
use super::scalar::{Cents, Phrase};
use super::schedule::IdTemplate;
use super::theme::{Schemes, Whole};
use super::{
    ColourYaml, Duration, EndYaml, FullYaml, IdText, LanguageText, Moment, RoughDateText,
    SiteThemeYaml, UrlText, When,
};
use crate::model::Language;

/// What a value that is written as one text looks like.
pub(super) trait Form: FromText {
    /// The name of the definition.
    const NAME: &'static str;
    /// A regular expression (ECMA 262) that every good text fits.
    const PATTERN: &'static str;
    /// Texts that are good.
    const EXAMPLES: &'static [&'static str];
    /// The kind of number that may be written instead, if one may.
    const NUMBER: Option<&'static str> = None;
}

fn form<T: Form>() -> Schema {
    let mut schema = json_schema!({
        "type": "string",
        "pattern": T::PATTERN,
        "examples": T::EXAMPLES,
    });
    if let Some(number) = T::NUMBER {
        schema.insert("type".to_owned(), vec!["string", number].into());
    }
    schema
}

impl<T: Form> JsonSchema for ByText<T> {
    fn schema_name() -> Cow<'static, str> {
        T::NAME.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        form::<T>()
    }
}

/// Types that are read from one text wherever they stand.
macro_rules! read_by_text {
    ($($type:ty),*) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                <Self as Form>::NAME.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                form::<Self>()
            }
        }
    )*};
}

read_by_text!(Duration, EndYaml, IdText, Moment, RoughDateText, UrlText, When, Phrase);

/// A day.
macro_rules! day {
    () => {
        r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
    };
}

/// A time of a clock.
macro_rules! clock {
    () => {
        r"([01]?\d|2[0-3]):[0-5]\d(:00)?"
    };
}

impl Form for Date {
    const NAME: &'static str = "Day";
    const PATTERN: &'static str = concat!("^", day!(), "$");
    const EXAMPLES: &'static [&'static str] = &["2023-05-18"];
}

impl Form for When {
    const NAME: &'static str = "When";
    const PATTERN: &'static str = concat!("^", day!(), r"([ Tt]\s*", clock!(), ")?$");
    const EXAMPLES: &'static [&'static str] = &["2023-05-18", "2023-05-18 10:00"];
}

impl Form for Moment {
    const NAME: &'static str = "Moment";
    const PATTERN: &'static str = concat!("^", day!(), r"[ Tt]\s*", clock!(), "$");
    const EXAMPLES: &'static [&'static str] = &["2023-05-18 10:00"];
}

impl Form for EndYaml {
    const NAME: &'static str = "End";
    const PATTERN: &'static str = concat!("^(", day!(), r"[ Tt]\s*)?", clock!(), "$");
    const EXAMPLES: &'static [&'static str] = &["12:30", "2023-05-19 16:00"];
}

impl Form for RoughDateText {
    const NAME: &'static str = "RoughDate";
    const PATTERN: &'static str = r"^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$";
    const EXAMPLES: &'static [&'static str] = &["2023-04-20", "2023-12"];
}

impl Form for Duration {
    const NAME: &'static str = "Duration";
    const PATTERN: &'static str = concat!(
        r"^(\d+|(\d+([.,]\d{1,4})?\s*",
        r"(h|hours?|t|tund|tundi|m|min|minutes?|minut|minutit)\s*)+)$"
    );
    const EXAMPLES: &'static [&'static str] = &["2h 30m", "20 min"];
    const NUMBER: Option<&'static str> = Some("integer");
}

impl Form for IdText {
    const NAME: &'static str = "Id";
    const PATTERN: &'static str = "^[a-z0-9][a-z0-9.-]*$";
    const EXAMPLES: &'static [&'static str] = &["sample-topic"];
    const NUMBER: Option<&'static str> = Some("integer");
}

impl Form for IdTemplate {
    const NAME: &'static str = "IdTemplate";
    const PATTERN: &'static str = r"^[a-z0-9.{}-]*\{(n|date)\}[a-z0-9.{}-]*$";
    const EXAMPLES: &'static [&'static str] = &["mentorlus-{n}", "kohtumine-{date}"];
}

impl Form for Cents {
    const NAME: &'static str = "Amount";
    const PATTERN: &'static str = r"^\d+([.,]\d{1,2})?[\s€]*$";
    const EXAMPLES: &'static [&'static str] = &["49", "49.50"];
    const NUMBER: Option<&'static str> = Some("number");
}

impl Form for Phrase {
    const NAME: &'static str = "Words";
    const PATTERN: &'static str = r"\S";
    const EXAMPLES: &'static [&'static str] = &["Kohtumine"];
}

impl Form for UrlText {
    const NAME: &'static str = "WebAddress";
    const PATTERN: &'static str = r"^[Hh][Tt][Tt][Pp][Ss]?://\S";
    const EXAMPLES: &'static [&'static str] = &["https://example.org/"];
}

impl Form for Alias {
    const NAME: &'static str = "OldAddress";
    const PATTERN: &'static str = r"^/(?!/)[^?#\\*\s]*$";
    const EXAMPLES: &'static [&'static str] = &["/vana/leht/"];
}

impl Form for Email {
    const NAME: &'static str = "Email";
    const PATTERN: &'static str = r"^[^\s@]+@[^\s@]+\.[^\s@]+$";
    const EXAMPLES: &'static [&'static str] = &["nimi@example.org"];
}

impl Form for Channel {
    const NAME: &'static str = "Channel";
    const PATTERN: &'static str =
        r"^([Hh][Tt][Tt][Pp][Ss]://\S+|(mailto:)?[^\s@]+@[^\s@]+\.[^\s@]+)$";
    const EXAMPLES: &'static [&'static str] = &["turve@example.org", "https://example.org/turve/"];
}

impl Form for Phone {
    const NAME: &'static str = "Phone";
    const PATTERN: &'static str = r"^\+?( *\d){3,15} *$";
    const EXAMPLES: &'static [&'static str] = &["+372 600 0000"];
    const NUMBER: Option<&'static str> = Some("integer");
}

impl Form for YouTube {
    const NAME: &'static str = "YouTube";
    const PATTERN: &'static str =
        r"^([A-Za-z0-9_-]{11}|\S*([Yy]ou[Tt]ube(-nocookie)?\.com|[Yy]outu\.be)/\S+)$";
    const EXAMPLES: &'static [&'static str] = &["https://youtu.be/aaaaaaaaaaa"];
}

impl<T: Choice> JsonSchema for Chosen<T> {
    fn schema_name() -> Cow<'static, str> {
        T::NAME.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": T::WORDS })
    }
}

impl JsonSchema for LanguageText {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let words = generator.subschema_for::<Phrase>();
        let languages: BTreeMap<&str, &Schema> =
            Language::ALL.iter().map(|language| (language.code(), &words)).collect();
        json_schema!({
            "anyOf": [words, {
                "type": "object",
                "properties": languages,
                "additionalProperties": false,
                "minProperties": 1,
            }],
        })
    }
}

impl JsonSchema for FullYaml {
    fn schema_name() -> Cow<'static, str> {
        "Full".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "enum": [false, true, "waitlist", null] })
    }
}

impl JsonSchema for SiteThemeYaml {
    fn schema_name() -> Cow<'static, str> {
        "SiteTheme".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (name, whole) = (generator.subschema_for::<IdText>(), Whole::json_schema(generator));
        json_schema!({ "anyOf": [name, whole] })
    }
}

impl JsonSchema for ColourYaml {
    fn schema_name() -> Cow<'static, str> {
        "Colour".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let schemes = Schemes::json_schema(generator);
        json_schema!({ "anyOf": [{ "type": "string", "examples": ["#7a1f3d"] }, schemes] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads_its_examples<T: Form>() {
        for example in T::EXAMPLES {
            assert!(T::from_text(example).is_ok(), "{}: `{example}`", T::NAME);
        }
    }

    #[test]
    fn what_a_schema_gives_as_an_example_is_read() {
        reads_its_examples::<Date>();
        reads_its_examples::<When>();
        reads_its_examples::<Moment>();
        reads_its_examples::<EndYaml>();
        reads_its_examples::<RoughDateText>();
        reads_its_examples::<Duration>();
        reads_its_examples::<IdText>();
        reads_its_examples::<IdTemplate>();
        reads_its_examples::<Cents>();
        reads_its_examples::<Phrase>();
        reads_its_examples::<UrlText>();
        reads_its_examples::<Alias>();
        reads_its_examples::<Email>();
        reads_its_examples::<Channel>();
        reads_its_examples::<Phone>();
        reads_its_examples::<YouTube>();
    }
}
