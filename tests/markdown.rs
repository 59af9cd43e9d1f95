//! Markdown as editors write it and the HTML that readers get, case by case: `tests/markdown/<case>.md` beside
//! `<case>.html`. `UPDATE=1` writes what is found into the goldens.
//!
//! The name of a case tells its settings: `escape-…`, `allow-…` are policies (else what authors write is sanitised);
//! `…-en`, `…-ru` are languages (else Estonian).
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::result_large_err,
    reason = "tests"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kava::markdown::{Href, Labels, Picture, Surroundings, html, parsed};
use kava::model::{Argument, Call, Dimensions, HtmlPolicy, Language, Literal};
use kava::report::Report;
use kava::source::{Place, SourcePath};

#[test]
fn every_case_gives_its_golden() {
    let mut wrong = Vec::new();
    for path in cases() {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let (found, report) = written(&text, policy(&name), language(&name));
        let found = format!("{found}{}", told(&report, &text));
        let golden = path.with_extension("html");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&golden, &found).unwrap();
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if expected != found {
            let diff = similar::TextDiff::from_lines(&expected, &found);
            wrong.push(format!("{name}\n{}", diff.unified_diff()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn line_ends_of_other_systems_change_nothing() {
    for path in cases() {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let (unix, _) = written(&text, policy(&name), language(&name));
        let (windows, _) = written(&text.replace('\n', "\r\n"), policy(&name), language(&name));
        assert_eq!(windows.replace('\r', ""), unix, "{name}");
    }
}

#[test]
fn no_golden_styles_or_scripts_inline() {
    for path in cases() {
        if path.file_stem().unwrap().to_str().unwrap().starts_with("allow") {
            continue;
        }
        let html = fs::read_to_string(path.with_extension("html")).unwrap();
        assert!(!html.contains(" style="), "{}", path.display());
        assert!(!html.contains("<script"), "{}", path.display());
    }
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/markdown");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    cases.sort();
    cases
}

fn policy(name: &str) -> HtmlPolicy {
    match name.split('-').next() {
        Some("allow") => HtmlPolicy::Allow,
        Some("escape") => HtmlPolicy::Escape,
        _ => HtmlPolicy::Sanitize,
    }
}

fn language(name: &str) -> Language {
    name.rsplit('-').next().and_then(Language::from_code).unwrap_or(Language::Estonian)
}

/// The HTML of a text, and what both passes tell.
fn written(text: &str, policy: HtmlPolicy, language: Language) -> (String, Report) {
    let (body, mut report) = parsed(&SourcePath::new("case.md"), Arc::from(text), 0, language);
    let labels = Labels {
        heading_anchor: "Link jaotisele".to_owned(),
        footnotes: "Märkused".to_owned(),
        footnote_back: "Tagasi teksti juurde".to_owned(),
        external: "(teine veebileht)".to_owned(),
        alerts: ["Märkus", "Nõuanne", "Oluline", "Hoiatus", "Ettevaatust"].map(str::to_owned),
        table: "Tabel".to_owned(),
    };
    let surroundings = Surroundings {
        policy,
        labels: &labels,
        link: &link,
        image: &image,
        component: &|call, body| Ok(component(call, body)),
    };
    let (html, more) = html(&body, &surroundings);
    report.merge(more);
    (html, report)
}

fn link(target: &str) -> Option<Href> {
    let is_external = target.starts_with("https:");
    let is_known = is_external
        || target.starts_with("mailto:")
        || target.starts_with('#')
        || target == "meeskond.md";
    let href = if target == "meeskond.md" { "/teemad/meeskond/" } else { target };
    is_known.then(|| Href { href: href.to_owned(), is_external })
}

fn image(target: &str) -> Option<Picture> {
    let dimensions = Some(Dimensions { width: 640, height: 480 });
    let srcset = target.contains("suur").then(|| {
        format!("/assets/pictures/{target}-320.webp 320w, /assets/pictures/{target}-640.webp 640w")
    });
    target.contains(".jpg").then(|| Picture {
        src: format!("/pildid/{target}"),
        srcset,
        dimensions,
    })
}

/// A component that shows how it was called.
fn component(call: &Call, body: Option<&str>) -> String {
    let arguments: Vec<String> = call.arguments.iter().map(argument).collect();
    match body {
        Some(body) => {
            format!("<x-{} {}>\n{body}\n</x-{}>", call.name, arguments.join(" "), call.name)
        }
        None => format!("<x-{} {}/>", call.name, arguments.join(" ")),
    }
}

fn argument(argument: &Argument) -> String {
    let value = match &argument.value {
        Literal::Text(text) => format!("{text:?}"),
        Literal::Integer(number) => number.to_string(),
        Literal::Float(number) => number.to_string(),
        Literal::Boolean(truth) => truth.to_string(),
    };
    format!("{}={value}", argument.name)
}

/// What a report tells, one line each, with the text that it points at.
fn told(report: &Report, text: &str) -> String {
    let at = |place: &Place| match place {
        Place::Bytes(_, range) => text[range.clone()].escape_debug().to_string(),
        other => panic!("a fault of a text is in its bytes, not at {other:?}"),
    };
    let lines: Vec<String> = report
        .diagnostics()
        .iter()
        .map(|fault| {
            let also: Vec<String> = fault
                .also
                .iter()
                .map(|(place, label)| format!("; `{}` {}", at(place), label.english()))
                .collect();
            let also = also.concat();
            format!(
                "<!-- {}[{}] at `{}`: {}{also}; hint: {} -->\n",
                fault.severity.name(),
                fault.code,
                at(&fault.place),
                fault.message.english(),
                fault.hint.english()
            )
        })
        .collect();
    lines.concat()
}
