//! What a timeline shows: a lane a series, each with its sessions, and one for deadlines.

use indexmap::IndexMap;
use jiff::civil::Date;

use crate::model::{Id, Programme, Session, Status};
use crate::view::Shared;

use super::Look;

/// A series, or the deadlines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lane {
    /// What it is called.
    pub title: String,
    /// The number of its colour, from 0: the same as on pages.
    pub color: usize,
    /// Whether it holds deadlines rather than sessions.
    pub is_deadlines: bool,
    /// What it holds, in order of time.
    pub entries: Vec<Entry>,
}

/// A session or a deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
    /// How sure it is.
    pub look: Look,
}

impl Entry {
    /// `20`, `8–9`.
    pub(super) fn text(&self) -> String {
        if self.first == self.last {
            self.first.day().to_string()
        } else {
            format!("{}–{}", self.first.day(), self.last.day())
        }
    }

    /// How wide a mark with its text is.
    pub(super) fn width(&self) -> i32 {
        if self.first == self.last { super::MARK } else { super::MARK + 22 }
    }
}

/// The lanes of a cohort: series in order of their first session, then the deadlines.
pub(super) fn lanes(shared: &Shared<'_>, id: &Id<Programme>) -> Vec<Lane> {
    let context = shared.context;
    let mut lanes: IndexMap<_, Lane> = IndexMap::new();
    for session in context.site.sessions_of(id) {
        let lane = lanes.entry(&session.series).or_insert_with(|| Lane {
            title: context
                .site
                .series
                .get(&session.series)
                .map(|series| context.written(&series.title))
                .unwrap_or_default(),
            color: context.site.series_color(&session.series),
            ..Lane::default()
        });
        lane.entries.push(entry(session));
    }
    let deadlines = context.site.deadlines_of(id);
    let day = |(day, _)| Entry { first: day, last: day, look: Look::Firm };
    let deadlines = Lane {
        title: context.text("timeline-deadlines"),
        color: 0,
        is_deadlines: true,
        entries: deadlines.into_iter().map(day).collect(),
    };
    let deadlines = (!deadlines.entries.is_empty()).then_some(deadlines);
    lanes.into_values().chain(deadlines).collect()
}

fn entry(session: &Session) -> Entry {
    Entry {
        first: session.slot.first_day(),
        last: session.slot.last_day(),
        look: match session.status {
            Status::Confirmed | Status::Moved => Look::Firm,
            Status::Tentative => Look::Tentative,
            Status::Cancelled => Look::Cancelled,
        },
    }
}
