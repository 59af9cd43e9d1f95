//! Icons of the site, and its manifest (W3C, Web Application Manifest).

use serde::Serialize;

use crate::model::{Asset, BaseUrl, Language, Origin, OutputPath, Rgb, Site, Theme};
use crate::picture::{self, IconShape};
use crate::plan::{Icon, mark};
use crate::report::{Diagnostic, Report, words};
use crate::source::Place;

use super::Rendered;
use super::reuse::{Key, Reuse};

/// The recipe with its edition: to be raised when the same icon would come out otherwise.
const EDITION: &str = "icon 1";

/// How much of a masked icon is never cut off, as its whole drawing must have room in a circle.
const SAFE: f32 = 0.56;

/// An icon; nothing if the drawing is damaged, which the report tells.
pub(super) fn icon(
    path: &OutputPath,
    icon: Icon,
    mark: &Asset,
    theme: &Theme,
    reuse: &Reuse,
) -> (Option<Rendered>, Report) {
    let mut report = Report::new();
    let Origin::Memory(bytes) = &mark.origin else { return (None, report) };
    let svg = String::from_utf8_lossy(bytes);
    let ground = paper(theme).parts();
    let (part, ground) = match icon {
        Icon::Favicon | Icon::Small | Icon::Large => (1.0, None),
        Icon::Touch => (0.76, Some(ground)),
        Icon::Maskable => (SAFE, Some(ground)),
    };
    let shape = IconShape { size_px: icon.size_px(), share: part, ground };
    let key = Key::of(&[EDITION, &format!("{shape:?}"), path.as_str(), &svg]);
    let made = reuse.costly(path, key, || {
        let png = picture::icon(&svg, shape)?;
        Ok::<_, picture::Broken>(match icon {
            Icon::Favicon => picture::ico(&png, 32),
            _ => png,
        })
    });
    if made.is_err() {
        let message =
            words!(en: "the drawing cannot become an icon", et: "joonisest ei saa ikooni teha");
        let place = Place::File(mark.source.clone());
        report.push(Diagnostic::error("broken-picture", place, message).hint(words!(
            en: "save it again as a plain SVG",
            et: "salvesta see uuesti lihtsa SVG-failina",
        )));
    }
    (made.ok(), report)
}

#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    short_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    lang: &'static str,
    id: String,
    start_url: String,
    scope: String,
    display: &'static str,
    background_color: String,
    theme_color: String,
    icons: Vec<IconEntry>,
}

#[derive(Serialize)]
struct IconEntry {
    src: String,
    sizes: String,
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
}

/// `site.webmanifest` of a language. It opens in the browser as any page: nothing works here that needs an app.
pub(super) fn manifest(
    site: &Site,
    theme: &Theme,
    language: Language,
) -> Result<Vec<u8>, serde_json::Error> {
    let settings = &site.settings;
    let base_url = &settings.base_url;
    let home = base_url.href(site.home.addresses.get(language));
    let paper = paper(theme).to_string();
    let name = settings.title.get(language);
    let icons = match mark(site, theme) {
        Some(_) => [Icon::Small, Icon::Large, Icon::Maskable]
            .map(|icon| entry(icon, base_url))
            .into_iter()
            .collect(),
        None => Vec::new(),
    };
    let manifest = Manifest {
        name,
        short_name: name,
        description: settings.description.as_ref().map(|text| text.get(language).as_str()),
        lang: language.code(),
        id: home.clone(),
        start_url: home.clone(),
        scope: home,
        display: "browser",
        background_color: paper.clone(),
        theme_color: paper,
        icons,
    };
    let mut bytes = serde_json::to_vec_pretty(&manifest)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn entry(icon: Icon, base_url: &BaseUrl) -> IconEntry {
    let size_px = icon.size_px();
    IconEntry {
        src: base_url.href(&icon.address()),
        sizes: format!("{size_px}x{size_px}"),
        kind: "image/png",
        purpose: if icon == Icon::Maskable { "maskable" } else { "any" },
    }
}

/// What is behind pages in the light; white if the theme does not say.
fn paper(theme: &Theme) -> Rgb {
    theme.tokens.get("paper").map_or(Rgb::WHITE, |paper| paper.light)
}
