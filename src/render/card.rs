//! Cards for social networks: what stands on them, and how long its lines are.

use serde::Serialize;

use crate::model::{BaseUrl, OutputPath, Theme};
use crate::picture::{Broken, CARD, Press, Weight};
use crate::view::{KindView, PageParts};

use super::Rendered;
use super::reuse::{Key, Reuse};

/// The recipe with its edition: to be raised when the same SVG would come out otherwise.
const EDITION: &str = "card 1";

/// The room for text, in pixels.
const WIDTH: f32 = 1040.0;

/// Where the label stands; what follows is counted from it.
const LABEL: f32 = 215.0;

/// Sizes of titles, each with the number of lines that it is for.
const SIZES: [(f32, usize); 4] = [(96.0, 1), (80.0, 2), (64.0, 3), (54.0, 4)];

/// The size of the text below the title.
const DETAIL: f32 = 34.0;

/// What draws the cards of a build.
pub(super) struct Cards {
    press: Press,
}

/// `card` of the template: what the page has to say, broken into lines. All numbers are pixels.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct CardView {
    width: u32,
    height: u32,
    /// The part of the site, or nothing.
    label: Option<String>,
    label_y: f32,
    /// The size of the letters of the title.
    title_size: f32,
    title: Vec<Line>,
    /// The size of the letters below it.
    detail_size: f32,
    /// When, or what about.
    detail: Vec<Line>,
    /// `koosloome.ee`.
    host: String,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Line {
    text: String,
    /// Its base line.
    y: f32,
}

impl Cards {
    /// What draws the cards with the fonts of a theme; nothing if it has none.
    pub(super) fn new(theme: &Theme) -> Option<Self> {
        Press::new(&theme.fonts).map(|press| Self { press })
    }

    /// What stands on the card of a page.
    pub(super) fn view(&self, parts: &PageParts, base: &BaseUrl) -> CardView {
        let page = &parts.page;
        let (title_size, lines) = self.title(&page.title);
        let title = placed(lines, LABEL + 20.0 + title_size, title_size * 1.12);
        let below = title.last().map_or(LABEL, |line| line.y) + 58.0;
        let detail = match &parts.kind {
            KindView::Session(session) => Some(session.card.when.text.clone()),
            _ => page.description.clone(),
        };
        let most = if title.len() > 3 { 1 } else { 2 };
        let lines = detail.map(|text| self.lines(&text, DETAIL, Weight::Regular, most).0);
        // The first step of the way is the home page.
        let label = page.breadcrumbs.iter().skip(1).last().map(|crumb| crumb.title.clone());
        CardView {
            width: CARD.width,
            height: CARD.height,
            label,
            label_y: LABEL,
            title_size,
            title,
            detail_size: DETAIL,
            detail: placed(lines.unwrap_or_default(), below, DETAIL * 1.3),
            host: base.host().to_owned(),
        }
    }

    /// The PNG of a card, or that it is there already.
    pub(super) fn made(
        &self,
        path: &OutputPath,
        svg: &str,
        reuse: &Reuse,
    ) -> Result<Rendered, Broken> {
        let key = Key::of(&[EDITION, self.press.hash(), svg]);
        reuse.costly(path, key, || self.press.png(svg))
    }

    /// The title in the largest letters that its lines allow.
    fn title(&self, text: &str) -> (f32, Vec<String>) {
        let last = SIZES[SIZES.len() - 1].0;
        for (size, most) in SIZES {
            let (lines, is_whole) = self.lines(text, size, Weight::Bold, most);
            if is_whole || size <= last {
                return (size, lines);
            }
        }
        (last, Vec::new())
    }

    /// A text in lines, at most so many, and whether all of it has room: if not, it ends with an ellipsis.
    fn lines(&self, text: &str, size: f32, weight: Weight, most: usize) -> (Vec<String>, bool) {
        let width = |text: &str| self.press.width(text, weight) * size;
        let mut lines: Vec<String> = Vec::new();
        let mut is_whole = true;
        for word in text.split_ascii_whitespace() {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match (longer, lines.last_mut()) {
                (Some(longer), Some(line)) if width(&longer) <= WIDTH => *line = longer,
                _ => lines.push(word.to_owned()),
            }
            is_whole &= width(word) <= WIDTH;
        }
        if lines.len() > most {
            is_whole = false;
            lines.truncate(most);
            if let Some(line) = lines.last_mut() {
                line.push('…');
            }
        }
        for line in &mut lines {
            shorten(line, |text| width(text) <= WIDTH);
        }
        (lines, is_whole)
    }
}

/// Takes letters off the end until the line has room.
fn shorten(line: &mut String, fits: impl Fn(&str) -> bool) {
    while !fits(line) {
        let cut = line.trim_end_matches('…').char_indices().last();
        let Some((position, _)) = cut.filter(|(position, _)| *position > 0) else { return };
        line.truncate(position);
        let end = line.trim_end().len();
        line.truncate(end);
        line.push('…');
    }
}

fn placed(lines: Vec<String>, first: f32, step: f32) -> Vec<Line> {
    let mut y = first;
    lines
        .into_iter()
        .map(|text| {
            let line = Line { text, y };
            y += step;
            line
        })
        .collect()
}
