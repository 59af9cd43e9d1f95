//! A small site to begin with, and questions to ask of what became of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use indexmap::IndexMap;
use jiff::Timestamp;
use kava::load::schema::{
    FormsYaml, FullYaml, HomeFront, IdText, LanguageText, MaterialFront, Moment, NewsFront,
    PageFront, PersonFront, ProgrammeFront, RegistrationYaml, RepeatYaml, RoughDateText, RuleYaml,
    ScheduleFile, SessionDefaults, SessionYaml, SiteFile, TopicFront, TranslationFront, UrlText,
    When,
};
use kava::load::{Written, WrittenPage, WrittenTranslation, Yaml};
use kava::model::{
    Asset, BaseUrl, Body, Heading, Language, MaterialKind, Origin, SeriesKind, Site,
};
use kava::report::{Diagnostic, Report};
use kava::resolve::{Now, Options, resolve};
use kava::source::{Place, SourcePath};

/// The instant of all tests that name no other.
pub(crate) const NOW: &str = "2026-05-12T10:00:00Z";

/// A site in the making: `site.yaml` in Estonian and English, and a home page.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    pub(crate) written: Written,
    now: Timestamp,
    base_url: Option<BaseUrl>,
}

impl Project {
    pub(crate) fn new() -> Self {
        let site = SiteFile {
            title: plain("Labor"),
            description: None,
            base_url: UrlText("https://labor.example/".to_owned()),
            languages: vec!["et".to_owned(), "en".to_owned()],
            time_zone: None,
            organiser: None,
            supporter: None,
            contact: None,
            navigation: None,
            footer: None,
            paths: BTreeMap::new(),
            calendar: None,
            forms: FormsYaml { allowed_hosts: vec!["forms.gle".to_owned()] },
            html: None,
            safety: kava::load::schema::SafetyYaml::default(),
            security: kava::load::schema::SecurityYaml::default(),
            theme: None,
            places: IndexMap::new(),
            picture: None,
            cards: None,
            checks: IndexMap::new(),
            holidays: vec![],
            search: None,
            learning_folder: None,
        };
        let front =
            HomeFront { title: plain("Avaleht"), summary: None, aliases: vec![], updated: None };
        let written = Written {
            site: Some(yaml("site", "content/site.yaml", site)),
            home: Some(page("home", "content/_index.md", front)),
            ..Written::default()
        };
        Self { written, now: instant(NOW), base_url: None }
    }

    pub(crate) fn at(mut self, now: &str) -> Self {
        self.now = instant(now);
        self
    }

    pub(crate) fn published_at(mut self, base_url: BaseUrl) -> Self {
        self.base_url = Some(base_url);
        self
    }

    pub(crate) fn site(mut self, change: impl FnOnce(&mut SiteFile)) -> Self {
        if let Some(site) = &mut self.written.site {
            change(&mut site.value);
        }
        self
    }

    pub(crate) fn topic(mut self, id: &str, order: u32) -> Self {
        let front = TopicFront { page: front(id), order, outcomes: Vec::new(), people: Vec::new() };
        self.written.topics.push(page(id, &format!("content/topics/{id}.md"), front));
        self
    }

    pub(crate) fn person(mut self, id: &str, change: impl FnOnce(&mut PersonFront)) -> Self {
        let mut front = PersonFront {
            page: front(id),
            order: None,
            role: None,
            organisation: None,
            languages: None,
            does: Vec::new(),
            email: None,
            phone: None,
            photo: None,
        };
        change(&mut front);
        self.written.people.push(page(id, &format!("content/people/{id}.md"), front));
        self
    }

    pub(crate) fn material(mut self, id: &str, change: impl FnOnce(&mut MaterialFront)) -> Self {
        let mut front = MaterialFront {
            page: front(id),
            kind: MaterialKind::Text,
            minutes: None,
            order: None,
            topics: Vec::new(),
            people: Vec::new(),
            downloads: Vec::new(),
            video: None,
            licence: None,
            date: None,
        };
        change(&mut front);
        self.written.materials.push(page(id, &format!("content/materials/{id}/index.md"), front));
        self
    }

    pub(crate) fn plain_page(mut self, id: &str, change: impl FnOnce(&mut PageFront)) -> Self {
        let mut front = front(id);
        change(&mut front);
        self.written.pages.push(page(id, &format!("content/pages/{id}.md"), front));
        self
    }

    pub(crate) fn news(mut self, id: &str, date: &str) -> Self {
        let front = NewsFront { page: front(id), date: day(date) };
        self.written.news.push(page(id, &format!("content/news/{id}.md"), front));
        self
    }

    pub(crate) fn programme(
        mut self,
        id: &str,
        (starts, ends): (RoughDateText, RoughDateText),
        change: impl FnOnce(&mut ProgrammeFront),
    ) -> Self {
        let mut front = ProgrammeFront {
            page: front(id),
            starts,
            ends,
            audience: None,
            price: None,
            registration: None,
            parts: Vec::new(),
            time_zone: None,
        };
        change(&mut front);
        self.written.programmes.push(page(id, &format!("content/programmes/{id}.md"), front));
        self
    }

    pub(crate) fn series(
        mut self,
        id: &str,
        sessions: Vec<SessionYaml>,
        change: impl FnOnce(&mut ScheduleFile),
    ) -> Self {
        let mut file = ScheduleFile {
            programme: None,
            title: plain("Kohtumine"),
            summary: None,
            kind: SeriesKind::Workshop,
            time_zone: None,
            updated: None,
            defaults: SessionDefaults::default(),
            sessions,
            repeat: RepeatYaml::None,
        };
        change(&mut file);
        self.written.schedule.push(yaml(id, &format!("content/schedule/{id}.yaml"), file));
        self
    }

    pub(crate) fn registration(
        mut self,
        id: &str,
        change: impl FnOnce(&mut RegistrationYaml),
    ) -> Self {
        let mut registration = RegistrationYaml {
            title: plain("Osalussoov"),
            summary: None,
            form: UrlText("https://forms.gle/naidis".to_owned()),
            opens: None,
            closes: None,
            full: FullYaml::Free,
            prefill: IndexMap::new(),
            capacity: None,
            asks: None,
            minutes: None,
            price: None,
            aliases: Vec::new(),
            time_zone: None,
        };
        change(&mut registration);
        let file = self.written.registration.get_or_insert_with(|| {
            yaml("registration", "content/registration.yaml", IndexMap::new())
        });
        file.value.insert(IdText(id.to_owned()), registration);
        self
    }

    pub(crate) fn asset(mut self, path: &str) -> Self {
        self.written.assets.push(Asset {
            source: SourcePath::new(path),
            origin: Origin::Memory(Arc::from(&b"x"[..])),
            size: 1,
            dimensions: None,
            raster: None,
        });
        self
    }

    pub(crate) fn resolved(self) -> (Option<Site>, Report) {
        resolve(self.written, &Options { now: Now::Instant(self.now), base_url: self.base_url })
    }

    /// The site, of which nothing may be an error.
    pub(crate) fn whole(self) -> Site {
        let (site, report) = self.resolved();
        assert!(!report.has_errors(), "{:#?}", report.diagnostics());
        site.unwrap_or_else(|| panic!("a site without faults is there"))
    }

    /// The only diagnostic of the code.
    pub(crate) fn told(self, code: &str) -> Diagnostic {
        let (_, report) = self.resolved();
        let told: Vec<&Diagnostic> =
            report.diagnostics().iter().filter(|told| told.code == code).collect();
        assert_eq!(told.len(), 1, "one `{code}` in {:#?}", report.diagnostics());
        told[0].clone()
    }
}

/// The codes of all errors, in the order in which they were found.
pub(crate) fn errors(report: &Report) -> Vec<&'static str> {
    let is_error = |told: &&Diagnostic| told.severity == kava::report::Severity::Error;
    report.diagnostics().iter().filter(is_error).map(|told| told.code).collect()
}

/// A place as text: `content/site.yaml: languages[1]`.
pub(crate) fn shown(place: &Place) -> String {
    match place {
        Place::File(file) => file.to_string(),
        Place::Value(file, path) | Place::Key(file, path) | Place::FirstKey(file, path) => {
            format!("{file}: {path}")
        }
        Place::Bytes(file, range) => format!("{file}: {range:?}"),
    }
}

pub(crate) fn instant(text: &str) -> Timestamp {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

pub(crate) fn day(text: &str) -> jiff::civil::Date {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

pub(crate) fn local(text: &str) -> jiff::civil::DateTime {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

pub(crate) fn plain(text: &str) -> LanguageText {
    LanguageText::Plain(text.to_owned())
}

pub(crate) fn id(text: &str) -> IdText {
    IdText(text.to_owned())
}

pub(crate) fn rough(text: &str) -> RoughDateText {
    RoughDateText::Day(day(text))
}

pub(crate) fn front(title: &str) -> PageFront {
    PageFront {
        title: plain(title),
        summary: None,
        slug: None,
        aliases: Vec::new(),
        updated: None,
        reviewed: None,
        draft: false,
    }
}

pub(crate) fn body(source: &str, language: Language, headings: &[&str]) -> Body {
    Body {
        source: SourcePath::new(source),
        language,
        text: "tekst".into(),
        offset: 0,
        headings: headings
            .iter()
            .map(|id| Heading {
                level: 2,
                id: (*id).to_owned(),
                title: (*id).to_owned(),
                range: 0..1,
            })
            .collect(),
        links: Vec::new(),
        images: Vec::new(),
        calls: Vec::new(),
        verbatim: Vec::new(),
        has_html: false,
        n_words: 1,
    }
}

pub(crate) fn page<Front>(id: &str, source: &str, front: Front) -> WrittenPage<Front> {
    WrittenPage {
        id: id.to_owned(),
        source: SourcePath::new(source),
        front,
        body: body(source, Language::Estonian, &[]),
        translations: BTreeMap::new(),
    }
}

pub(crate) fn translation(
    source: &str,
    language: Language,
    change: impl FnOnce(&mut TranslationFront),
) -> WrittenTranslation {
    let mut front = TranslationFront::default();
    change(&mut front);
    WrittenTranslation {
        source: SourcePath::new(source),
        front,
        body: body(source, language, &["more"]),
    }
}

pub(crate) fn yaml<T>(id: &str, source: &str, value: T) -> Yaml<T> {
    Yaml { id: id.to_owned(), source: SourcePath::new(source), value }
}

/// A session that says nothing but its id.
pub(crate) fn bare(session: &str) -> SessionYaml {
    SessionYaml {
        id: id(session),
        uid: None,
        title: None,
        summary: None,
        date: None,
        last_date: None,
        all_day: false,
        start: None,
        end: None,
        status: None,
        note: None,
        updated: None,
        aliases: Vec::new(),
        draft: false,
        own: SessionDefaults::default(),
    }
}

/// A session on a day whose time is not known.
pub(crate) fn on(session: &str, date: &str) -> SessionYaml {
    SessionYaml { date: Some(day(date)), ..bare(session) }
}

/// A session with a start, in local time; its series gives it a duration.
pub(crate) fn from(session: &str, start: &str) -> SessionYaml {
    SessionYaml { start: Some(Moment(local(start))), ..bare(session) }
}

/// A rule that names its sessions `m-1`, `m-2`, …
pub(crate) fn rule(rule: &str, start: When) -> RuleYaml {
    RuleYaml {
        rule: rule.to_owned(),
        start,
        id: "m-{n}".to_owned(),
        title: None,
        except: Vec::new(),
        own: SessionDefaults::default(),
    }
}
