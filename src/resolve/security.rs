//! Whom to tell of a security hole, and until when that holds.

use jiff::civil::Date;
use jiff::{ToSpan, tz::TimeZone};

use crate::load::schema::SecurityYaml;
use crate::model::Security;

use super::scope::Scope;

/// What `security` says, else whom to ask by e-mail; nothing if there is neither.
///
/// Without a day of its own it holds until the first day of the month that comes eleven months after that of `now`
/// (UTC): less than a year ahead, as RFC 9116, 2.5.5 recommends, never less than ten months, and the same bytes for
/// all builds of a month.
pub(super) fn security(
    written: &SecurityYaml,
    asked: Option<&str>,
    scope: &Scope,
) -> Option<Security> {
    let contact = written.contact.clone().or_else(|| Some(format!("mailto:{}", asked?)))?;
    let expires =
        written.expires.or_else(|| moving(scope.now.to_zoned_datetime(TimeZone::UTC).date()));
    Some(Security { contact, expires: expires?, is_dated: written.expires.is_some() })
}

/// Nothing only at the end of the calendar.
fn moving(today: Date) -> Option<Date> {
    today.first_of_month().checked_add(11.months()).ok()
}
