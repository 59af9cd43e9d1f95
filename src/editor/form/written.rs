//! From the answers of a form to what stands in the file.

use serde_yaml::{Mapping, Value};

use super::shown::shown;
use super::{ID, VALUE};
use crate::editor::amend;
use crate::model::Language;
use crate::schema::{Field, Shape};

/// What is written for an answer, where `old` was before; nothing if nothing is. What was not changed stays as the
/// author wrote it.
pub(super) fn written(
    shape: &Shape,
    old: Option<&Value>,
    answer: Value,
    languages: &[Language],
) -> Option<Value> {
    let old = old.filter(|old| !old.is_null());
    if let Some(old) = old
        && shown(shape, old, languages) == answer
    {
        return Some(old.clone());
    }
    match shape {
        Shape::Text => text(old, answer, languages),
        Shape::String { form, .. } => string(answer, form.as_deref()),
        Shape::Full(_) => match answer.as_str()? {
            "false" => old.map(|_| false.into()),
            "true" => Some(true.into()),
            word => Some(word.into()),
        },
        Shape::Choice(_) => string(answer, None),
        Shape::Integer(_) => (!is_empty(&answer)).then_some(answer),
        Shape::Boolean => match answer {
            Value::Bool(false) => old.map(|_| false.into()),
            Value::Bool(true) => Some(answer),
            _ => None,
        },
        Shape::List(item) => list(item, old, answer, languages),
        Shape::Map(inner) => map(inner, old, answer, languages),
        Shape::Object(fields) => {
            let Value::Mapping(answers) = answer else { return None };
            let old = match old {
                Some(Value::Mapping(old)) => old.clone(),
                _ => Mapping::new(),
            };
            let whole = object(fields, &old, answers, |_| languages);
            (!whole.is_empty()).then(|| whole.into())
        }
    }
}

/// The keys of an object: those that were there in their order, with what the form does not know; new ones where a
/// form has them.
pub(super) fn object<'a>(
    fields: &[Field],
    old: &Mapping,
    mut answers: Mapping,
    languages: impl Fn(&Field) -> &'a [Language],
) -> Mapping {
    let mut whole = Mapping::new();
    let position = |key: &Value| fields.iter().position(|field| Some(&*field.key) == key.as_str());
    for (key, value) in old {
        let Some(index) = position(key) else {
            whole.insert(key.clone(), value.clone());
            continue;
        };
        let field = &fields[index];
        let answer = answers.remove(key).unwrap_or_default();
        if let Some(value) = written(&field.shape, Some(value), answer, languages(field)) {
            whole.insert(key.clone(), value);
        }
    }
    for (index, field) in fields.iter().enumerate() {
        let Some(answer) = answers.remove(&field.key) else { continue };
        let Some(value) = written(&field.shape, None, answer, languages(field)) else { continue };
        let is_above = |key: &Value| position(key).is_some_and(|at| at < index);
        let above = whole.keys().enumerate().filter(|(_, key)| is_above(key)).last();
        let at = above.map_or(0, |(above, _)| above + 1);
        insert(&mut whole, at, field.key.as_str().into(), value);
    }
    whole
}

fn insert(mapping: &mut Mapping, at: usize, key: Value, value: Value) {
    let mut entries: Vec<(Value, Value)> = std::mem::take(mapping).into_iter().collect();
    entries.insert(at.min(entries.len()), (key, value));
    mapping.extend(entries);
}

fn text(old: Option<&Value>, answer: Value, languages: &[Language]) -> Option<Value> {
    let default = Value::from(languages[0].code());
    let mut answers: Mapping = match answer {
        Value::Mapping(texts) if languages.len() > 1 => texts,
        one => [(default.clone(), one)].into_iter().collect(),
    };
    answers.retain(|_, text| !is_empty(text));
    let Some(Value::Mapping(old)) = old else {
        return match answers.len() {
            0 => None,
            1 if answers.contains_key(&default) => answers.remove(&default),
            _ => Some(answers.into()),
        };
    };
    let mut texts = old.clone();
    for language in languages {
        let key = Value::from(language.code());
        match answers.remove(&key) {
            Some(text) => _ = texts.insert(key, text),
            None => _ = texts.shift_remove(&key),
        }
    }
    (!texts.is_empty()).then(|| texts.into())
}

/// Sums are numbers; all else is text.
fn string(answer: Value, form: Option<&str>) -> Option<Value> {
    match answer {
        Value::String(text) if text.trim().is_empty() => None,
        Value::String(text) => {
            let number = text.parse::<u64>().ok().filter(|_| form == Some("Amount"));
            Some(number.map_or_else(|| text.into(), Value::from))
        }
        Value::Null => None,
        other => Some(other),
    }
}

fn list(item: &Shape, old: Option<&Value>, answer: Value, languages: &[Language]) -> Option<Value> {
    let Value::Sequence(answers) = answer else { return None };
    let (was_list, old): (bool, Vec<Value>) = match old {
        Some(Value::Sequence(items)) => (true, items.clone()),
        Some(one) => (false, vec![one.clone()]),
        None => (true, Vec::new()),
    };
    let before: Vec<Value> = old.iter().map(|value| shown(item, value, languages)).collect();
    let origins = amend::origins(&before, &answers);
    let mut items: Vec<Value> = origins
        .into_iter()
        .zip(answers)
        .filter_map(|(origin, answer)| {
            written(item, origin.map(|origin| &old[origin]), answer, languages)
        })
        .collect();
    match items.len() {
        0 => None,
        1 if !was_list => items.pop(),
        _ => Some(items.into()),
    }
}

fn map(inner: &Shape, old: Option<&Value>, answer: Value, languages: &[Language]) -> Option<Value> {
    let Value::Sequence(answers) = answer else { return None };
    let old = match old {
        Some(Value::Mapping(old)) => old.clone(),
        _ => Mapping::new(),
    };
    let list = Shape::Map(Box::new(inner.clone()));
    let before = match shown(&list, &old.clone().into(), languages) {
        Value::Sequence(items) => items,
        _ => Vec::new(),
    };
    let values: Vec<&Value> = old.values().collect();
    let origins = amend::origins(&before, &answers);
    let mut whole = Mapping::new();
    for (origin, answer) in origins.into_iter().zip(answers) {
        let Value::Mapping(mut answer) = answer else { continue };
        let Some(key) = answer.shift_remove(ID).filter(|key| !is_empty(key)) else { continue };
        let answer = match inner {
            Shape::Object(_) => answer.into(),
            _ => answer.shift_remove(VALUE).unwrap_or_default(),
        };
        if let Some(value) = written(inner, origin.map(|origin| values[origin]), answer, languages)
        {
            whole.insert(key, value);
        }
    }
    (!whole.is_empty()).then(|| whole.into())
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Sequence(items) => items.is_empty(),
        Value::Mapping(entries) => entries.is_empty(),
        _ => false,
    }
}
