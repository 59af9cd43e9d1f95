//! The vocabulary of schema.org, reduced to what kava writes (`vocabulary.json` names its source and licence).

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

/// Classes with their parents, properties with the classes that have them, enumerations with their members.
#[derive(Deserialize)]
pub(crate) struct Vocabulary {
    classes: BTreeMap<String, Vec<String>>,
    properties: BTreeMap<String, Vec<String>>,
    enumerations: BTreeMap<String, Vec<String>>,
}

impl Vocabulary {
    pub(crate) fn read() -> Self {
        serde_json::from_str(include_str!("vocabulary.json")).unwrap()
    }

    /// Everything in a node, and in those below it, that schema.org does not know.
    pub(crate) fn faults(&self, value: &Value) -> Vec<String> {
        match value {
            Value::Array(values) => values.iter().flat_map(|value| self.faults(value)).collect(),
            Value::Object(node) => self.faults_of_node(node),
            Value::String(text) => self.faults_of_text(text),
            _ => Vec::new(),
        }
    }

    fn faults_of_node(&self, node: &Map<String, Value>) -> Vec<String> {
        let kind = node.get("@type").and_then(Value::as_str).unwrap_or_default();
        let mut faults = Vec::new();
        if !self.classes.contains_key(kind) {
            faults.push(format!("no type `{kind}`"));
        }
        for (property, value) in node.iter().filter(|(name, _)| !name.starts_with('@')) {
            let owners = self.properties.get(property);
            if !owners.is_some_and(|owners| owners.iter().any(|owner| self.is_a(kind, owner))) {
                faults.push(format!("`{kind}` has no property `{property}`"));
            }
            faults.extend(self.faults(value));
        }
        faults
    }

    /// A text that is an address of schema.org is a member of an enumeration.
    fn faults_of_text(&self, text: &str) -> Vec<String> {
        let Some(name) = text.strip_prefix("https://schema.org/") else { return Vec::new() };
        let is_known = self.enumerations.values().flatten().any(|member| member == name);
        if is_known { Vec::new() } else { vec![format!("no `{text}`")] }
    }

    fn is_a(&self, kind: &str, other: &str) -> bool {
        kind == other
            || self
                .classes
                .get(kind)
                .is_some_and(|parents| parents.iter().any(|parent| self.is_a(parent, other)))
    }
}
