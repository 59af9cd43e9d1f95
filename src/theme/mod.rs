//! **Theme**: from the files of a theme to what pages are made with and what is published beside them.
//!
//! Takes what `load` read and gives a [`Theme`]: style sheets joined to one and made small, every file under a name
//! that holds a hash of its content, so that browsers may keep it for ever, and every mention of a file in a style
//! sheet or a script rewritten to that name. Scripts are published as they were written.

mod fingerprint;
mod pieces;
mod script;
mod style;
#[cfg(test)]
mod tests;

use crate::load::{ThemeFile, WrittenTheme};
use crate::markdown;
use crate::model::Theme;
use crate::report::Report;
use crate::source::SourcePath;

use fingerprint::Shelf;
use pieces::Pieces;

/// The sheet that all sheets of `styles/` are joined to.
const STYLE: &str = "style.css";

/// The style sheet of highlighted code, which is ours.
const HIGHLIGHT: &str = "highlight.css";

/// The theme as it will be published. A mention of a file that is not there is a fault.
#[must_use]
pub fn theme(written: WrittenTheme) -> (Theme, Report) {
    let mut shelf = Shelf::default();
    let folder = SourcePath::new(format!("themes/{}/styles/", written.name));
    let mut sheets = Pieces::default();
    for sheet in &written.sheets {
        sheets.append(style::pieces(&sheet.source, &sheet.text, ""));
    }
    if !written.sheets.is_empty() {
        shelf.put(STYLE, folder.clone(), sheets, None);
    }
    let highlight = style::pieces(&folder, &markdown::highlight_css(), "");
    shelf.put(HIGHLIGHT, folder, highlight, None);
    for file in written.files {
        let pieces = pieces_of(&file);
        shelf.put(&file.name, file.source, pieces, file.dimensions);
    }
    let (assets, report) = shelf.published();
    (Theme { templates: written.templates, assets }, report)
}

fn pieces_of(file: &ThemeFile) -> Pieces {
    let ending = file.name.rsplit_once('.').map(|(_, ending)| ending);
    let folder = file.name.rsplit_once('/').map_or("", |(folder, _)| folder);
    match (ending, std::str::from_utf8(&file.bytes)) {
        (Some("css"), Ok(text)) => style::pieces(&file.source, text, folder),
        (Some("js" | "mjs"), Ok(text)) => script::pieces(&file.source, text, folder),
        _ => Pieces::bytes(file.bytes.clone()),
    }
}
