//! Which keys name something that stands elsewhere, so that it can be chosen from a list.

use crate::editor::collections::Collection;

/// What a key names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// A file of a collection, by its name.
    File(Collection),
    /// A registration, by its key in `registration.yaml`.
    Registration,
    /// A place, by its key in `site.yaml`.
    Place,
}

/// What the id at a key names, if it names anything.
pub(super) fn target(key: &str) -> Option<Target> {
    match key {
        "people" | "person" => Some(Target::File(Collection::People)),
        "topics" => Some(Target::File(Collection::Topics)),
        "programme" => Some(Target::File(Collection::Programmes)),
        "registration" => Some(Target::Registration),
        "place" => Some(Target::Place),
        _ => None,
    }
}
