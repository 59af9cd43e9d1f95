//! Changes of sessions and of registration windows in words: for the editor, the pages, the feed of changes.

use jiff::Timestamp;

use crate::model::{ChangeKind, Slot, WindowEnd};

use super::{Value, Wording};

/// What subscribers will notice, with the id: `kohtumine-2 liigub 10.00–12.30 → 10.30–13.00; tellijad näevad seda`.
pub(super) fn told(wording: &Wording, name: &str, slot: &Slot, kind: &ChangeKind) -> String {
    let (from, to) = match kind {
        ChangeKind::New => (String::new(), wording.slot_short(slot)),
        kind => ends(wording, kind),
    };
    said(wording, &format!("change-told-{}", kind.key()), [name, &from, &to])
}

/// The change alone: `Aeg: 10.00–12.30 → 10.30–13.00`.
pub(super) fn named(wording: &Wording, kind: &ChangeKind) -> String {
    let (from, to) = ends(wording, kind);
    said(wording, &format!("change-{}", kind.key()), ["", &from, &to])
}

/// The same of an end of the window of a registration: `labor: uus registreerimise tähtaeg, 29. märts 2023 kell 23.59;
/// tellijad näevad seda`.
pub(super) fn deadline_told(
    wording: &Wording,
    name: &str,
    (end, slot): (WindowEnd, &Slot),
    kind: &ChangeKind,
) -> String {
    let (from, to) = match kind {
        ChangeKind::New => (String::new(), window_end(wording, end, slot)),
        kind => window_ends(wording, end, kind),
    };
    said(wording, &format!("change-told-{}", deadline_key(end, kind)), [name, &from, &to])
}

/// The change alone: `Registreerimise tähtaeg: 29. märts 2023 kell 23.59 → 31. märts 2023 kell 23.59`.
pub(super) fn deadline_named(wording: &Wording, end: WindowEnd, kind: &ChangeKind) -> String {
    let (from, to) = window_ends(wording, end, kind);
    said(wording, &format!("change-{}", deadline_key(end, kind)), ["", &from, &to])
}

fn said(wording: &Wording, key: &str, [name, from, to]: [&str; 3]) -> String {
    let values = [("name", name), ("from", from), ("to", to)];
    wording.text_with(key, &values.map(|(name, value)| (name, Value::Text(value))))
}

/// A window has no place and is not cancelled: whatever is not told of each of its ends is told of its registration.
fn deadline_key(end: WindowEnd, kind: &ChangeKind) -> String {
    match kind {
        ChangeKind::New | ChangeKind::Moved { .. } => format!("{}-{}", end.key(), kind.key()),
        ChangeKind::Title { .. } => kind.key().to_owned(),
        _ => "registration-details".to_owned(),
    }
}

fn window_ends(wording: &Wording, end: WindowEnd, kind: &ChangeKind) -> (String, String) {
    match kind {
        ChangeKind::Moved { from, to } => {
            (window_end(wording, end, from), window_end(wording, end, to))
        }
        kind => ends(wording, kind),
    }
}

/// The instant that the entry of an end of a window tells.
fn window_end(wording: &Wording, end: WindowEnd, slot: &Slot) -> String {
    let zoned = |instant: Timestamp| instant.to_zoned_datetime(slot.zone().clone());
    match end {
        WindowEnd::Opens => wording.instant(&zoned(slot.starts_at())),
        WindowEnd::Closes => wording.deadline(&zoned(slot.ends_at())),
    }
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
        _ => (String::new(), String::new()),
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
