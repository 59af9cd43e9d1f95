//! What a form shows of a file, and what its answer means for the file.
//!
//! Authors write one thing in several ways: a text as one string or one a language, a list of one without the list.
//! Forms know one way. What is shown is therefore not what is written, and on the way back everything that the form
//! was not asked for stays as it was: keys that it does not know, languages that the site does not have, and the way in
//! which the author wrote it.

mod shown;
mod written;

use serde_yaml::{Mapping, Value};

use crate::model::Language;
use crate::schema::{self, Field, Shape, Subject};

use super::collections::{Collection, Whereabouts};
use super::facts::Facts;

/// The key under which a form has the registrations.
pub(super) const REGISTRATIONS: &str = "registrations";
/// What was a key, in an item of a list that stands for a mapping.
pub(super) const ID: &str = "id";
/// What was the value of such a key, where it is no mapping itself.
pub(super) const VALUE: &str = "value";
/// The Markdown of a page.
pub(super) const BODY: &str = "body";
/// The key of a series that holds what its sessions have.
const DEFAULTS: &str = "defaults";

/// The form of a kind of file.
#[derive(Debug, Clone)]
pub(super) struct Form {
    shape: Shape,
    /// The languages in which a text may be.
    languages: Vec<Language>,
    /// Keys whose texts stand in a file for each language, of which this is the one of the default language.
    translated: Vec<String>,
    /// Whether defaults may stand beside the other keys.
    has_defaults: bool,
}

impl Form {
    /// The form of the file at a path from the folder of the site; nothing if the editor has none for it.
    pub(super) fn of(path: &str, facts: &Facts) -> Option<Self> {
        let (collection, is_translation) = Collection::ALL.into_iter().find_map(|collection| {
            is_in(collection, path, facts).map(|is_translation| (collection, is_translation))
        })?;
        let (shape, languages) = if is_translation {
            let shape = schema::shape(Subject::Translation, Language::English);
            (shape, vec![facts.default_language()])
        } else {
            (shape(collection, Language::English), facts.languages.clone())
        };
        let translated = if collection.is_markdown() { translated() } else { Vec::new() };
        let has_defaults = collection == Collection::Schedule;
        Some(Self { shape, languages, translated, has_defaults })
    }

    /// What the form shows of the value of a file.
    pub(super) fn shown(&self, value: &Value) -> Value {
        if let Shape::Map(_) = self.shape {
            let list = shown::shown(&self.shape, value, &self.languages);
            return Value::Mapping([(REGISTRATIONS.into(), list)].into_iter().collect());
        }
        let gathered = self.gathered(value);
        let fields = self.shape.fields().iter().filter_map(|field| {
            let value = gathered.get(&field.key)?;
            let value = shown::shown(&field.shape, value, self.languages_of(field));
            (!value.is_null()).then(|| (field.key.as_str().into(), value))
        });
        Value::Mapping(fields.collect())
    }

    /// The value of a file as it is with the answers of the form.
    pub(super) fn written(&self, old: &Value, answers: Value) -> Value {
        if let Shape::Map(_) = self.shape {
            let answer = answers.get(REGISTRATIONS).cloned().unwrap_or_default();
            return written::written(&self.shape, Some(old), answer, &self.languages)
                .unwrap_or(Value::Mapping(Mapping::new()));
        }
        let gathered = self.gathered(old);
        let Value::Mapping(answers) = answers else { return old.clone() };
        let whole = written::object(self.shape.fields(), &gathered, answers, |field| {
            self.languages_of(field)
        });
        Value::Mapping(self.scattered(whole, old))
    }

    fn languages_of(&self, field: &Field) -> &[Language] {
        if self.translated.contains(&field.key) { &self.languages[..1] } else { &self.languages }
    }

    /// The keys of a file, with its defaults in one place.
    fn gathered(&self, value: &Value) -> Mapping {
        let Value::Mapping(value) = value else { return Mapping::new() };
        let mut gathered = value.clone();
        if !self.has_defaults {
            return gathered;
        }
        let beside = beside(value);
        let mut defaults = match gathered.get(DEFAULTS) {
            Some(Value::Mapping(defaults)) => defaults.clone(),
            _ => Mapping::new(),
        };
        for key in beside {
            if let Some(value) = gathered.remove(&key) {
                defaults.entry(key).or_insert(value);
            }
        }
        if !defaults.is_empty() {
            gathered.insert(DEFAULTS.into(), defaults.into());
        }
        gathered
    }

    /// The keys of a file, with each default where the author had it.
    fn scattered(&self, mut whole: Mapping, old: &Value) -> Mapping {
        let Value::Mapping(old) = old else { return whole };
        let beside = beside(old);
        if !self.has_defaults || beside.is_empty() {
            return whole;
        }
        let mut defaults = match whole.remove(DEFAULTS) {
            Some(Value::Mapping(defaults)) => defaults,
            _ => Mapping::new(),
        };
        let mut own: Mapping = beside
            .into_iter()
            .filter_map(|key| defaults.remove(&key).map(|value| (key, value)))
            .collect();
        if !defaults.is_empty() {
            own.insert(DEFAULTS.into(), defaults.into());
        }
        // In the order of the file, new keys where they are.
        let mut scattered = Mapping::new();
        for key in old.keys() {
            if let Some(value) = own.remove(key).or_else(|| whole.get(key).cloned()) {
                scattered.insert(key.clone(), value);
            }
        }
        for (key, value) in whole.into_iter().chain(own) {
            scattered.entry(key).or_insert(value);
        }
        scattered
    }
}

/// What the files of a collection may hold, as its form has it: defaults of a series stand in one place.
pub(super) fn shape(collection: Collection, language: Language) -> Shape {
    let shape = schema::shape(collection.subject(), language);
    if collection != Collection::Schedule {
        return shape;
    }
    let defaults = defaults(&shape);
    shape.without(&defaults.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The keys of which each language has its own, in a file of that language.
pub(super) fn translated() -> Vec<String> {
    let shape = schema::shape(Subject::Translation, Language::English);
    shape.fields().iter().map(|field| field.key.clone()).collect()
}

/// The keys that a series may have in `defaults`.
fn defaults(series: &Shape) -> Vec<String> {
    let defaults = series.fields().iter().find(|field| field.key == DEFAULTS);
    let fields = defaults.map_or(&[][..], |field| field.shape.fields());
    fields.iter().map(|field| field.key.clone()).collect()
}

/// The keys of a series that are defaults and stand beside the others.
fn beside(series: &Mapping) -> Vec<Value> {
    let shape = schema::shape(Subject::Schedule, Language::English);
    let defaults = defaults(&shape);
    let is_default =
        |key: &&Value| key.as_str().is_some_and(|key| defaults.iter().any(|one| one == key));
    series.keys().filter(is_default).cloned().collect()
}

/// Whether a file is one of a collection, and then whether it is a translation.
fn is_in(collection: Collection, path: &str, facts: &Facts) -> Option<bool> {
    let (stem, is_translation) = match path.strip_suffix(".md") {
        Some(stem) if collection.is_markdown() => {
            let suffix = stem.rsplit_once('.').and_then(|(stem, code)| {
                let others = &facts.languages[1..];
                others.iter().any(|language| language.code() == code).then_some(stem)
            });
            suffix.map_or((stem, false), |stem| (stem, true))
        }
        None if !collection.is_markdown() => (path.strip_suffix(".yaml")?, false),
        _ => return None,
    };
    let is_in = match collection.whereabouts() {
        Whereabouts::File(file) => file.rsplit_once('.').is_some_and(|(file, _)| file == stem),
        Whereabouts::Folder(folder) => {
            let name = stem.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
            name.is_some_and(|name| !name.contains('/'))
        }
        Whereabouts::Folders(folder) => {
            let rest = stem.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
            let name = rest.and_then(|rest| rest.strip_suffix("/index"));
            name.is_some_and(|name| !name.contains('/'))
        }
    };
    is_in.then_some(is_translation)
}
