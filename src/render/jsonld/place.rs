//! Where a session takes place: `Place`, `VirtualLocation`.

use crate::model::{Attendance, Session, Venue};

use super::node::Node;
use super::{Subject, takes_place};

/// The room, the meeting, or both.
pub(super) fn locations(subject: Subject<'_>, session: &Session) -> Vec<Node> {
    let venue = session.venue.as_ref().map(|id| &subject.site.venues[id]);
    let room = venue.map(|venue| room(subject, venue));
    match session.attendance {
        Attendance::Online => vec![meeting(subject, session)],
        Attendance::InPerson => room.into_iter().collect(),
        Attendance::Hybrid => room.into_iter().chain([meeting(subject, session)]).collect(),
    }
}

fn room(subject: Subject<'_>, venue: &Venue) -> Node {
    let language = subject.language;
    let in_words = [("addressLocality", &venue.city), ("streetAddress", &venue.address)];
    let mut known = in_words.into_iter().filter_map(|(property, text)| {
        text.as_ref().map(|text| (property, text.get(language).as_str()))
    });
    let address = known.next().map(|(property, text)| {
        let address = Node::new("PostalAddress").with(property, text);
        known.fold(address, |address, (property, text)| address.with(property, text))
    });
    let spot = venue.coordinates.map(|(latitude, longitude)| {
        Node::new("GeoCoordinates").with("latitude", latitude).with("longitude", longitude)
    });
    Node::new("Place")
        .with("name", venue.name.get(language).as_str())
        .maybe("address", address)
        .maybe("geo", spot)
}

/// The page says the meeting link as long as the session takes place; else it is the way to the meeting itself.
fn meeting(subject: Subject<'_>, session: &Session) -> Node {
    let link = session.meeting_url.clone().filter(|_| takes_place(session));
    let url = link.unwrap_or_else(|| subject.absolute(&session.addresses));
    Node::new("VirtualLocation").with("url", url)
}
