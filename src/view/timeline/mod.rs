//! The months of a cohort as a drawing: what stands where, in whole pixels. `render` gives it colours and writes it.
//!
//! Two shapes: [`wide`] for screens and paper, [`narrow`] for phones. A mark is told by its shape as well as by its
//! colour, and holds the day of the month. Today is not marked, since the picture stays when the day goes.

mod entries;
mod narrow;
mod wide;
mod words;

use jiff::civil::Date;

use crate::model::{Id, Programme, TimelineShape};

use super::Shared;

pub use entries::{Entry, Lane};

/// The height of a mark.
pub(super) const MARK: i32 = 30;

/// The drawing of a cohort; nothing if there is too little to show, or too much.
#[must_use]
pub fn timeline_drawing(
    shared: &Shared<'_>,
    id: &Id<Programme>,
    shape: TimelineShape,
) -> Option<Drawing> {
    let site = shared.site();
    if !site.has_timeline(id) {
        return None;
    }
    let lanes = entries::lanes(shared, id);
    let months = months(shared, site.months_of(id)?);
    Some(drawing(&lanes, &months, shape))
}

/// Places lanes in a row of months, which is not empty and without gaps.
#[must_use]
pub fn drawing(lanes: &[Lane], months: &[Month], shape: TimelineShape) -> Drawing {
    match shape {
        TimelineShape::Wide => wide::wide(lanes, months),
        TimelineShape::Narrow => narrow::narrow(lanes, months),
    }
}

/// A month of a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// `aprill`.
    pub name: String,
    /// `apr`.
    pub short: String,
}

/// What stands where, in pixels from the left upper corner. Later things cover earlier ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drawing {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// Lighter and darker stripes that tell months or lanes apart.
    pub stripes: Vec<Rect>,
    /// The days.
    pub marks: Vec<Mark>,
    /// Words.
    pub labels: Vec<Label>,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rect {
    /// Left.
    pub x: i32,
    /// Top.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}

impl Rect {
    /// Whether two have a pixel in common.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }
}

/// A day or some days on which something takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub area: Rect,
    /// Which lane it belongs to, from 0: its shape.
    pub lane: usize,
    /// The number of its colour, from 0.
    pub color: usize,
    /// Whether it is a deadline rather than a session.
    pub is_deadline: bool,
    /// How sure it is.
    pub look: Look,
    /// The day or days of the month: `20`, `8–9`; empty for a sample in a legend.
    pub text: String,
}

/// How sure a session is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// As announced: filled.
    #[default]
    Firm,
    /// Tentative: a dashed border.
    Tentative,
    /// Cancelled: an empty border, and struck through.
    Cancelled,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where it begins.
    pub x: i32,
    /// Its base line.
    pub y: i32,
    /// What it says.
    pub text: String,
    /// Whether it is a heading.
    pub is_strong: bool,
}

fn months(shared: &Shared<'_>, (first, last): (Date, Date)) -> Vec<Month> {
    let wording = shared.wording();
    std::iter::successors(Some(first), |month| month.last_of_month().tomorrow().ok())
        .take_while(|month| *month <= last)
        .map(|first| Month {
            first,
            name: wording.month_name(first),
            short: wording.month_name_short(first),
        })
        .collect()
}
