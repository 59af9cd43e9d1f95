//! Two texts side by side: line by line, and within lines that have changed word by word.

use similar::{Algorithm, DiffTag, capture_diff_slices, diff_ratio};

/// Lines that share less than this part of their words are not the same line changed.
const LEAST_SHARED: f32 = 0.3;

/// How many lines that are the same stand around what has changed.
const CONTEXT: usize = 1;

/// A row of two texts side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Row {
    /// The same on both sides.
    Same(String),
    /// The line was changed.
    Changed {
        /// As it was.
        before: Vec<Piece>,
        /// As it is.
        after: Vec<Piece>,
    },
    /// The line went.
    Gone(String),
    /// The line came.
    New(String),
    /// So many lines are the same and left out.
    Skipped(usize),
}

/// Piece of a line, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// The words, with single blanks between them.
    pub(super) text: String,
    /// Whether the other side has others here.
    pub(super) is_changed: bool,
}

/// Two texts side by side, without what is far from any change.
pub(super) fn rows(before: &[String], after: &[String]) -> Vec<Row> {
    let mut rows = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, before, after) {
        let (tag, old, new) = op.as_tag_tuple();
        match tag {
            DiffTag::Equal => rows.extend(before[old].iter().cloned().map(Row::Same)),
            DiffTag::Delete => rows.extend(before[old].iter().cloned().map(Row::Gone)),
            DiffTag::Insert => rows.extend(after[new].iter().cloned().map(Row::New)),
            DiffTag::Replace => replaced(&mut rows, &before[old], &after[new]),
        }
    }
    shortened(&rows)
}

/// Lines that stand for others: each is compared with the next one of the other side that shares enough with it.
fn replaced(rows: &mut Vec<Row>, before: &[String], after: &[String]) {
    let mut rest = after;
    for line in before {
        let partner = rest.iter().enumerate().find_map(|(at, new)| Some((at, changed(line, new)?)));
        if let Some((at, row)) = partner {
            rows.extend(rest[..at].iter().cloned().map(Row::New));
            rows.push(row);
            rest = &rest[at + 1..];
        } else {
            rows.push(Row::Gone(line.clone()));
        }
    }
    rows.extend(rest.iter().cloned().map(Row::New));
}

/// A line with its changed words; nothing if the two have too little in common.
fn changed(before: &str, after: &str) -> Option<Row> {
    let [old, new]: [Vec<&str>; 2] = [before, after].map(|line| line.split(' ').collect());
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    // A line of one or two words is the same one if nothing else can be.
    let is_short = old.len().max(new.len()) <= 2;
    if !is_short && diff_ratio(&ops, old.len(), new.len()) < LEAST_SHARED {
        return None;
    }
    let mut row = (Vec::new(), Vec::new());
    for op in ops {
        let (tag, from, to) = op.as_tag_tuple();
        let is_changed = tag != DiffTag::Equal;
        for (side, words) in [(&mut row.0, &old[from]), (&mut row.1, &new[to])] {
            if !words.is_empty() {
                side.push(Piece { text: words.join(" "), is_changed });
            }
        }
    }
    Some(Row::Changed { before: row.0, after: row.1 })
}

/// The rows with [`Row::Skipped`] for those that are the same and not next to a change.
fn shortened(rows: &[Row]) -> Vec<Row> {
    let is_near = |at: usize| {
        let around = at.saturating_sub(CONTEXT)..(at + CONTEXT + 1).min(rows.len());
        rows[around].iter().any(|row| !matches!(row, Row::Same(_)))
    };
    let mut short = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        match short.last_mut() {
            _ if is_near(at) => short.push(row.clone()),
            Some(Row::Skipped(n)) => *n += 1,
            _ => short.push(Row::Skipped(1)),
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.split('|').map(str::to_owned).collect()
    }

    fn words(text: &str, is_changed: bool) -> Piece {
        Piece { text: text.to_owned(), is_changed }
    }

    #[test]
    fn changed_words_are_found_in_their_line() {
        let made = rows(
            &lines("a|b|c|algus kell 10:00 saalis|d"),
            &lines("a|b|c|algus kell 10:30 saalis|d|uus"),
        );
        let changed = Row::Changed {
            before: vec![words("algus kell", false), words("10:00", true), words("saalis", false)],
            after: vec![words("algus kell", false), words("10:30", true), words("saalis", false)],
        };
        let same = |text: &str| Row::Same(text.to_owned());
        assert_eq!(
            made,
            [Row::Skipped(2), same("c"), changed, same("d"), Row::New("uus".to_owned())]
        );
    }

    #[test]
    fn lines_with_nothing_in_common_go_and_come() {
        let made = rows(&lines("üks kaks kolm"), &lines("neli viis kuus"));
        let [gone, new] =
            [Row::Gone("üks kaks kolm".to_owned()), Row::New("neli viis kuus".to_owned())];
        assert_eq!(made, [gone, new]);
    }

    #[test]
    fn the_same_text_has_no_rows_but_skipped_ones() {
        assert_eq!(rows(&lines("a|b"), &lines("a|b")), [Row::Skipped(2)]);
    }
}
