//! Numbers with their nouns: `1 page`, `2 pages`; `1 leht`, `2 lehte`.

use crate::report::{Severity, Words, words};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Noun {
    /// Pages of the site.
    Page,
    /// Sessions of the schedule.
    Session,
    /// Calendar feeds.
    Feed,
    /// Languages of the site.
    Language,
    /// Files of the output.
    File,
    /// Rules that make sessions.
    Rule,
    /// What a report holds.
    Told(Severity),
}

/// A number with its noun.
pub(super) fn counted(n: usize, noun: Noun) -> Words {
    let words = match noun {
        Noun::Page => [words!(en: "page", et: "leht"), words!(en: "pages", et: "lehte")],
        Noun::Session => {
            [words!(en: "session", et: "kohtumine"), words!(en: "sessions", et: "kohtumist")]
        }
        Noun::Feed => [
            words!(en: "calendar feed", et: "kalendrivoog"),
            words!(en: "calendar feeds", et: "kalendrivoogu"),
        ],
        Noun::Language => {
            [words!(en: "language", et: "keel"), words!(en: "languages", et: "keelt")]
        }
        Noun::File => [words!(en: "file", et: "fail"), words!(en: "files", et: "faili")],
        Noun::Rule => [words!(en: "rule", et: "reegel"), words!(en: "rules", et: "reeglit")],
        Noun::Told(Severity::Error) => {
            [words!(en: "error", et: "viga"), words!(en: "errors", et: "viga")]
        }
        Noun::Told(Severity::Warning) => {
            [words!(en: "warning", et: "hoiatus"), words!(en: "warnings", et: "hoiatust")]
        }
        Noun::Told(Severity::Note) => {
            [words!(en: "note", et: "märkus"), words!(en: "notes", et: "märkust")]
        }
    };
    let [one, many] = words;
    let noun = if n == 1 { one } else { many };
    words!(in noun; en: "{n} {noun}", et: "{n} {noun}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Tongue;

    #[test]
    fn nouns_stand_in_the_right_form_behind_their_number() {
        for (n, noun, english, estonian) in [
            (1, Noun::Told(Severity::Error), "1 error", "1 viga"),
            (2, Noun::Told(Severity::Error), "2 errors", "2 viga"),
            (1, Noun::Told(Severity::Warning), "1 warning", "1 hoiatus"),
            (3, Noun::Told(Severity::Warning), "3 warnings", "3 hoiatust"),
            (0, Noun::Page, "0 pages", "0 lehte"),
            (21, Noun::Session, "21 sessions", "21 kohtumist"),
        ] {
            let told = counted(n, noun);
            assert_eq!(told.told_in(Tongue::English), english);
            assert_eq!(told.told_in(Tongue::Estonian), estonian);
        }
    }
}
