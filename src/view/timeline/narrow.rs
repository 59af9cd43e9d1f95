//! Months from top to bottom, each with its marks in order of time, and below them what the shapes mean.

use super::words::lines;
use super::{Drawing, Entry, Label, Lane, Look, MARK, Mark, Month, Rect};

/// The width of the drawing.
const WIDTH: i32 = 340;
/// Where the marks begin: left of it stand the names of months.
const LEFT: i32 = 104;
/// The room between marks.
const GAP: i32 = 6;
/// The room above and below the marks of a month.
const PAD: i32 = 8;
/// The height of a year.
const YEAR: i32 = 32;
/// The size of letters.
const SIZE: i32 = 16;
/// The distance of lines of text.
const LINE: i32 = 21;

pub(super) fn narrow(lanes: &[Lane], months: &[Month]) -> Drawing {
    let mut drawing = Drawing { width: WIDTH, ..Drawing::default() };
    let mut top = 0;
    for (index, month) in months.iter().enumerate() {
        if index == 0 || month.first.month() == 1 {
            let text = month.first.year().to_string();
            drawing.labels.push(Label { x: 8, y: top + YEAR - 10, text, is_strong: true });
            top += YEAR;
        }
        let height = add_month(lanes, month, top, &mut drawing);
        if index % 2 == 0 {
            drawing.stripes.push(Rect { x: 0, y: top, width: WIDTH, height });
        }
        top += height;
    }
    drawing.height = add_legend(lanes, top + 16, &mut drawing);
    drawing
}

/// Adds a month with what begins in it; its height.
fn add_month(lanes: &[Lane], month: &Month, top: i32, drawing: &mut Drawing) -> i32 {
    let mut held: Vec<(usize, &Lane, &Entry)> = lanes
        .iter()
        .enumerate()
        .flat_map(|(index, lane)| lane.entries.iter().map(move |entry| (index, lane, entry)))
        .filter(|(_, _, entry)| entry.first.first_of_month() == month.first)
        .collect();
    held.sort_by_key(|(index, _, entry)| (entry.first, entry.last, *index));
    let (mut x, mut y) = (LEFT, top + PAD);
    for (lane, kind, entry) in held {
        let width = entry.width();
        if x > LEFT && x + width > WIDTH - PAD {
            (x, y) = (LEFT, y + MARK + GAP);
        }
        drawing.marks.push(Mark {
            area: Rect { x, y, width, height: MARK },
            lane,
            color: kind.color,
            is_deadline: kind.is_deadlines,
            look: entry.look,
            text: entry.text(),
        });
        x += width + GAP;
    }
    let label = Label { x: 8, y: top + PAD + 20, text: month.name.clone(), is_strong: false };
    drawing.labels.push(label);
    y + MARK + PAD - top
}

/// Adds what the shapes mean; where it ends.
fn add_legend(lanes: &[Lane], mut top: i32, drawing: &mut Drawing) -> i32 {
    for (index, lane) in lanes.iter().enumerate() {
        let title = lines(&lane.title, WIDTH - MARK - 24, SIZE, 3);
        let n_lines = i32::try_from(title.len()).unwrap_or(3);
        let height = (n_lines * LINE).max(MARK);
        drawing.marks.push(Mark {
            area: Rect { x: 8, y: top + (height - MARK) / 2, width: MARK, height: MARK },
            lane: index,
            color: lane.color,
            is_deadline: lane.is_deadlines,
            look: Look::Firm,
            text: String::new(),
        });
        let first = top + (height - n_lines * LINE) / 2 + LINE - 5;
        drawing.labels.extend((0..).zip(title).map(|(line, text)| Label {
            x: MARK + 20,
            y: first + line * LINE,
            text,
            is_strong: false,
        }));
        top += height + 8;
    }
    top
}
