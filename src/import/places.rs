//! LOCATION: a place that the site has, or the lines that would add it.

use crate::slug::id_of;
use crate::source::yaml_quoted;

/// A place of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPlace {
    /// Its key in `places`.
    pub id: String,
    /// What it may be called in a calendar: its name in each language, with and without address and city.
    pub names: Vec<String>,
}

/// The id of the place that a LOCATION names, word for word but for case and blanks around commas.
pub(super) fn known<'a>(location: &str, places: &'a [KnownPlace]) -> Option<&'a str> {
    let wanted = normal(location);
    let found = places
        .iter()
        .find(|place| place.id == wanted || place.names.iter().any(|name| normal(name) == wanted));
    found.map(|place| place.id.as_str())
}

/// Whether a LOCATION says no more than that people meet online.
pub(super) fn is_online(location: &str) -> bool {
    const WORDS: [&str; 10] = [
        "online",
        "veebis",
        "veeb",
        "zoom",
        "google meet",
        "microsoft teams meeting",
        "microsoft teams",
        "teams",
        "онлайн",
        "internet",
    ];
    WORDS.contains(&normal(location).as_str())
}

/// What to add to `places` of `site.yaml` for a LOCATION: `sample-hall: {name: "Sample Hall"}`.
pub(super) fn suggestion(location: &str) -> String {
    let (name, address) = location.split_once(',').unwrap_or((location, ""));
    let (name, address) = (name.trim(), address.trim());
    let id = id_of(name).unwrap_or_else(|| "koht".to_owned());
    let name = yaml_quoted(name);
    if address.is_empty() {
        format!("{id}: {{name: {name}}}")
    } else {
        format!("{id}: {{name: {name}, address: {}}}", yaml_quoted(address))
    }
}

fn normal(text: &str) -> String {
    let parts = text.split(',').map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    parts.collect::<Vec<_>>().join(", ").to_lowercase()
}
