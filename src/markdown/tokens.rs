//! Calls of shortcodes in HTML, as elements that are exchanged for their results at the very end.
//!
//! Results come from the theme and are not sanitised, so a token must never be read where a result could do harm.
//! `<kava-call n="0">` cannot stand in an attribute: its quotation marks are escaped there.

use std::fmt::Write as _;

use crate::model::Call;
use crate::report::Report;

use super::Component;

/// The name of the element that stands for a call.
pub(super) const TOKEN: &str = "kava-call";

/// Appends the token of a call: the element's start, and its end if the call has no body.
pub(super) fn push_start(html: &mut String, index: usize, has_body: bool) {
    let _ = write!(html, "<{TOKEN} n=\"{index}\">");
    if !has_body {
        push_end(html);
    }
}

/// Appends the end of a token.
pub(super) fn push_end(html: &mut String) {
    let _ = write!(html, "</{TOKEN}>");
}

/// The HTML with every token exchanged for the result of its call, the inner ones first.
pub(super) fn filled(
    html: &str,
    calls: &[Call],
    component: &Component<'_>,
    report: &mut Report,
) -> String {
    let mut outer = String::with_capacity(html.len() * 2);
    let mut open: Vec<(Option<&Call>, String)> = Vec::new();
    let mut rest = html;
    while let Some((before, tag, after)) = next_token(rest) {
        open.last_mut().map_or(&mut outer, |(_, body)| body).push_str(before);
        rest = after;
        if let Some(index) = tag {
            open.push((index.and_then(|index| calls.get(index)), String::new()));
        } else if let Some((call, body)) = open.pop() {
            let into = open.last_mut().map_or(&mut outer, |(_, body)| body);
            push_result(into, call, &body, component, report);
        }
    }
    open.last_mut().map_or(&mut outer, |(_, body)| body).push_str(rest);
    while let Some((call, body)) = open.pop() {
        let into = open.last_mut().map_or(&mut outer, |(_, body)| body);
        push_result(into, call, &body, component, report);
    }
    outer
}

fn push_result(
    into: &mut String,
    call: Option<&Call>,
    body: &str,
    component: &Component<'_>,
    report: &mut Report,
) {
    // An element of that name which the author wrote: what is in it stays.
    let Some(call) = call else {
        into.push_str(body);
        return;
    };
    match component(call, call.has_body.then(|| body.trim())) {
        Ok(result) => into.push_str(&result),
        Err(diagnostic) => report.push(diagnostic),
    }
}

/// What stands before the next token, the token, and what stands after it. A start is `Some` with its index if it
/// has one, an end is `None`.
type Token<'a> = (&'a str, Option<Option<usize>>, &'a str);

fn next_token(html: &str) -> Option<Token<'_>> {
    let mut from = 0;
    while let Some(at) = html[from..].find(TOKEN).map(|found| from + found) {
        let after = &html[at + TOKEN.len()..];
        let before = &html[..at];
        if let Some(before) = before.strip_suffix("</") {
            if let Some(after) = after.strip_prefix('>') {
                return Some((before, None, after));
            }
        } else if let Some(before) = before.strip_suffix('<')
            && let Some((attributes, after)) = after.split_once('>')
        {
            let number = attributes.strip_prefix(" n=\"").and_then(|rest| rest.strip_suffix('"'));
            return Some((before, Some(number.and_then(|number| number.parse().ok())), after));
        }
        from = at + TOKEN.len();
    }
    None
}
