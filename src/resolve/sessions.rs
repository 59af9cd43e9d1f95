//! Sessions: what one says itself, what its series says for all, put together.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::load::schema::{IdText, SessionDefaults, UrlText};
use crate::model::{
    Addresses, Attendance, Id, Person, Phase, Programme, Registration, Section, Series, Session,
    Slot, Text, Topic, Venue,
};
use crate::report::{Diagnostic, Report, words};

use super::directory::Directory;
use super::meetings::Meeting;
use super::prices::price;
use super::scope::Scope;
use super::spot::Spot;

/// What sessions refer to.
pub(super) struct Named<'a> {
    /// Topics.
    pub(super) topics: &'a Directory<Topic>,
    /// People.
    pub(super) people: &'a Directory<Person>,
    /// Places.
    pub(super) venues: &'a Directory<Venue>,
    /// Registrations.
    pub(super) registrations: &'a Directory<Registration>,
}

/// The series that a session belongs to.
pub(super) struct Around<'a> {
    /// Its id.
    pub(super) series: Id<Series>,
    /// Its cohort.
    pub(super) programme: Option<Id<Programme>>,
    /// What its sessions have that do not say otherwise.
    pub(super) usual: &'a SessionDefaults,
    /// The file.
    pub(super) root: Spot,
    /// The day of the last change, of sessions that do not say another.
    pub(super) updated: Option<Date>,
    /// What its sessions refer to.
    pub(super) named: &'a Named<'a>,
}

/// The session, with its title and everything that the series gives.
pub(super) fn session(
    meeting: Meeting<'_>,
    title: Text,
    around: &Around<'_>,
    scope: &Scope,
    report: &mut Report,
) -> Session {
    let named = around.named;
    let details = Details { own: meeting.own, spot: &meeting.spot, around };
    let topics = details.list("topics", |from| from.topics.as_ref());
    let topics = topics.map(|(ids, spot)| named.topics.ids(ids, &spot, report));
    let people = details.list("people", |from| from.people.as_ref());
    let people = people.map(|(ids, spot)| named.people.ids(ids, &spot, report));
    let registration = details
        .one("registration", |from| from.registration.as_ref())
        .and_then(|(id, spot)| named.registrations.id(id, &spot, report));
    let price = details
        .one("price", |from| from.price.as_ref())
        .map(|(written, spot)| price(written, &spot, report));
    let meeting_url = details
        .listed("meeting_url", |from| from.meeting_url.as_ref())
        .and_then(|(url, spot)| meeting_url(url, &spot, report));
    let (attendance, venue) = details.attendance(meeting_url.is_some(), report);
    let addresses = scope.below(Section::Schedule, |_| format!("{}/", meeting.id));
    let calendar_files = calendar_files(&meeting.id, scope);
    Session {
        id: Id::new(&meeting.id),
        uid: meeting.uid,
        source: (meeting.spot.file.clone(), meeting.spot.path.clone()),
        series: around.series.clone(),
        programme: around.programme.clone(),
        title,
        summary: meeting.summary,
        phase: phase(&meeting.slot, scope.now),
        slot: meeting.slot,
        status: meeting.status,
        note: meeting.note,
        attendance,
        venue,
        meeting_url,
        topics: topics.unwrap_or_default(),
        people: people.unwrap_or_default(),
        registration,
        price,
        languages: details.said(|from| from.languages.as_ref()).cloned().unwrap_or_default(),
        capacity: details.said(|from| from.capacity.as_ref()).copied(),
        addresses,
        calendar_files,
        aliases: meeting.aliases,
        updated: meeting.updated.or(around.updated).and_then(midnight_utc),
        is_draft: meeting.is_draft,
    }
}

/// What a session says itself, and what its series says for all.
struct Details<'a> {
    own: &'a SessionDefaults,
    spot: &'a Spot,
    around: &'a Around<'a>,
}

impl<'a> Details<'a> {
    /// A value that cannot be wrong any more.
    fn said<T>(&self, part: impl Fn(&'a SessionDefaults) -> Option<&'a T>) -> Option<&'a T> {
        part(self.own).or_else(|| part(self.around.usual))
    }

    /// A value with its spot; the series writes it at the top of its file.
    fn one<T>(
        &self,
        key: &str,
        part: impl Fn(&'a SessionDefaults) -> Option<&'a T>,
    ) -> Option<(&'a T, Spot)> {
        let own = part(self.own).map(|value| (value, self.spot.key(key)));
        own.or_else(|| part(self.around.usual).map(|value| (value, self.around.root.key(key))))
    }

    /// A value with its spot; the series writes it under `defaults`.
    fn listed<T>(
        &self,
        key: &str,
        part: impl Fn(&'a SessionDefaults) -> Option<&'a T>,
    ) -> Option<(&'a T, Spot)> {
        let own = part(self.own).map(|value| (value, self.spot.key(key)));
        let usual = self.around.root.key("defaults");
        own.or_else(|| part(self.around.usual).map(|value| (value, usual.key(key))))
    }

    /// A list of ids with its spot; the series writes it under `defaults`.
    fn list(
        &self,
        key: &str,
        part: impl Fn(&'a SessionDefaults) -> Option<&'a Vec<IdText>>,
    ) -> Option<(&'a [IdText], Spot)> {
        self.listed(key, part).map(|(ids, spot)| (ids.as_slice(), spot))
    }

    /// Where people meet. A place that a session names itself although it is online is told.
    ///
    /// Where nothing is said, a place means that people meet there, and anything else that they meet online.
    fn attendance(&self, is_linked: bool, report: &mut Report) -> (Attendance, Option<Id<Venue>>) {
        let place = self.one("place", |from| from.place.as_ref());
        let attendance =
            self.own.attendance.or(self.around.usual.attendance).unwrap_or_else(|| {
                match (place.is_some(), is_linked) {
                    (true, true) => Attendance::Hybrid,
                    (true, false) => Attendance::InPerson,
                    (false, _) => Attendance::Online,
                }
            });
        let venue = place.and_then(|(id, spot)| self.around.named.venues.id(id, &spot, report));
        if attendance != Attendance::Online {
            return (attendance, venue);
        }
        if self.own.place.is_some() {
            let message = words!(
                en: "the session is online, so its place is shown nowhere",
                et: "kohtumine on veebis, seepärast ei näidata selle kohta kuskil",
            );
            report.push(
                Diagnostic::warning("online-with-place", self.spot.key("place").place(), message)
                    .hint(words!(
                        en: "write `attendance: in-person` or `hybrid`, or leave `place` out",
                        et: "kirjuta `attendance: in-person` või `hybrid` või jäta `place` ära",
                    )),
            );
        }
        (attendance, None)
    }
}

/// Whether a session is to come, under way or over.
fn phase(slot: &Slot, now: Timestamp) -> Phase {
    if now < slot.starts_at() {
        Phase::Coming
    } else if now < slot.ends_at() {
        Phase::Underway
    } else {
        Phase::Past
    }
}

fn calendar_files(id: &str, scope: &Scope) -> Addresses {
    scope.below(Section::Schedule, |_| format!("{id}.ics"))
}

/// The meeting link, which must be https: what is said there is not for everyone on the way.
fn meeting_url(url: &UrlText, spot: &Spot, report: &mut Report) -> Option<String> {
    if url.0.starts_with("https://") {
        return Some(url.0.clone());
    }
    let message = words!(
        en: "the meeting link `{url}` is not https",
        et: "veebikohtumise link `{url}` on krüptimata (ei ole `https`)",
        url = url.0,
    );
    report.push(Diagnostic::error("meeting-not-https", spot.place(), message).hint(words!(
        en: "write the address with `https://`",
        et: "kirjuta aadress, mille algus on `https://`",
    )));
    None
}

fn midnight_utc(day: Date) -> Option<Timestamp> {
    day.to_zoned_datetime(TimeZone::UTC).ok().map(|start| start.timestamp())
}
