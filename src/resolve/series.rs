//! The series of `schedule/`, and all sessions in order of time.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::load::Yaml;
use crate::load::schema::ScheduleFile;
use crate::model::{Id, Programme, Series, Session};
use crate::report::{Diagnostic, Report, words};

use super::address::is_step;
use super::directory::Directory;
use super::meetings::{Meeting, meetings};
use super::scope::Scope;
use super::sessions::{Around, Named, session};
use super::spot::Spot;
use super::text::{optional_text, text};
use super::time;

/// The cohorts that a series may be part of.
pub(super) struct Cohorts<'a> {
    /// The cohorts, for their zones.
    pub(super) programmes: &'a IndexMap<Id<Programme>, Programme>,
    /// Their ids.
    pub(super) directory: &'a Directory<Programme>,
}

/// Series with their sessions.
#[derive(Debug, Default)]
pub(super) struct Schedule {
    /// Series, in order of file name.
    pub(super) series: IndexMap<Id<Series>, Series>,
    /// All sessions, in order of time, then of id.
    pub(super) sessions: IndexMap<Id<Session>, Session>,
}

/// The series and their sessions. An id that two sessions have is told with both; the first is kept.
pub(super) fn schedule(
    files: &[Yaml<ScheduleFile>],
    cohorts: &Cohorts<'_>,
    named: &Named<'_>,
    scope: &Scope,
    report: &mut Report,
) -> Schedule {
    let mut schedule = Schedule::default();
    let mut taken: BTreeMap<String, Spot> = BTreeMap::new();
    for file in files {
        let root = Spot::root(&file.source);
        if !is_step(&file.id) {
            let message = words!(
                en: "`{id}` cannot be a part of an address",
                et: "`{id}` ei sobi aadressi osaks",
                id = file.id,
            );
            report.push(Diagnostic::error("bad-id", root.place(), message).hint(words!(
                en: "name the file with lower-case letters a to z, digits and hyphens",
                et: "pane failile nimi, milles on ainult väiketähed a–z, numbrid ja sidekriipsud",
            )));
            continue;
        }
        let written = &file.value;
        let programme = written
            .programme
            .as_ref()
            .and_then(|id| cohorts.directory.id(id, &root.key("programme"), report));
        let own_zone = written
            .time_zone
            .as_ref()
            .and_then(|name| time::zone(name, &root.key("time_zone"), report));
        let zone = own_zone
            .or_else(|| Some(cohorts.programmes.get(programme.as_ref()?)?.zone.clone()))
            .unwrap_or_else(|| scope.zone.clone());
        let mut meetings = meetings(written, &root, &zone, scope, report);
        meetings.retain(|meeting| is_first(meeting, &mut taken, report));
        meetings.sort_by(|one, other| order(one).cmp(&order(other)));
        let id = Id::new(&file.id);
        let usual = &written.defaults;
        let around = Around {
            series: id.clone(),
            programme: programme.clone(),
            usual,
            root,
            updated: written.updated,
            named,
        };
        let series = series(file, &around, scope, report);
        schedule.add(series, meetings, &around, scope, report);
    }
    schedule.series.sort_unstable_keys();
    schedule.sessions.sort_by(|one, session: &Session, other, other_session: &Session| {
        let starts = (session.slot.starts_at(), other_session.slot.starts_at());
        starts.0.cmp(&starts.1).then_with(|| one.cmp(other))
    });
    schedule
}

impl Schedule {
    /// Adds a series with its sessions, which are in order of time, and gives those without a title theirs.
    fn add(
        &mut self,
        mut series: Series,
        meetings: Vec<Meeting<'_>>,
        around: &Around<'_>,
        scope: &Scope,
        report: &mut Report,
    ) {
        let is_alone = meetings.len() == 1;
        for (index, meeting) in meetings.into_iter().enumerate() {
            let title = match &meeting.title {
                Some(title) => title.clone(),
                None if is_alone => series.title.clone(),
                None => series.title.map(|title| format!("{title} {}", index + 1)),
            };
            let session = session(meeting, title, around, scope, report);
            series.sessions.push(session.id.clone());
            self.sessions.insert(session.id.clone(), session);
        }
        self.series.insert(series.id.clone(), series);
    }
}

fn series(
    file: &Yaml<ScheduleFile>,
    around: &Around<'_>,
    scope: &Scope,
    report: &mut Report,
) -> Series {
    let (written, root) = (&file.value, &around.root);
    Series {
        id: around.series.clone(),
        source: file.source.clone(),
        programme: around.programme.clone(),
        title: text(&written.title, &root.key("title"), scope, report),
        summary: optional_text(written.summary.as_ref(), &root.key("summary"), scope, report),
        kind: written.kind,
        sessions: Vec::new(),
    }
}

fn is_first(
    meeting: &Meeting<'_>,
    taken: &mut BTreeMap<String, Spot>,
    report: &mut Report,
) -> bool {
    let Some(first) = taken.get(&meeting.id) else {
        taken.insert(meeting.id.clone(), meeting.id_spot.clone());
        return true;
    };
    let message = words!(
        en: "two sessions have the id `{id}`",
        et: "kahel kohtumisel on tunnus `{id}`",
        id = meeting.id,
    );
    report.push(
        Diagnostic::error("duplicate-id", meeting.id_spot.place(), message)
            .also(first.place(), words!(en: "the other one", et: "teine kohtumine"))
            .hint(words!(
                en: "give one of them another id; one that was published must stay",
                et: "anna ühele neist teine tunnus; avaldatud kohtumise tunnust ära muuda",
            )),
    );
    false
}

fn order<'a>(meeting: &'a Meeting<'_>) -> (jiff::Timestamp, &'a str) {
    (meeting.slot.starts_at(), &meeting.id)
}
