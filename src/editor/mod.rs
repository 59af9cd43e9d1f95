//! The web editor: forms for what authors write, and what a saved form changes in the files.
//!
//! The forms are those of Sveltia CMS, which runs in the browser. This module tells it what there is to edit
//! ([`config()`]) and puts what it saves into the files so that nothing is lost that a form does not show.

mod amend;
mod collections;
mod config;
mod facts;
mod file;
mod form;
mod install;
mod modules;
mod proxy;
mod server;

pub use config::config;
pub use facts::Facts;
pub use install::installed;
pub use proxy::{Answer, Content, Listed};
pub use server::{Asked, Editor, Latest, Reply};
