//! The schedule: an agenda by day and a table by month.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::model::{FeedScope, Session};
use crate::view::Shared;
use crate::view::contract::{DayCell, DayView, MonthView, ScheduleView, SeriesView, SessionCard};

use super::session_cards;

/// The schedule. A day stands once: among those to come while any of its sessions is not over.
pub(super) fn overview(shared: &Shared<'_>) -> ScheduleView {
    let sessions = session_cards(shared, shared.context.site.sessions.values());
    let (mut past, coming): (Vec<_>, Vec<_>) = days(shared, sessions)
        .into_iter()
        .partition(|day| day.sessions.iter().all(|session| session.phase == "past"));
    past.reverse();
    ScheduleView { coming, past, months: months(shared), series: series(shared) }
}

/// Sessions by the day on which they begin; they come in order of time.
pub(super) fn days(shared: &Shared<'_>, sessions: Vec<Arc<SessionCard>>) -> Vec<DayView> {
    let mut days: Vec<DayView> = Vec::new();
    for session in sessions {
        match days.last_mut().filter(|day| day.id == session.when.day) {
            Some(day) => day.sessions.push(session),
            None => days.push(DayView {
                id: session.when.day.clone(),
                heading: heading(shared, &session),
                sessions: vec![session],
            }),
        }
    }
    days
}

fn heading(shared: &Shared<'_>, session: &SessionCard) -> String {
    let day = session.when.day.parse::<Date>();
    day.map(|day| shared.context.wording.date_with_weekday(day)).unwrap_or_default()
}

fn series(shared: &Shared<'_>) -> Vec<SeriesView> {
    let language = shared.context.language();
    let all = shared.context.site.series.values();
    all.map(|series| SeriesView {
        id: series.id.to_string(),
        title: series.title.get(language).clone(),
        summary: series.summary.as_ref().map(|text| text.get(language).clone()),
        feed: shared.feeds.get(&FeedScope::Series(series.id.clone())).cloned(),
        n_sessions: series.sessions.len(),
    })
    .collect()
}

/// Months in which something takes place.
fn months(shared: &Shared<'_>) -> Vec<MonthView> {
    let mut by_day: BTreeMap<Date, Vec<Arc<SessionCard>>> = BTreeMap::new();
    for session in shared.context.site.sessions.values() {
        let Some(card) = shared.sessions.get(&session.id) else { continue };
        for day in days_of(session) {
            by_day.entry(day).or_default().push(card.clone());
        }
    }
    let mut firsts: Vec<Date> = by_day.keys().map(|day| day.first_of_month()).collect();
    firsts.dedup();
    firsts.into_iter().map(|first| month(shared, first, &by_day)).collect()
}

fn days_of(session: &Session) -> impl Iterator<Item = Date> + use<> {
    let last = session.slot.last_day();
    let first = session.slot.first_day();
    std::iter::successors(Some(first), move |day| day.tomorrow().ok().filter(|next| *next <= last))
}

fn month(
    shared: &Shared<'_>,
    first: Date,
    by_day: &BTreeMap<Date, Vec<Arc<SessionCard>>>,
) -> MonthView {
    let wording = shared.context.wording;
    let cell = |day: Date| {
        let is_in_month = day.first_of_month() == first;
        let sessions = by_day.get(&day).filter(|_| is_in_month).cloned().unwrap_or_default();
        DayCell { day: day.day(), iso: day.to_string(), is_in_month, sessions }
    };
    let mondays = first.weekday().since(Weekday::Monday);
    let begin = first.checked_sub(i64::from(mondays).days()).unwrap_or(first);
    let week = |monday: Date| {
        (0..7).filter_map(|days: i64| monday.checked_add(days.days()).ok()).map(cell).collect()
    };
    let weeks = std::iter::successors(Some(begin), |monday| monday.checked_add(7.days()).ok())
        .take_while(|monday| *monday <= first.last_of_month());
    MonthView {
        id: first.strftime("%Y-%m").to_string(),
        title: wording.month(first),
        weekdays: wording.weekdays_short(),
        weeks: weeks.map(week).collect(),
    }
}
