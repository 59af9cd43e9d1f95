//! Pages and series: an archetype, filled with what was given or answered.

use crate::model::{Id, Site};
use crate::new::Archetype;
use crate::report::{Words, words};
use crate::source::yaml_scalar;

use super::Refusal;
use super::args::{
    MaterialArgs, NewsArgs, PageArgs, PersonArgs, ProgrammeArgs, SeriesArgs, TopicArgs,
};
use super::asking::{Question, one_of, text};
use super::making::{Making, Named};

/// A programme.
pub(super) fn programme(making: &mut Making<'_>, args: &ProgrammeArgs) -> Result<(), Refusal> {
    let question = words!(en: "What is the programme called", et: "Mis on programmi nimi");
    let mut named = making.named(&args.common, Archetype::Programme, question)?;
    let question = Question::new(
        words!(en: "When does it begin (2026-09-10, or 2026-09)", et: "Millal algab (2026-09-10 või 2026-09)"),
        "--starts",
    );
    let starts = making.asking.needed(args.starts.as_deref(), &question, super::rough_text)?;
    let question = Question::new(words!(en: "When does it end", et: "Millal lõpeb"), "--ends");
    let ends = making.asking.needed(args.ends.as_deref(), &question, super::rough_text)?;
    named.values = named.values.with("starts", starts).with("ends", ends);
    making.write(Archetype::Programme, &named)
}

/// A series without sessions.
pub(super) fn series(making: &mut Making<'_>, args: &SeriesArgs) -> Result<(), Refusal> {
    let question = words!(en: "What is the series called", et: "Mis on sarja nimi");
    let mut named = making.named(&args.common, Archetype::Series, question)?;
    let kinds = ["workshop", "training", "mentoring", "info-day", "meeting"].map(str::to_owned);
    let question = Question::new(
        words!(en: "What kind ({all})", et: "Mis liiki ({all})", all = kinds.join(", ")),
        "--kind",
    );
    let question = question.usually(Some("meeting"));
    let kind = making.asking.needed(args.kind.as_deref(), &question, one_of(&kinds))?;
    let hows = ["online", "in-person", "hybrid"].map(str::to_owned);
    let question = Question::new(
        words!(en: "How ({all})", et: "Kuidas ({all})", all = hows.join(", ")),
        "--attendance",
    );
    let attendance = making.asking.wanted(args.attendance.as_deref(), &question, one_of(&hows))?;
    let question = Question::new(
        words!(en: "How long does a session take (2h 30m)", et: "Kui kaua üks kohtumine kestab (2h 30m)"),
        "--duration",
    );
    let duration = making.asking.wanted(args.duration.as_deref(), &question, text)?;
    let programmes = ids(making.site(), |site| site.programmes.keys().map(Id::to_string).collect());
    let programme = match programmes.last() {
        None => args.programme.clone(),
        Some(newest) => {
            let question = Question::new(
                words!(en: "Of which programme ({all})", et: "Millise programmi oma ({all})", all = programmes.join(", ")),
                "--programme",
            );
            let is_there = making.asking.is_there();
            let question = question.usually(is_there.then_some(newest.as_str()));
            making.asking.wanted(args.programme.as_deref(), &question, one_of(&programmes))?
        }
    };
    named.values = named
        .values
        .with("kind", kind)
        .with_some("attendance", attendance)
        .with_some("duration", duration.as_deref().map(yaml_scalar))
        .with_some("programme", programme);
    making.write(Archetype::Series, &named)
}

/// A topic, behind all others.
pub(super) fn topic(making: &mut Making<'_>, args: &TopicArgs) -> Result<(), Refusal> {
    let question = words!(en: "What is the topic called", et: "Mis on teema nimi");
    let mut named = making.named(&args.common, Archetype::Topic, question)?;
    let topics = making.site().into_iter().flat_map(|site| site.topics.values());
    let last = topics.map(|topic| topic.order).max().unwrap_or(0);
    named.values =
        named.values.with("order", args.order.unwrap_or(last.saturating_add(1)).to_string());
    making.write(Archetype::Topic, &named)
}

/// A person.
pub(super) fn person(making: &mut Making<'_>, args: &PersonArgs) -> Result<(), Refusal> {
    let question = words!(en: "What is their name", et: "Mis on inimese nimi");
    let mut named = making.named(&args.common, Archetype::Person, question)?;
    let question = Question::new(
        words!(en: "What are they in the programme", et: "Kes ta programmis on"),
        "--role",
    );
    let role = making.asking.wanted(args.role.as_deref(), &question, text)?;
    let question = Question::new(
        words!(
            en: "E-mail address for their page, if they agreed to that",
            et: "E-posti aadress lehele, kui inimene on selleks loa andnud",
        ),
        "--email",
    );
    let email = making.asking.wanted(args.email.as_deref(), &question, text)?;
    named.values = named
        .values
        .with_some("role", role.as_deref().map(yaml_scalar))
        .with_some("email", email.as_deref().map(yaml_scalar));
    making.write(Archetype::Person, &named)
}

/// A material for self-study.
pub(super) fn material(making: &mut Making<'_>, args: &MaterialArgs) -> Result<(), Refusal> {
    let question = words!(en: "What is the material called", et: "Mis on materjali nimi");
    let mut named = making.named(&args.common, Archetype::Material, question)?;
    let kinds = ["text", "video", "tool", "exercise", "template"].map(str::to_owned);
    let usual = if args.video.is_some() { "video" } else { "text" };
    let question = Question::new(
        words!(en: "What kind ({all})", et: "Mis liiki ({all})", all = kinds.join(", ")),
        "--kind",
    );
    let question = question.usually(Some(usual));
    let kind = making.asking.needed(args.kind.as_deref(), &question, one_of(&kinds))?;
    let video = match (&args.video, kind.as_str()) {
        (None, "video") => {
            let question = Question::new(
                words!(en: "Its address on YouTube", et: "Video aadress YouTube’is"),
                "--video",
            );
            making.asking.wanted(None, &question, text)?
        }
        (video, _) => video.clone(),
    };
    let topics = topics(making, args)?;
    let question = Question::new(
        words!(en: "How many minutes does it take", et: "Mitu minutit see võtab"),
        "--minutes",
    );
    let given = args.minutes.map(|minutes| minutes.to_string());
    let minutes = making.asking.wanted(given.as_deref(), &question, |answer| {
        answer.parse::<u32>().map_err(|_| words!(en: "write a whole number", et: "kirjuta täisarv"))
    })?;
    named.values = named
        .values
        .with("kind", kind)
        .with_some("minutes", minutes.map(|minutes| minutes.to_string()))
        .with_some("topics", (!topics.is_empty()).then(|| format!("[{}]", topics.join(", "))))
        .with_some("video", video.map(|video| format!("{{youtube: {}}}", yaml_scalar(&video))));
    if args.files {
        let Named { id, values } = named;
        let id = format!("{id}/index");
        return making.write(Archetype::Material, &Named { id, values });
    }
    making.write(Archetype::Material, &named)
}

/// The topics of a material, each of them one that is there.
fn topics(making: &mut Making<'_>, args: &MaterialArgs) -> Result<Vec<String>, Refusal> {
    let known = ids(making.site(), |site| site.topics.keys().map(Id::to_string).collect());
    let given = (!args.topics.is_empty()).then(|| args.topics.join(","));
    if known.is_empty() && given.is_none() {
        return Ok(Vec::new());
    }
    let question = Question::new(
        words!(
            en: "Of which topics, parted by commas ({all})",
            et: "Millistest teemadest, komadega eraldatult ({all})",
            all = known.join(", "),
        ),
        "--topics",
    );
    let read = |answer: &str| -> Result<Vec<String>, Words> {
        answer.split(',').map(str::trim).filter(|id| !id.is_empty()).map(one_of(&known)).collect()
    };
    Ok(making.asking.wanted(given.as_deref(), &question, read)?.unwrap_or_default())
}

/// An announcement.
pub(super) fn news(making: &mut Making<'_>, args: &NewsArgs) -> Result<(), Refusal> {
    let question = words!(en: "What is the news", et: "Mis on uudise pealkiri");
    let mut named = making.named(&args.common, Archetype::News, question)?;
    let date = args.date.unwrap_or_else(|| making.today());
    named.values = named.values.with("date", date.to_string());
    making.write(Archetype::News, &named)
}

/// A page of its own.
pub(super) fn page(making: &mut Making<'_>, args: &PageArgs) -> Result<(), Refusal> {
    let question = words!(en: "What is the page called", et: "Mis on lehe pealkiri");
    let named = making.named(&args.common, Archetype::Page, question)?;
    making.write(Archetype::Page, &named)
}

/// Ids of the site, in its order; none without a site.
fn ids(site: Option<&Site>, of: impl Fn(&Site) -> Vec<String>) -> Vec<String> {
    site.map(of).unwrap_or_default()
}
