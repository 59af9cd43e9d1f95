//! Where people meet, in words.

use crate::language::Value;
use crate::model::{Attendance, Phase, Session, Venue};

use super::context::Context;

/// Where a session takes place: `veebis`, `Tartu (täpne koht täpsustamisel)`, `Raekoda, Raekoja plats 1, Tartu`.
pub(super) fn place(context: Context<'_>, session: &Session) -> String {
    let venue = session.venue.as_ref().and_then(|id| context.site.venues.get(id));
    let room = match venue {
        Some(venue) => room(context, session, venue),
        None => context.text("place-unknown"),
    };
    match session.attendance {
        Attendance::Online => context.text("place-online"),
        Attendance::InPerson => room,
        Attendance::Hybrid => {
            context.wording.text_with("place-hybrid", &[("place", Value::Text(&room))])
        }
    }
}

fn room(context: Context<'_>, session: &Session, venue: &Venue) -> String {
    let language = context.language();
    let name = venue.name.get(language);
    let city = venue.city.as_ref().map(|city| city.get(language)).filter(|city| *city != name);
    let Some(address) = venue.address.as_ref().map(|address| address.get(language)) else {
        let rough =
            [Some(name), city].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
        return if session.phase == Phase::Past {
            rough
        } else {
            context.wording.text_with("place-rough", &[("place", Value::Text(&rough))])
        };
    };
    let city = city.filter(|city| !address.contains(city.as_str()));
    [Some(name), Some(address), city].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ")
}

/// The place in a word, for an overview of several sessions: the city, or that it is online.
pub(super) fn places(context: Context<'_>, session: &Session) -> Vec<String> {
    let language = context.language();
    let venue = session.venue.as_ref().and_then(|id| context.site.venues.get(id));
    let city = venue.map(|venue| venue.city.as_ref().unwrap_or(&venue.name).get(language).clone());
    let online = context.text("place-online");
    match session.attendance {
        Attendance::Online => vec![online],
        Attendance::InPerson => city.into_iter().collect(),
        Attendance::Hybrid => city.into_iter().chain([online]).collect(),
    }
}
