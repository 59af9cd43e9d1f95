//! Registrations in the state that they are in, in words.

use std::num::NonZeroU32;

use crate::language::{Value, Wording};
use crate::model::{Form, PrefillPart, Registration, RegistrationState, Session, Window};

use super::context::Context;
use super::contract::{RegistrationCard, StateToCome};
use super::query::with_query;
use super::when::iso;

/// The card of a registration. The address of the form comes with a state in which one can register, and from
/// nowhere else. What the form can know of a session is filled in.
pub(super) fn card(
    context: Context<'_>,
    registration: &Registration,
    session: Option<&Session>,
) -> RegistrationCard {
    let wording = context.wording;
    let state = key(&registration.state);
    let title = registration.title.get(context.language());
    let window = &registration.window;
    let form = registration.state.form();
    let price = registration.price.as_ref().or_else(|| {
        let programme = registration.programme.as_ref()?;
        context.site.programmes.get(programme)?.price.as_ref()
    });
    RegistrationCard {
        id: registration.id.to_string(),
        title: title.clone(),
        url: context.href(&registration.addresses),
        summary: registration.summary.as_ref().map(|text| text.get(context.language()).clone()),
        state,
        state_label: wording.text(&format!("registration-state-{state}")),
        sentence: sentence(wording, state, &registration.state, window),
        button: wording.text(&format!("registration-button-{state}")),
        form_url: form.map(|form| filled_in(context, form, registration, session)),
        form_host: form.map(|form| form.host.clone()),
        opens_iso: window.opens().map(iso),
        closes_iso: window.closes().map(iso),
        closing_soon: closing_soon(wording, &registration.state, window),
        opens_text: window.opens().map(|opens| wording.instant(opens)),
        closes_text: window.closes().map(|closes| wording.deadline(closes)),
        capacity: registration.capacity.map(NonZeroU32::get),
        price: price.map(|price| wording.price(price)),
        minutes: registration.minutes.map(|minutes| wording.duration(minutes)),
        asks: registration.asks.as_ref().map(|text| text.get(context.language()).clone()),
    }
}

/// What an open registration will say when it closes soon.
fn closing_soon(
    wording: &Wording,
    state: &RegistrationState,
    window: &Window,
) -> Option<StateToCome> {
    let RegistrationState::Open(form) = state else { return None };
    let closing = RegistrationState::ClosingSoon(form.clone());
    Some(StateToCome {
        from_iso: iso(&window.closes_soon_from()?),
        label: wording.text(&format!("registration-state-{}", key(&closing))),
        sentence: sentence(wording, key(&closing), &closing, window),
    })
}

/// Whether the form is another for each session, so that their cards cannot be shared.
pub(super) fn depends_on_session(registration: &Registration) -> bool {
    registration.state.form().is_some_and(|form| {
        form.prefill.iter().flat_map(|(_, parts)| parts).any(|part| {
            matches!(
                part,
                PrefillPart::SessionTitle | PrefillPart::SessionId | PrefillPart::SessionDate
            )
        })
    })
}

/// Where a registration stands in a list: what one can use, what is to come, what is over.
pub(super) fn rank(state: &RegistrationState) -> u8 {
    match state {
        RegistrationState::Open(_) | RegistrationState::ClosingSoon(_) => 0,
        RegistrationState::Waitlist(_) => 1,
        RegistrationState::NotYetOpen => 2,
        RegistrationState::Full => 3,
        RegistrationState::Closed => 4,
    }
}

fn key(state: &RegistrationState) -> &'static str {
    match state {
        RegistrationState::NotYetOpen => "not-yet-open",
        RegistrationState::Open(_) => "open",
        RegistrationState::ClosingSoon(_) => "closing-soon",
        RegistrationState::Full => "full",
        RegistrationState::Waitlist(_) => "waitlist",
        RegistrationState::Closed => "closed",
    }
}

/// The state, and both ends of the window as far as they are still of interest. The dates stand apart from the
/// sentence (`Tähtaeg: …`), because Estonian and Russian would have to inflect them inside it.
fn sentence(wording: &Wording, key: &str, state: &RegistrationState, window: &Window) -> String {
    let dated = |key: &str, date: String| wording.text_with(key, &[("date", Value::Text(&date))]);
    let opens = window
        .opens()
        .filter(|_| matches!(state, RegistrationState::NotYetOpen))
        .map(|opens| dated("registration-opens", wording.instant(opens)));
    let deadline = match state {
        RegistrationState::Closed => "registration-deadline-past",
        _ => "registration-deadline",
    };
    let closes = window
        .closes()
        .filter(|_| !matches!(state, RegistrationState::Full))
        .map(|closes| dated(deadline, wording.deadline(closes)));
    let whole = [Some(wording.text(&format!("registration-sentence-{key}"))), opens, closes];
    whole.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The form with its parameters filled in, in the default language of the site: those who read the answers sort by
/// them. A parameter about a session is left out where there is none.
fn filled_in(
    context: Context<'_>,
    form: &Form,
    registration: &Registration,
    session: Option<&Session>,
) -> String {
    let language = context.site.settings.default_language();
    let programme = registration
        .programme
        .as_ref()
        .or_else(|| session?.programme.as_ref())
        .and_then(|id| context.site.programmes.get(id));
    let value = |part: &PrefillPart| match part {
        PrefillPart::Text(text) => Some(text.clone()),
        PrefillPart::SessionTitle => Some(session?.title.get(language).clone()),
        PrefillPart::SessionId => Some(session?.id.to_string()),
        PrefillPart::SessionDate => Some(session?.slot.first_day().to_string()),
        PrefillPart::ProgrammeTitle => Some(programme?.page.title.get(language).clone()),
    };
    let parameters: Vec<(&str, String)> = form
        .prefill
        .iter()
        .filter_map(|(name, parts)| {
            Some((name.as_str(), parts.iter().map(value).collect::<Option<String>>()?))
        })
        .collect();
    with_query(&form.url, parameters.iter().map(|(name, value)| (*name, value.as_str())))
}
