//! Pages of the schedule with a part of its sessions.

use crate::model::{FeedScope, Section, Selection, SelectionKind};
use crate::slug::slug;

use super::feeds::cities;
use super::parts::Parts;
use super::scope::Scope;
use super::section_paths::Step;

/// The selections, by kind. One that holds no session or all of them is none, and a kind with a single one gives no
/// choice; but a single city stands against what is online.
pub(super) fn selections(parts: &Parts, scope: &Scope) -> Vec<Selection> {
    let mut selections = Vec::new();
    for kind in SelectionKind::ALL {
        let scopes: Vec<FeedScope> =
            scopes(kind, parts).into_iter().filter(|it| is_a_part(it, parts)).collect();
        if scopes.len() > 1 || (kind == SelectionKind::City && !scopes.is_empty()) {
            selections.extend(scopes.into_iter().map(|it| selection(kind, it, scope)));
        }
    }
    selections
}

fn scopes(kind: SelectionKind, parts: &Parts) -> Vec<FeedScope> {
    match kind {
        SelectionKind::Series => {
            parts.schedule.series.keys().cloned().map(FeedScope::Series).collect()
        }
        SelectionKind::City => cities(parts).collect(),
        SelectionKind::Person => parts.people.keys().cloned().map(FeedScope::Person).collect(),
        SelectionKind::Topic => parts.topics.keys().cloned().map(FeedScope::Topic).collect(),
    }
}

/// Whether a scope holds some sessions and not all.
fn is_a_part(scope: &FeedScope, parts: &Parts) -> bool {
    let sessions = &parts.schedule.sessions;
    let n_held = sessions.values().filter(|it| scope.holds(it, &parts.venues)).count();
    (1..sessions.len()).contains(&n_held)
}

fn selection(kind: SelectionKind, chosen: FeedScope, scope: &Scope) -> Selection {
    let slug = match &chosen {
        FeedScope::Series(id) => id.to_string(),
        FeedScope::Person(id) => id.to_string(),
        FeedScope::Topic(id) => id.to_string(),
        FeedScope::City(city) => slug(city),
        FeedScope::All | FeedScope::Programme(_) | FeedScope::Place(_) | FeedScope::Deadlines => {
            String::new()
        }
    };
    let addresses = scope.below(Section::Schedule, |language| {
        format!("{}/{slug}/", scope.word(Step::Selection(kind), language))
    });
    Selection { kind, scope: chosen, addresses }
}
