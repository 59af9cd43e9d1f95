//! Telephone numbers, as people read them.

/// The number in international form, in groups: `+372 504 4576`. Without a `+` it stays as it was written.
///
/// Only the groups of Estonia are known (seven digits as 3 + 4, eight as 4 + 4, as E.123 recommends); elsewhere
/// the blanks are the author's.
pub(super) fn international(written: &str) -> String {
    let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let is_plain = written.chars().all(|letter| {
        letter.is_ascii_digit() || matches!(letter, '+' | ' ' | '-' | '(' | ')' | '.')
    });
    match (written.starts_with('+') && is_plain, digits.strip_prefix("372")) {
        (true, Some(local)) if local.len() == 7 => {
            format!("+372 {} {}", &local[..3], &local[3..])
        }
        (true, Some(local)) if local.len() == 8 => {
            format!("+372 {} {}", &local[..4], &local[4..])
        }
        _ => written,
    }
}
