//! The lock of the calendars, for who asks for it alone.

use std::path::Path;

use crate::calendar::lock;
use crate::check;
use crate::error::Error;
use crate::report::{Report, Words, words};
use crate::resolve::Options;
use crate::source::Sources;

use super::{Publication, Sited, read, sited};

/// What to do with the lock, beside bringing it up to date.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// Ids of sessions that are gone on purpose.
    pub dropped: Vec<String>,
    /// Published feeds to make it anew from: the name of each, and its text.
    pub feeds: Vec<(String, String)>,
}

/// What came of a [`Request`].
#[derive(Debug, Default)]
pub struct Locked {
    /// All that the author should know.
    pub report: Report,
    /// The texts that the report speaks of.
    pub sources: Sources,
    /// What of the request cannot be done.
    pub refusals: Vec<Words>,
    /// The lock; nothing if there are refusals or errors.
    pub publication: Option<Publication>,
}

/// The lock of the site in `folder`, without building it.
///
/// # Errors
/// If the machine fails; faults of the author are in the report.
pub fn locked(folder: &Path, options: &Options, request: &Request) -> Result<Locked, Error> {
    let Sited { site, lock: written, sources, left_out, mut report, .. } =
        sited(folder, false, options)?;
    let Some(site) = site else {
        return Ok(Locked { report, sources, ..Locked::default() });
    };
    let (mut lock, faults) = read(written.as_deref());
    if request.feeds.is_empty() {
        report.merge(faults);
    }
    let mut refusals = Vec::new();
    for (name, text) in &request.feeds {
        match lock::recovered(lock.clone().unwrap_or_default(), &site, text) {
            Ok(recovered) => lock = Some(recovered),
            Err(fault) => {
                let why = fault.told();
                refusals.push(words!(
                    in why;
                    en: "`{name}` is no calendar: {why}",
                    et: "`{name}` ei ole kalender: {why}",
                ));
            }
        }
    }
    for id in &request.dropped {
        match lock::dropped(lock.as_ref(), &site, id) {
            Ok(without) => lock = Some(without),
            Err(refusal) => refusals.push(refusal),
        }
    }
    let compared = lock::compared(&site, lock.as_ref(), !report.has_errors());
    let faults = compared.report.placed(|place| left_out.place(place));
    report.merge(check::weighed(faults, &site.settings.checks));
    let publication = (!report.has_errors() && refusals.is_empty()).then_some(Publication {
        is_current: written.as_deref() == Some(&*compared.text),
        lock: compared.text,
        news: compared.news,
    });
    Ok(Locked { report, sources, refusals, publication })
}
