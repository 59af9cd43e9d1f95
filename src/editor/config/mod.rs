//! `config.yml`, by which Sveltia CMS (and Decap CMS, which reads the same) knows the files and makes forms of them.

mod fields;
mod hints;
mod relations;

use serde_yaml::{Mapping, Value};

use crate::model::Language;
use crate::report::{Tongue, Words, words};
use crate::schema::{self, Field, Shape, Subject};

use super::collections::{Collection, Whereabouts};
use super::facts::Facts;
use fields::Forms;

/// The configuration of the editor for a site, with labels and hints in a tongue; `address` is that of the site.
#[must_use]
pub fn config(facts: &Facts, address: &str, tongue: Tongue) -> String {
    let codes: Vec<Value> = facts.languages.iter().map(|language| language.code().into()).collect();
    let i18n = mapping([
        ("structure", "multiple_files".into()),
        ("default_locale", facts.default_language().code().into()),
        ("locales", codes.into()),
        // A translation is a file of its own, which is there when somebody has asked for it.
        ("initial_locales", "default".into()),
        ("omit_default_locale_from_file_path", true.into()),
    ]);
    let forms = Forms { facts, tongue };
    let collections: Vec<Value> =
        Collection::ALL.into_iter().map(|collection| entry(collection, &forms)).collect();
    let whole = mapping([
        ("backend", mapping([("name", "test-repo".into())])),
        ("app_title", format!("{} – kava", facts.title).into()),
        ("site_url", address.into()),
        ("media_folder", "content/static".into()),
        ("public_folder", "/".into()),
        ("slug", mapping([("encoding", "ascii".into()), ("clean_accents", true.into())])),
        ("output", mapping([("omit_empty_optional_fields", true.into())])),
        // The live page stands beside the form.
        ("editor", mapping([("preview", false.into())])),
        ("i18n", i18n),
        ("collections", collections.into()),
    ]);
    let text = serde_yaml::to_string(&whole).unwrap_or_default();
    format!("# Made by `kava serve --edit` from the types that read the files.\n{text}")
}

fn entry(collection: Collection, forms: &Forms<'_>) -> Value {
    let say = |words: &Words| Value::from(words.told_in(forms.tongue));
    let fields = forms.of(collection);
    let mut entry = Mapping::new();
    let mut set = |key: &str, value: Value| entry.insert(key.into(), value);
    set("name", collection.name().into());
    set("label", say(&collection.label()));
    set("label_singular", say(&collection.singular()));
    set("description", say(&collection.about()));
    let has_translations = collection.is_markdown() && forms.facts.languages.len() > 1;
    match collection.whereabouts() {
        Whereabouts::File(path) => {
            let path = match path.strip_suffix(".md").filter(|_| has_translations) {
                Some(stem) => format!("{stem}.{{{{locale}}}}.md"),
                None => path.to_owned(),
            };
            let mut file = vec![
                ("name", collection.name().into()),
                ("label", say(&collection.label())),
                ("file", path.into()),
            ];
            if has_translations {
                file.push(("i18n", true.into()));
            }
            file.push(("fields", fields.into()));
            if has_translations {
                set("i18n", true.into());
            }
            set("files", vec![mapping(file)].into());
        }
        Whereabouts::Folder(folder) | Whereabouts::Folders(folder) => {
            set("folder", folder.into());
            if matches!(collection.whereabouts(), Whereabouts::Folders(_)) {
                set("path", "{{slug}}/index".into());
            }
            let (extension, format) = if collection.is_markdown() {
                ("md", "yaml-frontmatter")
            } else {
                ("yaml", "yaml")
            };
            set("extension", extension.into());
            set("format", format.into());
            if has_translations {
                set("i18n", true.into());
            }
            set("create", true.into());
            let heading = heading(collection, forms);
            set("identifier_field", heading.as_str().into());
            set("summary", format!("{{{{{heading}}}}}").into());
            set("slug", slug(&heading, forms.tongue));
            if let Some(sorted) = sorted(collection, &heading) {
                set("sortable_fields", sorted);
            }
            // Pictures and files stand beside the page that names them.
            set("media_folder", "".into());
            set("public_folder", "".into());
            set("fields", fields.into());
        }
    }
    Value::Mapping(entry)
}

/// The key of what an entry is called.
fn heading(collection: Collection, forms: &Forms<'_>) -> String {
    match collection {
        Collection::People => "name".to_owned(),
        Collection::Schedule if forms.facts.languages.len() > 1 => {
            format!("title.{}", forms.facts.default_language())
        }
        _ => "title".to_owned(),
    }
}

/// How the name of a new file is made, which is an id and the last part of an address.
fn slug(heading: &str, tongue: Tongue) -> Value {
    let hint = words!(
        en: "The name of the file, and the last part of the address: letters a–z, digits and hyphens. It stays as it is \
             from then on.",
        et: "Faili nimi ja aadressi viimane osa: tähed a–z, numbrid ja sidekriipsud. Hiljem see enam ei muutu."
    );
    let Some((pattern, message)) = id_pattern(tongue) else { return Value::Null };
    mapping([
        ("template", format!("{{{{{heading}}}}}").into()),
        ("editable", vec![Value::from("create")].into()),
        ("hint", hint.told_in(tongue).into()),
        ("pattern", vec![Value::from(pattern), message.into()].into()),
    ])
}

/// What the id of a topic fits, as that of every file does.
fn id_pattern(tongue: Tongue) -> Option<(String, String)> {
    let shape = schema::shape(Subject::Material, language(tongue));
    let topics = shape.fields().iter().find(|field| field.key == "topics")?;
    let Field { shape: Shape::List(item), .. } = topics else { return None };
    match &**item {
        Shape::String { pattern: Some(pattern), message: Some(message), .. } => {
            Some((pattern.clone(), message.clone()))
        }
        _ => None,
    }
}

/// By what a list is sorted at first.
fn sorted(collection: Collection, heading: &str) -> Option<Value> {
    let (field, direction) = match collection {
        Collection::News => ("date", "descending"),
        Collection::Topics | Collection::People => ("order", "ascending"),
        _ => return None,
    };
    Some(mapping([
        ("fields", vec![Value::from(field), heading.into()].into()),
        ("default", mapping([("field", field.into()), ("direction", direction.into())])),
    ]))
}

/// The language in which `schema` speaks a tongue.
pub(super) fn language(tongue: Tongue) -> Language {
    match tongue {
        Tongue::English => Language::English,
        Tongue::Estonian => Language::Estonian,
    }
}

fn mapping<'a>(entries: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    Value::Mapping(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
}
