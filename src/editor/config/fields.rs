//! From what may stand in a file to the fields of a form.

use serde_yaml::{Mapping, Value};

use crate::editor::collections::Collection;
use crate::editor::facts::Facts;
use crate::editor::form::{self, ID, REGISTRATIONS, VALUE};
use crate::model::Language;
use crate::report::{Tongue, words};
use crate::schema::{Field, Shape};

use super::hints::labelled;
use super::mapping;
use super::relations::{Target, target};

/// What the fields of all forms depend on.
#[derive(Clone, Copy)]
pub(super) struct Forms<'a> {
    pub(super) facts: &'a Facts,
    pub(super) tongue: Tongue,
}

/// Keys whose texts take more than a line.
const LONG: [&str; 4] = ["summary", "note", "asks", "description"];

impl Forms<'_> {
    /// The fields of the files of a collection.
    pub(super) fn of(self, collection: Collection) -> Vec<Value> {
        let shape = form::shape(collection, super::language(self.tongue));
        let shape = labelled(shape, self.tongue);
        if let Shape::Map(_) = shape {
            let label = collection.label();
            let field = Field {
                key: REGISTRATIONS.to_owned(),
                label: label.told_in(self.tongue).to_owned(),
                hint: None,
                is_required: false,
                shape,
            };
            return vec![self.field(&field, &self.facts.languages, false)];
        }
        let has_translations = self.facts.languages.len() > 1;
        let translated = if collection.is_markdown() { form::translated() } else { Vec::new() };
        let n_headings = shape.fields().iter().filter(|field| is_heading(&field.key)).count();
        let mut fields: Vec<Value> = shape
            .fields()
            .iter()
            .map(|field| {
                if translated.contains(&field.key) {
                    self.field(field, &self.facts.languages[..1], has_translations)
                } else {
                    self.field(field, &self.facts.languages, false)
                }
            })
            .collect();
        if collection.is_markdown() {
            fields.insert(n_headings, self.body(has_translations));
        }
        fields
    }

    fn body(self, has_translations: bool) -> Value {
        let label = words!(en: "Text", et: "Tekst");
        let hint = words!(
            en: "Markdown: `##` is a heading, `**bold**`, `[words](address)` is a link, `-` is an item of a list.",
            et: "Markdown: `##` on alapealkiri, `**paks kiri**`, `[sõnad](aadress)` on link, `-` on loendi punkt."
        );
        let mut body = vec![
            ("name", form::BODY.into()),
            ("label", label.told_in(self.tongue).into()),
            ("hint", hint.told_in(self.tongue).into()),
            ("widget", "markdown".into()),
            // The other mode writes the whole text anew, and knows neither components nor notes nor ids of headings.
            ("modes", vec![Value::from("raw")].into()),
            ("required", false.into()),
        ];
        if has_translations {
            body.push(("i18n", true.into()));
        }
        mapping(body)
    }

    fn field(self, field: &Field, languages: &[Language], is_translated: bool) -> Value {
        let mut whole = Mapping::new();
        let mut set = |key: &str, value: Value| whole.insert(key.into(), value);
        set("name", field.key.as_str().into());
        set("label", field.label.as_str().into());
        let widget = self.widget(field, languages);
        let is_chosen = matches!(&field.shape, Shape::String { .. } | Shape::List(_))
            && target(&field.key).is_some();
        if let Some(hint) = field.hint.as_deref().filter(|_| !is_chosen) {
            set("hint", hint.into());
        }
        for (key, value) in widget {
            set(key, value);
        }
        let is_required = field.is_required && !matches!(field.shape, Shape::Boolean);
        if !is_required {
            set("required", false.into());
        } else if is_translated {
            let default = self.facts.default_language().code();
            set("required", vec![Value::from(default)].into());
        }
        if is_translated {
            set("i18n", true.into());
        }
        Value::Mapping(whole)
    }

    /// What is special to the kind of value.
    fn widget(self, field: &Field, languages: &[Language]) -> Vec<(&'static str, Value)> {
        let key = field.key.as_str();
        match &field.shape {
            Shape::Text if languages.len() == 1 => line_or_lines(key),
            Shape::Text => self.texts(field, languages),
            Shape::String { form, pattern, message } => {
                self.string(key, form.as_deref(), pattern.as_ref().zip(message.as_ref()))
            }
            Shape::Choice(choices) => {
                let options = choices.iter().map(|(value, label)| option(value, label)).collect();
                vec![("widget", "select".into()), ("options", Value::Sequence(options))]
            }
            Shape::Full(words) => {
                let options = words.iter().map(|word| option(word, self.fullness(word))).collect();
                vec![("widget", "select".into()), ("options", Value::Sequence(options))]
            }
            Shape::Integer(min) => vec![
                ("widget", "number".into()),
                ("value_type", "int".into()),
                ("min", (*min).into()),
            ],
            Shape::Boolean => vec![("widget", "boolean".into()), ("default", false.into())],
            Shape::List(item) => self.list(field, item, languages),
            Shape::Map(value) => self.map(value, languages),
            Shape::Object(fields) => vec![
                ("widget", "object".into()),
                ("collapsed", "auto".into()),
                ("fields", self.inner(key, fields, languages)),
            ],
        }
    }

    fn inner(self, key: &str, fields: &[Field], languages: &[Language]) -> Value {
        let inner = fields.iter().map(|field| {
            if field.key == "file" {
                return file(key, field);
            }
            self.field(field, languages, false)
        });
        Value::Sequence(inner.collect())
    }

    fn string(
        self,
        key: &str,
        form: Option<&str>,
        fits: Option<(&String, &String)>,
    ) -> Vec<(&'static str, Value)> {
        match form {
            Some("Day") => {
                return vec![
                    ("widget", "datetime".into()),
                    ("format", "YYYY-MM-DD".into()),
                    ("time_format", false.into()),
                ];
            }
            Some("Moment") => {
                return vec![("widget", "datetime".into()), ("format", "YYYY-MM-DD HH:mm".into())];
            }
            Some("Id") => {
                if let Some(target) = target(key) {
                    return self.relation(target);
                }
            }
            _ => {}
        }
        let mut string = line_or_lines(key);
        if let Some((pattern, message)) = fits {
            string.push((
                "pattern",
                vec![Value::from(pattern.as_str()), message.as_str().into()].into(),
            ));
        }
        string
    }

    fn relation(self, target: Target) -> Vec<(&'static str, Value)> {
        let title = self.title();
        match target {
            Target::File(collection) => {
                let display = if collection == Collection::People { "name" } else { "title" };
                vec![
                    ("widget", "relation".into()),
                    ("collection", collection.name().into()),
                    ("value_field", "{{slug}}".into()),
                    ("display_fields", vec![Value::from(display)].into()),
                ]
            }
            Target::Registration => vec![
                ("widget", "relation".into()),
                ("collection", Collection::Registration.name().into()),
                ("file", Collection::Registration.name().into()),
                ("value_field", format!("{REGISTRATIONS}.*.{ID}").into()),
                ("display_fields", vec![Value::from(format!("{REGISTRATIONS}.*.{title}"))].into()),
            ],
            Target::Place => {
                let places = self.facts.places.iter().map(|(id, name)| option(id, name)).collect();
                vec![("widget", "select".into()), ("options", Value::Sequence(places))]
            }
        }
    }

    fn list(
        self,
        field: &Field,
        item: &Shape,
        languages: &[Language],
    ) -> Vec<(&'static str, Value)> {
        let named = Field {
            key: field.key.clone(),
            label: field.label.clone(),
            hint: None,
            is_required: true,
            shape: item.clone(),
        };
        let mut list = match item {
            Shape::Object(fields) => vec![
                ("widget", "list".into()),
                ("collapsed", true.into()),
                ("summary", summary(fields, languages).into()),
                ("fields", self.inner(&field.key, fields, languages)),
            ],
            Shape::Text if languages.len() > 1 => vec![
                ("widget", "list".into()),
                ("summary", format!("{{{{{}}}}}", languages[0]).into()),
                ("fields", self.by_language(languages, true)),
            ],
            item if is_chosen(&field.key, item) => {
                let mut chosen = self.widget(&named, languages);
                chosen.push(("multiple", true.into()));
                return chosen;
            }
            _ => vec![("widget", "list".into()), ("field", self.field(&named, languages, false))],
        };
        if let Some(singular) = self.singular(&field.key) {
            list.push(("label_singular", singular.into()));
        }
        list
    }

    /// What is by a key of the author's is a list of what has that key among its own.
    fn map(self, value: &Shape, languages: &[Language]) -> Vec<(&'static str, Value)> {
        let id = words!(en: "ID", et: "Tunnus");
        let about = words!(
            en: "Sessions and programmes name it so; addresses too.",
            et: "Selle järgi nimetavad seda kohtumised ja programmid, ka aadress."
        );
        let id = mapping([
            ("name", ID.into()),
            ("label", id.told_in(self.tongue).into()),
            ("hint", about.told_in(self.tongue).into()),
            ("widget", "string".into()),
        ]);
        if let Shape::Object(fields) = value {
            let mut inner = vec![id];
            inner.extend(fields.iter().map(|field| self.field(field, languages, false)));
            return vec![
                ("widget", "list".into()),
                ("collapsed", true.into()),
                ("summary", format!("{{{{{}}}}}", self.title()).into()),
                ("fields", inner.into()),
            ];
        }
        let key = words!(en: "Field", et: "Väli");
        let text = words!(en: "Value", et: "Väärtus");
        let field = |name: &str, label: &str| {
            mapping([("name", name.into()), ("label", label.into()), ("widget", "string".into())])
        };
        let fields =
            vec![field(ID, key.told_in(self.tongue)), field(VALUE, text.told_in(self.tongue))];
        vec![
            ("widget", "list".into()),
            ("collapsed", true.into()),
            ("summary", format!("{{{{{ID}}}}} = {{{{{VALUE}}}}}").into()),
            ("fields", fields.into()),
        ]
    }

    /// A text in each language.
    fn texts(self, field: &Field, languages: &[Language]) -> Vec<(&'static str, Value)> {
        let is_long = LONG.contains(&field.key.as_str());
        vec![
            ("widget", "object".into()),
            ("collapsed", "auto".into()),
            ("summary", format!("{{{{{}}}}}", languages[0]).into()),
            ("fields", self.by_language(languages, !is_long)),
        ]
    }

    fn by_language(self, languages: &[Language], is_line: bool) -> Value {
        let widget = if is_line { "string" } else { "text" };
        let fields = languages.iter().enumerate().map(|(index, language)| {
            let mut field = vec![
                ("name", language.code().into()),
                ("label", self.in_language(*language).into()),
                ("widget", widget.into()),
            ];
            if index > 0 {
                field.push(("required", false.into()));
            }
            mapping(field)
        });
        Value::Sequence(fields.collect())
    }

    fn in_language(self, language: Language) -> String {
        let words = match language {
            Language::Estonian => words!(en: "In Estonian", et: "Eesti keeles"),
            Language::English => words!(en: "In English", et: "Inglise keeles"),
            Language::Russian => words!(en: "In Russian", et: "Vene keeles"),
        };
        words.told_in(self.tongue).to_owned()
    }

    /// The key of a title in texts by language.
    fn title(self) -> String {
        if self.facts.languages.len() > 1 {
            format!("title.{}", self.facts.default_language())
        } else {
            "title".to_owned()
        }
    }

    fn fullness(self, word: &str) -> &'static str {
        let (english, estonian) = match word {
            "true" => ("no places are left", "kohad on täis"),
            "waitlist" => ("the form takes a waiting list", "vorm võtab ootejärjekorda"),
            _ => ("there are places", "kohti on"),
        };
        if self.tongue == Tongue::Estonian { estonian } else { english }
    }

    /// What one item of a list is called, on the button that adds one.
    fn singular(self, key: &str) -> Option<String> {
        let words = match key {
            "sessions" => words!(en: "session", et: "kohtumine"),
            "repeat" => words!(en: "rule", et: "kordus"),
            "parts" => words!(en: "part", et: "osa"),
            "downloads" => words!(en: "file", et: "fail"),
            "aliases" => words!(en: "old address", et: "vana aadress"),
            "except" => words!(en: "day", et: "päev"),
            "outcomes" => words!(en: "outcome", et: "õpiväljund"),
            "does" => words!(en: "task", et: "ülesanne"),
            _ => return None,
        };
        Some(words.told_in(self.tongue).to_owned())
    }
}

/// Whether a key stands above the text of a page.
fn is_heading(key: &str) -> bool {
    matches!(key, "title" | "name" | "summary")
}

fn line_or_lines(key: &str) -> Vec<(&'static str, Value)> {
    let widget = if LONG.contains(&key) { "text" } else { "string" };
    vec![("widget", widget.into())]
}

fn option(value: &str, label: &str) -> Value {
    mapping([("label", label.into()), ("value", value.into())])
}

/// A file beside the page: a picture, or anything.
fn file(key: &str, field: &Field) -> Value {
    let widget = if key == "downloads" { "file" } else { "image" };
    let mut file =
        vec![("name", field.key.as_str().into()), ("label", field.label.as_str().into())];
    file.extend(field.hint.as_deref().map(|hint| ("hint", hint.into())));
    file.extend([("widget", widget.into()), ("choose_url", false.into())]);
    mapping(file)
}

/// What is shown of an item that is folded up.
fn summary(fields: &[Field], languages: &[Language]) -> String {
    let has = |key: &str| fields.iter().any(|field| field.key == key);
    let title = match fields.iter().find(|field| field.key == "title") {
        Some(Field { shape: Shape::Text, .. }) if languages.len() > 1 => {
            format!("{{{{title.{}}}}}", languages[0])
        }
        _ => "{{title}}".to_owned(),
    };
    match (has("id"), has("start"), has("date")) {
        (true, true, true) => format!("{{{{start}}}}{{{{date}}}} · {{{{id}}}} · {title}"),
        (true, ..) => "{{id}}".to_owned(),
        _ if has("file") => "{{file}}".to_owned(),
        _ => title,
    }
}

/// Whether the items of a list are chosen from what there is, not written.
fn is_chosen(key: &str, item: &Shape) -> bool {
    match item {
        Shape::Choice(_) => true,
        Shape::String { form: Some(form), .. } => form == "Id" && target(key).is_some(),
        _ => false,
    }
}
