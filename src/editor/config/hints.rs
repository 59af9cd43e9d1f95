//! Hints as a form says them: it shows labels, where a file has keys.

use crate::report::Tongue;
use crate::schema::{Field, Shape};

/// The shape with hints that name its keys by their labels.
pub(super) fn labelled(shape: Shape, tongue: Tongue) -> Shape {
    match shape {
        Shape::Object(fields) => {
            let labels: Vec<(String, String)> = fields
                .iter()
                .map(|field| (format!("`{}`", field.key), quoted(&field.label, tongue)))
                .collect();
            let told = fields.into_iter().map(|field| Field {
                hint: field.hint.map(|hint| {
                    labels.iter().fold(hint, |hint, (key, label)| hint.replace(key, label))
                }),
                shape: labelled(field.shape, tongue),
                ..field
            });
            Shape::Object(told.collect())
        }
        Shape::List(item) => Shape::List(Box::new(labelled(*item, tongue))),
        Shape::Map(value) => Shape::Map(Box::new(labelled(*value, tongue))),
        other => other,
    }
}

fn quoted(label: &str, tongue: Tongue) -> String {
    match tongue {
        Tongue::English => format!("“{label}”"),
        Tongue::Estonian => format!("„{label}“"),
    }
}
