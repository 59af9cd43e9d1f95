//! Icons of the site, and its manifest (W3C, Web Application Manifest).

use serde::Serialize;

use crate::model::{Asset, BaseUrl, Language, Origin, OutputPath, Site, Theme};
use crate::picture::{self, IconShape};
use crate::plan::{Icon, mark};
use crate::report::{Diagnostic, Report};
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
    let ground = paper(theme);
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
    match made {
        Ok(made) => (Some(made), report),
        Err(fault) => {
            let message = format!("the drawing cannot become an icon: {fault}");
            report.push(
                Diagnostic::error("broken-picture", Place::File(mark.source.clone()), message)
                    .hint("save it again as a plain SVG"),
            );
            (None, report)
        }
    }
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
    let [red, green, blue] = paper(theme);
    let paper = format!("#{red:02x}{green:02x}{blue:02x}");
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

/// The token `paper` of the theme in the light, as its style sheet says it last; white if there is none.
fn paper(theme: &Theme) -> [u8; 3] {
    let sheet = theme.assets.iter().find(|asset| asset.name == "style.css");
    let Some(Origin::Memory(bytes)) = sheet.map(|sheet| &sheet.asset.origin) else {
        return [u8::MAX; 3];
    };
    let css = String::from_utf8_lossy(bytes);
    let written = css.rsplit_once("--paper:light-dark(").map(|(_, rest)| rest.trim_start());
    let hex = |rest: &str| -> Option<[u8; 3]> {
        let digits = rest.strip_prefix('#')?.split([',', ')']).next()?.trim();
        let whole = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_owned(),
            _ => return None,
        };
        let part = |at: usize| u8::from_str_radix(whole.get(at..at + 2)?, 16).ok();
        Some([part(0)?, part(2)?, part(4)?])
    };
    written.and_then(hex).unwrap_or([u8::MAX; 3])
}
