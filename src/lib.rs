//! kava: a static site generator for the portals of learning programmes.
//!
//! Markdown and YAML in; a website, calendar feeds and registration pages out. The stages stand in the order in
//! which a build takes them: load, resolve, check, plan, render, write. ARCHITECTURE.md holds the map.

pub mod ask;
pub mod calendar;
pub mod check;
pub mod cli;
pub mod diff;
pub mod editor;
pub mod error;
pub mod explain;
pub mod external;
pub mod import;
pub mod language;
pub mod load;
pub mod markdown;
pub mod model;
pub mod new;
pub mod picture;
pub mod pipeline;
pub mod plan;
pub mod recurrence;
pub mod remote;
pub mod render;
pub mod report;
pub mod resolve;
pub mod schema;
pub mod serve;
pub mod slug;
pub mod source;
pub mod theme;
pub mod view;
pub mod write;
