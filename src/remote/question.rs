//! What is asked of each output.

use crate::model::OutputPath;
use crate::plan::{Plan, Recipe};
use crate::render::{Content, Rendered};

use super::told::Unlooked;

/// A text is read up to this size.
pub(super) const MOST_BYTES: u64 = 32 << 20;

/// A file that is no text and larger than this is not fetched.
const LARGE: u64 = 1 << 20;

/// Endings of texts: what pages, feeds and data are made of.
const TEXTS: [&str; 11] =
    ["css", "csv", "html", "ics", "js", "json", "svg", "txt", "vtt", "webmanifest", "xml"];

/// The file of the search index that names the others.
const ENTRY: &str = "/pagefind-entry.json";

/// What is asked of an output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// All of it, to be compared byte by byte.
    Whole,
    /// Whether it is there: that is enough, or why there is no more to be known.
    Presence(Option<Unlooked>),
    /// Whether it is there in this size.
    Size(u64),
    /// Nothing: no host shows it.
    Nothing(Unlooked),
}

/// What to ask of which outputs. The search index stands or falls with its entry, in which the names of the others are
/// made of what they hold.
pub(super) fn questions<'a>(
    rendered: &'a [Rendered],
    plan: &Plan,
) -> Vec<(&'a Rendered, Question)> {
    let index = plan.outputs.iter().find(|output| output.recipe == Recipe::SearchIndex);
    let is_asked = |path: &OutputPath| {
        let rest = index.and_then(|index| path.as_str().strip_prefix(index.path.as_str()));
        rest.is_none_or(|rest| !rest.starts_with('/') || rest == ENTRY)
    };
    let asked = rendered.iter().filter(|output| is_asked(&output.path));
    asked.map(|output| (output, question(output))).collect()
}

fn question(output: &Rendered) -> Question {
    // `.htaccess` and its like; hosts refuse to show them.
    let mut steps = output.path.as_str().split('/');
    if steps.any(|step| step.starts_with('.') && step != ".well-known") {
        return Question::Nothing(Unlooked::OfHost);
    }
    // Names in this folder come from what the files hold.
    if output.path.as_str().starts_with("assets/") {
        return Question::Presence(None);
    }
    let n_bytes = match &output.content {
        Content::Kept(_) => return Question::Presence(Some(Unlooked::Made)),
        Content::Bytes(bytes) | Content::Costly(_, bytes) => bytes.len() as u64,
        Content::Copy(asset) => asset.size,
    };
    if n_bytes > LARGE && !is_text(&output.path) {
        Question::Size(n_bytes)
    } else {
        Question::Whole
    }
}

/// Whether a file holds lines of text.
pub(super) fn is_text(path: &OutputPath) -> bool {
    let name = path.as_str();
    name.rsplit_once('.').is_none_or(|(_, ending)| TEXTS.contains(&ending))
}
