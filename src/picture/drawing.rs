//! Drawings (SVG) without what could run, load or lead elsewhere.
//!
//! An allow list of elements; of attributes all but handlers of events and references out of the file. Editors'
//! private data goes without a word, what an author may have meant is told.

use std::fmt::Write as _;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use super::metadata::Damaged;

/// A drawing that can only be looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// The SVG.
    pub text: String,
    /// The names of elements and attributes that were taken out and that mattered, each once, in order.
    pub removed: Vec<String>,
}

const ELEMENTS: [&str; 63] = [
    "a",
    "animate",
    "animateMotion",
    "animateTransform",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feImage",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "g",
    "hatch",
    "hatchpath",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "mpath",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "set",
    "solidcolor",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
    "view",
];

/// What drawing programs keep for themselves, and what no reader would miss.
const PRIVATE: [&str; 2] = ["metadata", "namedview"];

/// Attributes with a prefix that the picture needs.
const PREFIXED: [&str; 4] = ["xlink:href", "xml:lang", "xml:space", "xmlns:xlink"];

/// A drawing without scripts, handlers of events and references to other files.
///
/// # Errors
/// If it is no XML, or no SVG.
pub fn cleaned(svg: &str) -> Result<Cleaned, Damaged> {
    let mut reader = Reader::from_str(svg);
    let mut cleaned = Cleaned::default();
    // How deep in an element that is left out.
    let mut n_hidden = 0_usize;
    let mut style: Option<Style> = None;
    let mut start = 0;
    loop {
        let event = reader.read_event().map_err(|_| Damaged)?;
        let end = usize::try_from(reader.buffer_position()).map_err(|_| Damaged)?;
        let raw = svg.get(start..end).ok_or(Damaged)?;
        start = end;
        match event {
            Event::Eof => break,
            Event::Start(_) if n_hidden > 0 => n_hidden += 1,
            Event::End(_) if n_hidden > 0 => n_hidden -= 1,
            _ if n_hidden > 0 => {}
            Event::Start(element) => {
                if !cleaned.element(&element, ">") {
                    n_hidden = 1;
                } else if name(&element) == "style" {
                    style = Some(Style { start: cleaned.text.len() });
                }
            }
            Event::Empty(element) => {
                cleaned.element(&element, "/>");
            }
            Event::End(_) => {
                if let Some(style) = style.take() {
                    cleaned.style(&style);
                }
                cleaned.text.push_str(raw);
            }
            Event::Text(_) | Event::CData(_) => cleaned.text.push_str(raw),
            // Others would have been named in the document type, which is left out.
            Event::GeneralRef(_) if unescape(raw).is_ok() => cleaned.text.push_str(raw),
            _ => {}
        }
    }
    if cleaned.text.contains("<svg") { Ok(cleaned) } else { Err(Damaged) }
}

/// A style sheet in the drawing.
struct Style {
    /// Where its text begins in what was written.
    start: usize,
}

impl Cleaned {
    /// Writes the tag of an element without what it may not have; false if the element is to be left out.
    fn element(&mut self, element: &BytesStart<'_>, end: &str) -> bool {
        let name = name(element);
        if !ELEMENTS.contains(&&*name) {
            let local = name.rsplit(':').next().unwrap_or_default();
            if !name.contains(':') && !PRIVATE.contains(&local) {
                self.tell(&name);
            }
            return false;
        }
        let mut tag = format!("<{name}");
        for attribute in element.attributes().with_checks(false).flatten() {
            let key = attribute.key.as_ref().to_owned();
            let raw = attribute.value.into_owned();
            if key.contains(':') && !PREFIXED.contains(&&*key) {
                continue;
            }
            let is_allowed = unescape(&raw).is_ok_and(|value| is_harmless(&name, &key, &value));
            if is_allowed {
                let value = raw.replace('"', "&quot;").replace('<', "&lt;");
                // Writing to a `String` cannot fail.
                let _ = write!(tag, " {key}=\"{value}\"");
            } else if is_reference_of_animation(&name, &key) {
                self.tell(&name);
                return false;
            } else {
                self.tell(&key);
            }
        }
        self.text.push_str(&tag);
        self.text.push_str(end);
        true
    }

    /// Takes out a style sheet that loads something.
    fn style(&mut self, style: &Style) {
        let sheet = self.text[style.start..].to_owned();
        if refers_elsewhere(&sheet) || unescape(&sheet).is_ok_and(|sheet| refers_elsewhere(&sheet))
        {
            self.text.truncate(style.start);
            self.tell("style");
        }
    }

    fn tell(&mut self, name: &str) {
        if !self.removed.iter().any(|told| told == name) {
            self.removed.push(name.to_owned());
        }
    }
}

fn name(element: &BytesStart<'_>) -> String {
    element.name().as_ref().to_owned()
}

fn is_harmless(element: &str, key: &str, value: &str) -> bool {
    let name = key.to_ascii_lowercase();
    if name.starts_with("on") {
        return false;
    }
    match &*name {
        "href" | "xlink:href" => {
            value.trim_start().starts_with('#')
                || (matches!(element, "image" | "feImage") && is_inline_picture(value))
        }
        "src" | "attributename" => !value.to_ascii_lowercase().contains("href") && name != "src",
        // Namespaces are names, not addresses to load.
        "xmlns" | "xmlns:xlink" => true,
        _ => !refers_elsewhere(value),
    }
}

fn is_reference_of_animation(element: &str, key: &str) -> bool {
    (element.starts_with("animate") || element == "set") && key == "attributeName"
}

/// Whether a value or a style sheet loads something: by `url(…)`, by `@import`, or hidden behind an escape.
fn refers_elsewhere(css: &str) -> bool {
    let css: String = css.to_ascii_lowercase();
    if css.contains("@import") || css.contains("javascript:") || css.contains("image-set(") {
        return true;
    }
    if css.contains('\\') {
        return true;
    }
    css.match_indices("url(").any(|(at, found)| {
        let target = css[at + found.len()..].trim_start().trim_start_matches(['"', '\'']);
        !target.starts_with('#') && !is_inline_picture(target)
    })
}

/// A picture of pixels within the file; an SVG in it could hold anything.
fn is_inline_picture(value: &str) -> bool {
    let value = value.trim_start().to_ascii_lowercase();
    ["png", "jpeg", "gif", "webp"]
        .iter()
        .any(|kind| value.starts_with(&format!("data:image/{kind};base64,")))
}
