//! The templates of a theme: read all at once, then asked for pages and components. The one door to tera.
//!
//! What tera finds wrong becomes a diagnostic with the file and the bytes, so that a theme's author is told like
//! any other author. Nothing is loaded here and nothing knows what a page is about.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;
use tera::{ComponentArgType, Context, ErrorKind, Tera, Value};

use crate::model::{Template, Theme};
use crate::report::{Diagnostic, Report, Words, nearest, words};
use crate::source::{Place, SourcePath};

use super::template_words;

/// The templates that every theme has: one a kind of page.
const REQUIRED: [&str; 21] = [
    "home",
    "programmes",
    "programme",
    "topics",
    "topic",
    "schedule",
    "session",
    "people",
    "person",
    "materials",
    "material",
    "folder",
    "chapter",
    "registrations",
    "registration",
    "calendar",
    "news",
    "news_item",
    "search",
    "plain",
    "not_found",
];

/// The templates of a theme, parsed and checked against each other.
pub(super) struct Templates {
    tera: Tera,
    by_name: BTreeMap<String, Template>,
}

/// What a template or a component can see.
#[derive(Clone, Default)]
pub(super) struct Variables(Context);

/// What a component takes, for the calls of authors.
pub(super) struct Signature {
    /// Its parameters in order.
    pub(super) parameters: Vec<Parameter>,
    /// Whether it takes any other argument as well.
    pub(super) is_open: bool,
}

/// A parameter of a component that its caller fills.
pub(super) struct Parameter {
    /// Its name.
    pub(super) name: String,
    /// What it takes; nothing if anything.
    pub(super) kind: Option<Kind>,
    /// Whether there is no default.
    pub(super) is_required: bool,
}

/// What a parameter takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A text.
    Text,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// Something that no author can write: a list or a card.
    Structure,
}

impl Templates {
    /// Parses the templates of a theme. Every broken one is told; then there are no templates.
    pub(super) fn new(theme: &Theme) -> (Option<Self>, Report) {
        let mut report = Report::new();
        let by_name: BTreeMap<String, Template> = theme
            .templates
            .iter()
            .map(|template| (template.name.clone(), template.clone()))
            .collect();
        let mut templates = Self { tera: escaping(), by_name };
        for template in &theme.templates {
            let alone = escaping().add_raw_template(&template.name, &template.text);
            if let Err(error) = alone
                && let ErrorKind::SyntaxError(_) = error.kind()
            {
                templates.tell(&error, &mut report);
            }
        }
        for name in REQUIRED {
            if !templates.by_name.contains_key(&format!("{name}.html")) {
                report.push(templates.missing(name));
            }
        }
        if report.has_errors() {
            return (None, report);
        }
        let texts = theme.templates.iter().map(|template| (&*template.name, &*template.text));
        if let Err(error) = templates.tera.add_raw_templates(texts) {
            templates.tell(&error, &mut report);
            return (None, report);
        }
        (Some(templates), report)
    }

    /// The page that a template makes of variables, in UTF-8, or what is wrong with the template.
    pub(super) fn page(
        &self,
        name: &str,
        variables: &Variables,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut page = Vec::new();
        match self.tera.render_to(name, &variables.0, &mut page) {
            Ok(()) => Ok(page),
            Err(error) => Err(Box::new(self.first(&error))),
        }
    }

    /// The same as text, for what goes on to be worked on.
    pub(super) fn text(
        &self,
        name: &str,
        variables: &Variables,
    ) -> Result<String, Box<Diagnostic>> {
        self.tera.render(name, &variables.0).map_err(|error| Box::new(self.first(&error)))
    }

    /// The HTML that a component makes of arguments, of what is around it and of the HTML between its tags.
    pub(super) fn component(
        &self,
        name: &str,
        arguments: &Variables,
        around: &Variables,
        content: Option<&str>,
    ) -> Result<String, Box<Diagnostic>> {
        self.tera
            .render_component_with_implicits(name, &arguments.0, &around.0, content, true)
            .map_err(|error| Box::new(self.first(&error)))
    }

    /// What a component takes; nothing if there is none of this name.
    pub(super) fn signature(&self, name: &str) -> Option<Signature> {
        let component = self.tera.get_component_definition(name)?;
        let parameters = component
            .args()
            .iter()
            .filter(|argument| !argument.is_implicit())
            .map(|argument| Parameter {
                name: argument.name().to_owned(),
                kind: argument.arg_type().map(kind),
                is_required: argument.is_required(),
            })
            .collect();
        Some(Signature { parameters, is_open: component.rest_param().is_some() })
    }

    /// The names of all components, in order.
    pub(super) fn component_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.tera.get_component_names().collect();
        names.sort_unstable();
        names
    }

    fn missing(&self, name: &str) -> Diagnostic {
        let file = format!("{name}.html");
        let folder = self.by_name.values().find_map(|template| {
            template.source.as_str().strip_suffix(&template.name).map(str::to_owned)
        });
        let place = Place::File(SourcePath::new(folder.unwrap_or_default() + &file));
        let message = words!(
            en: "the theme has no template `{file}`",
            et: "kujunduses ei ole malli `{file}`",
        );
        let hint = match nearest(&file, self.by_name.keys().map(String::as_str)) {
            Some(similar) => words!(en: "rename `{similar}`", et: "muuda faili `{similar}` nime"),
            None => words!(en: "add `templates/{file}`", et: "lisa `templates/{file}`"),
        };
        Diagnostic::error("template-fault", place, message).hint(hint)
    }

    fn first(&self, error: &tera::Error) -> Diagnostic {
        let mut report = Report::new();
        self.tell(error, &mut report);
        let unknown = || said("template-fault", self.anywhere(), &error.to_string());
        report.diagnostics().first().cloned().unwrap_or_else(unknown)
    }

    fn tell(&self, error: &tera::Error, report: &mut Report) {
        match error.kind() {
            ErrorKind::SyntaxError(fault) => report.push(said(
                "template-syntax",
                self.place(fault.filename(), Some(fault.span().range.clone())),
                fault.message(),
            )),
            ErrorKind::RenderingError(fault) => report.push(said(
                "template-fault",
                self.place(fault.filename(), Some(fault.span().range.clone())),
                fault.message(),
            )),
            ErrorKind::MissingParent { current, parent } => report.push(said(
                "template-fault",
                self.place(current, self.quoted(current, parent)),
                &format!("There is no template `{parent}`"),
            )),
            ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
                report.push(said(
                    "template-fault",
                    self.place(tpl, None),
                    &format!("The template `{tpl}` calls itself in a circle"),
                ));
            }
            _ => self.tell_printed(&error.to_string(), report),
        }
    }

    /// Tells what tera hands out as text alone: calls of unknown filters and components come as printed excerpts,
    /// `error: …`, `--> name:line:column`, with a line of carets, several in one text.
    fn tell_printed(&self, text: &str, report: &mut Report) {
        if !text.contains("--> ") {
            let named = text.split('`').find(|word| self.by_name.contains_key(*word));
            let place = named.map_or_else(|| self.anywhere(), |name| self.place(name, None));
            report.push(said("template-fault", place, text));
            return;
        }
        for excerpt in text.split("error: ").filter(|excerpt| !excerpt.trim().is_empty()) {
            let message = excerpt.lines().next().unwrap_or_default();
            let spot = excerpt.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
            let width = excerpt
                .lines()
                .rfind(|line| line.contains('^'))
                .map_or(1, |line| line.matches('^').count());
            let place = spot.and_then(|spot| self.spot(spot, width));
            report.push(said("template-fault", place.unwrap_or_else(|| self.anywhere()), message));
        }
    }

    /// The place of `name:line:column`, both from 1 and the column in characters.
    fn spot(&self, spot: &str, width: usize) -> Option<Place> {
        let mut parts = spot.rsplitn(3, ':');
        let column: usize = parts.next()?.parse().ok()?;
        let line: usize = parts.next()?.parse().ok()?;
        let template = self.by_name.get(parts.next()?)?;
        let before: usize =
            template.text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
        let rest = template.text.get(before..)?;
        let byte = |character| {
            rest.char_indices().nth(character).map_or(rest.len(), |(position, _)| position)
        };
        let start = column.checked_sub(1)?;
        let range = before + byte(start)..before + byte(start + width.max(1));
        Some(Place::Bytes(template.source.clone(), range))
    }

    fn quoted(&self, template: &str, word: &str) -> Option<Range<usize>> {
        let start = self.by_name.get(template)?.text.find(&format!("\"{word}\""))?;
        Some(start..start + word.len() + 2)
    }

    fn place(&self, name: &str, range: Option<Range<usize>>) -> Place {
        match (self.by_name.get(name), range) {
            (Some(template), Some(range)) => Place::Bytes(template.source.clone(), range),
            (Some(template), None) => Place::File(template.source.clone()),
            (None, _) => Place::File(SourcePath::new(name)),
        }
    }

    fn anywhere(&self) -> Place {
        let first = self.by_name.values().next();
        Place::File(
            first.map_or_else(|| SourcePath::new("themes"), |template| template.source.clone()),
        )
    }
}

impl Variables {
    /// Adds a value; a text in it is escaped when it is shown.
    pub(super) fn insert(&mut self, name: &str, value: &impl Serialize) {
        self.0.insert(name.to_owned(), value);
    }

    /// Adds a value for every key of a struct or map.
    pub(super) fn insert_all(&mut self, values: &impl Serialize) {
        if let Ok(values) = Context::from_serialize(values) {
            self.0.extend(values);
        }
    }

    /// Adds HTML, which is shown as it is.
    pub(super) fn insert_html(&mut self, name: &str, html: &str) {
        self.0.insert_value(name.to_owned(), Value::safe_string(html));
    }
}

impl Kind {
    /// What an author writes for it.
    pub(super) fn in_words(self) -> Words {
        match self {
            Self::Text => words!(en: "a text in quotation marks", et: "tekst jutumärkides"),
            Self::Integer => words!(en: "a whole number", et: "täisarv"),
            Self::Number => words!(en: "a number", et: "arv"),
            Self::Boolean => words!(en: "`true` or `false`", et: "`true` või `false`"),
            Self::Structure => {
                words!(
                    en: "nothing that can be written here",
                    et: "väärtus, mida siia kirjutada ei saa",
                )
            }
        }
    }
}

/// Values are escaped in every template: pages are HTML, cards are SVG.
fn escaping() -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".svg"]);
    tera
}

fn kind(kind: ComponentArgType) -> Kind {
    match kind {
        ComponentArgType::String => Kind::Text,
        ComponentArgType::Bool => Kind::Boolean,
        ComponentArgType::Integer => Kind::Integer,
        ComponentArgType::Float | ComponentArgType::Number => Kind::Number,
        _ => Kind::Structure,
    }
}

fn said(code: &'static str, place: Place, sentence: &str) -> Diagnostic {
    let (message, hint) = template_words::told(sentence);
    Diagnostic::error(code, place, message).hint(hint)
}
