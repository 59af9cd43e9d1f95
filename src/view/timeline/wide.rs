//! Months from left to right, a lane a series; what falls together stands one below the other.

use jiff::civil::Date;

use super::words::{fits, lines};
use super::{Drawing, Label, Lane, MARK, Mark, Month, Rect};

/// The width of the drawing.
const WIDTH: i32 = 1120;
/// Where the months begin: left of it stand the names of lanes.
const LEFT: i32 = 216;
/// The height of the names of months.
const HEAD: i32 = 54;
/// The room around marks.
const GAP: i32 = 5;
/// The room above and below the marks of a lane.
const PAD: i32 = 12;
/// The size of letters.
const SIZE: i32 = 16;
/// The distance of lines of text.
const LINE: i32 = 20;

pub(super) fn wide(lanes: &[Lane], months: &[Month]) -> Drawing {
    let Some(scale) = Scale::of(months) else { return Drawing::default() };
    let mut drawing = Drawing { width: WIDTH, ..Drawing::default() };
    let mut top = HEAD;
    for (index, lane) in lanes.iter().enumerate() {
        let (marks, n_rows) = placed(lane, index, &scale, top + PAD);
        let title = lines(&lane.title, LEFT - MARK - 28, SIZE, 3);
        let n_lines = i32::try_from(title.len()).unwrap_or(3);
        let height = 2 * PAD + (n_rows * (MARK + GAP) - GAP).max(n_lines * LINE);
        let sample = Rect { x: 4, y: top + (height - MARK) / 2, width: MARK, height: MARK };
        drawing.marks.push(Mark {
            area: sample,
            lane: index,
            color: lane.color,
            is_deadline: lane.is_deadlines,
            look: super::Look::Firm,
            text: String::new(),
        });
        let first = top + (height - n_lines * LINE) / 2 + LINE - 5;
        drawing.labels.extend((0..).zip(title).map(|(line, text)| Label {
            x: MARK + 16,
            y: first + line * LINE,
            text,
            is_strong: false,
        }));
        drawing.marks.extend(marks);
        top += height;
    }
    drawing.height = top + 4;
    head(months, &scale, &mut drawing);
    drawing
}

/// Names of months and years, and every other month on a stripe.
fn head(months: &[Month], scale: &Scale, drawing: &mut Drawing) {
    for (index, month) in months.iter().enumerate() {
        let x = scale.x(month.first);
        let width = scale.x(month.first.last_of_month().tomorrow().unwrap_or(Date::MAX)) - x;
        if index % 2 == 0 {
            let stripe = Rect { x, y: 0, width, height: drawing.height };
            drawing.stripes.push(stripe);
        }
        let room = width - 8;
        let names = [&month.name, &month.short];
        let name = names.into_iter().find(|name| fits(name, room, SIZE)).cloned();
        let text = name.unwrap_or_else(|| month.first.month().to_string());
        drawing.labels.push(Label { x: x + 6, y: HEAD - 10, text, is_strong: false });
        if index == 0 || month.first.month() == 1 {
            let text = month.first.year().to_string();
            drawing.labels.push(Label { x: x + 6, y: 20, text, is_strong: true });
        }
    }
}

/// The marks of a lane, each in the first row where it has room, and the number of rows, at least one.
fn placed(lane: &Lane, index: usize, scale: &Scale, top: i32) -> (Vec<Mark>, i32) {
    let mut wanted: Vec<(i32, i32, &super::Entry)> = lane
        .entries
        .iter()
        .map(|entry| {
            let begin = scale.x(entry.first);
            let end = scale.x(entry.last.tomorrow().unwrap_or(Date::MAX));
            let width = entry.width().max(end - begin).min(WIDTH - LEFT);
            ((i32::midpoint(begin, end) - width / 2).clamp(LEFT, WIDTH - width), width, entry)
        })
        .collect();
    wanted.sort_by_key(|(x, ..)| *x);
    let mut rows: Vec<i32> = Vec::new();
    let mut marks = Vec::new();
    for (x, width, entry) in wanted {
        let row = rows.iter().position(|end| end + GAP <= x).unwrap_or(rows.len());
        if row == rows.len() {
            rows.push(0);
        }
        rows[row] = x + width;
        let y = top + i32::try_from(row).unwrap_or(i32::MAX) * (MARK + GAP);
        marks.push(Mark {
            area: Rect { x, y, width, height: MARK },
            lane: index,
            color: lane.color,
            is_deadline: lane.is_deadlines,
            look: entry.look,
            text: entry.text(),
        });
    }
    (marks, i32::try_from(rows.len()).unwrap_or(i32::MAX).max(1))
}

/// From days to pixels.
struct Scale {
    first: Date,
    n_days: i32,
}

impl Scale {
    fn of(months: &[Month]) -> Option<Self> {
        let (first, last) = (months.first()?.first, months.last()?.first.last_of_month());
        Some(Self { first, n_days: days(first, last) + 1 })
    }

    /// The left edge of a day.
    fn x(&self, day: Date) -> i32 {
        LEFT + (WIDTH - LEFT) * days(self.first, day) / self.n_days
    }
}

fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
