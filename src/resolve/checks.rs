//! How much codes of reports weigh, from `checks` of `site.yaml`.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::load::schema::CheckLevelYaml;
use crate::model::CheckLevel;
use crate::report::{CODES, Code, Diagnostic, Report, did_you_mean, nearest, words};

use super::spot::Spot;

/// The levels by code. A code that kava does not tell, and one that cannot be switched, are told.
pub(super) fn checks(
    written: &IndexMap<String, CheckLevelYaml>,
    spot: &Spot,
    report: &mut Report,
) -> BTreeMap<String, CheckLevel> {
    let mut levels = BTreeMap::new();
    for (name, CheckLevelYaml(level)) in written {
        match Code::named(name) {
            None => report.push(unknown(name, &spot.key(name))),
            Some(code) if code.is_fixed && *level != CheckLevel::Error => {
                report.push(fixed(name, &spot.key(name)));
            }
            Some(_) => {
                levels.insert(name.clone(), *level);
            }
        }
    }
    levels
}

fn unknown(name: &str, spot: &Spot) -> Diagnostic {
    let near = nearest(name, CODES.iter().map(|code| code.name));
    let hint = near.map_or_else(
        || {
            words!(
                en: "write a code as it stands in brackets in a report; `kava explain` lists them all",
                et: "kirjuta teate nimi nii, nagu see on teates nurksulgudes; kõik nimed loetleb `kava explain`",
            )
        },
        did_you_mean,
    );
    Diagnostic::error(
        "unknown-code",
        spot.key_place(),
        words!(en: "kava tells nothing called `{name}`", et: "kaval ei ole teadet `{name}`"),
    )
    .hint(hint)
}

fn fixed(name: &str, spot: &Spot) -> Diagnostic {
    let message = words!(
        en: "`{name}` cannot be switched: no site can be made of what it tells",
        et: "teadet `{name}` ei saa välja lülitada ega leebemaks muuta: sellise veaga saiti teha ei saa",
    );
    Diagnostic::error("fixed-code", spot.place(), message).hint(words!(
        en: "take the line out; `kava explain {name}` says how to mend the fault itself",
        et: "kustuta rida; kuidas viga ise parandada, ütleb `kava explain {name}`",
    ))
}
