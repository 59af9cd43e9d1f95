//! The months of a cohort as a picture: whether there is one, in which forms, and where.

use jiff::civil::Date;

use super::{Address, Id, Programme, Session, Site, Status};

/// The fewest sessions that make a picture worth looking at.
const FEWEST_SESSIONS: usize = 2;
/// The longest span that a picture can show, in months.
const MOST_MONTHS: i32 = 24;

/// A form of the picture: pages choose by the width of the screen and by its colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimelineForm {
    /// How the months run.
    pub shape: TimelineShape,
    /// Whether it is for a dark page.
    pub is_dark: bool,
}

/// How the months of a picture run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimelineShape {
    /// From left to right, a lane a series.
    Wide,
    /// From top to bottom, for phones.
    Narrow,
}

impl TimelineForm {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self { shape: TimelineShape::Wide, is_dark: false },
        Self { shape: TimelineShape::Wide, is_dark: true },
        Self { shape: TimelineShape::Narrow, is_dark: false },
        Self { shape: TimelineShape::Narrow, is_dark: true },
    ];

    /// Where the picture of a cohort is in this form; `programme` is the address of its page.
    #[must_use]
    pub fn address(self, programme: &Address) -> Address {
        let shape = match self.shape {
            TimelineShape::Wide => "wide",
            TimelineShape::Narrow => "narrow",
        };
        let scheme = if self.is_dark { "dark" } else { "light" };
        programme.below(&format!("timeline-{shape}-{scheme}.svg"))
    }
}

impl Site {
    /// The sessions of a cohort, in order of time.
    pub fn sessions_of<'a>(&'a self, id: &'a Id<Programme>) -> impl Iterator<Item = &'a Session> {
        self.sessions.values().filter(move |session| session.programme.as_ref() == Some(id))
    }

    /// Whether a cohort has enough sessions, within few enough months, for a picture.
    #[must_use]
    pub fn has_timeline(&self, id: &Id<Programme>) -> bool {
        let takes_place = |session: &&Session| session.status != Status::Cancelled;
        let n_sessions = self.sessions_of(id).filter(takes_place).count();
        n_sessions >= FEWEST_SESSIONS
            && self.months_of(id).is_some_and(|(first, last)| n_months(first, last) <= MOST_MONTHS)
    }

    /// The first days of the first and the last month in which a cohort has sessions or a deadline.
    #[must_use]
    pub fn months_of(&self, id: &Id<Programme>) -> Option<(Date, Date)> {
        let sessions = self.sessions_of(id).map(|session| &session.slot);
        let days = sessions.flat_map(|slot| [slot.first_day(), slot.last_day()]);
        let deadlines = self.deadlines_of(id).into_iter().map(|(day, _)| day);
        let days: Vec<Date> = days.chain(deadlines).collect();
        let (first, last) = (days.iter().min()?, days.iter().max()?);
        Some((first.first_of_month(), last.first_of_month()))
    }

    /// The last days on which one can register for a cohort or for a session of it, with what it is for.
    #[must_use]
    pub fn deadlines_of(&self, id: &Id<Programme>) -> Vec<(Date, &super::Text)> {
        let of_programme = self.programmes.get(id).and_then(|it| it.registration.as_ref());
        let is_meant = |key| {
            of_programme == Some(key)
                || self.sessions_of(id).any(|session| session.registration.as_ref() == Some(key))
        };
        let registrations = self.registrations.iter().filter(|(key, _)| is_meant(key));
        let mut deadlines: Vec<_> = registrations
            .filter_map(|(_, registration)| {
                let closes = registration.window.closes()?;
                // What closes at midnight can be used until the evening before.
                let last = closes.checked_sub(jiff::ToSpan::nanoseconds(1)).ok()?;
                Some((last.date(), &registration.title))
            })
            .collect();
        deadlines.sort_by_key(|(day, _)| *day);
        deadlines
    }
}

/// How many months there are from one to another, both in.
fn n_months(first: Date, last: Date) -> i32 {
    let count = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
    count(last) - count(first) + 1
}
