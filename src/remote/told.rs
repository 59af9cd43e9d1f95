//! What is said of what could not be compared.

use std::collections::BTreeMap;

use crate::report::{Words, words};

/// Why an output was not compared with what is at its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unlooked {
    /// kava makes it when it builds, and has not made it now: cards, icons, turned pictures.
    Made,
    /// It is too large to be fetched; its size is the same, as far as the host says.
    Large,
    /// It is for the host alone, which does not show it.
    OfHost,
    /// The host packs it in a way that was not asked for.
    Packed,
}

/// A sentence about the outputs that were not compared, and one if pages that go are not known.
pub(super) fn told(unlooked: &BTreeMap<Unlooked, usize>, is_listed: bool) -> Vec<Words> {
    let mut lines = Vec::new();
    if !unlooked.is_empty() {
        let parts: Vec<Words> = unlooked.iter().map(|(why, n)| why.counted(*n)).collect();
        let parts = Words::joined(&parts, ", ");
        lines.push(words!(in parts; en: "Not compared: {parts}.", et: "Võrdlemata jäi: {parts}."));
    }
    if !is_listed {
        lines.push(words!(
            en: "No `sitemap.xml` there lists pages of this site, so pages that go are not known.",
            et: "Seal ei ole faili `sitemap.xml` selle saidi lehtedega, seepärast ei ole teada, mis lehed kaovad.",
        ));
    }
    lines
}

impl Unlooked {
    fn counted(self, n: usize) -> Words {
        let [one, many] = match self {
            Self::Made => [
                words!(
                    en: "1 picture that kava makes (cards, icons)",
                    et: "1 pilt, mille kava ise teeb (jagamispildid, ikoonid)",
                ),
                words!(
                    en: "{n} pictures that kava makes (cards, icons)",
                    et: "{n} pilti, mille kava ise teeb (jagamispildid, ikoonid)",
                ),
            ],
            Self::Large => [
                words!(en: "1 file larger than 1 MB", et: "1 fail, mis on suurem kui 1 MB"),
                words!(en: "{n} files larger than 1 MB", et: "{n} faili, mis on suuremad kui 1 MB"),
            ],
            Self::OfHost => [
                words!(en: "1 file for the host alone", et: "1 fail, mis on ainult majutuse jaoks"),
                words!(
                    en: "{n} files for the host alone",
                    et: "{n} faili, mis on ainult majutuse jaoks",
                ),
            ],
            Self::Packed => [
                words!(
                    en: "1 file that the host packs in its own way",
                    et: "1 fail, mille server omal viisil kokku pakib",
                ),
                words!(
                    en: "{n} files that the host packs in its own way",
                    et: "{n} faili, mille server omal viisil kokku pakib",
                ),
            ],
        };
        if n == 1 { one } else { many }
    }
}
