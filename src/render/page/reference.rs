//! Arguments of shortcodes that name something: a person by id, a picture by path, a page by link.

use serde::Serialize;

use crate::model::{Absence, BrokenLink, Id};
use crate::report::{Diagnostic, Words, did_you_mean, nearest, words};
use crate::source::{Place, SourcePath};

use super::context::BodyContext;
use super::templates::Variables;

/// What an argument names, known by the argument's own name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reference {
    /// `person`: an id.
    Person,
    /// `session`: an id.
    Session,
    /// `material`: an id.
    Material,
    /// `topic`: an id.
    Topic,
    /// `registration`: a key of `registration.yaml`.
    Registration,
    /// `file`: a path relative to the text.
    File,
    /// `src`: the path of a picture, relative to the text.
    Picture,
    /// `href`: a link like any other of the text.
    Link,
}

/// A name that leads nowhere; its spot is not yet known.
pub(super) struct Dangling {
    /// Whether what is meant has a fault that has been told.
    pub(super) is_told: bool,
    code: &'static str,
    message: Words,
    hint: Words,
}

/// Adds what an argument (its name, its text) names to what the component sees.
pub(super) fn insert(
    context: &BodyContext<'_>,
    reference: Reference,
    (argument, text): (&str, &str),
    variables: &mut Variables,
) -> Result<(), Dangling> {
    let shared = &context.edition.shared;
    let source = context.body.source.joined(text);
    let source = source.as_ref().map(SourcePath::as_str);
    match reference {
        Reference::Person => put(shared.person(text), argument, variables),
        Reference::Session => put(shared.session(text), argument, variables),
        Reference::Material => put(shared.material(text), argument, variables),
        Reference::Topic => put(shared.topic(text), argument, variables),
        Reference::Registration => put(shared.registration(text), argument, variables),
        Reference::File => {
            put(source.and_then(|path| shared.download(path, None)), argument, variables)
        }
        Reference::Picture => {
            put(source.and_then(|path| shared.picture(path, "")), argument, variables)
        }
        Reference::Link => put(context.href(text).ok().map(|href| href.href), argument, variables),
    }
    .ok_or_else(|| dangling(context, reference, text))
}

impl Reference {
    /// What an argument of this name refers to.
    pub(super) fn named(argument: &str) -> Option<Self> {
        match argument {
            "person" => Some(Self::Person),
            "session" => Some(Self::Session),
            "material" => Some(Self::Material),
            "topic" => Some(Self::Topic),
            "registration" => Some(Self::Registration),
            "file" => Some(Self::File),
            "src" => Some(Self::Picture),
            "href" => Some(Self::Link),
            _ => None,
        }
    }
}

impl Dangling {
    /// The diagnostic, at the spot where the name is written.
    pub(super) fn at(self, place: Place) -> Diagnostic {
        Diagnostic::error(self.code, place, self.message).hint(self.hint)
    }
}

/// `did you mean …?`, or the names that there are.
pub(super) fn suggestion(word: &str, names: &[&str]) -> Words {
    match nearest(word, names.iter().copied()) {
        Some(name) => did_you_mean(name),
        None if names.is_empty() => Words::default(),
        None => {
            let names: Vec<String> =
                names.iter().take(12).map(|name| format!("`{name}`")).collect();
            words!(en: "write one of {all}", et: "kirjuta üks neist: {all}", all = names.join(", "))
        }
    }
}

fn put(value: Option<impl Serialize>, argument: &str, variables: &mut Variables) -> Option<()> {
    value.map(|value| variables.insert(argument, &value))
}

fn dangling(context: &BodyContext<'_>, reference: Reference, text: &str) -> Dangling {
    let site = context.edition.site;
    if let Some(why) = absence(context, reference, text) {
        return Dangling {
            is_told: why == Absence::Faulty,
            code: "draft-named",
            message: words!(
                en: "`{text}` is a draft, which visitors do not see",
                et: "`{text}` on mustand, mida külastajad ei näe",
            ),
            hint: words!(
                en: "take `draft: true` out there when it is ready, or take this out",
                et: "kui see on valmis, kustuta seal `draft: true`, või võta see siit ära",
            ),
        };
    }
    let (kind, ids): (Words, Vec<&str>) = match reference {
        Reference::Person => {
            (words!(en: "person", et: "inimest"), site.people.keys().map(Id::as_str).collect())
        }
        Reference::Session => {
            (words!(en: "session", et: "kohtumist"), site.sessions.keys().map(Id::as_str).collect())
        }
        Reference::Material => (
            words!(en: "material", et: "materjali"),
            site.materials.keys().map(Id::as_str).collect(),
        ),
        Reference::Topic => {
            (words!(en: "topic", et: "teemat"), site.topics.keys().map(Id::as_str).collect())
        }
        Reference::Registration => (
            words!(en: "registration", et: "registreerimist"),
            site.registrations.keys().map(Id::as_str).collect(),
        ),
        Reference::File => return no_file(context, text, "missing-file"),
        Reference::Picture => return no_file(context, text, "missing-picture"),
        Reference::Link => {
            return Dangling {
                is_told: false,
                code: "broken-link",
                message: words!(
                    en: "the link `{text}` leads nowhere",
                    et: "link `{text}` ei vii kuhugi",
                ),
                hint: words!(
                    en: "write an address that begins with `https://`, or the path of a file of the site",
                    et: "kirjuta aadress, mille algus on `https://`, või saidi faili asukoht",
                ),
            };
        }
    };
    Dangling {
        is_told: false,
        code: "unknown-id",
        message: words!(in kind; en: "there is no {kind} `{text}`", et: "{kind} `{text}` ei ole"),
        hint: suggestion(text, &ids),
    }
}

/// Why what an argument names is not on the site although it was written.
fn absence(context: &BodyContext<'_>, reference: Reference, text: &str) -> Option<Absence> {
    let absent = &context.edition.site.links.absent;
    match reference {
        Reference::Person => absent.id("people", text),
        Reference::Session => absent.id("schedule", text),
        Reference::Material => absent.id("materials", text),
        Reference::Topic => absent.id("topics", text),
        Reference::Registration => absent.id("registration", text),
        Reference::File | Reference::Picture => {
            absent.link(&context.body.source.joined(text)?, None)
        }
        Reference::Link => match context.href(text) {
            Err(BrokenLink::Absent(_, why)) => Some(why),
            _ => None,
        },
    }
}

/// A file that is not there; the files beside the text are what was probably meant.
fn no_file(context: &BodyContext<'_>, text: &str, code: &'static str) -> Dangling {
    let folder = context.body.source.folder();
    let beside: Vec<&str> = context
        .edition
        .site
        .assets
        .iter()
        .filter(|(_, asset)| asset.source.folder() == folder)
        .map(|(_, asset)| asset.source.file_name())
        .collect();
    let hint = if beside.is_empty() {
        words!(
            en: "put the file beside the text, and write its name",
            et: "pane fail teksti kõrvale ja kirjuta siia selle nimi",
        )
    } else {
        suggestion(text, &beside)
    };
    Dangling {
        is_told: false,
        code,
        message: words!(en: "there is no file `{text}`", et: "faili `{text}` ei ole"),
        hint,
    }
}
