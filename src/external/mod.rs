//! **External**: whether links to other sites lead somewhere.
//!
//! No part of a build: `kava check --external` alone comes here. Each host is asked one thing at a time, with a pause
//! between, and no more after it said 429 or could not be reached; what answered well is remembered for a week. Only
//! what a visitor would meet is told: a page that refuses programs (401, 403) is there for people.

mod answer;
mod followed;
mod hosts;
mod links;
mod memory;
mod told;

use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;

use crate::ask::Asker;
use crate::error::Error;
use crate::model::Site;
use crate::report::Report;

use followed::followed;
use memory::Memory;

/// How other sites are asked.
#[derive(Debug, Clone)]
pub struct Manner {
    /// The folder for what was answered before; it is made if it is missing.
    pub memory: PathBuf,
    /// The instant of the run, by which answers grow old.
    pub now: Timestamp,
    /// How long to wait between two questions to one host.
    pub pause: Duration,
    /// How long to wait for an answer.
    pub timeout: Duration,
}

impl Manner {
    /// A second between two questions, ten for an answer.
    #[must_use]
    pub fn polite(memory: PathBuf, now: Timestamp) -> Self {
        Self { memory, now, pause: Duration::from_secs(1), timeout: Duration::from_secs(10) }
    }
}

/// Asks for every address of another site that a page of this one links to, and tells those that are dead or moved.
///
/// # Errors
/// If the memory cannot be read or written. That other sites cannot be reached is no error, but in the report.
pub fn external(site: &Site, manner: &Manner) -> Result<Report, Error> {
    let links = links::found(site);
    let mut memory = Memory::read(&manner.memory, manner.now)?;
    let open: Vec<&str> =
        links.keys().map(String::as_str).filter(|url| !memory.holds(url)).collect();
    let own = &site.settings.own_base_url;
    let purpose = format!("link check of {}{}", own.origin(), own.path());
    let asker = Asker::new(&purpose, manner.timeout);
    let answers = hosts::answers(&open, manner.pause, &|url| followed(url, &asker));
    memory.add(answers.iter().filter(|(_, answer)| answer.is_fine()).map(|(url, _)| url.as_str()));
    memory.write()?;
    let mut report = Report::new();
    if let Some(nobody) = told::nobody(&answers) {
        report.push(nobody);
        return Ok(report);
    }
    for (url, answer) in &answers {
        for place in links.get(url).into_iter().flatten() {
            report.extend(told::told(url, answer, place, manner.timeout));
        }
    }
    Ok(report)
}
