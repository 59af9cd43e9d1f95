//! The safety of pages: what a browser would refuse under our policy, and what would tell another host who reads.
//!
//! A page runs no script and knows no style that stands in it, and loads nothing from elsewhere, but pictures, sound,
//! film and frames of hosts that `site.yaml` allows. Whether that is so is read from the finished HTML, so that no
//! template, shortcode or text of an author can get around it.

mod copied;
mod load;
mod page;
mod spot;
#[cfg(test)]
mod tests;

use indexmap::IndexMap;

use crate::model::{Asset, OutputPath, Settings, Site, Theme};
use crate::plan::{Plan, Recipe};
use crate::report::{Diagnostic, Report};
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

    /// What must not be on a page.
    pub(super) fn findings(&self, html: &str) -> Vec<Finding> {
        page::findings(html, &self.hosts)
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
        let message = format!("{}, {}", problem.message(), named(&pages));
        report.push(Diagnostic::error(code, place, message).hint(problem.hint()));
    }
    report
}

/// Pages in words: the first one and how many more.
fn named(pages: &[&OutputPath]) -> String {
    let path = pages.first().map_or("", |path| path.as_str());
    let first = path.strip_suffix("index.html").unwrap_or(path);
    match pages.len() {
        0 | 1 => format!("on the page `/{first}`"),
        2 => format!("on the page `/{first}` and one more"),
        n_pages => format!("on the page `/{first}` and {} more", n_pages - 1),
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

    fn message(&self) -> String {
        match self {
            Self::Script => "this script stands in the page itself".to_owned(),
            Self::Style => "this style stands in the page itself".to_owned(),
            Self::Handler { name } => format!("`{name}` is a script in the page itself"),
            Self::ScriptLink => "this address is a script".to_owned(),
            Self::FrameText => "`srcdoc` is a page within the page".to_owned(),
            Self::Foreign { host, .. } => {
                format!("this loads something from `{host}`, which then knows who reads")
            }
            Self::Unencrypted { url } => format!("`{url}` comes without encryption"),
            Self::Embedded => "this file is written into the page (`data:`)".to_owned(),
        }
    }

    fn hint(&self) -> String {
        match self {
            Self::Script => "put the script into a file of `assets/` of the theme".to_owned(),
            Self::Style => {
                "put the rules into a file of `styles/` of the theme, and name them by `class`"
                    .to_owned()
            }
            Self::Handler { .. } => "listen to the event in a script of the theme".to_owned(),
            Self::ScriptLink => "write the address of a page, or use a button".to_owned(),
            Self::FrameText => "link to a page instead".to_owned(),
            Self::Foreign { host, can_be_allowed: true, .. } => format!(
                "copy the file into `static/`; if you trust `{host}`, add it to `safety.hosts` in `site.yaml`"
            ),
            Self::Foreign { .. } => "copy the file into `assets/` of the theme".to_owned(),
            Self::Unencrypted { url } => {
                format!(
                    "write `{}`, or copy the file into `static/`",
                    url.replacen("http:", "https:", 1)
                )
            }
            Self::Embedded => "make it a file, and name that".to_owned(),
        }
    }
}
