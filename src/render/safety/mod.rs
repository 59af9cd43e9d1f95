//! The safety of pages: what a browser would refuse under our policy, and what would tell another host who reads.
//!
//! A page runs no script and knows no style that stands in it, and loads nothing from elsewhere, but pictures, sound,
//! film and frames of hosts that `site.yaml` allows. Whether that is so is read from the finished HTML, so that no
//! template, shortcode or text of an author can get around it.

mod copied;
mod load;
mod page;
mod plain;
mod spot;
#[cfg(test)]
mod tests;

use indexmap::IndexMap;

use crate::model::{Asset, OutputPath, Settings, Site, Theme};
use crate::plan::{Plan, Recipe};
use crate::report::{Diagnostic, Report, Words, words};
use crate::source::Place;

use load::Hosts;
use spot::Texts;

/// Something on a page that must not be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    problem: Problem,
    /// How it may be written in a template or a text, the surest first.
    written: Vec<String>,
}

/// What must not be there.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Problem {
    /// `<script>` without `src` that is no data.
    Script,
    /// `<style>`, or an attribute `style`.
    Style,
    /// `onclick` and its like.
    Handler { name: String },
    /// `href="javascript:…"`.
    ScriptLink,
    /// A frame with its page in an attribute.
    FrameText,
    /// A file of another host; `can_be_allowed` unless it is a script, a style or a font.
    Foreign { url: String, host: String, can_be_allowed: bool },
    /// A file that comes without encryption.
    Unencrypted { url: String },
    /// A file within the page.
    Embedded,
}

/// What is wrong on pages is found with this.
pub(super) struct Guard {
    hosts: Hosts,
}

impl Guard {
    /// A guard for a site with these settings.
    pub(super) fn new(settings: &Settings) -> Self {
        Self { hosts: Hosts::new(settings) }
    }

    /// What must not be on a page, of its HTML in UTF-8.
    pub(super) fn findings(&self, html: &[u8]) -> Vec<Finding> {
        if plain::is_plain(html) {
            return Vec::new();
        }
        page::findings(&String::from_utf8_lossy(html), &self.hosts)
    }

    /// What browsers will refuse of a file that is copied.
    pub(super) fn refused(&self, asset: &Asset) -> Vec<Finding> {
        copied::refused(asset, &self.hosts)
    }
}

/// Findings as faults: one for each spot of a template or a text, however many pages show it.
pub(super) fn told(
    found: &[(OutputPath, Vec<Finding>)],
    plan: &Plan,
    site: &Site,
    theme: &Theme,
) -> Report {
    let mut spots: IndexMap<(Place, &str), (Problem, Vec<&OutputPath>)> = IndexMap::new();
    let mut report = Report::new();
    for (path, findings) in found {
        let output = plan.outputs.iter().find(|output| output.path == *path);
        if let Some(Recipe::Copy(asset)) = output.map(|output| &output.recipe) {
            report.merge(copied::warnings(asset, findings));
            continue;
        }
        let texts = Texts::new(path, plan, site, theme);
        for finding in findings {
            let key = (texts.place(finding), finding.problem.code());
            let (_, pages) = spots.entry(key).or_insert((finding.problem.clone(), Vec::new()));
            if pages.last() != Some(&path) {
                pages.push(path);
            }
        }
    }
    for ((place, code), (problem, pages)) in spots {
        let (what, pages) = (problem.message(), named(&pages));
        let message = words!(in what, pages; en: "{what}, {pages}", et: "{what} ({pages})");
        report.push(Diagnostic::error(code, place, message).hint(problem.hint()));
    }
    report
}

/// Pages in words: the first one and how many more.
fn named(pages: &[&OutputPath]) -> Words {
    let first = pages.first().map_or("", |path| path.as_visited());
    match pages.len() {
        0 | 1 => words!(en: "on the page `/{first}`", et: "lehel `/{first}`"),
        2 => words!(en: "on the page `/{first}` and one more", et: "lehel `/{first}` ja veel ühel"),
        n_pages => {
            words!(
                en: "on the page `/{first}` and {more} more",
                et: "lehel `/{first}` ja veel {more} lehel",
                more = n_pages - 1,
            )
        }
    }
}

impl Problem {
    fn code(&self) -> &'static str {
        match self {
            Self::Script => "inline-script",
            Self::Style => "inline-style",
            Self::Handler { .. } => "event-handler",
            Self::ScriptLink => "script-link",
            Self::FrameText => "inline-frame",
            Self::Foreign { .. } => "foreign-load",
            Self::Unencrypted { .. } => "mixed-content",
            Self::Embedded => "data-load",
        }
    }

    fn message(&self) -> Words {
        match self {
            Self::Script => {
                words!(
                    en: "this script stands in the page itself",
                    et: "see skript on lehe enda sees",
                )
            }
            Self::Style => {
                words!(
                    en: "this style stands in the page itself",
                    et: "see laad on lehe enda sees",
                )
            }
            Self::Handler { name } => {
                words!(
                    en: "`{name}` is a script in the page itself",
                    et: "`{name}` on skript lehe enda sees",
                )
            }
            Self::ScriptLink => words!(en: "this address is a script", et: "see aadress on skript"),
            Self::FrameText => {
                words!(en: "`srcdoc` is a page within the page", et: "`srcdoc` on leht lehe sees")
            }
            Self::Foreign { host, .. } => {
                words!(
                    en: "this loads something from `{host}`, which then knows who reads",
                    et: "see laadib midagi serverist `{host}`, mis saab siis teada, kes lehte loeb",
                )
            }
            Self::Unencrypted { url } => {
                words!(en: "`{url}` comes without encryption", et: "`{url}` on krüptimata")
            }
            Self::Embedded => {
                words!(
                    en: "this file is written into the page (`data:`)",
                    et: "see fail on kirjutatud lehe sisse (`data:`)",
                )
            }
        }
    }

    fn hint(&self) -> Words {
        match self {
            Self::Script => {
                words!(
                    en: "put the script into a file of `assets/` of the theme",
                    et: "pane skript kujunduse kausta `assets/` faili",
                )
            }
            Self::Style => {
                words!(
                    en: "put the rules into a file of `styles/` of the theme, and name them by `class`",
                    et: "pane reeglid kujunduse kausta `styles/` faili ja viita neile atribuudiga `class`",
                )
            }
            Self::Handler { .. } => {
                words!(
                    en: "listen to the event in a script of the theme",
                    et: "kuula seda sündmust kujunduse skriptis",
                )
            }
            Self::ScriptLink => {
                words!(
                    en: "write the address of a page, or use a button",
                    et: "kirjuta lehe aadress või kasuta nuppu",
                )
            }
            Self::FrameText => {
                words!(en: "link to a page instead", et: "pane selle asemele link lehele")
            }
            Self::Foreign { host, can_be_allowed: true, .. } => {
                words!(
                    en: "copy the file into `static/`; if you trust `{host}`, add it to `safety.hosts` in `site.yaml`",
                    et: "kopeeri fail kausta `static/`; kui usaldad serverit `{host}`, lisa see faili `site.yaml` loendisse `safety.hosts`",
                )
            }
            Self::Foreign { .. } => {
                words!(
                    en: "copy the file into `assets/` of the theme",
                    et: "kopeeri fail kujunduse kausta `assets/`",
                )
            }
            Self::Unencrypted { url } => {
                words!(
                    en: "write `{secure}`, or copy the file into `static/`",
                    et: "kirjuta `{secure}` või kopeeri fail kausta `static/`",
                    secure = url.replacen("http:", "https:", 1),
                )
            }
            Self::Embedded => {
                words!(en: "make it a file, and name that", et: "tee sellest fail ja viita failile")
            }
        }
    }
}
