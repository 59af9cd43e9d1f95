//! The YAML files: settings, registrations, series of sessions.

use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::report::{Diagnostic, words};
use crate::source::{KeyPath, Place, Segment, SourcePath};

use super::assets::SITE;
use super::schema::{ScheduleFile, ScheduleKeys};
use super::walk::{self, Found};
use super::written::Yaml;
use super::{Loaded, missing, yaml};
use crate::model::Absence;

/// Reads `site.yaml`, which must be there.
///
/// # Errors
/// If the file cannot be read.
pub(super) fn settings(loaded: &mut Loaded, found: Option<Found>) -> Result<(), Error> {
    if let Some(found) = found {
        loaded.written.site = file(loaded, "site".to_owned(), &found)?;
    } else {
        let path = SourcePath::new(SITE);
        loaded.report.push(missing(
            &path,
            words!(en: "the settings of the site are missing", et: "saidi seadeid ei ole"),
            "title",
        ));
    }
    Ok(())
}

/// Reads `registration.yaml`, which may be missing.
///
/// # Errors
/// If the file cannot be read.
pub(super) fn registration(loaded: &mut Loaded, found: Option<Found>) -> Result<(), Error> {
    if let Some(found) = found {
        loaded.written.registration = file(loaded, "registration".to_owned(), &found)?;
    }
    Ok(())
}

/// Reads the text of `calendar.lock`, which may be missing; what it says is for `calendar` to know.
///
/// # Errors
/// If the file cannot be read.
pub(super) fn lock(loaded: &mut Loaded, found: Option<Found>) -> Result<(), Error> {
    if let Some(found) = found {
        let (text, fault) = walk::text(&found)?;
        loaded.sources.insert(found.path, Arc::clone(&text));
        if let Some(fault) = fault {
            loaded.report.push(fault);
        }
        loaded.lock = Some(text);
    }
    Ok(())
}

/// Reads the series, each with its defaults in one place and without the drafts that were not asked for.
///
/// # Errors
/// If a file cannot be read.
pub(super) fn schedule(
    loaded: &mut Loaded,
    files: Vec<(String, Found)>,
    with_drafts: bool,
) -> Result<(), Error> {
    for (id, found) in files {
        let Some(Yaml { id, source, value }) = file::<ScheduleKeys>(loaded, id, &found)? else {
            continue;
        };
        let (mut value, twice) = value.settled();
        for key in twice {
            loaded.report.push(both_places(&source, key));
        }
        if !with_drafts {
            leave_out_drafts(loaded, &source, &mut value);
        }
        loaded.written.schedule.push(Yaml { id, source, value });
    }
    Ok(())
}

fn file<T: DeserializeOwned>(
    loaded: &mut Loaded,
    id: String,
    found: &Found,
) -> Result<Option<Yaml<T>>, Error> {
    let (text, fault) = walk::text(found)?;
    loaded.sources.insert(found.path.clone(), Arc::clone(&text));
    if let Some(fault) = fault {
        loaded.report.push(fault);
        unread(loaded, &found.path, &id);
        return Ok(None);
    }
    let read = yaml::typed(&found.path, &text, 0);
    loaded.report.merge(read.report);
    for yaml::Removed { path, id: item } in read.left_out {
        let part = match (&*id, path.segments()) {
            ("registration", [Segment::Key(key)]) => Some(("registration", key.to_string())),
            ("site", [Segment::Key(places), Segment::Key(key)]) if &**places == "places" => {
                Some(("places", key.to_string()))
            }
            (_, [Segment::Key(list), Segment::Index(_)]) if &**list == "sessions" => {
                item.map(|item| ("schedule", item))
            }
            _ => None,
        };
        if let Some((kind, part)) = part {
            loaded.written.absent.add_part(kind, &part, found.path.clone(), Absence::Faulty);
        }
        loaded.left_out.add(&found.path, path);
    }
    let Some(value) = read.value else {
        unread(loaded, &found.path, &id);
        return Ok(None);
    };
    Ok(Some(Yaml { id, source: found.path.clone(), value }))
}

/// Notes a file by its folder within `content/`; those directly in it stand under the empty name.
fn unread(loaded: &mut Loaded, path: &SourcePath, id: &str) {
    let folder = path.folder().trim_start_matches("content").trim_start_matches('/');
    loaded.written.absent.add_file(folder, id, path.clone(), Absence::Faulty);
}

fn leave_out_drafts(loaded: &mut Loaded, source: &SourcePath, file: &mut ScheduleFile) {
    let sessions = std::mem::take(&mut file.sessions);
    let list = KeyPath::root().key("sessions");
    let mut drafts = Vec::new();
    for (index, session) in sessions.into_iter().enumerate() {
        if session.draft {
            let id = &session.id.0;
            loaded.written.absent.add_part("schedule", id, source.clone(), Absence::Draft);
            drafts.push(loaded.left_out.restored(source, &list.index(index)));
        } else {
            file.sessions.push(session);
        }
    }
    for path in drafts {
        loaded.left_out.add(source, path);
    }
}

fn both_places(source: &SourcePath, key: &str) -> Diagnostic {
    let beside = Place::Key(source.clone(), KeyPath::root().key(key));
    let inside = Place::Key(source.clone(), KeyPath::root().key("defaults").key(key));
    let message = words!(
        en: "`{key}` stands both in `defaults` and beside it",
        et: "võti `{key}` on nii `defaults` sees kui ka väljaspool seda",
    );
    Diagnostic::error("default-twice", beside, message)
        .also(inside, words!(en: "and here", et: "ja siin"))
        .hint(words!(en: "take one of the two away", et: "kustuta üks neist"))
}
