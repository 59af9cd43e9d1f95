//! The mark „muudetud“: what has changed about a session in the last days.

use crate::model::{Change, ChangeKind, Session};

use super::context::Context;
use super::contract::ChangedView;
use super::when::date;

/// The mark of a session, for 14 days after it changed. What changed twice is told as it changed last.
pub(super) fn changed(context: Context<'_>, session: &Session) -> Option<ChangedView> {
    let site = context.site;
    let history = context.ledger.history(context.language(), session.id.as_str())?;
    let mut latest: Vec<&Change> = Vec::new();
    for change in history.changes.iter().rev().filter(|change| change.is_marked(site.now)) {
        if !latest.iter().any(|other| aspect(&other.kind) == aspect(&change.kind)) {
            latest.push(change);
        }
    }
    let day = latest.first()?.at.to_zoned_datetime(site.settings.zone.clone()).date();
    Some(ChangedView {
        date: date(context.wording, day),
        changes: latest.iter().map(|change| context.wording.change(&change.kind)).collect(),
    })
}

/// What a change is about: a session that was cancelled and is back on has changed in one respect, and so has one
/// that was tentative and is certain.
fn aspect(kind: &ChangeKind) -> &'static str {
    match kind {
        ChangeKind::BackOn => ChangeKind::Cancelled.key(),
        ChangeKind::Certain => ChangeKind::Tentative.key(),
        kind => kind.key(),
    }
}
