//! The cohorts of `programmes/`.

use indexmap::IndexMap;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::load::WrittenPage;
use crate::load::schema::{PartYaml, ProgrammeFront, RoughDateText};
use crate::model::{Id, Part, Phase, Programme, Registration, RoughDate, Section};
use crate::report::{Diagnostic, Report, words};

use super::directory::Directory;
use super::page::{Kind, Origin, page, without_duplicates};
use super::prices::price;
use super::scope::Scope;
use super::spot::Spot;
use super::text::{optional_text, text, with_translations};
use super::time;

/// The cohorts, the newest first. One that ends before it begins is told and left out.
pub(super) fn programmes(
    written: Vec<WrittenPage<ProgrammeFront>>,
    registrations: &Directory<Registration>,
    scope: &Scope,
    report: &mut Report,
) -> IndexMap<Id<Programme>, Programme> {
    let mut programmes = IndexMap::new();
    for written in without_duplicates(written, report) {
        if let Some(programme) = programme(written, registrations, scope, report) {
            programmes.insert(programme.id.clone(), programme);
        }
    }
    programmes.sort_by(|one, programme: &Programme, other, other_programme| {
        let (starts, other_starts) =
            (programme.starts.first_day(), other_programme.starts.first_day());
        other_starts.cmp(&starts).then_with(|| one.cmp(other))
    });
    programmes
}

/// Whether a cohort is to come, under way or over, by days of its zone.
fn phase(starts: RoughDate, ends: RoughDate, zone: &TimeZone, now: Timestamp) -> Phase {
    let today = zone.to_datetime(now).date();
    if today < starts.first_day() {
        Phase::Coming
    } else if today <= ends.last_day() {
        Phase::Underway
    } else {
        Phase::Past
    }
}

fn programme(
    written: WrittenPage<ProgrammeFront>,
    registrations: &Directory<Registration>,
    scope: &Scope,
    report: &mut Report,
) -> Option<Programme> {
    let WrittenPage { id, source, front, body, translations } = written;
    let spot = Spot::root(&source);
    let audience = optional_text(front.audience.as_ref(), &spot.key("audience"), scope, report);
    let audience = with_translations(
        audience,
        "audience",
        &translations,
        |front| front.audience.as_ref(),
        report,
    );
    let list = spot.key("parts");
    let parts = front
        .parts
        .iter()
        .enumerate()
        .map(|(index, written)| part(written, &list.index(index), scope, report))
        .collect();
    let price = front.price.map(|written| price(&written, &spot.key("price"), report));
    let registration =
        front.registration.and_then(|id| registrations.id(&id, &spot.key("registration"), report));
    let zone = front
        .time_zone
        .and_then(|name| time::zone(&name, &spot.key("time_zone"), report))
        .unwrap_or_else(|| scope.zone.clone());
    let (starts, ends) = (rough(front.starts), rough(front.ends));
    let key = Id::new(&id);
    let origin = Origin { id, source, front: front.page, body, translations };
    let page = page(origin, Kind::of(Section::Programmes), scope, report);
    if starts.first_day() > ends.last_day() {
        report.push(
            Diagnostic::error(
                "programme-ends-first",
                spot.key("ends").place(),
                words!(
                    en: "the programme ends before it begins",
                    et: "programm lõpeb enne, kui algab",
                ),
            )
            .also(spot.key("starts").place(), words!(en: "begins here", et: "algab siin"))
            .hint(words!(
                en: "write an end from {day} on",
                et: "kirjuta lõpp, mis on {day} või hiljem",
                day = starts.first_day(),
            )),
        );
        return None;
    }
    let phase = phase(starts, ends, &zone, scope.now);
    Some(Programme {
        id: key,
        page,
        starts,
        ends,
        phase,
        audience,
        price,
        registration,
        parts,
        zone,
    })
}

fn part(written: &PartYaml, spot: &Spot, scope: &Scope, report: &mut Report) -> Part {
    Part {
        title: text(&written.title, &spot.key("title"), scope, report),
        summary: optional_text(written.summary.as_ref(), &spot.key("summary"), scope, report),
        every: written.every,
        minutes: written.duration.map(|duration| duration.minutes),
        days: written.days,
    }
}

fn rough(written: RoughDateText) -> RoughDate {
    match written {
        RoughDateText::Day(day) => RoughDate::Day(day),
        RoughDateText::Month(day) => RoughDate::Month(day),
    }
}
