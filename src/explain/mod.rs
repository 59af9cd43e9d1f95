//! **Explain**: the page of the manual about a code of a report.
//!
//! The pages are those of `docs/content/materials/<code>/`, from which kava builds the manual: one source, embedded
//! here. Nothing is fetched, so that an editor without a network is helped as well.

mod plain;

use std::fmt::Write as _;

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use crate::report::{Code, Group, Tongue, Words, words};

static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs/content/materials");

/// What the manual says of a code, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What it means, in one sentence.
    pub summary: String,
    /// What it means at length, with an example and how to switch it off; Markdown.
    pub text: &'static str,
}

/// What is read of the front matter of a page.
#[derive(Deserialize)]
struct Front {
    summary: String,
}

impl Explanation {
    /// The page of a code; nothing if the manual has none, which a test rules out.
    #[must_use]
    pub fn of(code: &Code, tongue: Tongue) -> Option<Self> {
        let file = match tongue {
            Tongue::English => "index.en.md",
            Tongue::Estonian => "index.md",
        };
        let page = PAGES.get_file(format!("{}/{file}", code.name))?.contents_utf8()?;
        let (front, text) = page.strip_prefix("---\n")?.split_once("\n---\n")?;
        let Front { summary } = serde_yaml::from_str(front).ok()?;
        Some(Self { summary, text: text.trim() })
    }
}

/// The page of a code for the terminal: its name and weight, what it means, examples.
#[must_use]
pub fn explained(code: &Code, tongue: Tongue) -> String {
    let severity = code.severity.told();
    let mut out = format!("{}[{}]\n\n", severity.told_in(tongue), code.name);
    if let Some(Explanation { summary, text }) = Explanation::of(code, tongue) {
        out.push_str(&summary);
        out.push_str("\n\n");
        out.push_str(&plain::plain(text));
    }
    out
}

/// All codes for the terminal, by what they are about, each with what it means.
#[must_use]
pub fn listed(codes: &[Code], tongue: Tongue) -> String {
    let width = codes.iter().map(|code| code.name.len()).max().unwrap_or_default();
    let mut out = String::new();
    for group in Group::ALL {
        let subject = subject(group);
        out.push_str(subject.told_in(tongue));
        out.push('\n');
        for code in codes.iter().filter(|code| code.group == group) {
            let summary = Explanation::of(code, tongue).map(|page| page.summary);
            let name = code.name;
            let _ = writeln!(out, "  {name:width$}  {}", summary.unwrap_or_default());
        }
        out.push('\n');
    }
    let more = words!(
        en: "`kava explain CODE` says more about one of them.",
        et: "`kava explain NIMI` räägib ühest neist pikemalt.",
    );
    out.push_str(more.told_in(tongue));
    out.push('\n');
    out
}

/// What the codes of a group are about.
fn subject(group: Group) -> Words {
    match group {
        Group::Files => words!(en: "Files", et: "Failid"),
        Group::Values => words!(en: "Keys and values", et: "Võtmed ja väärtused"),
        Group::Site => words!(en: "The site", et: "Sait"),
        Group::Schedule => words!(en: "Schedule", et: "Ajakava"),
        Group::Registration => {
            words!(en: "Registration and prices", et: "Registreerimine ja hinnad")
        }
        Group::Calendar => words!(en: "Calendars", et: "Kalendrid"),
        Group::Texts => words!(en: "Texts", et: "Tekstid"),
        Group::Pictures => words!(en: "Pictures", et: "Pildid"),
        Group::Languages => words!(en: "Languages", et: "Keeled"),
        Group::Themes => words!(en: "Themes and safety", et: "Kujundus ja turvalisus"),
    }
}
