//! What taking part costs and until when one can register: `Offer`.
//!
//! An offer leads to the registration page, never to the form.

use crate::model::{Phase, Price, Programme, Registration, RegistrationState, Session, Vat};
use crate::render::instants::with_offset;

use super::node::Node;
use super::{Subject, takes_place};

/// The offer of a session that one can still join.
pub(super) fn of_session(
    subject: Subject<'_>,
    session: &Session,
    price: Option<&Price>,
) -> Option<Node> {
    let registration = &subject.site.registrations[session.registration.as_ref()?];
    takes_place(session).then(|| offer(subject, registration, price))
}

/// The offer of a cohort that is not over.
pub(super) fn of_programme(subject: Subject<'_>, programme: &Programme) -> Option<Node> {
    let registration = &subject.site.registrations[programme.registration.as_ref()?];
    let price = price_of_programme(subject, programme);
    (programme.phase != Phase::Past).then(|| offer(subject, registration, price))
}

/// What a cohort costs: what its registration says, else what it says itself.
pub(super) fn price_of_programme<'a>(
    subject: Subject<'a>,
    programme: &'a Programme,
) -> Option<&'a Price> {
    let registration = programme.registration.as_ref().map(|id| &subject.site.registrations[id]);
    registration.and_then(|it| it.price.as_ref()).or(programme.price.as_ref())
}

fn offer(subject: Subject<'_>, registration: &Registration, price: Option<&Price>) -> Node {
    let window = &registration.window;
    let name = registration.title.get(subject.language).as_str();
    let offer = Node::new("Offer")
        .with("name", name)
        .with("url", subject.absolute(&registration.addresses))
        .maybe("availability", availability(&registration.state))
        .maybe("validFrom", window.opens().map(with_offset))
        .maybe("validThrough", window.closes().map(with_offset));
    match price {
        Some(price) => amount(offer, price).maybe("priceSpecification", taxed(price)),
        None => offer,
    }
}

/// A waiting list means that the places are gone. Of what opens later and of what is over the window says enough:
/// schema.org has no word for either.
fn availability(state: &RegistrationState) -> Option<&'static str> {
    match state {
        RegistrationState::Open(_) | RegistrationState::ClosingSoon(_) => {
            Some("https://schema.org/InStock")
        }
        RegistrationState::Full | RegistrationState::Waitlist(_) => {
            Some("https://schema.org/SoldOut")
        }
        RegistrationState::NotYetOpen | RegistrationState::Closed => None,
    }
}

fn amount(node: Node, price: &Price) -> Node {
    let text = format!("{}.{:02}", price.cents / 100, price.cents % 100);
    node.with("price", text).with("priceCurrency", price.currency.as_str())
}

/// Whether value-added tax is in the price, where that is a question.
fn taxed(price: &Price) -> Option<Node> {
    let is_included = match price.vat? {
        Vat::Included => true,
        Vat::Added => false,
        Vat::Exempt => return None,
    };
    let specification = amount(Node::new("PriceSpecification"), price);
    Some(specification.with("valueAddedTaxIncluded", is_included))
}
