//! A cohort as `Course` with its `CourseInstance`.

use std::collections::BTreeSet;

use crate::model::{Attendance, Price, Programme, Session};
use crate::render::instants::rough;

use super::node::Node;
use super::{Subject, offer, people};

/// The programme of a cohort, with the cohort as its instance.
pub(super) fn course(subject: Subject<'_>, programme: &Programme) -> Node {
    let page = &programme.page;
    let language = subject.language;
    let price = offer::price_of_programme(subject, programme);
    let audience = programme.audience.as_ref().map(|text| {
        Node::new("EducationalAudience").with("audienceType", text.get(language).as_str())
    });
    Node::at("Course", subject, &page.addresses)
        .with("name", page.title.get(language).as_str())
        .maybe("description", page.summary.as_ref().map(|text| text.get(language).as_str()))
        .maybe("provider", people::organiser(subject))
        .maybe("audience", audience)
        .maybe("isAccessibleForFree", price.map(Price::is_free))
        .maybe("offers", offer::of_programme(subject, programme))
        .with("inLanguage", page.title.original().0.code())
        .with("hasCourseInstance", instance(subject, programme))
}

/// The cohort, as its sessions name it.
pub(super) fn instance_of(subject: Subject<'_>, programme: &Programme) -> Node {
    let url = subject.absolute(&programme.page.addresses);
    Node::new("CourseInstance")
        .with("@id", format!("{url}#instance"))
        .with("name", programme.page.title.get(subject.language).as_str())
        .with("startDate", rough(programme.starts))
        .with("endDate", rough(programme.ends))
        .with("url", url)
}

fn instance(subject: Subject<'_>, programme: &Programme) -> Node {
    let site = subject.site;
    let sessions: Vec<&Session> = site
        .sessions
        .values()
        .filter(|session| session.programme.as_ref() == Some(&programme.id))
        .collect();
    let leaders: BTreeSet<_> = sessions.iter().flat_map(|session| &session.people).collect();
    let leaders = site.people.values().filter(|person| leaders.contains(&person.id));
    instance_of(subject, programme)
        .maybe("courseMode", mode(&sessions))
        .maybe("offers", offer::of_programme(subject, programme))
        .all("instructor", leaders.map(|person| people::mention(subject, person)))
}

/// Where one learns: the words are those that search engines know. Nothing while no session is announced.
fn mode(sessions: &[&Session]) -> Option<&'static str> {
    let all = |meant| sessions.iter().all(|session| session.attendance == meant);
    match sessions {
        [] => None,
        _ if all(Attendance::Online) => Some("online"),
        _ if all(Attendance::InPerson) => Some("onsite"),
        _ => Some("blended"),
    }
}
