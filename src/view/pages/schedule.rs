//! The schedule, whole or a part of its sessions: an agenda by day, a table by month, and what to choose by.

use jiff::civil::Date;

use crate::language::Value;
use crate::model::{FeedScope, Section, Selection, SelectionKind, Session};
use crate::view::Shared;
use crate::view::Shown;
use crate::view::contract::{
    ChoiceGroup, ChoiceView, DayView, KindView, LinkView, PageParts, ScheduleView, SeriesView,
    SessionCard,
};
use crate::view::feeds::title;
use crate::view::page::Frame;
use crate::view::updated;

use super::home::programme_to_speak_of;
use super::months::months;
use super::{session_cards, timeline};

/// The whole schedule.
pub(super) fn overview(shared: &Shared<'_>) -> ScheduleView {
    let programme = programme_to_speak_of(shared.context.site);
    ScheduleView {
        series: series(shared),
        timeline: programme.and_then(|programme| timeline::timeline(shared, &programme.id)),
        ..schedule(shared, &FeedScope::All)
    }
}

/// The page of the schedule with the sessions of a scope; nothing if the site has no such page.
#[must_use]
pub fn selection(shared: &Shared<'_>, scope: &FeedScope) -> Option<PageParts> {
    let context = shared.context;
    let selection = context.site.selections.iter().find(|it| it.scope == *scope)?;
    let chosen = title(context, scope);
    let heading = context.wording.text_with("schedule-of", &[("what", Value::Text(&chosen))]);
    let view = ScheduleView {
        chosen_page: chosen_page(shared, scope),
        chosen: Some(chosen),
        ..schedule(shared, scope)
    };
    let frame = Frame::below(context, heading, &selection.addresses, Section::Schedule)
        .described(Some(description(shared, &view)))
        .indexed(selection.kind.is_indexed())
        .dated(updated::sessions(context, scope.sessions(context.site)));
    Some(frame.with(context, KindView::Schedule(view)))
}

/// A day stands once: among those to come while any of its sessions is not over.
fn schedule(shared: &Shared<'_>, scope: &FeedScope) -> ScheduleView {
    let site = shared.context.site;
    let sessions: Vec<&Session> = scope.sessions(site).collect();
    let (mut past, coming): (Vec<_>, Vec<_>) =
        days(shared, session_cards(shared, sessions.iter().copied()))
            .into_iter()
            .partition(|day| day.sessions.iter().all(|session| session.phase == "past"));
    past.reverse();
    ScheduleView {
        coming,
        past,
        months: months(shared, &sessions),
        count: n_sessions(shared, sessions.len()),
        feed: shared.feeds.get(scope).cloned(),
        choices: choices(shared, scope),
        whole: ChoiceView {
            title: shared.context.text("schedule-whole"),
            url: shared.context.section_url(Section::Schedule).unwrap_or_default(),
            n_sessions: site.sessions.len(),
            is_current: *scope == FeedScope::All,
        },
        ..ScheduleView::default()
    }
}

fn n_sessions(shared: &Shared<'_>, n: usize) -> String {
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    shared.context.wording.text_with("n-sessions", &[("n", Value::Number(n))])
}

/// `Tartu: 3 kohtumist, 8. juuni – 4. november 2023`.
fn description(shared: &Shared<'_>, view: &ScheduleView) -> String {
    let chosen = view.chosen.as_deref().unwrap_or_default();
    let months: Vec<&str> = view.months.iter().map(|month| month.title.as_str()).collect();
    let span = match months.as_slice() {
        [] => String::new(),
        [only] => format!(", {only}"),
        [first, .., last] => format!(", {first} – {last}"),
    };
    let settings = &shared.context.site.settings;
    let site = settings.title.get(shared.context.language());
    format!("{site}. {chosen}: {}{span}.", view.count)
}

/// The kinds of choice that the site has, each with its choices in the order of the site.
fn choices(shared: &Shared<'_>, scope: &FeedScope) -> Vec<ChoiceGroup> {
    let site = shared.context.site;
    let group = |kind: SelectionKind| {
        let of_kind = site.selections.iter().filter(|selection| selection.kind == kind);
        let choices: Vec<ChoiceView> =
            of_kind.map(|selection| choice(shared, selection, scope)).collect();
        (!choices.is_empty()).then(|| ChoiceGroup {
            key: kind.key(),
            title: shared.context.text(kind.key()),
            is_current: choices.iter().any(|choice| choice.is_current),
            choices,
        })
    };
    SelectionKind::ALL.into_iter().filter_map(group).collect()
}

fn choice(shared: &Shared<'_>, selection: &Selection, scope: &FeedScope) -> ChoiceView {
    let context = shared.context;
    ChoiceView {
        title: title(context, &selection.scope),
        url: context.href(&selection.addresses),
        n_sessions: shared.relations.n_sessions(context.site, &selection.scope),
        is_current: selection.scope == *scope,
    }
}

/// The page of the person or the topic whose sessions were chosen.
fn chosen_page(shared: &Shared<'_>, scope: &FeedScope) -> Option<LinkView> {
    match scope {
        FeedScope::Person(id) => {
            let card = shared.people.get(id)?;
            Some(LinkView { title: card.name.clone(), url: card.url.clone() })
        }
        FeedScope::Topic(id) => {
            let card = shared.topics.get(id)?;
            Some(LinkView { title: card.title.clone(), url: card.url.clone() })
        }
        FeedScope::All
        | FeedScope::Series(_)
        | FeedScope::Programme(_)
        | FeedScope::Place(_)
        | FeedScope::City(_)
        | FeedScope::Deadlines => None,
    }
}

/// Sessions by the day on which they begin; they come in order of time.
pub(super) fn days(shared: &Shared<'_>, sessions: Vec<Shown<SessionCard>>) -> Vec<DayView> {
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
