//! `kava new session`: one more session of a series, on the day that its rhythm has next.

use std::fmt;

use jiff::civil::Date;

use crate::model::{Id, Series, Site, Status};
use crate::new::{NewFile, NewSession, SeriesText, SessionStart, Title, day_off, next_day};
use crate::report::words;
use crate::write::write_source;

use super::Refusal;
use super::args::SessionArgs;
use super::asking::{Question, one_of, text};
use super::disk;
use super::making::{Making, refuse_faulty};

/// Adds a session to a series.
pub(super) fn session(making: &mut Making<'_>, args: &SessionArgs) -> Result<(), Refusal> {
    let Some(site) = making.known.site.clone() else {
        return Err(super::unreadable());
    };
    let known: Vec<String> = site.series.keys().map(Id::to_string).collect();
    if known.is_empty() {
        return Err(Refusal::Impossible(words!(
            en: "there is no series yet; make one with `kava new series`",
            et: "ühtegi sarja veel ei ole; tee see käsuga `kava new series`",
        )));
    }
    let question = Question::new(
        words!(en: "Of which series ({all})", et: "Millises sarjas ({all})", all = known.join(", ")),
        "SERIES",
    );
    let question = question.usually(known.first().filter(|_| known.len() == 1));
    let id = making.asking.needed(args.series.as_deref(), &question, one_of(&known))?;
    let Some(series) = site.series.get(&Id::<Series>::new(&id)) else { return Ok(()) };
    let path = disk::below(making.folder, series.source.as_str());
    let old = disk::read(&path)?;
    let written = SeriesText::new(&series.source, &old);

    let start = start(making, args, &site, series, &written)?;
    let is_taken = |id: &str| making.known.published.contains(id) || site.sessions.contains_key(id);
    let (next_id, next_title) = written.next_name(&id, start.day(), is_taken);
    let session_id = args.id.clone().unwrap_or(next_id);
    if is_taken(&session_id) {
        return Err(Refusal::Impossible(words!(
            en: "the id `{session_id}` is or was that of another session; choose another `--id`",
            et: "id `{session_id}` on või oli mõne teise kohtumise oma; vali teine `--id`",
        )));
    }
    let title = title(making, args, &written, next_title)?;
    let session = NewSession { id: session_id, title, start };
    let Some(new) = written.with(&session) else {
        let path = path.display();
        return Err(Refusal::Impossible(words!(
            en: "`{path}` is written in braces; add the session by hand, or write its keys in lines",
            et: "`{path}` on kirjutatud loogelistes sulgudes; lisa kohtumine käsitsi või kirjuta võtmed eraldi ridadele",
        )));
    };
    let file = NewFile { path: series.source.clone(), text: new };
    refuse_faulty(&file)?;
    write_source(&path, &file.text)?;
    tell(making, &site, &session, &path.display());
    Ok(())
}

/// When the session is: as given, or as answered; the rhythm of the series makes a proposal.
fn start(
    making: &mut Making<'_>,
    args: &SessionArgs,
    site: &Site,
    series: &Series,
    written: &SeriesText<'_>,
) -> Result<SessionStart, Refusal> {
    if let Some(day) = args.date {
        return Ok(SessionStart::Day(day));
    }
    let sessions = series.sessions.iter().filter_map(|id| site.sessions.get(id));
    let held = sessions.filter(|session| session.status != Status::Cancelled);
    let days: Vec<Date> = held.map(|session| session.slot.first_day()).collect();
    let next = next_day(&days, |day| day_off(site, &site.settings.zone, day).is_none());
    let hour = written.sessions().last().and_then(|last| match last.start? {
        SessionStart::Moment(moment) => Some(moment.time()),
        SessionStart::Day(_) => None,
    });
    let usual = next.map(|day| match hour {
        Some(hour) => day.to_datetime(hour).strftime("%Y-%m-%d %H:%M").to_string(),
        None => day.to_string(),
    });
    let is_there = making.asking.is_there();
    let (question, usual) = match usual {
        // Nobody is there to agree to the proposal: it is named in what is said of the missing flag.
        Some(usual) if !is_there => (
            words!(en: "the day (its rhythm has {usual} next)", et: "päev (sarja rütmi järgi oleks järgmine {usual})"),
            None,
        ),
        usual => (
            words!(
                en: "When (2026-09-10, or with the hour: 2026-09-10 10:00)",
                et: "Millal (2026-09-10 või koos kellaajaga 2026-09-10 10:00)",
            ),
            usual,
        ),
    };
    let flag = if args.start.is_some() { "--start" } else { "--date" };
    let question = Question::new(question, flag).usually(usual);
    let start = making.asking.needed(args.start.as_deref(), &question, |answer| {
        SessionStart::from_text(answer).ok_or_else(|| {
            words!(
                en: "write a day as 2026-09-10, with the hour as 2026-09-10 10:00",
                et: "kirjuta päev kujul 2026-09-10, koos kellaajaga 2026-09-10 10:00",
            )
        })
    })?;
    Ok(start)
}

/// The title: as given, else that of the session before with the next number. Where none has a title, none is asked.
fn title(
    making: &mut Making<'_>,
    args: &SessionArgs,
    written: &SeriesText<'_>,
    next: Option<Title>,
) -> Result<Option<Title>, Refusal> {
    let has_titles = written.sessions().last().is_some_and(|last| last.title.is_some());
    if args.title.is_none() && !(making.asking.is_there() && has_titles) {
        return Ok(next);
    }
    let usual = next.as_ref().map(Title::first).unwrap_or_default();
    let question =
        Question::new(words!(en: "What is it called", et: "Mis on kohtumise nimi"), "--title");
    let question = question.usually(Some(usual));
    let answer = making.asking.wanted(args.title.as_deref(), &question, text)?;
    Ok(answer.map(|answer| match next {
        Some(title) if title.first() == answer => title,
        _ => Title::One(answer),
    }))
}

fn tell(making: &Making<'_>, site: &Site, session: &NewSession, path: &dyn fmt::Display) {
    let (id, day) = (&session.id, session.start.day());
    making.terminal.say(&words!(
        en: "`{id}` on {day} is in `{path}` now; run `kava check`",
        et: "`{id}` ({day}) on nüüd failis `{path}`; käivita `kava check`",
    ));
    if let Some(name) = day_off(site, &site.settings.zone, day) {
        making.terminal.say(&words!(in name;
            en: "note: {day} is a day off: {name}",
            et: "märkus: {day} on vaba päev: {name}",
        ));
    }
}
