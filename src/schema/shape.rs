//! What may stand in a file as a tree that says what each value is, for programs that make forms of it.
//!
//! A JSON Schema says which texts are right; a form has to know more: that a text is a day, an id of a person, or one
//! text in several languages.

use std::mem;

use serde_json::{Map, Value};

use super::{Subject, Word, Words};
use crate::model::Language;

/// The field that gives its keys to the struct around it.
const REST: &str = "+";

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A text in each language, or one string.
    Text,
    /// One string. `form` names its form in `load/schema/form.rs` (`Day`, `Moment`, `Id` …), if it has one.
    String {
        /// The name of the form.
        form: Option<String>,
        /// What fits the form, as a regular expression (ECMA 262).
        pattern: Option<String>,
        /// What is said of a string that does not fit.
        message: Option<String>,
    },
    /// One of these words, each with its meaning.
    Choice(Vec<(String, String)>),
    /// `false`, `true` or a word.
    Full(Vec<String>),
    /// A whole number, not below this one.
    Integer(u64),
    /// Yes or no.
    Boolean,
    /// Several of the same; one alone may be written without a list.
    List(Box<Self>),
    /// Several of the same, by a key that the author chooses.
    Map(Box<Self>),
    /// Known keys, in the order of forms.
    Object(Vec<Field>),
}

/// A key of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The key.
    pub key: String,
    /// What a form calls it.
    pub label: String,
    /// What it means.
    pub hint: Option<String>,
    /// Whether it must be there.
    pub is_required: bool,
    /// What its value is.
    pub shape: Shape,
}

/// The shape of a kind of file, in the words of a language.
pub(super) fn of(subject: Subject, language: Language) -> Shape {
    let mut root = match subject.raw().to_value() {
        Value::Object(root) => root,
        _ => Map::new(),
    };
    let definitions = match root.remove("$defs") {
        Some(Value::Object(definitions)) => definitions,
        _ => Map::new(),
    };
    let name = root.get("title").and_then(Value::as_str).map(str::to_owned);
    let words = Words::of_program();
    Reading { definitions, words: &words, language }.shape(&root, name.as_deref())
}

struct Reading<'a> {
    definitions: Map<String, Value>,
    words: &'a Words,
    language: Language,
}

impl Reading<'_> {
    /// The shape of a schema; `name` is that of the definition that it is.
    fn shape(&self, schema: &Map<String, Value>, name: Option<&str>) -> Shape {
        if let Some(Value::String(reference)) = schema.get("$ref") {
            let name = reference.rsplit('/').next().unwrap_or_default();
            let definition = self.definitions.get(name).and_then(Value::as_object);
            return definition.map_or(plain(), |definition| self.shape(definition, Some(name)));
        }
        if name == Some("Text") {
            return Shape::Text;
        }
        if let Some(Value::Array(variants)) = schema.get("anyOf") {
            let one = variants.iter().filter_map(Value::as_object).find(|one| !is_null(one));
            return one.map_or(plain(), |one| self.shape(one, None));
        }
        if let Some(Value::Array(choices)) = schema.get("enum") {
            return self.choice(choices, name);
        }
        if let Some(Value::Object(properties)) = schema.get("properties") {
            return Shape::Object(self.fields(properties, schema, name));
        }
        let below = |key: &str| schema.get(key).and_then(Value::as_object);
        match kind(schema) {
            Some("array") => {
                let item = below("items").map_or(plain(), |items| self.shape(items, None));
                Shape::List(Box::new(item))
            }
            Some("object") => {
                let pattern = below("patternProperties")
                    .and_then(|patterns| patterns.values().find_map(Value::as_object));
                let value = pattern.or_else(|| below("additionalProperties"));
                Shape::Map(Box::new(value.map_or(plain(), |value| self.shape(value, None))))
            }
            Some("boolean") => Shape::Boolean,
            Some("integer") if !schema.contains_key("pattern") => {
                Shape::Integer(schema.get("minimum").and_then(Value::as_u64).unwrap_or_default())
            }
            _ => self.string(schema, name),
        }
    }

    fn string(&self, schema: &Map<String, Value>, name: Option<&str>) -> Shape {
        let pattern = schema.get("pattern").and_then(Value::as_str);
        let message = name.and_then(|name| self.words.of_key(name, "_"));
        Shape::String {
            form: name.map(str::to_owned),
            pattern: pattern.map(str::to_owned),
            message: message
                .filter(|_| pattern.is_some())
                .map(|word| word.label(self.language).to_owned()),
        }
    }

    fn choice(&self, choices: &[Value], name: Option<&str>) -> Shape {
        let text = |choice: &Value| match choice {
            Value::String(text) => Some(text.clone()),
            Value::Bool(is_so) => Some(is_so.to_string()),
            _ => None,
        };
        let choices: Vec<String> = choices.iter().filter_map(text).collect();
        if choices.iter().any(|choice| choice == "false") {
            return Shape::Full(choices);
        }
        let words = name.and_then(|name| self.words.of_type(name));
        let meaning = |choice: &str| words.and_then(|words| words.get(choice));
        let meant = choices.into_iter().map(|choice| {
            let label = meaning(&choice).map_or(choice.as_str(), |word| word.label(self.language));
            let label = label.to_owned();
            (choice, label)
        });
        Shape::Choice(meant.collect())
    }

    /// The fields of an object: its title or name, what is its own, and then what all of its kind have.
    fn fields(
        &self,
        properties: &Map<String, Value>,
        schema: &Map<String, Value>,
        name: Option<&str>,
    ) -> Vec<Field> {
        let required: Vec<&str> = match schema.get("required") {
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        let words = name.and_then(|name| self.words.of_type(name));
        let mut fields: Vec<Field> = properties
            .iter()
            .filter(|(key, _)| *key != REST)
            .filter_map(|(key, value)| {
                let value = value.as_object()?;
                let word = words.and_then(|words| words.get(key));
                Some(self.field(key, value, word, required.contains(&key.as_str())))
            })
            .collect();
        if let Some(words) = words {
            fields.sort_by_key(|field| words.get_index_of(&field.key));
        }
        let Some(Value::Object(rest)) = properties.get(REST) else { return fields };
        let Shape::Object(mut all) = self.shape(rest, None) else { return fields };
        all.retain(|field| !fields.iter().any(|own| own.key == field.key));
        let is_heading = |field: &Field| matches!(field.key.as_str(), "title" | "name" | "summary");
        let (mut whole, rest): (Vec<Field>, Vec<Field>) = all.into_iter().partition(is_heading);
        whole.append(&mut fields);
        whole.extend(rest);
        whole
    }

    fn field(
        &self,
        key: &str,
        schema: &Map<String, Value>,
        word: Option<&Word>,
        is_required: bool,
    ) -> Field {
        let described = schema.get("description").and_then(Value::as_str);
        let hint = word.and_then(|word| word.about(self.language)).or(described);
        Field {
            key: key.to_owned(),
            label: word.map_or(key, |word| word.label(self.language)).to_owned(),
            hint: hint.map(|hint| hint.replace('\n', " ")),
            is_required,
            shape: self.shape(schema, None),
        }
    }
}

impl Shape {
    /// The fields of an object; nothing of anything else.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        match self {
            Self::Object(fields) => fields,
            _ => &[],
        }
    }

    /// The object without some of its keys.
    #[must_use]
    pub fn without(mut self, keys: &[&str]) -> Self {
        if let Self::Object(fields) = &mut self {
            *fields = mem::take(fields)
                .into_iter()
                .filter(|field| !keys.contains(&field.key.as_str()))
                .collect();
        }
        self
    }
}

fn plain() -> Shape {
    Shape::String { form: None, pattern: None, message: None }
}

fn is_null(schema: &Map<String, Value>) -> bool {
    kind(schema) == Some("null")
}

/// The type of a schema that is not `null`, if there is another.
fn kind(schema: &Map<String, Value>) -> Option<&str> {
    match schema.get("type")? {
        Value::String(kind) => Some(kind),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null"),
        _ => None,
    }
}
