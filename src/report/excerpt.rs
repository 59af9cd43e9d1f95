//! A report as text with excerpts, for people. The door of `annotate-snippets`.
//!
//! The summary line and the terminal are the part of `cli`.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::source::{SourcePath, Sources};

use super::order::{Located, in_order};
use super::{Report, Severity, Tongue, words};

/// How a report is printed for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without escape sequences.
    Plain,
    /// With ANSI colours.
    Coloured,
}

/// The columns of the terminal that excerpts are cut to.
const WIDTH: usize = 120;

/// The report as text: each diagnostic with its place, an excerpt with carets, and the hint, and a blank line,
/// all in `tongue`.
///
/// Sorted by severity-independent order of file and offset, so that a run prints the same each time. Control
/// characters of the content are shown as visible ones, so that no text of an author steers the terminal.
#[must_use]
pub fn printed(report: &Report, sources: &Sources, style: Style, tongue: Tongue) -> String {
    in_order(report, sources)
        .iter()
        .map(|located| rendered(located, sources, style, tongue) + "\n\n")
        .collect()
}

/// One diagnostic as [`printed`] shows it, without the blank line.
pub(super) fn rendered(
    located: &Located<'_>,
    sources: &Sources,
    style: Style,
    tongue: Tongue,
) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    let shown = renderer.term_width(WIDTH).render(&[group(located, sources, tongue)]);
    // Without a line number the crate leaves no margin.
    let has_margin = located.range.iter().chain(located.also.iter().flatten()).next().is_some();
    if has_margin { shown } else { shown.replace('\n', "\n ") }
}

fn group<'a>(located: &Located<'a>, sources: &Sources, tongue: Tongue) -> Group<'a> {
    let diagnostic = located.diagnostic;
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let level = level.with_name(diagnostic.severity.told().told_in(tongue).to_owned());
    let title =
        level.primary_title(harmless(diagnostic.message.told_in(tongue))).id(diagnostic.code);
    let mut group = Group::with_title(title);
    for (file, marks) in by_file(located, tongue) {
        let path = harmless(file.as_str());
        group = match sources.text(file).and_then(|text| Window::around(text, &marks)) {
            Some(window) => group.element(window.snippet(path, marks)),
            None => group.element(Origin::path(path)),
        };
    }
    for ((place, label), range) in diagnostic.also.iter().zip(&located.also) {
        if range.is_none() {
            let file = place.file();
            let line = words!(in label; en: "{label}, in `{file}`", et: "{label}, failis `{file}`");
            let level = Level::NOTE.with_name(Severity::Note.told().told_in(tongue).to_owned());
            group = group.element(level.message(harmless(line.told_in(tongue))));
        }
    }
    if !diagnostic.hint.is_empty() {
        let name = words!(en: "hint", et: "nõuanne");
        let hint = Level::HELP.with_name(name.told_in(tongue).to_owned());
        group = group.element(hint.message(harmless(diagnostic.hint.told_in(tongue))));
    }
    group
}

/// A range to be underlined, with the words beside it.
struct Mark<'a> {
    kind: AnnotationKind,
    range: Range<usize>,
    label: &'a str,
}

/// What is to be underlined, file by file: that of the diagnostic's own place first.
fn by_file<'a>(located: &Located<'a>, tongue: Tongue) -> Vec<(&'a SourcePath, Vec<Mark<'a>>)> {
    let diagnostic = located.diagnostic;
    let own = located.range.iter().map(|range| Mark {
        kind: AnnotationKind::Primary,
        range: range.clone(),
        label: diagnostic.label.told_in(tongue),
    });
    let mut files = vec![(diagnostic.place.file(), own.collect::<Vec<_>>())];
    for ((place, label), range) in diagnostic.also.iter().zip(&located.also) {
        let Some(range) = range.clone() else { continue };
        let label = label.told_in(tongue);
        let mark = Mark { kind: AnnotationKind::Context, range, label };
        // The first file is shown as a path alone if its place is the whole of it.
        match files.iter_mut().find(|(file, marks)| *file == place.file() && !marks.is_empty()) {
            Some((_, marks)) => marks.push(mark),
            None => files.push((place.file(), vec![mark])),
        }
    }
    files
}

/// The lines of a text that hold all marks: the crate need not read the rest.
struct Window<'t> {
    text: &'t str,
    start: usize,
    first_line: usize,
}

impl<'t> Window<'t> {
    fn around(text: &'t str, marks: &[Mark<'_>]) -> Option<Self> {
        let first = marks.iter().map(|mark| mark.range.start).min()?;
        let last = marks.iter().map(|mark| mark.range.end).max()?;
        let mut start = text[..first].rfind('\n').map_or(0, |end| end + 1);
        let first_line = text[..start].matches('\n').count() + 1;
        if text[start..].starts_with('\u{feff}') {
            start += '\u{feff}'.len_utf8();
        }
        let end = text[last..].find('\n').map_or(text.len(), |length| last + length);
        let text = text[start..end.max(start)].trim_end_matches('\r');
        Some(Self { text, start, first_line })
    }

    fn snippet<'a>(&self, path: String, marks: Vec<Mark<'a>>) -> Snippet<'a, Annotation<'a>> {
        let annotations = marks.into_iter().map(|mark| {
            let label = (!mark.label.is_empty()).then(|| harmless(mark.label));
            mark.kind.span(self.on_one_line(&mark.range)).label(label)
        });
        Snippet::source(harmless_in_place(self.text))
            .path(path)
            .line_start(self.first_line)
            .annotations(annotations)
    }

    /// The range within the window, up to the end of its first line: one caret line says enough.
    fn on_one_line(&self, range: &Range<usize>) -> Range<usize> {
        let within = |offset: usize| offset.saturating_sub(self.start).min(self.text.len());
        let (start, end) = (within(range.start), within(range.end.max(range.start)));
        let line = self.text[start..end].lines().next().unwrap_or_default();
        start..start + line.len()
    }
}

/// The text without anything that a terminal obeys: such characters become visible ones.
fn harmless(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\n' | '\t' => ' ',
            '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + u32::from(letter)).unwrap_or('�'),
            '\u{7f}' => '␡',
            _ if is_control(letter) => '�',
            _ => letter,
        })
        .collect()
}

/// The same for an excerpt, where every byte keeps its offset: the crate itself shows ASCII control characters
/// harmlessly, but (0.12.17) lets those of Latin-1 through.
fn harmless_in_place(text: &str) -> String {
    text.chars().map(|letter| if is_latin_control(letter) { '¿' } else { letter }).collect()
}

fn is_latin_control(letter: char) -> bool {
    matches!(letter, '\u{80}'..='\u{9f}')
}

/// Control characters, and those that turn the direction of writing or end a line unseen.
fn is_control(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
