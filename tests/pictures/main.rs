//! Pictures: nothing beside the picture is published, smaller ones are made once, each page has a card.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests look at the disk")]

#[path = "../project/mod.rs"]
#[expect(dead_code, reason = "these tests start no program")]
mod project;

mod builds;
mod drawings;
mod files;
mod scaled;
