//! Resolve: from what was written to a site, and what an author is told on the way.

mod addresses;
mod builder;
mod folders;
mod links;
mod pages;
mod properties;
mod registrations;
mod repeats;
mod sessions;
mod settings;
mod states;
mod texts;
mod times;
