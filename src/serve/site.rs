//! The site as a web server has it: what is at each address.

use std::ops::Range;

use crate::model::{Origin, OutputPath};
use crate::render::Content;

use super::answer::{Answer, Body};
use super::edition::Edition;
use super::file;
use super::page::{self, Moment};
use super::range::{Wanted, wanted};
use super::request::Request;

/// The file of a folder.
const INDEX: &str = "index.html";

/// The page for what is not there.
const NOT_FOUND: &str = "404.html";

/// The answer of a site to a request that changes nothing. Pages are shown with the bar, at `moment`.
pub(super) fn answer(edition: &Edition, request: &Request, moment: &Moment) -> Answer {
    let base = edition.headers().base();
    let Some(inner) = request.path.strip_prefix(base) else {
        let is_above = base.trim_end_matches('/') == request.path || request.path == "/";
        return if is_above { Answer::redirect(base) } else { not_found(edition, moment) };
    };
    let is_folder = inner.is_empty() || inner.ends_with('/');
    let path = OutputPath::new(if is_folder { format!("{inner}{INDEX}") } else { inner.into() });
    if let Some(answer) = file(edition, 200, &path, request.header("range"), moment) {
        return answer;
    }
    if path.is_html() && edition.has(&path) {
        // Its template fails, and it was never good: what is wrong will be told there.
        return Answer::new(503, "text/html; charset=utf-8", page::empty(moment));
    }
    if !is_folder && edition.has(&OutputPath::new(format!("{inner}/{INDEX}"))) {
        let query = Some(&request.query).filter(|query| !query.is_empty());
        let query = query.map_or_else(String::new, |query| format!("?{query}"));
        return Answer::redirect(format!("{}/{query}", request.raw_path));
    }
    not_found(edition, moment)
}

fn not_found(edition: &Edition, moment: &Moment) -> Answer {
    file(edition, 404, &OutputPath::new(NOT_FOUND), None, moment)
        .unwrap_or_else(|| Answer::text(404, "there is nothing here"))
}

fn file(
    edition: &Edition,
    status: u16,
    path: &OutputPath,
    range: Option<&str>,
    moment: &Moment,
) -> Option<Answer> {
    let headers = edition.headers().of(path)?;
    let (status, body, part) = match &*edition.content(path)? {
        Content::Bytes(bytes) if path.is_html() => {
            let html = page::shown(&String::from_utf8_lossy(bytes), moment);
            (status, Body::Bytes(html.into_bytes()), None)
        }
        Content::Copy(asset) => match &asset.origin {
            Origin::Memory(bytes) if path.is_html() => {
                let html = page::shown(&String::from_utf8_lossy(bytes), moment);
                (status, Body::Bytes(html.into_bytes()), None)
            }
            Origin::Memory(bytes) => of_bytes(bytes, range),
            Origin::Disk(disk) => {
                let length = file::length(disk)?;
                let (status, range, part) = cut(length, range);
                (status, Body::File(disk.clone(), range), part)
            }
        },
        Content::Bytes(bytes) | Content::Costly(_, bytes) => of_bytes(bytes, range),
        Content::Kept(_) => return None,
    };
    let mut answer = Answer { status, headers: Vec::new(), body };
    answer.headers.extend(headers.into_iter().filter_map(|(name, value)| local(name, value)));
    if !answer.headers.iter().any(|(name, _)| *name == "Content-Type") {
        answer.headers.push(("Content-Type", media_type(path)));
    }
    if !path.is_html() {
        answer.headers.push(("Accept-Ranges", "bytes".to_owned()));
    }
    answer.headers.extend(part.map(|part| ("Content-Range", part)));
    Some(answer)
}

/// A header of the site as it should be said without encryption, to pages of ours that show those of the site.
fn local(name: &'static str, value: &str) -> Option<(&'static str, String)> {
    let value = value
        .replace("; upgrade-insecure-requests", "")
        .replace("frame-ancestors 'none'", "frame-ancestors 'self'");
    (name != "Strict-Transport-Security").then_some((name, value))
}

fn of_bytes(bytes: &[u8], range: Option<&str>) -> (u16, Body, Option<String>) {
    let (status, range, part) = cut(bytes.len() as u64, range);
    let [start, end] = [range.start, range.end].map(|at| usize::try_from(at).unwrap_or(0));
    (status, Body::Bytes(bytes[start..end].to_vec()), part)
}

/// The status for a part of a file, the bytes of it, and what `Content-Range` says.
fn cut(length: u64, range: Option<&str>) -> (u16, Range<u64>, Option<String>) {
    match wanted(range, length) {
        Wanted::All => (200, 0..length, None),
        Wanted::Part(part) => {
            let said = format!("bytes {}-{}/{length}", part.start, part.end - 1);
            (206, part, Some(said))
        }
        Wanted::Beyond => (416, 0..0, Some(format!("bytes */{length}"))),
    }
}

/// The media type of a file, by its name. What is text is UTF-8.
fn media_type(path: &OutputPath) -> String {
    let guess = mime_guess::from_path(path.as_str()).first_or_octet_stream();
    let kind = guess.essence_str();
    let is_text = kind.starts_with("text/") || kind.ends_with("/xml") || kind.ends_with("+xml");
    if is_text { format!("{kind}; charset=utf-8") } else { kind.to_owned() }
}
