//! From the schema that comes from a type to one that stands for itself and reads well where people edit.
//!
//! - Definitions are put where they are named, so that each key has its own words.
//! - A field named `+` gives its keys to the struct around it, as in `load/yaml/reader.rs`.
//! - Where a list may stand, one value or nothing may stand too.
//! - Words in the language of the reader: labels as `title`, Estonian descriptions, meanings of choices.

use std::mem;

use schemars::Schema;
use serde_json::{Map, Value, json};

use super::words::Words;
use crate::model::Language;

type Object = Map<String, Value>;

/// The field that takes the keys which its neighbours do not know.
const REST: &str = "+";

/// The schema of a type, whole.
pub(super) fn unfolded(raw: Schema, words: &Words, language: Language) -> Value {
    let mut root = match raw.to_value() {
        Value::Object(root) => root,
        other => return other,
    };
    let name = root.get("title").and_then(Value::as_str).map(str::to_owned);
    root.remove("title");
    let definitions = match root.remove("$defs") {
        Some(Value::Object(definitions)) => definitions,
        _ => Object::new(),
    };
    let unfolding = Unfolding { definitions, words, language };
    let mut whole = unfolding.object(root, name.as_deref());
    // What is used here means the same in all drafts, and draft 7 is the one that every program knows.
    whole.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
    Value::Object(whole)
}

struct Unfolding<'a> {
    definitions: Object,
    words: &'a Words,
    language: Language,
}

impl Unfolding<'_> {
    fn value(&self, value: Value, name: Option<&str>) -> Value {
        match value {
            Value::Object(object) => Value::Object(self.object(object, name)),
            Value::Array(items) => {
                Value::Array(items.into_iter().map(|item| self.value(item, name)).collect())
            }
            other => other,
        }
    }

    /// A schema; `name` is that of the definition that it belongs to.
    fn object(&self, mut schema: Object, name: Option<&str>) -> Object {
        if let Some(Value::String(reference)) = schema.remove("$ref") {
            let name = reference.rsplit('/').next().unwrap_or_default();
            let definition = self.definitions.get(name).and_then(Value::as_object);
            let mut whole = self.object(definition.cloned().unwrap_or_default(), Some(name));
            whole.extend(schema);
            return whole;
        }
        for (key, value) in &mut schema {
            let inner = mem::take(value);
            *value = match (key.as_str(), inner) {
                ("properties", Value::Object(properties)) => self.properties(properties, name),
                ("patternProperties", Value::Object(patterns)) => {
                    let whole = patterns.into_iter().map(|(key, one)| (key, self.value(one, None)));
                    Value::Object(whole.collect())
                }
                ("items" | "additionalProperties", inner) => self.value(inner, None),
                ("anyOf" | "oneOf" | "allOf", inner) => self.value(inner, name),
                (_, inner) => inner,
            };
        }
        if let Some(name) = name {
            self.say(&mut schema, name);
        }
        with_rest(&mut schema);
        without_noise(&mut schema);
        one_or_many(nullable(schema))
    }

    fn properties(&self, properties: Object, name: Option<&str>) -> Value {
        let whole = properties.into_iter().map(|(key, value)| {
            let mut value = self.value(value, None);
            let word = name.and_then(|name| self.words.of_key(name, &key));
            if let (Value::Object(schema), Some(word)) = (&mut value, word) {
                schema.insert("title".to_owned(), json!(word.label(self.language)));
                if let Some(about) = word.about(self.language) {
                    schema.insert("description".to_owned(), json!(about));
                }
                if let Some(example) = word.example(self.language) {
                    schema.insert("examples".to_owned(), json!([example]));
                }
            }
            (key, value)
        });
        Value::Object(whole.collect())
    }

    /// What a type is called and means; what each of its words means.
    fn say(&self, schema: &mut Object, name: &str) {
        if let Some(word) = self.words.of_key(name, "_")
            && schema.get("type").is_some_and(|of| of == "object")
        {
            schema.insert("title".to_owned(), json!(word.label(self.language)));
            if let Some(about) = word.about(self.language) {
                schema.insert("description".to_owned(), json!(about));
            }
        }
        if schema.contains_key("pattern")
            && let Some(word) = self.words.of_key(name, "_")
        {
            let message = word.label(self.language);
            schema.insert("patternErrorMessage".to_owned(), json!(message));
        }
        if let Some(Value::Array(choices)) = schema.get("enum")
            && let Some(words) = self.words.of_type(name)
        {
            let choices = choices.iter().filter_map(Value::as_str);
            let meanings: Vec<&str> = choices
                .map(|choice| words.get(choice).map_or(choice, |word| word.label(self.language)))
                .collect();
            schema.insert("enumDescriptions".to_owned(), json!(meanings));
        }
    }
}

/// Gives the keys of the field `+` to the struct around it.
fn with_rest(schema: &mut Object) {
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    let Some(Value::Object(mut rest)) = properties.remove(REST) else { return };
    if let Some(Value::Object(inner)) = rest.remove("properties") {
        for (key, value) in inner {
            properties.entry(key).or_insert(value);
        }
    }
    let mut required = Vec::new();
    for list in [schema.remove("required"), rest.remove("required")] {
        if let Some(Value::Array(names)) = list {
            required.extend(names.into_iter().filter(|name| name != REST));
        }
    }
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
}

/// Takes out what says nothing to an author: sizes of integers, empty defaults.
fn without_noise(schema: &mut Object) {
    schema.remove("format");
    let is_empty = match schema.get("default") {
        Some(Value::Array(items)) => items.is_empty(),
        Some(Value::Object(entries)) => entries.is_empty(),
        Some(Value::Null) => true,
        _ => false,
    };
    if is_empty {
        schema.remove("default");
    }
}

/// `anyOf` of something and null as one schema: more programs say what is wrong with a value of such a one.
fn nullable(mut schema: Object) -> Object {
    let Some(Value::Array(variants)) = schema.get_mut("anyOf") else { return schema };
    let null = json!({ "type": "null" });
    let (1, true) = (variants.iter().filter(|one| **one != null).count(), variants.contains(&null))
    else {
        return schema;
    };
    variants.retain(|one| *one != null);
    let Some(Value::Object(mut one)) = variants.pop() else { return schema };
    schema.remove("anyOf");
    match one.get_mut("type") {
        Some(Value::Array(types)) => types.push("null".into()),
        Some(of) => *of = json!([mem::take(of), "null"]),
        None => {
            if let Some(Value::Array(inner)) = one.get_mut("anyOf") {
                inner.push(null);
            }
        }
    }
    if let Some(Value::Array(choices)) = one.get_mut("enum")
        && !choices.contains(&Value::Null)
    {
        choices.push(Value::Null);
    }
    one.extend(schema);
    one
}

/// Where a list may stand, one value is a list of one, and nothing is an empty list.
fn one_or_many(mut schema: Object) -> Object {
    let is_list = match schema.get("type") {
        Some(Value::String(of)) => of == "array",
        Some(Value::Array(types)) => types.iter().any(|of| of == "array"),
        _ => false,
    };
    let Some(item) = schema.get("items").filter(|_| is_list).cloned() else { return schema };
    schema.remove("items");
    schema.remove("type");
    let list = json!({ "type": "array", "items": item });
    schema.insert("anyOf".to_owned(), json!([list, item, { "type": "null" }]));
    schema
}
