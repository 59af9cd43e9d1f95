//! Whatever goes in, what comes out is XML.

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::{Rewriting, rewritten};

fn xml(html: &str) -> String {
    let link = |href: &str| format!("https://vald.example{href}");
    let picture = |src: &str| src.contains(".png").then(|| format!("../files{src}"));
    let rewriting =
        Rewriting { link: &link, picture: &picture, id_prefix: "a-", deeper: 1, is_xml: true };
    rewritten(html, &rewriting)
}

/// Reads a fragment to its end, and tells what is wrong with it.
fn fault(fragment: &str) -> Option<String> {
    let document = format!("<div>{fragment}</div>");
    let mut reader = Reader::from_str(&document);
    reader.config_mut().check_end_names = true;
    let mut depth = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return (depth != 0).then(|| "an element is not closed".to_owned()),
            Ok(Event::Start(start)) => {
                depth += 1;
                for attribute in start.attributes() {
                    if let Err(fault) = attribute {
                        return Some(fault.to_string());
                    }
                }
            }
            Ok(Event::End(_)) => depth -= 1,
            Ok(Event::GeneralRef(name)) => {
                let known = ["lt", "gt", "amp", "quot", "apos"];
                if !known.iter().any(|it| **it == *name) {
                    return Some(format!("an unknown entity {name:?}"));
                }
            }
            Ok(_) => {}
            Err(fault) => return Some(fault.to_string()),
        }
    }
}

#[test]
fn empty_elements_are_closed_and_entities_are_letters() {
    assert_eq!(
        xml("<p>a&nbsp;b<br>c &amp; d &lt;e&gt; „f“</p><hr>"),
        "<p>a\u{a0}b<br />c &amp; d &lt;e&gt; „f“</p><hr />"
    );
}

#[test]
fn what_was_left_open_is_closed_where_browsers_close_it() {
    assert_eq!(xml("<ul><li>a<li>b</ul><p>c<p>d"), "<ul><li>a</li><li>b</li></ul><p>c</p><p>d</p>");
}

#[test]
fn attributes_without_a_value_get_one() {
    assert_eq!(
        xml("<input type=checkbox disabled checked>"),
        "<input type=\"checkbox\" disabled=\"\" checked=\"\" />"
    );
}

#[test]
fn headings_move_down_and_ids_are_told_apart() {
    assert_eq!(
        xml("<h2 id=x>X <a class=\"anchor\" href=\"#x\">#</a></h2><a href=\"#x\">x</a>"),
        "<h3 id=\"a-x\">X </h3><a href=\"#a-x\">x</a>"
    );
    assert_eq!(xml("<h6>X</h6>"), "<h6>X</h6>");
}

#[test]
fn what_needs_the_web_stays_behind() {
    assert_eq!(
        xml("<script>alert(1)</script><p style=\"color:red\" onclick=\"x()\">a\
             <button type=\"button\" hidden>b</button><svg><use href=\"#i\"/></svg></p>"),
        "<p>a</p>"
    );
}

#[test]
fn a_picture_comes_along_or_its_words_stand_for_it() {
    assert_eq!(
        xml("<img src=\"/a.png\" alt=\"A\" srcset=\"/b.png 2x\" loading=lazy width=2 height=1>"),
        "<img src=\"../files/a.png\" alt=\"A\" width=\"2\" height=\"1\" />"
    );
    assert_eq!(xml("<img src=\"/a.avif\" alt=\"A &amp; B\">"), "<em>A &amp; B</em>");
}

proptest! {
    #[test]
    fn any_text_becomes_well_formed(html in "\\PC{0,80}") {
        let made = xml(&html);
        prop_assert_eq!(fault(&made), None, "{}", made);
    }

    #[test]
    fn any_heap_of_tags_becomes_well_formed(parts in proptest::collection::vec(
        proptest::sample::select(vec![
            "<p>", "</p>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<b>", "</i>", "<i>",
            "<a href=\"/x?a=1&b=2\">", "</a>", "<br>", "<img src='/a.png' alt='\"<>&'>", "&nbsp;", "&copy", "&",
            "<", "<!-- c -->", "<![CDATA[x]]>", "<?php ?>", "<x-y>", "<svg><p>", "<h2 id='a b'>", "</h2>",
            "<p id=x id=y lang=et>", "<details open>", "<input checked>", "\u{0}", "\u{b}", "tekst", "<select><p>",
            "<p on\"x=1 a<b=2 class=a>", "<template><p>", "<math><mi>", "<title>", "<textarea>", "<plaintext>",
        ]), 0..30)) {
        let made = xml(&parts.concat());
        prop_assert_eq!(fault(&made), None, "{}", made);
    }
}
