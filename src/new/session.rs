//! One more session in the text of a series. Every byte that was there stays.

use std::fmt::Write as _;

use jiff::civil::{Date, DateTime};

use crate::source::{SourcePath, YamlEntry, YamlNode, YamlText, YamlValue, yaml_scalar};

use super::edits::Edits;

/// When a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionStart {
    /// On a day; the hour is not known.
    Day(Date),
    /// At a moment of the zone of the series.
    Moment(DateTime),
}

impl SessionStart {
    /// The day.
    #[must_use]
    pub fn day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Moment(moment) => moment.date(),
        }
    }

    /// `2026-09-10` or `2026-09-10 10:00`; nothing if it is something else.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        if text.contains(['Z', 'z', '+']) {
            return None;
        }
        match text.len() {
            10 => text.parse().ok().map(Self::Day),
            _ => DateTime::strptime("%Y-%m-%d %H:%M", text).ok().map(Self::Moment),
        }
    }

    fn pair(self) -> String {
        match self {
            Self::Day(day) => format!("date: {day}"),
            Self::Moment(moment) => format!("start: {}", moment.strftime("%Y-%m-%d %H:%M")),
        }
    }
}

/// A title: in one language, or one in each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Title {
    /// In the default language of the site.
    One(String),
    /// By code of language, in the author's order.
    Each(Vec<(String, String)>),
}

impl Title {
    /// The title in the language that stands first.
    #[must_use]
    pub fn first(&self) -> &str {
        match self {
            Self::One(text) => text,
            Self::Each(texts) => texts.first().map_or("", |(_, text)| text),
        }
    }

    fn of(node: &YamlNode) -> Option<Self> {
        if let Some(text) = node.as_text() {
            return (!text.is_empty()).then(|| Self::One(text.to_owned()));
        }
        let texts = node.entries().iter();
        let texts: Option<Vec<_>> = texts
            .map(|entry| Some((entry.key.clone(), entry.value.as_text()?.to_owned())))
            .collect();
        texts.filter(|texts| !texts.is_empty()).map(Self::Each)
    }

    /// With another number in place of one that it holds in each language.
    fn renumbered(&self, from: u32, to: u32) -> Option<Self> {
        let (from, to) = (from.to_string(), to.to_string());
        match self {
            Self::One(text) => super::names::swapped(text, &from, &to).map(Self::One),
            Self::Each(texts) => texts
                .iter()
                .map(|(code, text)| Some((code.clone(), super::names::swapped(text, &from, &to)?)))
                .collect::<Option<_>>()
                .map(Self::Each),
        }
    }

    fn yaml(&self) -> String {
        match self {
            Self::One(text) => yaml_scalar(text),
            Self::Each(texts) => {
                let texts: Vec<String> = texts
                    .iter()
                    .map(|(code, text)| format!("{code}: {}", yaml_scalar(text)))
                    .collect();
                format!("{{{}}}", texts.join(", "))
            }
        }
    }
}

/// What a session is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// Stable for ever.
    pub id: String,
    /// Where the title of the series does not do.
    pub title: Option<Title>,
    /// When.
    pub start: SessionStart,
}

/// A session that is written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenSession {
    /// Its id.
    pub id: String,
    /// When it is; nothing if that cannot be read.
    pub start: Option<SessionStart>,
    /// Its own title.
    pub title: Option<Title>,
}

/// The text of a series.
#[derive(Debug)]
pub struct SeriesText<'a> {
    text: &'a str,
    yaml: YamlText,
}

impl<'a> SeriesText<'a> {
    /// Of a file with this text.
    #[must_use]
    pub fn new(file: &SourcePath, text: &'a str) -> Self {
        Self { text, yaml: YamlText::new(file, text) }
    }

    /// The sessions that are written out, in the order in which they stand.
    #[must_use]
    pub fn sessions(&self) -> Vec<WrittenSession> {
        let items = self.list().map(|entry| entry.value.items()).unwrap_or_default();
        let text =
            |item: &YamlNode, key| item.get(key).and_then(YamlNode::as_text).map(str::to_owned);
        items
            .iter()
            .map(|item| WrittenSession {
                id: text(item, "id").unwrap_or_default(),
                start: start(item),
                title: item.get("title").and_then(Title::of),
            })
            .collect()
    }

    /// The id that comes next, made like those of the sessions, and the title, if theirs hold the same number. Without
    /// a number to count on, the id is the name of the series and the day.
    #[must_use]
    pub fn next_name(
        &self,
        series: &str,
        day: Date,
        is_taken: impl Fn(&str) -> bool,
    ) -> (String, Option<Title>) {
        let sessions = self.sessions();
        let numbered = sessions.iter().filter_map(|one| {
            let (start, number) = number(&one.id)?;
            Some((start, number, one))
        });
        let last = numbered.clone().next_back().map(|(start, ..)| start);
        let highest = numbered.filter(|(start, ..)| Some(*start) == last).max_by_key(|it| it.1);
        let Some((start, number, one)) = highest else {
            let id = format!("{series}-{day}");
            let further = (2..=u32::MAX).map(|n| format!("{id}-{n}"));
            let free = std::iter::once(id.clone()).chain(further).find(|id| !is_taken(id));
            return (free.unwrap_or(id), None);
        };
        let next = (number + 1..=u32::MAX).find(|next| !is_taken(&format!("{start}{next}")));
        let next = next.unwrap_or(number + 1);
        let title = one.title.as_ref().and_then(|title| title.renumbered(number, next));
        (format!("{start}{next}"), title)
    }

    /// The text with one more session: behind those of its day and before. Nothing if the file is none that a session
    /// can be put into, such as one in braces.
    #[must_use]
    pub fn with(&self, session: &NewSession) -> Option<String> {
        let root = self.yaml.root.as_ref().filter(|root| !root.entries().is_empty())?;
        if self.text[root.range.clone()].starts_with('{') {
            return None;
        }
        let mut edits = Edits::of(self.text);
        match self.list() {
            None => {
                let end = self.text.len();
                let block = Self::block("  ", " ", session);
                edits.replace(end..end, self.lines(end, &format!("sessions:\n{block}")));
            }
            Some(entry) => self.add(entry, session, &mut edits),
        }
        Some(edits.made())
    }

    fn add(&self, entry: &YamlEntry, session: &NewSession, edits: &mut Edits<'_>) {
        let items = entry.value.items();
        let before = items
            .iter()
            .rposition(|item| start(item).is_some_and(|start| start.day() <= session.start.day()));
        let is_flow = self.text[entry.value.range.clone()].starts_with('[');
        let Some(first) = items.first() else {
            // `sessions: []`, or nothing behind the colon.
            let colon = entry.key_range.end + 1;
            if is_flow {
                edits.replace(colon..entry.value.range.end, "");
            }
            let end = self.line_end(entry.value.range.end.max(colon));
            edits.replace(end..end, self.lines(end, &Self::block("  ", " ", session)));
            return;
        };
        if is_flow {
            let written = braced(session);
            match before {
                Some(index) => {
                    let end = items[index].range.end;
                    edits.replace(end..end, format!(", {written}"));
                }
                None => edits.replace(first.range.start..first.range.start, format!("{written}, ")),
            }
            return;
        }
        let neighbour = before.map_or(first, |index| &items[index]);
        let at = before.map_or(entry.key_range.end, |index| items[index].range.end);
        let line = self.line_start(neighbour.range.start);
        let lead = &self.text[line..neighbour.range.start];
        let (indent, gap) = lead.split_once('-').unwrap_or(("  ", " "));
        let end = self.line_end(at);
        let block = if self.text[neighbour.range.clone()].starts_with('{') {
            format!("{indent}-{gap}{}\n", braced(session))
        } else {
            Self::block(indent, gap, session)
        };
        edits.replace(end..end, self.lines(end, &block));
    }

    /// The session in lines of its own.
    fn block(indent: &str, gap: &str, session: &NewSession) -> String {
        let inner = " ".repeat(indent.len() + 1 + gap.len());
        let mut block = format!("{indent}-{gap}id: {}\n", session.id);
        if let Some(title) = &session.title {
            let _ = writeln!(block, "{inner}title: {}", title.yaml());
        }
        let _ = writeln!(block, "{inner}{}", session.start.pair());
        block
    }

    /// Lines as the file ends them, to be put at an offset where a line begins, or where the text ends without one.
    fn lines(&self, at: usize, lines: &str) -> String {
        let is_at_line = at == 0 || self.text[..at].ends_with('\n');
        let lines = if is_at_line { lines.to_owned() } else { format!("\n{lines}") };
        if self.text.contains("\r\n") { lines.replace('\n', "\r\n") } else { lines }
    }

    fn list(&self) -> Option<&YamlEntry> {
        let entries = self.yaml.root.as_ref()?.entries();
        entries
            .iter()
            .find(|entry| entry.key == "sessions" && !matches!(entry.value.value, YamlValue::Alias))
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end + 1)
    }
}

fn start(item: &YamlNode) -> Option<SessionStart> {
    let text = item.get("date").or_else(|| item.get("start"))?.as_text()?;
    SessionStart::from_text(text).or_else(|| text.get(..10)?.parse().ok().map(SessionStart::Day))
}

/// The session in braces.
fn braced(session: &NewSession) -> String {
    let title = session
        .title
        .as_ref()
        .map_or_else(String::new, |title| format!("title: {}, ", title.yaml()));
    format!("{{id: {}, {title}{}}}", session.id, session.start.pair())
}

/// What stands before the number that an id ends with, and the number; nothing where it is a day or a year.
fn number(id: &str) -> Option<(&str, u32)> {
    let start = id.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number: u32 = id[start.len()..].parse().ok().filter(|number| *number < 1000)?;
    let is_day = id.len() >= 10
        && id.is_char_boundary(id.len() - 10)
        && id[id.len() - 10..].parse::<Date>().is_ok();
    (!is_day).then_some((start, number))
}

#[cfg(test)]
mod tests;
