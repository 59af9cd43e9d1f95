//! Components (RFC 5545, 3.4 and 3.6): lines between BEGIN and END, one in another.

use super::content::Line;
use super::notes::Notes;
use crate::report::{Words, words};

/// A component with its lines and the components in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Component {
    /// Upper case.
    pub(super) name: String,
    /// Its own lines, in order.
    pub(super) lines: Vec<Line>,
    /// The components in it, in order.
    pub(super) parts: Vec<Component>,
}

impl Component {
    /// The first line of a name.
    pub(super) fn line(&self, name: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.name == name)
    }

    /// All lines of a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Line> {
        self.lines.iter().filter(move |line| line.name == name)
    }
}

/// Deeper ones are no calendar.
const DEEPEST: usize = 16;

/// All that the calendars of a file hold, as one; nothing if there is none. Built here and not by `ical`, whose parser
/// gives a calendar up for one line that it cannot read, and for every component that it does not know.
pub(super) fn calendar(lines: Vec<Line>, notes: &mut Notes) -> Option<Component> {
    let mut open: Vec<Component> = Vec::new();
    let mut whole: Option<Component> = None;
    for line in lines {
        let name = line.value.trim().to_ascii_uppercase();
        match line.name.as_str() {
            "BEGIN" if open.is_empty() && name != "VCALENDAR" => {
                notes.about(
                    words!(
                        en: "components outside of a calendar were passed over",
                        et: "väljaspool kalendrit olnud osad jäeti vahele",
                    ),
                    Words::same(name),
                );
            }
            "BEGIN" if open.len() < DEEPEST => {
                open.push(Component { name, ..Component::default() });
            }
            "END" => {
                if let Some(depth) = open.iter().rposition(|part| part.name == name) {
                    close(&mut open, depth, &mut whole, notes);
                }
            }
            _ => {
                if let Some(part) = open.last_mut() {
                    part.lines.push(line);
                }
            }
        }
    }
    // A part that the end of the file cuts off is not whole; what the calendar held before it is.
    if let Some(depth) = open.iter().rposition(|part| part.name == "VCALENDAR") {
        for cut in open.drain(depth + 1..) {
            notes.about(
                words!(
                    en: "the file ends within a component, which was left out: is it whole?",
                    et: "fail lõpeb poole osa pealt, see osa jäeti välja: kas fail on terve?",
                ),
                Words::same(cut.name),
            );
        }
        notes.add(words!(
            en: "the file does not end with `END:VCALENDAR`: is it whole?",
            et: "faili lõpus ei ole rida `END:VCALENDAR`: kas fail on terve?",
        ));
        close(&mut open, depth, &mut whole, notes);
    }
    whole
}

/// Ends the component at a depth, and those in it that have no end of their own.
fn close(
    open: &mut Vec<Component>,
    depth: usize,
    whole: &mut Option<Component>,
    notes: &mut Notes,
) {
    while open.len() > depth {
        let Some(part) = open.pop() else { return };
        if open.len() > depth {
            notes.about(
                words!(
                    en: "components without an end were closed",
                    et: "lõputa osadele pandi lõpp",
                ),
                Words::same(part.name.clone()),
            );
        }
        match open.last_mut() {
            Some(parent) => parent.parts.push(part),
            None => match whole {
                Some(whole) => {
                    notes.add(words!(
                        en: "the file holds several calendars, which were put together",
                        et: "failis on mitu kalendrit, need pandi kokku",
                    ));
                    whole.lines.extend(part.lines);
                    whole.parts.extend(part.parts);
                }
                None => *whole = Some(part),
            },
        }
    }
}
