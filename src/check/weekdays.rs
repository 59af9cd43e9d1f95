//! Days of the week that are not those of their dates.
//!
//! What: `wrong-weekday`, a warning, for a date with a day of the week in a text ("neljapäeval, 19. mail"; "Friday, 19
//! May 2026") that falls on another day. Without a year, it is told only if the two agree in no year that the site
//! speaks of. Why: one of the two is wrong, and half of the people come on the other day. How to mend: correct the
//! weekday or the date.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::Site;
use crate::report::{Diagnostic, Report, words};

use super::Rule;
use super::dates_in_text::{DatedDay, dated_days};
use super::site_texts::{SiteText, site_texts};
use super::speech;

/// The rule.
pub(super) const RULE: Rule = Rule { codes: &["wrong-weekday"], told: weekdays };

/// Looks for dates with days of the week in every text.
fn weekdays(site: &Site) -> Report {
    let mut report = Report::new();
    let today = site.now.to_zoned_datetime(site.settings.zone.clone()).date();
    let years = years(site, today);
    for text in site_texts(site) {
        for dated in dated_days(text.text, text.language) {
            report.extend(compared(&text, &dated, &years, today));
        }
    }
    report
}

/// The years that a date of the site may be of: those of its cohorts and sessions, this one and the next.
fn years(site: &Site, today: Date) -> BTreeSet<i16> {
    let mut years = BTreeSet::from([today.year(), today.year().saturating_add(1)]);
    for programme in site.programmes.values() {
        years.extend(programme.starts.first_day().year()..=programme.ends.last_day().year());
    }
    for session in site.sessions.values() {
        years.extend([session.slot.first_day().year(), session.slot.last_day().year()]);
    }
    years
}

fn compared(
    text: &SiteText<'_>,
    dated: &DatedDay,
    of_site: &BTreeSet<i16>,
    today: Date,
) -> Option<Diagnostic> {
    let years: Vec<i16> = match (dated.year, &text.years) {
        (Some(year), _) => vec![year],
        (None, Some(years)) => years.clone().collect(),
        (None, None) => of_site.iter().copied().collect(),
    };
    // A day such as 29 February is not in every year.
    let possible: Vec<Date> =
        years.iter().filter_map(|year| Date::new(*year, dated.month, dated.day).ok()).collect();
    if possible.iter().any(|date| date.weekday() == dated.weekday) {
        return None;
    }
    let nearest = *possible.iter().min_by_key(|date| (**date - today).get_days().abs())?;
    let (date, is, written) =
        (speech::date(nearest), speech::weekday(nearest.weekday()), speech::weekday(dated.weekday));
    let message = words!(in date, is, written;
        en: "{date} is a {is}, not a {written}",
        et: "{date} on {is}, mitte {written}",
    );
    let hint = words!(en: "correct the weekday or the date", et: "paranda nädalapäev või kuupäev");
    let place = text.place(&dated.range);
    Some(Diagnostic::warning("wrong-weekday", place, message).hint(hint))
}
