//! The sessions of one file of `schedule/`: those written out and those made by rules, side by side.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::load::schema::{
    LanguageText, RepeatYaml, RuleYaml, ScheduleFile, SessionDefaults, When,
};
use crate::model::{Address, Slot, Status, Text};
use crate::report::{Diagnostic, Report, Words, did_you_mean, nearest, words};

use super::address::{aliases, is_step};
use super::repeat::{Occurrence, occurrences};
use super::scope::Scope;
use super::slots::{slot, slot_of_rule};
use super::spot::Spot;
use super::text::{optional_text, text};

/// A session before it has its title, its people and its place.
pub(super) struct Meeting<'a> {
    /// Its id.
    pub(super) id: String,
    /// Where its id is written.
    pub(super) id_spot: Spot,
    /// The session, or the rule that makes it.
    pub(super) spot: Spot,
    /// What it was in the calendar that it came from.
    pub(super) uid: Option<String>,
    /// When.
    pub(super) slot: Slot,
    /// Its own title.
    pub(super) title: Option<Text>,
    /// What happens there.
    pub(super) summary: Option<Text>,
    /// Whether it takes place as announced.
    pub(super) status: Status,
    /// What is new.
    pub(super) note: Option<Text>,
    /// When it was last changed.
    pub(super) updated: Option<Date>,
    /// Old addresses.
    pub(super) aliases: Vec<Address>,
    /// Whether it is a draft.
    pub(super) is_draft: bool,
    /// What it says otherwise than the series.
    pub(super) own: &'a SessionDefaults,
}

/// Every session of a file that has a slot, in the order in which it is written.
pub(super) fn meetings<'a>(
    file: &'a ScheduleFile,
    root: &Spot,
    zone: &TimeZone,
    scope: &Scope,
    report: &mut Report,
) -> Vec<Meeting<'a>> {
    let mut meetings = written_out(file, root, zone, scope, report);
    let here = root.key("repeat");
    let rules: Vec<(&RuleYaml, Spot)> = match &file.repeat {
        RepeatYaml::None => Vec::new(),
        RepeatYaml::One(rule) => vec![(&**rule, here)],
        RepeatYaml::Many(rules) => {
            rules.iter().enumerate().map(|(index, rule)| (rule, here.index(index))).collect()
        }
    };
    for (rule, here) in rules {
        if let Some(fault) = template_fault(&rule.id, &here.key("id")) {
            report.push(fault);
            continue;
        }
        let made = occurrences(rule, &here, zone, report);
        let duration = rule.own.duration.or(file.defaults.duration);
        for occurrence in made {
            let made = slot_of_rule(occurrence.start, duration, &here, zone, report);
            let Some(slot) = made else { continue };
            meetings.push(of_rule(rule, slot, occurrence, (&here, scope), report));
        }
    }
    meetings
}

fn written_out<'a>(
    file: &'a ScheduleFile,
    root: &Spot,
    zone: &TimeZone,
    scope: &Scope,
    report: &mut Report,
) -> Vec<Meeting<'a>> {
    let list = root.key("sessions");
    let mut meetings = Vec::with_capacity(file.sessions.len());
    for (index, session) in file.sessions.iter().enumerate() {
        let here = list.index(index);
        let title = optional_text(session.title.as_ref(), &here.key("title"), scope, report);
        let summary = optional_text(session.summary.as_ref(), &here.key("summary"), scope, report);
        let note = optional_text(session.note.as_ref(), &here.key("note"), scope, report);
        let aliases = aliases(&session.aliases, &here, report);
        let id_spot = here.key("id");
        if !is_step(&session.id.0) {
            report.push(bad_id(&session.id.0, &id_spot));
            continue;
        }
        let slot = slot(session, file.defaults.duration, &here, zone, report);
        let Some(slot) = slot else { continue };
        meetings.push(Meeting {
            id: session.id.0.clone(),
            id_spot,
            spot: here,
            uid: session.uid.clone(),
            slot,
            title,
            summary,
            status: session.status.unwrap_or(Status::Confirmed),
            note,
            updated: session.updated,
            aliases,
            is_draft: session.draft,
            own: &session.own,
        });
    }
    meetings
}

fn of_rule<'a>(
    rule: &'a RuleYaml,
    slot: Slot,
    occurrence: Occurrence,
    (here, scope): (&Spot, &Scope),
    report: &mut Report,
) -> Meeting<'a> {
    let day = match occurrence.start {
        When::Day(day) => day,
        When::Moment(start) => start.date(),
    };
    let filled = |template: &str| {
        template.replace("{n}", &occurrence.number.to_string()).replace("{date}", &day.to_string())
    };
    let title = rule.title.as_ref().map(|title| {
        let title = match title {
            LanguageText::Plain(title) => LanguageText::Plain(filled(title)),
            LanguageText::ByLanguage(titles) => LanguageText::ByLanguage(
                titles.iter().map(|(code, title)| (code.clone(), filled(title))).collect(),
            ),
        };
        text(&title, &here.key("title"), scope, report)
    });
    Meeting {
        id: filled(&rule.id),
        id_spot: here.key("id"),
        spot: here.clone(),
        uid: None,
        slot,
        title,
        summary: None,
        status: Status::Confirmed,
        note: None,
        updated: None,
        aliases: Vec::new(),
        is_draft: false,
        own: &rule.own,
    }
}

/// Why the sessions of a rule would not each get an id that can stand in an address; nothing if they do.
fn template_fault(template: &str, spot: &Spot) -> Option<Diagnostic> {
    const HINT: Words = Words::fixed(
        "write an id such as `mentorlus-{n}` or `mentorlus-{date}`",
        "kirjuta tunnus, näiteks `mentorlus-{n}` või `mentorlus-{date}`",
    );
    let mut rest = template;
    while let Some((_, behind)) = rest.split_once('{') {
        let (name, behind) = behind.split_once('}').unwrap_or((behind, ""));
        if !matches!(name, "n" | "date") {
            let hint = nearest(name, ["n", "date"])
                .map_or(HINT, |near| did_you_mean(&format!("{{{near}}}")));
            let message =
                words!(en: "an id knows no `{{{name}}}`", et: "tunnuses ei saa olla `{{{name}}}`");
            return Some(Diagnostic::error("repeat-id", spot.place(), message).hint(hint));
        }
        rest = behind;
    }
    if !template.contains("{n}") && !template.contains("{date}") {
        let message = words!(
            en: "every session of the rule would have the id `{template}`",
            et: "reegli kõigil kohtumistel oleks sama tunnus `{template}`",
        );
        return Some(Diagnostic::error("repeat-id", spot.place(), message).hint(HINT));
    }
    if !is_step(&template.replace("{n}", "1").replace("{date}", "2027-01-21")) {
        return Some(bad_id(template, spot));
    }
    None
}

fn bad_id(id: &str, spot: &Spot) -> Diagnostic {
    Diagnostic::error(
        "bad-id",
        spot.place(),
        words!(
            en: "`{id}` cannot be the id of a session",
            et: "`{id}` ei sobi kohtumise tunnuseks",
        ),
    )
    .hint(words!(
        en: "write lower-case letters a to z, digits and hyphens",
        et: "kasuta ainult väiketähti a–z, numbreid ja sidekriipse",
    ))
}
