//! From the text of a lock to its facts: the form that `writer` writes and nothing else.
//!
//! A machine's file is read strictly: whatever a bad merge or an editor did to it is a fault with its line, because
//! a lock that is half understood would lower SEQUENCE and lose subscribers.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::Timestamp;

use crate::calendar::entry::Facts;
use crate::calendar::lock::fault::{Damage, conflict, damaged_line};
use crate::calendar::lock::writer::VERSION;
use crate::calendar::lock::{Lock, Locked, slot};
use crate::model::{Change, ChangeKind, History, Language, Status};
use crate::report::Diagnostic;

/// A value, or which line cannot be read, and why.
type Reading<T> = Result<T, (Range<usize>, Damage)>;

/// Reads the text of a lock.
///
/// # Errors
/// At the first line that is not of the form.
pub(super) fn lock(text: &str) -> Result<Lock, Box<Diagnostic>> {
    if let Some(fault) = conflict(text) {
        return Err(Box::new(fault));
    }
    let mut reader = Reader::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let shown = line.trim_end();
        let range = start..start + shown.len();
        start += line.len();
        if !shown.is_empty() && !shown.starts_with('#') {
            reader
                .take(shown, &range)
                .map_err(|(range, why)| Box::new(damaged_line(range, why)))?;
        }
    }
    reader.finished().map_err(|(range, why)| Box::new(damaged_line(range, why)))
}

/// In which part of the file a line stands.
#[derive(Clone, Copy, Default, PartialEq)]
enum Part {
    #[default]
    Start,
    Versioned,
    Entries,
    Changes,
    Feeds,
    Retired,
}

/// An entry whose lines are still coming.
struct Open {
    uid: String,
    facts: BTreeMap<String, String>,
    changes: Vec<Change>,
    range: Range<usize>,
}

#[derive(Default)]
struct Reader {
    lock: Lock,
    part: Part,
    open: Option<Open>,
}

impl Reader {
    fn take(&mut self, line: &str, range: &Range<usize>) -> Reading<()> {
        let depth = line.len() - line.trim_start_matches(' ').len();
        let content = &line[depth..];
        let bad = |why| (range.clone(), why);
        match (self.part, depth) {
            (Part::Start, 0) if content == VERSION => self.part = Part::Versioned,
            (Part::Start, _) => {
                return Err(bad(Damage::NoVersion));
            }
            (Part::Versioned, 0) if content == "entries:" => self.part = Part::Entries,
            (Part::Entries | Part::Changes, 0) if content == "feeds:" => {
                self.close()?;
                self.part = Part::Feeds;
            }
            // Locks of the first builds did not list the feeds.
            (Part::Entries | Part::Changes | Part::Feeds, 0) if content == "retired:" => {
                self.close()?;
                self.part = Part::Retired;
            }
            (Part::Entries | Part::Changes, 2) => {
                self.close()?;
                let uid = content.strip_suffix(':').and_then(unquoted);
                let uid = uid.ok_or_else(|| bad(Damage::NoUid))?;
                let facts = BTreeMap::new();
                self.open = Some(Open { uid, facts, changes: Vec::new(), range: range.clone() });
                self.part = Part::Entries;
            }
            (Part::Entries, 4) if content == "changes:" => self.part = Part::Changes,
            (Part::Entries, 4) => {
                let (key, value) = content.split_once(": ").ok_or_else(|| bad(Damage::NoFact))?;
                let open = self.open.as_mut().ok_or_else(|| bad(Damage::FactAlone))?;
                if open.facts.insert(key.to_owned(), value.to_owned()).is_some() {
                    return Err(bad(Damage::FactTwice));
                }
            }
            (Part::Changes, 6) => {
                let change = change(content).ok_or_else(|| bad(Damage::NoChange))?;
                let open = self.open.as_mut().ok_or_else(|| bad(Damage::ChangeAlone))?;
                open.changes.push(change);
            }
            (Part::Feeds, 2) => {
                let address = item(content).ok_or_else(|| bad(Damage::NoAddress))?;
                if !self.lock.feeds.insert(address) {
                    return Err(bad(Damage::AddressTwice));
                }
            }
            (Part::Retired, 2) => {
                let id = item(content).ok_or_else(|| bad(Damage::NoId))?;
                if !self.lock.retired.insert(id) {
                    return Err(bad(Damage::IdTwice));
                }
            }
            _ => {
                return Err(bad(Damage::Misplaced));
            }
        }
        Ok(())
    }

    /// Ends the entry that is open.
    fn close(&mut self) -> Reading<()> {
        let Some(open) = self.open.take() else { return Ok(()) };
        let range = open.range.clone();
        let uid = open.uid.clone();
        let locked = locked(open).ok_or((range.clone(), Damage::FactMissing))?;
        match self.lock.entries.insert(uid, locked) {
            Some(_) => Err((range, Damage::SessionTwice)),
            None => Ok(()),
        }
    }

    fn finished(mut self) -> Reading<Lock> {
        self.close()?;
        match self.part {
            Part::Retired => Ok(self.lock),
            _ => Err((0..0, Damage::NoEnd)),
        }
    }
}

/// The text of an item of a list.
fn item(content: &str) -> Option<String> {
    content.strip_prefix("- ").and_then(unquoted)
}

/// The entry of its facts; nothing if one is missing, unknown or not of its form.
fn locked(mut open: Open) -> Option<Locked> {
    let mut fact = |key: &str| open.facts.remove(key);
    let facts = Facts {
        id: unquoted(&fact("id")?)?,
        language: Language::from_code(&fact("language")?)?,
        series: unquoted(&fact("series")?)?,
        title: unquoted(&fact("title")?)?,
        slot: slot::read(&unquoted(&fact("when")?)?)?,
        place: unquoted(&fact("place")?)?,
        status: status(&fact("status")?)?,
    };
    let fingerprint = unquoted(&fact("hash")?)?;
    let sequence = fact("sequence")?.parse().ok()?;
    let changed_at = fact("changed_at")?.parse().ok()?;
    let history = History { sequence, changed_at, changes: open.changes };
    open.facts.is_empty().then_some(Locked { facts, fingerprint, history })
}

fn status(key: &str) -> Option<Status> {
    [Status::Confirmed, Status::Tentative, Status::Moved, Status::Cancelled]
        .into_iter()
        .find(|status| status.key() == key)
}

/// `- {at: …, sequence: …, what: …}`, with `from` and `to` where there is an old and a new.
fn change(line: &str) -> Option<Change> {
    let inner = line.strip_prefix("- {at: ")?.strip_suffix('}')?;
    let (at, inner) = inner.split_once(", sequence: ")?;
    let (sequence, inner) = inner.split_once(", what: ")?;
    let (what, ends) = match inner.split_once(", from: ") {
        Some((what, ends)) => {
            let behind_from = end_of_quoted(ends)?;
            let (from, rest) = ends.split_at(behind_from);
            (what, Some((unquoted(from)?, unquoted(rest.strip_prefix(", to: ")?)?)))
        }
        None => (inner, None),
    };
    let kind = match (what, ends) {
        ("new", None) => ChangeKind::New,
        ("moved", Some((from, to))) => {
            ChangeKind::Moved { from: slot::read(&from)?, to: slot::read(&to)? }
        }
        ("place", Some((from, to))) => ChangeKind::Place { from, to },
        ("title", Some((from, to))) => ChangeKind::Title { from, to },
        ("cancelled", None) => ChangeKind::Cancelled,
        ("back-on", None) => ChangeKind::BackOn,
        ("tentative", None) => ChangeKind::Tentative,
        ("certain", None) => ChangeKind::Certain,
        ("details", None) => ChangeKind::Details,
        _ => return None,
    };
    let at: Timestamp = at.parse().ok()?;
    Some(Change { at, sequence: sequence.parse().ok()?, kind })
}

/// The byte behind the closing mark of the quoted text that a line begins with.
fn end_of_quoted(line: &str) -> Option<usize> {
    let mut letters = line.char_indices();
    letters.next().filter(|(_, letter)| *letter == '"')?;
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => {
                letters.next()?;
            }
            '"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// The text between quotation marks.
fn unquoted(quoted: &str) -> Option<String> {
    if end_of_quoted(quoted)? != quoted.len() {
        return None;
    }
    let mut text = String::with_capacity(quoted.len());
    let mut letters = quoted[1..quoted.len() - 1].chars();
    while let Some(letter) = letters.next() {
        let escaped = match letter {
            '\\' => match letters.next()? {
                'n' => '\n',
                'U' => {
                    let code: String = letters.by_ref().take(8).collect();
                    char::from_u32(u32::from_str_radix(&code, 16).ok()?)?
                }
                mark @ ('"' | '\\') => mark,
                _ => return None,
            },
            letter => letter,
        };
        text.push(escaped);
    }
    Some(text)
}
