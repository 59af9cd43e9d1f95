//! `kava new cohort`: a programme, a year later. The old cohort stays as it is.

use jiff::ToSpan;

use crate::model::{Id, Programme, RoughDate};
use crate::new::{Next, cohort as carried};
use crate::report::{Words, words};
use crate::write::write_source;

use super::args::CohortArgs;
use super::asking::{Question, one_of};
use super::making::{Making, refuse_faulty};
use super::{Refusal, disk, rough_date, rough_text};

/// Carries a programme on.
pub(super) fn cohort(making: &mut Making<'_>, args: &CohortArgs) -> Result<(), Refusal> {
    let Some(site) = making.known.site.clone() else { return Err(super::unreadable()) };
    let known: Vec<String> = site.programmes.keys().map(Id::to_string).collect();
    let newest = site.programmes.values().max_by_key(|programme| programme.starts.first_day());
    let question = Question::new(
        words!(en: "Which programme ({all})", et: "Millise programmi ({all})", all = known.join(", ")),
        "--from",
    );
    let is_there = making.asking.is_there();
    let usual = newest.filter(|_| is_there || known.len() == 1).map(|newest| newest.id.as_str());
    let from =
        making.asking.needed(args.from.as_deref(), &question.usually(usual), one_of(&known))?;
    let Some(old) = site.programmes.get(&*from) else { return Ok(()) };

    let question = Question::new(
        words!(en: "When does the new one begin", et: "Millal uus algab"),
        "--starts",
    );
    let question = question.usually(Some(a_year_on(old)).filter(|_| is_there));
    let starts = making.asking.needed(args.starts.as_deref(), &question, rough_text)?;
    let Some(starts) = rough_date(&starts) else { return Ok(()) };
    let next = Next { from, starts, id: args.id.clone() };
    let made = carried(&site, &making.known.sources, &making.known.published, &next)
        .map_err(Refusal::Impossible)?;

    for file in &made.new {
        let path = disk::below(making.folder, file.path.as_str());
        if disk::is_there(&path) {
            let path = path.display();
            return Err(Refusal::Impossible(words!(
                en: "`{path}` is there already; nothing was written",
                et: "`{path}` on juba olemas; midagi ei kirjutatud",
            )));
        }
        refuse_faulty(file)?;
    }
    made.registration.iter().try_for_each(refuse_faulty)?;
    if !args.dry_run {
        for file in &made.new {
            let path = disk::below(making.folder, file.path.as_str());
            disk::write_new(&path, file.text.as_bytes())?;
        }
        if let Some(file) = &made.registration {
            write_source(&disk::below(making.folder, file.path.as_str()), &file.text)?;
        }
    }
    tell(making, args.dry_run, &made);
    Ok(())
}

/// The same weekday a year on, or the same month.
fn a_year_on(old: &Programme) -> String {
    match old.starts {
        RoughDate::Day(day) => day.checked_add(52.weeks()).unwrap_or(day).to_string(),
        RoughDate::Month(month) => {
            month.checked_add(1.year()).unwrap_or(month).strftime("%Y-%m").to_string()
        }
    }
}

fn tell(making: &Making<'_>, is_dry: bool, made: &crate::new::Cohort) {
    let say = |words: &Words| making.terminal.say(words);
    for note in &made.notes {
        say(&words!(in note; en: "note: {note}", et: "märkus: {note}"));
    }
    if !made.left_over.is_empty() {
        say(&words!(en: "look these over yourself:", et: "need vaata ise üle:"));
        for line in &made.left_over {
            say(&words!(in line; en: "  - {line}", et: "  - {line}"));
        }
    }
    for file in made.new.iter().chain(&made.registration) {
        let path = disk::below(making.folder, file.path.as_str());
        let path = path.display();
        say(&if is_dry {
            words!(en: "would write `{path}`", et: "kirjutaks faili `{path}`")
        } else {
            words!(en: "wrote `{path}`", et: "kirjutatud: `{path}`")
        });
    }
    let id = &made.id;
    say(&if is_dry {
        words!(en: "nothing was written", et: "midagi ei kirjutatud")
    } else {
        words!(
            en: "the new cohort is `{id}`; the old one stays at its addresses. Run `kava check`",
            et: "uus lend on `{id}`; vana jääb oma aadressidele. Käivita `kava check`",
        )
    });
}
