//! What may be wrong with the text of a lock.

use std::ops::Range;

use crate::calendar::lock::{damaged, path};
use crate::report::{Diagnostic, Words, words};
use crate::source::Place;

/// What git writes at the beginning of a line where two branches disagree.
const MARKERS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// Why a line is not of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Damage {
    /// The file does not say its version.
    NoVersion,
    /// No UID where a session begins.
    NoUid,
    /// No key with a value.
    NoFact,
    /// A key outside of a session.
    FactAlone,
    /// A key of a session for the second time.
    FactTwice,
    /// No change where one should be.
    NoChange,
    /// A change outside of a session.
    ChangeAlone,
    /// No address in the list of feeds.
    NoAddress,
    /// An address for the second time.
    AddressTwice,
    /// No id in the list of those that were given up.
    NoId,
    /// Such an id for the second time.
    IdTwice,
    /// A line that belongs nowhere.
    Misplaced,
    /// A session without one of its keys.
    FactMissing,
    /// A session for the second time.
    SessionTwice,
    /// The file is cut off.
    NoEnd,
}

impl Damage {
    fn told(self) -> Words {
        match self {
            Self::NoVersion => {
                words!(
                    en: "the line `version: 1` should stand first",
                    et: "esimene rida peaks olema `version: 1`",
                )
            }
            Self::NoUid => {
                words!(
                    en: "a UID in quotation marks should stand here",
                    et: "siin peaks olema UID jutumärkides",
                )
            }
            Self::NoFact => {
                words!(en: "a fact should stand here", et: "siin peaks olema võti koos väärtusega")
            }
            Self::FactAlone => {
                words!(
                    en: "this fact belongs to no session",
                    et: "see rida ei kuulu ühegi kohtumise juurde",
                )
            }
            Self::FactTwice => {
                words!(
                    en: "this fact stands here for the second time",
                    et: "see võti on siin teist korda",
                )
            }
            Self::NoChange => {
                words!(en: "a change should stand here", et: "siin peaks olema muudatus")
            }
            Self::ChangeAlone => {
                words!(
                    en: "this change belongs to no session",
                    et: "see muudatus ei kuulu ühegi kohtumise juurde",
                )
            }
            Self::NoAddress => {
                words!(
                    en: "an address in quotation marks should stand here",
                    et: "siin peaks olema aadress jutumärkides",
                )
            }
            Self::AddressTwice => {
                words!(
                    en: "this address stands here for the second time",
                    et: "see aadress on siin teist korda",
                )
            }
            Self::NoId => {
                words!(
                    en: "an id in quotation marks should stand here",
                    et: "siin peaks olema tunnus jutumärkides",
                )
            }
            Self::IdTwice => {
                words!(
                    en: "this id stands here for the second time",
                    et: "see tunnus on siin teist korda",
                )
            }
            Self::Misplaced => {
                words!(en: "this line should not stand here", et: "seda rida ei peaks siin olema")
            }
            Self::FactMissing => {
                words!(
                    en: "a fact of this session is missing",
                    et: "sellel kohtumisel on midagi puudu",
                )
            }
            Self::SessionTwice => {
                words!(
                    en: "this session stands here for the second time",
                    et: "see kohtumine on siin teist korda",
                )
            }
            Self::NoEnd => words!(en: "the end of the file is missing", et: "faili lõpp on puudu"),
        }
    }
}

/// A line that is not of the form.
pub(super) fn damaged_line(range: Range<usize>, damage: Damage) -> Diagnostic {
    let why = damage.told();
    damaged(
        Place::Bytes(path(), range),
        words!(
            in why;
            en: "`calendar.lock` is damaged: {why}",
            et: "fail `calendar.lock` on rikutud: {why}",
        ),
    )
}

/// The first mark of a merge conflict.
pub(super) fn conflict(text: &str) -> Option<Diagnostic> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if MARKERS.iter().any(|marker| line.starts_with(marker)) {
            let range = start..start + line.trim_end().len();
            let message = words!(
                en: "two versions of `calendar.lock` were merged and disagree here",
                et: "siin on kaks erinevat faili `calendar.lock` versiooni kokku pandud",
            );
            let fault = Diagnostic::error("lock-conflict", Place::Bytes(path(), range), message);
            return Some(fault.hint(
                words!(
                    en: "take the whole file of the branch that is published (`git checkout --ours` or `--theirs`), then build again",
                    et: "võta tervenisti selle haru fail, mis on avaldatud (`git checkout --ours` või `--theirs`), ja ehita uuesti",
                ),
            ));
        }
        start += line.len();
    }
    None
}
