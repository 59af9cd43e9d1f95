//! Quotation marks by language: „eesti «sees»“, “English ‘inside’”, «русские „внутри“».

use crate::model::Language;

/// The quotations that are open at a spot of a text.
pub(super) struct Quotes {
    language: Language,
    open: Vec<Quotation>,
    /// How many of `open` have single marks, so that a long line of stray marks stays cheap.
    n_single: usize,
}

struct Quotation {
    is_single: bool,
    /// Whether it has the marks of a quotation within a quotation.
    is_inner: bool,
}

impl Quotes {
    /// Begins with none open.
    pub(super) fn new(language: Language) -> Self {
        Self { language, open: Vec::new(), n_single: 0 }
    }

    /// Forgets what is open: no quotation goes on from one block to the next.
    pub(super) fn reset(&mut self) {
        self.open.clear();
        self.n_single = 0;
    }

    /// The mark for the straight `"` or `'` at the byte `at`.
    ///
    /// The parser pairs double marks without regard to nesting, so they are paired anew here; of single ones it
    /// tells opening marks from apostrophes (`looks_open`).
    pub(super) fn mark(&mut self, text: &str, at: usize, looks_open: bool) -> &'static str {
        let before = text[..at].chars().next_back();
        let after = text[at + 1..].chars().next();
        let is_single = text.as_bytes()[at] == b'\'';
        let n_open = if is_single { self.n_single } else { self.open.len() - self.n_single };
        let is_open = n_open > 0;
        if is_single {
            return match (looks_open, is_open && !is_word(after)) {
                (true, _) => self.opened(true),
                (false, true) => self.closed(true),
                (false, false) => "’",
            };
        }
        let follows_space = before.is_none_or(char::is_whitespace);
        let begins_word = !is_word(before) && is_word(after);
        let follows_opening = before.is_some_and(|sign| "([{„“«‚‘\"'".contains(sign));
        if follows_space || begins_word || (follows_opening && !is_open) {
            self.opened(false)
        } else if is_open {
            self.closed(false)
        } else if before.is_some_and(|sign| sign.is_ascii_digit()) {
            // Inches and seconds.
            "\""
        } else {
            marks(self.language, false).1
        }
    }

    fn opened(&mut self, is_single: bool) -> &'static str {
        let is_inner = self.open.last().map_or(is_single, |outer| !outer.is_inner);
        self.open.push(Quotation { is_single, is_inner });
        self.n_single += usize::from(is_single);
        marks(self.language, is_inner).0
    }

    /// Closes the innermost quotation of the kind, and those within it that nobody closed.
    fn closed(&mut self, is_single: bool) -> &'static str {
        while let Some(quotation) = self.open.pop() {
            self.n_single -= usize::from(quotation.is_single);
            if quotation.is_single == is_single {
                return marks(self.language, quotation.is_inner).1;
            }
        }
        marks(self.language, is_single).1
    }
}

fn is_word(sign: Option<char>) -> bool {
    sign.is_some_and(char::is_alphanumeric)
}

/// Opening and closing marks (CLDR, delimiters `quotation…` and `alternateQuotation…`).
fn marks(language: Language, is_inner: bool) -> (&'static str, &'static str) {
    match (language, is_inner) {
        (Language::Estonian, false) | (Language::Russian, true) => ("„", "“"),
        (Language::Estonian, true) | (Language::Russian, false) => ("«", "»"),
        (Language::English, false) => ("“", "”"),
        (Language::English, true) => ("‘", "’"),
    }
}
