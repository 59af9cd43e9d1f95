//! What was written and is not on the site, because `resolve` has told its fault.

use crate::load::Written;
use crate::model::{Absence, Absent};
use crate::source::SourcePath;

use super::parts::Parts;

/// The ids that were written of what may be left out, each with its file.
pub(super) struct Names {
    programmes: Vec<(String, SourcePath)>,
    sessions: Vec<(String, SourcePath)>,
    registrations: Vec<(String, SourcePath)>,
}

impl Names {
    /// Notes the ids before anything is left out.
    pub(super) fn of(written: &Written) -> Self {
        let programmes = written.programmes.iter();
        let sessions = written.schedule.iter().flat_map(|file| {
            let ids = file.value.sessions.iter().map(|session| session.id.0.clone());
            ids.map(|id| (id, file.source.clone()))
        });
        let registrations = written
            .registration
            .iter()
            .flat_map(|file| file.value.keys().map(|id| (id.0.clone(), file.source.clone())));
        Self {
            programmes: programmes.map(|page| (page.id.clone(), page.source.clone())).collect(),
            sessions: sessions.collect(),
            registrations: registrations.collect(),
        }
    }

    /// Adds those that are not among the parts of the site.
    pub(super) fn add_lost(self, parts: &Parts, absent: &mut Absent) {
        for (id, source) in self.programmes {
            if !parts.programmes.contains_key(id.as_str()) {
                absent.add_file("programmes", &id, source, Absence::Faulty);
            }
        }
        for (id, source) in self.sessions {
            if !parts.schedule.sessions.contains_key(id.as_str()) {
                absent.add_part("schedule", &id, source, Absence::Faulty);
            }
        }
        for (id, source) in self.registrations {
            if !parts.registrations.contains_key(id.as_str()) {
                absent.add_part("registration", &id, source, Absence::Faulty);
            }
        }
    }
}
