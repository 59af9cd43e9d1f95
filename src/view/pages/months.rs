//! The schedule by month.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::collections::BTreeMap;

use crate::model::Session;
use crate::view::Shared;
use crate::view::Shown;
use crate::view::contract::{DayCell, LinkView, MonthView, SessionCard};

/// What takes place on each day.
type ByDay = BTreeMap<Date, Vec<Shown<SessionCard>>>;

/// The months in which any of the sessions takes place; a session of several days stands on each of them.
pub(super) fn months(shared: &Shared<'_>, sessions: &[&Session]) -> Vec<MonthView> {
    let mut by_day = ByDay::new();
    for session in sessions {
        let Some(card) = shared.sessions.get(&session.id) else { continue };
        for day in days_of(session) {
            by_day.entry(day).or_default().push(card.clone());
        }
    }
    let mut firsts: Vec<Date> = by_day.keys().map(|day| day.first_of_month()).collect();
    firsts.dedup();
    let link = |first: &Date| LinkView {
        title: shared.context.wording.month(*first),
        url: format!("#{}", id(*first)),
    };
    let month = |(index, first): (usize, &Date)| MonthView {
        previous: index.checked_sub(1).and_then(|before| firsts.get(before)).map(link),
        next: firsts.get(index + 1).map(link),
        ..month(shared, *first, &by_day)
    };
    firsts.iter().enumerate().map(month).collect()
}

fn days_of(session: &Session) -> impl Iterator<Item = Date> + use<> {
    let last = session.slot.last_day();
    let first = session.slot.first_day();
    std::iter::successors(Some(first), move |day| day.tomorrow().ok().filter(|next| *next <= last))
}

fn id(first: Date) -> String {
    first.strftime("%Y-%m").to_string()
}

fn month(shared: &Shared<'_>, first: Date, by_day: &ByDay) -> MonthView {
    let wording = shared.context.wording;
    let weekdays = wording.weekdays_short();
    let cell = |day: Date| {
        let is_in_month = day.first_of_month() == first;
        let sessions = by_day.get(&day).filter(|_| is_in_month).cloned().unwrap_or_default();
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default();
        DayCell {
            day: day.day(),
            iso: day.to_string(),
            weekday: weekdays.get(weekday).cloned().unwrap_or_default(),
            date: wording.date(day),
            is_in_month,
            sessions,
        }
    };
    let mondays = first.weekday().since(Weekday::Monday);
    let begin = first.checked_sub(i64::from(mondays).days()).unwrap_or(first);
    let week = |monday: Date| -> Vec<DayCell> {
        (0..7).filter_map(|days: i64| monday.checked_add(days.days()).ok()).map(cell).collect()
    };
    let weeks = std::iter::successors(Some(begin), |monday| monday.checked_add(7.days()).ok())
        .take_while(|monday| *monday <= first.last_of_month());
    let days = by_day.range(first..=first.last_of_month()).map(|(day, _)| cell(*day)).collect();
    MonthView {
        id: id(first),
        title: wording.month(first),
        weeks: weeks.map(week).collect(),
        weekdays,
        days,
        previous: None,
        next: None,
    }
}
