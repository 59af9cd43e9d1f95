//! From what an author wrote to what a form shows.

use serde_yaml::{Mapping, Value};

use super::{ID, VALUE};
use crate::model::Language;
use crate::schema::Shape;

/// A value in the one way that forms know; null if there is nothing to show.
pub(super) fn shown(shape: &Shape, value: &Value, languages: &[Language]) -> Value {
    match shape {
        Shape::Text => text(value, languages),
        Shape::String { form, .. } => string(value, form.as_deref()),
        Shape::Full(_) => match value {
            Value::Bool(is_full) => is_full.to_string().into(),
            other => other.clone(),
        },
        Shape::List(item) => match value {
            Value::Null => Value::Null,
            Value::Sequence(items) => {
                items.iter().map(|value| shown(item, value, languages)).collect()
            }
            one => vec![shown(item, one, languages)].into(),
        },
        Shape::Map(inner) => match value {
            Value::Mapping(entries) => {
                entries.iter().map(|(key, value)| item(inner, key, value, languages)).collect()
            }
            _ => Value::Null,
        },
        Shape::Object(fields) => {
            let Value::Mapping(entries) = value else { return Value::Null };
            let shown = fields.iter().filter_map(|field| {
                let value = shown(&field.shape, entries.get(&field.key)?, languages);
                (!value.is_null()).then(|| (field.key.as_str().into(), value))
            });
            Value::Mapping(shown.collect())
        }
        Shape::Choice(_) | Shape::Integer(_) | Shape::Boolean => value.clone(),
    }
}

/// The key and the value of an entry as an item of a list.
fn item(shape: &Shape, key: &Value, value: &Value, languages: &[Language]) -> Value {
    let mut item = Mapping::new();
    item.insert(ID.into(), string(key, None));
    match shown(shape, value, languages) {
        Value::Mapping(entries) => item.extend(entries),
        other => {
            item.insert(VALUE.into(), other);
        }
    }
    item.into()
}

/// One string where there is one language, one a language where there are several.
fn text(value: &Value, languages: &[Language]) -> Value {
    let by_language = |language: &Language| match value {
        Value::Mapping(texts) => texts.get(language.code()).cloned(),
        Value::Null => None,
        one => (*language == languages[0]).then(|| string(one, None)),
    };
    if let [language] = languages {
        return by_language(language).unwrap_or_default();
    }
    let texts: Mapping = languages
        .iter()
        .filter_map(|language| Some((language.code().into(), by_language(language)?)))
        .collect();
    if texts.is_empty() { Value::Null } else { texts.into() }
}

/// A number as its digits; a moment with a blank between day and time.
fn string(value: &Value, form: Option<&str>) -> Value {
    match value {
        Value::Number(number) => number.to_string().into(),
        Value::String(text) if form == Some("Moment") => {
            let text = text.trim().replacen(['T', 't'], " ", 1);
            let (day, time) = text.split_once(' ').unwrap_or((&text, ""));
            let time = time.trim();
            // `9:00` is `09:00`, and seconds are always `:00`.
            let padding = if time.find(':') == Some(1) { "0" } else { "" };
            let time: String = format!("{padding}{time}").chars().take(5).collect();
            format!("{day} {time}").trim_end().into()
        }
        other => other.clone(),
    }
}
