//! **Theme**: from the files of a theme to what pages are made with and what is published beside them.
//!
//! Takes what `load` read and gives a [`Theme`]: templates laid over those of the parent, colours and words set anew,
//! style sheets joined to one and made small, colours put into drawings, every file under a name
//! that holds a hash of its content, so that browsers may keep it for ever, and every mention of a file in a style
//! sheet or a script rewritten to that name. Scripts are published as they were written.

mod drawing;
mod fingerprint;
mod layers;
mod pieces;
mod script;
mod style;
#[cfg(test)]
mod tests;
mod texts;
mod tokens;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::load::{ThemeAssetFile, WrittenTheme};
use crate::markdown;
use crate::model::{Colour, Theme};
use crate::report::Report;
use crate::source::SourcePath;

use fingerprint::Shelf;
use pieces::Pieces;

/// The sheet that all sheets of `styles/` are joined to.
const STYLE: &str = "style.css";

/// The style sheet of highlighted code, which is ours.
const HIGHLIGHT: &str = "highlight.css";

/// The theme as it will be published, made of a chain of themes, each of which builds on the one before it.
#[must_use]
pub fn theme(chain: &[WrittenTheme]) -> (Theme, Report) {
    let mut report = Report::new();
    let mut shelf = Shelf::default();
    let mut sheets = Pieces::default();
    let mut folder = None;
    let (tokens, rules) = tokens::tokens(chain, &mut report);
    for theme in chain {
        for sheet in &theme.sheets {
            sheets.append(style::pieces(&sheet.source, &sheet.text, ""));
            folder = Some(SourcePath::new(sheet.source.folder()));
        }
        for file in &theme.files {
            let pieces = pieces_of(file, &tokens, &mut report);
            shelf.put(&file.name, file.source.clone(), pieces, file.dimensions);
        }
    }
    sheets.text(&rules);
    let folder = folder.unwrap_or_else(|| SourcePath::new("themes"));
    let highlight = style::pieces(&folder, &markdown::highlight_css(), "");
    shelf.put(HIGHLIGHT, folder.clone(), highlight, None);
    if !sheets.is_empty() {
        shelf.put(STYLE, folder, sheets, None);
    }
    let (assets, faults) = shelf.published();
    report.merge(faults);
    let texts = texts::texts(chain, &mut report);
    // Fonts are drawn with together: those of one theme, not of two.
    let fonts = chain.iter().rev().map(|theme| &theme.fonts).find(|fonts| !fonts.is_empty());
    let fonts = fonts.cloned().unwrap_or_default();
    (Theme { templates: layers::templates(chain), assets, texts, tokens, fonts }, report)
}

fn pieces_of(
    file: &ThemeAssetFile,
    tokens: &BTreeMap<String, Colour>,
    report: &mut Report,
) -> Pieces {
    let ending = file.name.rsplit_once('.').map(|(_, ending)| ending);
    let folder = file.name.rsplit_once('/').map_or("", |(folder, _)| folder);
    match (ending, std::str::from_utf8(&file.bytes)) {
        (Some("css"), Ok(text)) => style::pieces(&file.source, text, folder),
        (Some("js" | "mjs"), Ok(text)) => script::pieces(&file.source, text, folder),
        (Some("svg"), Ok(text)) => {
            let text = drawing::coloured(&file.source, text, tokens, report);
            Pieces::bytes(Arc::from(text.as_bytes()))
        }
        _ => Pieces::bytes(file.bytes.clone()),
    }
}
