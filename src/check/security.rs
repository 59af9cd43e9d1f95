//! Whom to tell of a security hole, and until when that holds (`.well-known/security.txt`, RFC 9116).
//!
//! What: `security-without-contact`, a warning, if nobody can be told; `security-expires`, a warning, if the day that
//! `site.yaml` names is past, less than 60 days ahead, or more than a year. Why: who finds a hole looks there first,
//! and trusts no file that is out of date. How to mend: name an e-mail address; choose another day or leave it out.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::model::{SECURITY_TXT, Security, Site};
use crate::report::{Diagnostic, Report, Words, words};
use crate::source::{KeyPath, Place, SourcePath};

use super::Rule;

/// How long before its end a file should be renewed.
const DAYS_AHEAD: i32 = 60;

/// The longest that a file should hold.
const DAYS_IN_ALL: i32 = 366;

/// The rule.
pub(super) const RULE: Rule =
    Rule { codes: &["security-without-contact", "security-expires"], told: security };

/// Looks at what `security.txt` will say, unless the site brings one of its own.
fn security(site: &Site) -> Report {
    let mut report = Report::new();
    if site.assets.iter().any(|(address, _)| address.as_str() == SECURITY_TXT) {
        return report;
    }
    let file = SourcePath::new("content/site.yaml");
    let Some(security) = &site.settings.security else {
        let message = words!(
            en: "nobody is named whom to tell of a security hole, so there is no `security.txt`",
            et: "kusagil ei ole öeldud, kellele turvaaugust teatada, seega faili `security.txt` ei tule",
        );
        let hint = words!(
            en: "write `email` below `contact`, or `security: {{contact: …}}`",
            et: "lisa `email` võtme `contact` alla või kirjuta `security: {{contact: …}}`",
        );
        let place = Place::File(file);
        report.push(Diagnostic::warning("security-without-contact", place, message).hint(hint));
        return report;
    };
    let today = site.now.to_zoned_datetime(TimeZone::UTC).date();
    if let Some(message) = wrong(security, today) {
        let key = KeyPath::root().key("security").key("expires");
        let hint = words!(
            en: "write a day within a year from now, or leave `expires` out",
            et: "kirjuta kuupäev, mis jääb tänasest ühe aasta sisse, või jäta `expires` ära",
        );
        let place = Place::Value(file, key);
        report.push(Diagnostic::warning("security-expires", place, message).hint(hint));
    }
    report
}

fn wrong(security: &Security, today: Date) -> Option<Words> {
    let n_days = (security.expires - today).get_days();
    let words = match n_days {
        _ if !security.is_dated => return None,
        ..=0 => words!(
            en: "`security.txt` is no longer valid",
            et: "`security.txt` enam ei kehti",
        ),
        1 => words!(
            en: "`security.txt` is valid for one more day",
            et: "`security.txt` kehtib veel ühe päeva",
        ),
        2..DAYS_AHEAD => words!(
            en: "`security.txt` is valid for only {n_days} more days",
            et: "`security.txt` kehtib veel ainult {n_days} päeva",
        ),
        DAYS_IN_ALL.. => words!(
            en: "`security.txt` would be valid for more than a year",
            et: "`security.txt` kehtiks üle aasta",
        ),
        _ => return None,
    };
    Some(words)
}
