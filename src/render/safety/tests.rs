//! What is found on pages, and what is left alone.

use proptest::prelude::*;

use super::load::Hosts;
use super::page::{FOLLOWED, LOADS, findings};
use super::plain::is_plain;

fn codes(html: &str) -> Vec<&'static str> {
    let hosts = Hosts::of("naidis.example", true, &["media.example"]);
    findings(html, &hosts).iter().map(|finding| finding.problem.code()).collect()
}

#[test]
fn what_a_page_may_hold_is_left_alone() {
    for html in [
        "<script type=\"module\" src=\"/assets/site.js\"></script>",
        "<script type=\"application/ld+json\">{\"a\": \"<img src=//other.example/x onload=x>\"}</script>",
        "<a href=\"http://other.example/\">x</a><a href=\"https://other.example/\">y</a>",
        "<a href=\"mailto:abi@naidis.example\">x</a><a href=\"webcal://naidis.example/k.ics\">y</a>",
        "<p title=\"style= onclick= javascript:\">onclick=\"x\" &lt;script&gt;</p>",
        "<!-- <script>x</script> --><title><style></title><textarea><b onclick=x></textarea>",
        "<link rel=\"canonical\" href=\"http://other.example/\"><link rel=alternate href=//other.example>",
        "<img src=\"https://naidis.example/pilt.png\" srcset=\"a.webp 1x, /b.webp 2x\">",
        "<img src=\"https://media.example/a.png\"><video poster=\"//media.example/b\"></video>",
        "<img src=\"pildid/kell: kaks.png\"><meta http-equiv=\"refresh\" content=\"0; url=/uus/\">",
        "<svg><use href=\"#mark\"/></svg><form action=\"/otsing/\"></form>",
    ] {
        assert_eq!(codes(html), [""; 0], "{html}");
    }
}

#[test]
fn what_a_page_may_not_hold_is_found() {
    for (html, code) in [
        ("<script>x</script>", "inline-script"),
        ("<script type=\"module\">x</script>", "inline-script"),
        ("<SCRIPT type=importmap>{}</SCRIPT>", "inline-script"),
        ("<style>a{}</style>", "inline-style"),
        ("<p STYLE=color:red>", "inline-style"),
        ("<svg style=\"\"></svg>", "inline-style"),
        ("<a onclick=\"x\">", "event-handler"),
        ("<body onload=x>", "event-handler"),
        ("<a href=\"javascript:x\">", "script-link"),
        ("<a href=\" \u{1}Java\nScript:x\">", "script-link"),
        ("<a href=\"&#106;avascript&colon;x\">", "script-link"),
        ("<button formaction=javascript:x>", "script-link"),
        ("<iframe srcdoc=\"x\"></iframe>", "inline-frame"),
        ("<script src=\"https://other.example/x.js\"></script>", "foreign-load"),
        ("<script src=\"https://media.example/x.js\"></script>", "foreign-load"),
        ("<link rel=\"stylesheet\" href=\"//other.example/x.css\">", "foreign-load"),
        ("<link rel=\"Preload Icon\" href=\"\\\\other.example/x\">", "foreign-load"),
        ("<img src=https://other.example/x.png>", "foreign-load"),
        ("<img src=https:other.example>", "foreign-load"),
        ("<img src=//naidis.example@other.example/x>", "foreign-load"),
        ("<img srcset=\"a.png 1x, https://other.example/b.png 2x\">", "foreign-load"),
        ("<picture><source srcset=https://other.example/b></picture>", "foreign-load"),
        ("<iframe src=\"https://www.youtube-nocookie.com/embed/x\"></iframe>", "foreign-load"),
        ("<video src=//other.example></video>", "foreign-load"),
        ("<audio src=//other.example></audio>", "foreign-load"),
        ("<object data=//other.example></object>", "foreign-load"),
        ("<form action=https://other.example></form>", "foreign-load"),
        ("<base href=https://other.example>", "foreign-load"),
        ("<svg><image xlink:href=//other.example/></svg>", "foreign-load"),
        ("<meta http-equiv=Refresh content=\"0;URL='https://other.example/'\">", "foreign-load"),
        ("<img src=http://other.example/x.png>", "mixed-content"),
        ("<img src=http://naidis.example/x.png>", "mixed-content"),
        ("<img src=http://media.example/x.png>", "mixed-content"),
        ("<img src=\"data:image/gif;base64,R0\">", "data-load"),
    ] {
        assert_eq!(codes(html), [code], "{html}");
        assert!(!is_plain(html.as_bytes()), "{html}");
    }
}

#[test]
fn whatever_loads_is_in_an_attribute_that_the_short_look_knows() {
    for (element, attribute, _) in LOADS {
        assert!(FOLLOWED.contains(&attribute), "{element} {attribute}");
    }
}

#[test]
fn what_themes_write_is_plainly_fine() {
    for html in [
        "<!doctype html>\n<html lang=\"et\">\n<head><meta charset=\"utf-8\"><title>A &lt; b</title>",
        "<link rel=\"canonical\" href=\"https://naidis.example/\"><link rel=\"icon\" href=\"/icon.svg\">",
        "<script type=\"module\" src=\"/assets/site.js\"></script>",
        "<script type=\"application/ld+json\">{\"a\": 1}</script>",
        "<p class=\"a\" hidden>a < b <br/><a href=\"https://other.example/\" rel=\"external\">x</a></p>",
        "<svg class=\"mark\" viewBox=\"0 0 24 24\"><use href=\"/assets/icons.svg#text\"></use></svg>",
        "<a href=\"#osa\">x</a><a href=\"mailto:abi@naidis.example\">x</a>",
        "<img src=\"/a.png\" srcset=\"/a.webp 320w, /b.webp 640w\" alt=\"\">",
    ] {
        assert!(is_plain(html.as_bytes()), "{html}");
    }
}

/// Pages of tags, attributes and values of every kind, whole and broken.
fn nearly_html() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "<",
        ">",
        "/",
        "</",
        "<a",
        "<p",
        "<script",
        "<style",
        "<title",
        "<textarea",
        "<link",
        "<img",
        "<meta",
        "<base",
        "<svg",
        "<use",
        "<form",
        "</script>",
        "</title>",
        "</p>",
        "<!--",
        "-->",
        "<!doctype html>",
        "=",
        "\"",
        "'",
        " ",
        "\n",
        "\t",
        " href=\"",
        " src=\"",
        " srcset=\"",
        " style=\"",
        " onclick=\"",
        " rel=\"",
        " type=\"",
        " class=\"",
        " action=\"",
        " data=\"",
        " http-equiv=\"refresh\"",
        " content=\"",
        "canonical",
        "stylesheet",
        "application/ld+json",
        "module",
        "javascript:",
        "java&#115;cript:",
        "data:x",
        "https://other.example/",
        "http://naidis.example/",
        "//other.example/",
        "/&#47;other.example/",
        "/own/",
        "own.png",
        " viewBox=\"",
        "#osa",
        ",",
        "&amp;",
        "A",
        "SCRIPT",
        "x",
    ]);
    prop::collection::vec(part, 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn a_page_that_is_plainly_fine_is_fine(html in nearly_html()) {
        if is_plain(html.as_bytes()) {
            prop_assert_eq!(codes(&html), [""; 0]);
        }
    }
}
