//! The rules, tag by tag.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::load::{Hosts, Kind};
use super::{Finding, Problem};

/// Attributes that name files which a page loads by itself, by element; `*` is any element.
pub(super) const LOADS: [(&str, &str, Loaded); 23] = [
    ("script", "src", Loaded::Code),
    ("script", "href", Loaded::Code),
    ("script", "xlink:href", Loaded::Code),
    ("img", "src", Loaded::Media),
    ("input", "src", Loaded::Media),
    ("source", "src", Loaded::Media),
    ("video", "src", Loaded::Media),
    ("video", "poster", Loaded::Media),
    ("audio", "src", Loaded::Media),
    ("track", "src", Loaded::Media),
    ("iframe", "src", Loaded::Media),
    ("image", "href", Loaded::Media),
    ("image", "xlink:href", Loaded::Media),
    ("feimage", "href", Loaded::Media),
    ("feimage", "xlink:href", Loaded::Media),
    ("use", "href", Loaded::Code),
    ("use", "xlink:href", Loaded::Code),
    ("frame", "src", Loaded::Code),
    ("embed", "src", Loaded::Code),
    ("object", "data", Loaded::Code),
    ("base", "href", Loaded::Code),
    ("form", "action", Loaded::Code),
    ("*", "formaction", Loaded::Code),
];

/// What `rel` says of a link whose file is loaded, or whose host is greeted.
const LOADING: [&str; 11] = [
    "stylesheet",
    "preload",
    "modulepreload",
    "prefetch",
    "prerender",
    "preconnect",
    "dns-prefetch",
    "icon",
    "apple-touch-icon",
    "mask-icon",
    "manifest",
];

/// Attributes that may hold an address to follow; every one that [`LOADS`] names is among them.
pub(super) const FOLLOWED: [&str; 7] =
    ["href", "xlink:href", "src", "action", "formaction", "data", "poster"];

/// What is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Loaded {
    /// Pictures, sound, film and frames, which a site can allow.
    Media,
    /// What changes the page itself, or takes what is written into it: only from the site.
    Code,
}

/// What must not be on a page.
pub(super) fn findings(html: &str, hosts: &Hosts) -> Vec<Finding> {
    let sink = Sink { hosts, found: RefCell::default() };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    // There is no script handle: the tokenizer never stops within.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.found.into_inner()
}

struct Sink<'a> {
    hosts: &'a Hosts,
    found: RefCell<Vec<Finding>>,
}

impl TokenSink for Sink<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                self.read(&tag);
                match &*tag.name {
                    "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                    "style" | "xmp" | "iframe" | "noembed" | "noframes" => {
                        TokenSinkResult::RawData(RawKind::Rawtext)
                    }
                    "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => TokenSinkResult::Continue,
                }
            }
            _ => TokenSinkResult::Continue,
        }
    }
}

impl Sink<'_> {
    fn read(&self, tag: &Tag) {
        let name = &*tag.name;
        match name {
            "script" if !is_data(tag) && attribute(tag, "src").is_none() => {
                self.tell(Problem::Script, [opening(tag)]);
            }
            "style" => self.tell(Problem::Style, [opening(tag)]),
            "link" if is_loading(tag) => {
                for url in attribute(tag, "href").into_iter().chain(set(tag, "imagesrcset")) {
                    self.load(url, Loaded::Code);
                }
            }
            "img" | "source" => set(tag, "srcset").for_each(|url| self.load(url, Loaded::Media)),
            "meta" => {
                if let Some(url) = refreshed(tag) {
                    self.load(url, Loaded::Code);
                }
            }
            _ => {}
        }
        for one in &tag.attrs {
            self.read_attribute(name, &one.name.local, &one.value);
        }
    }

    fn read_attribute(&self, element: &str, name: &str, value: &str) {
        let written = || [format!("{name}=\"{value}\""), format!(" {name}=")];
        if name == "style" {
            self.tell(Problem::Style, written());
        } else if name == "srcdoc" {
            self.tell(Problem::FrameText, written());
        } else if name.len() > 2 && name.starts_with("on") {
            self.tell(Problem::Handler { name: name.to_owned() }, written());
        } else if FOLLOWED.contains(&name) && self.hosts.kind(value) == Kind::Script {
            self.tell(Problem::ScriptLink, [value.to_owned(), "javascript:".to_owned()]);
        } else if let Some((_, _, loaded)) = LOADS
            .iter()
            .find(|(of, attribute, _)| *attribute == name && (*of == element || *of == "*"))
        {
            self.load(value, *loaded);
        }
    }

    /// Something is loaded from an address.
    fn load(&self, url: &str, loaded: Loaded) {
        self.found.borrow_mut().extend(loading(url, loaded, self.hosts));
    }

    fn tell(&self, problem: Problem, written: impl IntoIterator<Item = String>) {
        let written = written.into_iter().collect();
        self.found.borrow_mut().push(Finding { problem, written });
    }
}

/// What is wrong with loading something from an address.
pub(super) fn loading(url: &str, loaded: Loaded, hosts: &Hosts) -> Option<Finding> {
    let problem = match hosts.kind(url) {
        Kind::Own | Kind::Other | Kind::Script => return None,
        Kind::Foreign { host } if loaded == Loaded::Media && hosts.allows(&host) => return None,
        Kind::Foreign { host } => {
            let can_be_allowed = loaded == Loaded::Media;
            Problem::Foreign { url: url.to_owned(), host, can_be_allowed }
        }
        Kind::Unencrypted => Problem::Unencrypted { url: url.to_owned() },
        Kind::Embedded => Problem::Embedded,
    };
    let mut written = vec![url.to_owned(), url.replace('&', "&amp;")];
    if let Problem::Foreign { host, .. } = &problem {
        written.push(host.clone());
    }
    Some(Finding { problem, written })
}

fn attribute<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    tag.attrs.iter().find(|one| &*one.name.local == name).map(|one| &*one.value)
}

/// Whether a script is data that no browser runs.
fn is_data(tag: &Tag) -> bool {
    let kind = attribute(tag, "type").unwrap_or_default().trim().to_ascii_lowercase();
    matches!(&*kind, "application/ld+json" | "application/json")
}

fn is_loading(tag: &Tag) -> bool {
    let rel = attribute(tag, "rel").unwrap_or_default().to_ascii_lowercase();
    rel.split_ascii_whitespace().any(|word| LOADING.contains(&word))
}

/// The addresses of a `srcset`.
fn set<'a>(tag: &'a Tag, name: &str) -> impl Iterator<Item = &'a str> {
    let written = attribute(tag, name).unwrap_or_default();
    written.split(',').filter_map(|candidate| candidate.split_ascii_whitespace().next())
}

/// Where `<meta http-equiv="refresh">` leads on to.
fn refreshed(tag: &Tag) -> Option<&str> {
    let is_refresh = attribute(tag, "http-equiv")?.trim().eq_ignore_ascii_case("refresh");
    let content = attribute(tag, "content").filter(|_| is_refresh)?;
    let start = content.to_ascii_lowercase().find("url=")? + "url=".len();
    content.get(start..).map(|url| url.trim_matches(['\'', '"', ' ']))
}

/// A tag as it is most probably written.
fn opening(tag: &Tag) -> String {
    let attributes = tag
        .attrs
        .iter()
        .fold(String::new(), |all, one| all + " " + &one.name.local + "=\"" + &one.value + "\"");
    format!("<{}{attributes}>", &*tag.name)
}
