//! Changes of sessions in words: for the editor, for the pages, for the feed of changes.

use crate::model::{ChangeKind, Slot};

use super::{Value, Wording};

/// What subscribers will notice, with the id: `kohtumine-2 liigub 10.00–12.30 → 10.30–13.00; tellijad näevad seda`.
pub(super) fn told(wording: &Wording, name: &str, slot: &Slot, kind: &ChangeKind) -> String {
    let (from, to) = match kind {
        ChangeKind::New => (String::new(), wording.slot_short(slot)),
        kind => ends(wording, kind),
    };
    let values =
        [("name", Value::Text(name)), ("from", Value::Text(&from)), ("to", Value::Text(&to))];
    wording.text_with(&format!("change-told-{}", kind.key()), &values)
}

/// The change alone: `Aeg: 10.00–12.30 → 10.30–13.00`.
pub(super) fn named(wording: &Wording, kind: &ChangeKind) -> String {
    let (from, to) = ends(wording, kind);
    let values = [("from", Value::Text(&from)), ("to", Value::Text(&to))];
    wording.text_with(&format!("change-{}", kind.key()), &values)
}

/// The old and the new.
fn ends(wording: &Wording, kind: &ChangeKind) -> (String, String) {
    let place = |place: &String| match place.as_str() {
        "" => wording.text("place-unknown"),
        place => place.to_owned(),
    };
    match kind {
        ChangeKind::Moved { from, to } => moved(wording, from, to),
        ChangeKind::Place { from, to } => (place(from), place(to)),
        ChangeKind::Title { from, to } => (from.clone(), to.clone()),
        ChangeKind::New | ChangeKind::Cancelled | ChangeKind::BackOn | ChangeKind::Details => {
            (String::new(), String::new())
        }
    }
}

/// As little as tells the two apart: the times alone on the same days, else days and times, else the whole.
fn moved(wording: &Wording, from: &Slot, to: &Slot) -> (String, String) {
    let days = |slot: &Slot| (slot.first_day(), slot.last_day());
    if days(from) == days(to)
        && let (Some(before), Some(after)) = (wording.slot_time(from), wording.slot_time(to))
        && before != after
    {
        return (before, after);
    }
    let short = (wording.slot_short(from), wording.slot_short(to));
    if short.0 != short.1 {
        return short;
    }
    let whole = |slot: &Slot| {
        let zone = slot.zone().iana_name().unwrap_or("UTC");
        format!("{} ({zone})", wording.slot(slot))
    };
    (whole(from), whole(to))
}
