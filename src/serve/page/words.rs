//! What the bar and the overlay say, in the language of messages.

use serde::Serialize;

use crate::report::{Tongue, words};

/// The texts of the bar and the overlay. `{n}` and `{day}` stand for what the script knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(in crate::serve) struct Labels {
    bar: String,
    fold: String,
    unfold: String,
    day: String,
    today: String,
    shown_for: String,
    lost: String,
    errors: String,
    one_error: String,
    warnings: String,
    one_warning: String,
    notes: String,
    one_note: String,
    overlay: String,
    stays: String,
    nothing_yet: String,
    more: String,
    hide: String,
}

impl Labels {
    /// The texts in a language.
    pub(in crate::serve) fn new(tongue: Tongue) -> Self {
        let told = |words: crate::report::Words| words.told_in(tongue).to_owned();
        Self {
            bar: told(words!(en: "preview by kava", et: "kava eelvaade")),
            fold: told(words!(en: "Fold the bar", et: "Peida riba")),
            unfold: told(words!(en: "Unfold the bar", et: "Näita riba")),
            day: told(words!(en: "As it is on", et: "Vaata seisuga")),
            today: told(words!(en: "Back to today", et: "Tagasi tänasesse")),
            shown_for: told(
                words!(en: "You see the site as it is on {{day}}.", et: "Näed saiti seisuga {{day}}."),
            ),
            lost: told(
                words!(en: "kava has stopped; this page will not change", et: "kava on peatunud, leht enam ei uuene"),
            ),
            errors: told(words!(en: "{{n}} errors", et: "{{n}} viga")),
            one_error: told(words!(en: "1 error", et: "1 viga")),
            warnings: told(words!(en: "{{n}} warnings", et: "{{n}} hoiatust")),
            one_warning: told(words!(en: "1 warning", et: "1 hoiatus")),
            notes: told(words!(en: "{{n}} notes", et: "{{n}} märkust")),
            one_note: told(words!(en: "1 note", et: "1 märkus")),
            overlay: told(words!(en: "What kava has to say", et: "kava teated")),
            stays: told(words!(
                en: "The page below is the last one without errors.",
                et: "All on viimane leht, milles vigu polnud."
            )),
            nothing_yet: told(words!(
                en: "There is no page to show until this is mended.",
                et: "Lehte saab näidata siis, kui vead on parandatud."
            )),
            more: told(words!(en: "… and {{n}} more", et: "… ja veel {{n}}")),
            hide: told(words!(en: "Hide", et: "Peida")),
        }
    }
}
