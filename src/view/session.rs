//! The card of a session, and the links that put one into a calendar.

use jiff::Timestamp;

use crate::model::{Attendance, Page, Phase, Session, Status};
use crate::view::Shown;

use super::changed::changed;
use super::context::Context;
use super::contract::{AddLinks, LinkView, RegistrationCard, SeriesLink, SessionCard};
use super::place::place;
use super::query::with_query;
use super::when::when;

/// What Outlook's web page takes at most, in characters.
const LONGEST_LINK: usize = 2000;

/// The card of a session; `registration` is that of its registration, with the session filled in, and `apart` is what
/// it differs in from others of its title.
pub(super) fn card(
    context: Context<'_>,
    session: &Session,
    apart: Option<String>,
    registration: Option<Shown<RegistrationCard>>,
) -> SessionCard {
    let (site, language) = (context.site, context.language());
    let series = site.series.get(&session.series);
    SessionCard {
        id: session.id.to_string(),
        title: session.title.get(language).clone(),
        apart,
        url: context.href(&session.addresses),
        summary: session.summary.as_ref().map(|text| text.get(language).clone()),
        when: when(context, session),
        place: place(context, session),
        attendance: session.attendance.key(),
        attendance_label: context.text(&format!("attendance-{}", session.attendance.key())),
        status: session.status.key(),
        status_label: (session.status != Status::Confirmed)
            .then(|| context.text(&format!("status-{}", session.status.key()))),
        note: session.note.as_ref().map(|text| text.get(language).clone()),
        phase: session.phase.key(),
        phase_label: phase_label(context, session),
        series: SeriesLink {
            id: session.series.to_string(),
            title: series.map(|series| series.title.get(language).clone()).unwrap_or_default(),
            color: site.series_color(&session.series) + 1,
            icon: series.map(|series| series.kind.key()).unwrap_or_default(),
        },
        kind_label: series
            .map(|series| context.text(&format!("session-kind-{}", series.kind.key())))
            .unwrap_or_default(),
        topics: links(
            context,
            session.topics.iter().filter_map(|id| Some(&site.topics.get(id)?.page)),
        ),
        people: links(
            context,
            session.people.iter().filter_map(|id| Some(&site.people.get(id)?.page)),
        ),
        registration: registration.filter(|_| takes_place(session)),
        joins_with_programme: joins_with_programme(context, session),
        price: session.price.as_ref().map(|price| context.wording.price(price)),
        calendar_file_url: context.href(&session.calendar_files),
        changed: changed(context, session),
        is_draft: session.is_draft,
    }
}

/// Whether one can still join.
pub(super) fn takes_place(session: &Session) -> bool {
    session.status != Status::Cancelled && session.phase != Phase::Past
}

fn joins_with_programme(context: Context<'_>, session: &Session) -> bool {
    let programme = session.programme.as_ref().and_then(|id| context.site.programmes.get(id));
    let whole = programme.and_then(|programme| programme.registration.as_ref());
    session.registration.is_some() && session.registration.as_ref() == whole
}

/// Ways to put a session into a calendar that no feed is needed for.
///
/// Neither Google nor Microsoft writes their parameters down; these are what their own buttons use. Microsoft cuts
/// what is longer than 2000 characters, so the description shrinks first, and then the title.
pub(super) fn add_links(context: Context<'_>, session: &Session) -> AddLinks {
    let title = session.title.get(context.language());
    let page = context.absolute(&session.addresses);
    let place = match session.attendance {
        Attendance::Online => context.text("calendar-online"),
        Attendance::InPerson | Attendance::Hybrid => place(context, session),
    };
    let summary = session.summary.as_ref().map(|text| text.get(context.language()));
    let full = summary.map_or_else(|| page.clone(), |summary| format!("{summary}\n\n{page}"));
    let short = title.chars().take(60).collect::<String>();
    let attempts: [[&str; 3]; 3] =
        [[title, &full, &place], [title, &page, &place], [&short, &page, ""]];
    let shortest = |link: &dyn Fn([&str; 3]) -> String| {
        let links = attempts.map(link);
        let fitting = links.iter().position(|link| link.len() <= LONGEST_LINK);
        links.into_iter().nth(fitting.unwrap_or(2)).unwrap_or_default()
    };
    AddLinks {
        file_url: context.href(&session.calendar_files),
        google_url: shortest(&|words| google(session, words)),
        outlook_url: shortest(&|words| outlook(session, words)),
    }
}

fn google(session: &Session, [title, details, location]: [&str; 3]) -> String {
    let slot = &session.slot;
    let (start, end) = span(session, "%Y%m%d", "%Y%m%dT%H%M%SZ");
    let dates = format!("{start}/{end}");
    let zone = slot.zone().iana_name().unwrap_or("UTC");
    let parameters = [
        ("action", "TEMPLATE"),
        ("text", title),
        ("dates", &dates),
        ("ctz", zone),
        ("details", details),
        ("location", location),
    ];
    with_query("https://calendar.google.com/calendar/render", parameters)
}

fn outlook(session: &Session, [subject, body, location]: [&str; 3]) -> String {
    let slot = &session.slot;
    let (start, end) = span(session, "%Y-%m-%d", "%Y-%m-%dT%H:%M:%SZ");
    let parameters = [
        ("path", "/calendar/action/compose"),
        ("rru", "addevent"),
        ("startdt", &start),
        ("enddt", &end),
        ("subject", subject),
        ("body", body),
        ("location", location),
    ];
    let whole_days = slot.times().is_none().then_some(("allday", "true"));
    with_query(
        "https://outlook.live.com/calendar/0/deeplink/compose",
        parameters.into_iter().chain(whole_days),
    )
}

/// Both ends, in UTC or, where there are no times, as days of which the last is out.
fn span(session: &Session, day: &str, instant: &str) -> (String, String) {
    let slot = &session.slot;
    if let Some((start, end)) = slot.times() {
        let utc = |at: Timestamp| at.strftime(instant).to_string();
        (utc(start.timestamp()), utc(end.timestamp()))
    } else {
        let day_after = slot.last_day().tomorrow().unwrap_or(slot.last_day());
        (slot.first_day().strftime(day).to_string(), day_after.strftime(day).to_string())
    }
}

fn links<'a>(context: Context<'_>, pages: impl Iterator<Item = &'a Page>) -> Vec<LinkView> {
    pages
        .map(|page| LinkView {
            title: page.title.get(context.language()).clone(),
            url: context.href(&page.addresses),
        })
        .collect()
}

fn phase_label(context: Context<'_>, session: &Session) -> Option<String> {
    match session.phase {
        _ if session.status == Status::Cancelled => None,
        Phase::Coming => None,
        // Nobody knows yet at which hour of the day it is.
        Phase::Underway if session.slot.is_to_be_announced() => Some(context.text("phase-today")),
        Phase::Underway | Phase::Past => {
            Some(context.text(&format!("phase-{}", session.phase.key())))
        }
    }
}
