//! What holds of every text, however it is written.
#![expect(clippy::unwrap_used, clippy::result_large_err, reason = "tests")]

use std::collections::BTreeSet;
use std::sync::Arc;

use kava::markdown::{Href, Labels, Picture, Surroundings, highlight_css, html, parsed};
use kava::model::{Body, Call, Dimensions, HtmlPolicy, Language};
use kava::report::{Diagnostic, Report, Words};
use kava::source::{Place, SourcePath};
use proptest::prelude::*;

/// Pieces that mean something to Markdown, to shortcodes or to HTML.
const PIECES: [&str; 62] = [
    "{{<",
    "{{<a",
    "{{<a />}}",
    "{{<b x=\"y\" n=1 />}}",
    "/>}}",
    "{% <a> %}\n",
    "{% </a> %}\n",
    "{% <",
    "> %}",
    " x=",
    "\"",
    "'",
    "`",
    "```\n",
    "```rust\n",
    "    ",
    "  ",
    " ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "# ",
    "## Osa",
    " {#id}",
    "- ",
    "1. ",
    "- [ ] ",
    "> ",
    "> [!NOTE]\n",
    ": ",
    "| a | b |\n|---|:-:|\n",
    "| c |",
    "[^1]",
    "[^1]: ",
    "[a](b)",
    "![",
    "](x.jpg)",
    "[",
    "](javascript:alert(1))",
    "<",
    ">",
    "</",
    "<b ",
    "<script>",
    "</script>",
    "<style>",
    "<div>\n",
    "</div>\n",
    " onclick=alert(1) ",
    " style='x' ",
    "<a href=\"javascript:alert(1)\">",
    "<img src=x onerror=alert(1)>",
    "<!--",
    "-->",
    "&lt;",
    "&#x6a;",
    "\\",
    "*",
    "~~",
    "õä“",
    "<kava-call n=\"0\">",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,4}",
        1 => "[a-zõ ]{1,6}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn read(text: &str) -> (Body, Report) {
    parsed(&SourcePath::new("a.md"), Arc::from(text), 7, Language::Estonian)
}

fn written(body: &Body, policy: HtmlPolicy) -> String {
    let surroundings = Surroundings {
        policy,
        labels: &Labels::default(),
        link: &|target| {
            let is_safe = !target.contains(':') || target.starts_with("https:");
            is_safe.then(|| Href { href: target.to_owned(), is_external: false })
        },
        image: &|target| {
            let dimensions = Some(Dimensions { width: 1, height: 1 });
            target.contains(".jpg").then(|| Picture {
                src: target.to_owned(),
                dimensions,
                ..Picture::default()
            })
        },
        component: &|_: &Call, body: Option<&str>| -> Result<String, Diagnostic> {
            Ok(format!("<i>{}</i>", body.unwrap_or("")))
        },
    };
    html(body, &surroundings).0
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn any_text_can_be_read_and_written(text in text()) {
        let (body, _) = read(&text);
        for policy in [HtmlPolicy::Allow, HtmlPolicy::Escape, HtmlPolicy::Sanitize] {
            written(&body, policy);
        }
    }

    #[test]
    fn every_range_is_of_the_file(text in text()) {
        let (body, report) = read(&text);
        let at = |range: &std::ops::Range<usize>| text.get(range.start - 7..range.end - 7);
        for call in &body.calls {
            let tag = at(&call.range).unwrap();
            let is_whole = tag.starts_with('{') && tag.ends_with('}') && tag.contains(&call.name);
            prop_assert!(is_whole);
            prop_assert_eq!(call.has_body, call.closing.is_some());
        }
        for range in body.headings.iter().map(|heading| &heading.range) {
            prop_assert!(at(range).is_some());
        }
        for range in body.links.iter().map(|link| &link.range) {
            prop_assert!(at(range).is_some());
        }
        for fault in report.diagnostics() {
            let Place::Bytes(_, range) = &fault.place else { unreachable!() };
            prop_assert!(at(range).is_some());
            prop_assert!(!fault.hint.is_empty());
        }
    }

    #[test]
    fn ids_of_headings_are_unique_and_stable(text in text(), titles in prop::collection::vec("(osa|osa-2|Osa 2|\\{#osa\\}|!)( \\{#osa-3\\})?", 0..9)) {
        let headings = titles.join("\n\n## ");
        let text = format!("{text}\n\n## {headings}\n\n");
        let (body, _) = read(&text);
        let ids: BTreeSet<&str> = body.headings.iter().map(|heading| heading.id.as_str()).collect();
        prop_assert_eq!(ids.len(), body.headings.len());
        prop_assert!(!ids.contains(""));
        // What is added below changes no id above.
        let (longer, _) = read(&format!("{text}\n\n## osa\n"));
        let before: Vec<&str> = body.headings.iter().map(|heading| heading.id.as_str()).collect();
        let after: Vec<&str> = longer.headings.iter().map(|heading| heading.id.as_str()).collect();
        if after.len() == before.len() + 1 {
            prop_assert_eq!(&after[..before.len()], &before[..]);
        }
    }

    #[test]
    fn sanitised_html_neither_runs_nor_styles_anything(text in text()) {
        let (body, _) = read(&text);
        let html = written(&body, HtmlPolicy::Sanitize);
        prop_assert!(!html.contains("<script"), "{}", html);
        for (name, value) in attributes(&html) {
            prop_assert!(!name.starts_with("on") && name != "style", "{} in {}", name, html);
            let is_address = matches!(name.as_str(), "href" | "src");
            prop_assert!(!(is_address && value.contains("javascript:")), "{}", html);
        }
    }

    #[test]
    fn escaped_html_is_shown_as_text(text in "[a-z<>/= \"]{0,40}") {
        let (body, _) = read(&text);
        let html = written(&body, HtmlPolicy::Escape);
        for (name, _) in attributes(&html) {
            prop_assert!(["class", "href", "id", "role", "tabindex", "start"].contains(&name.as_str()), "{}", html);
        }
    }
}

/// Names and values of all attributes, read as a browser reads them (HTML, 13.2.5), for markup without scripts.
fn attributes(html: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        rest = &rest[rest
            .find(|c: char| c.is_whitespace() || c == '>' || c == '/')
            .unwrap_or(rest.len())..];
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            if rest.is_empty() || rest.starts_with('>') {
                break;
            }
            let end = rest
                .find(|c: char| c.is_whitespace() || "=>/".contains(c))
                .unwrap_or(rest.len())
                .max(1);
            let name = rest[..end].to_lowercase();
            rest = &rest[end..];
            let Some(value) = rest.strip_prefix("=\"") else {
                found.push((name, String::new()));
                continue;
            };
            let end = value.find('"').unwrap_or(value.len());
            found.push((name, value[..end].to_lowercase()));
            rest = value.get(end + 1..).unwrap_or("");
        }
    }
    found
}

#[test]
fn a_text_tells_its_links_pictures_and_words() {
    let (body, report) = read(
        "## Tere, \"maailm\"\n\nSee on [viide *siia*](a.md#b) ja <kiri@example.org>, don't.\n\n![Kass](k.jpg)\n\n```\nkood ei loe\n```\n",
    );
    assert_eq!(report.diagnostics(), []);
    assert_eq!(body.headings[0].title, "Tere, „maailm“");
    assert_eq!(body.headings[0].id, "tere-maailm");
    assert_eq!(body.headings[0].range.start, 7);
    let links: Vec<(&str, &str)> =
        body.links.iter().map(|link| (link.target.as_str(), link.text.as_str())).collect();
    assert_eq!(links, [("a.md#b", "viide siia"), ("mailto:kiri@example.org", "kiri@example.org")]);
    assert_eq!(body.images[0].alt, "Kass");
    assert_eq!(body.n_words, 10);
    assert!(!body.has_html);
}

#[test]
fn a_shortcode_is_no_html_of_the_author() {
    assert!(!read("{{<a />}} tekst\n\n{% <b> %}\nsees\n{% </b> %}\n").0.has_html);
    assert!(read("{{<a />}} <b>tekst</b>\n").0.has_html);
}

#[test]
fn a_fault_of_a_shortcode_reaches_the_report() {
    let (body, _) = read("{{<a />}}");
    let surroundings = Surroundings {
        policy: HtmlPolicy::Sanitize,
        labels: &Labels::default(),
        link: &|_| None,
        image: &|_| None,
        component: &|call, _| {
            let place = Place::Bytes(SourcePath::new("a.md"), call.range.clone());
            Err(Diagnostic::error("shortcode-unknown", place, Words::same("no such shortcode")))
        },
    };
    let (html, report) = html(&body, &surroundings);
    assert_eq!(html.trim(), "");
    assert_eq!(report.diagnostics()[0].code, "shortcode-unknown");
    assert_eq!(report.diagnostics()[0].place, Place::Bytes(SourcePath::new("a.md"), 7..16));
}

#[test]
fn colours_of_code_can_be_read_in_light_and_dark() {
    let css = highlight_css();
    for palette in css.split('{').filter(|part| part.starts_with("--hl-background")) {
        let colours: Vec<(&str, f64)> = palette
            .trim_end_matches(|c| c != ';')
            .split_terminator(';')
            .map(|rule| rule.split_once(":#").unwrap())
            .map(|(name, colour)| (name, luminance(colour)))
            .collect();
        let (_, background) = colours[0];
        for (name, colour) in &colours[1..] {
            let contrast = (background.max(*colour) + 0.05) / (background.min(*colour) + 0.05);
            assert!(contrast >= 4.5, "{name} has {contrast:.2} : 1");
        }
    }
    assert_eq!(css.matches("--hl-background:").count(), 2);
}

/// Relative luminance (WCAG 2.2) of `rrggbb`.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}
