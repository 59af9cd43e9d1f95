//! Numbers and years in names and texts, told apart from longer ones: `2023` is in `labor-2023`, not in `12023`.

/// Where a word of digits stands in a text, each time.
pub(super) fn places<'a>(text: &'a str, digits: &'a str) -> impl Iterator<Item = usize> + 'a {
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    text.match_indices(digits).map(|(at, _)| at).filter(move |at| {
        !is_digit(text[..*at].chars().next_back())
            && !is_digit(text[at + digits.len()..].chars().next())
    })
}

/// A text with another word of digits in place of one; nothing if it does not hold it.
pub(super) fn swapped(text: &str, from: &str, to: &str) -> Option<String> {
    let places: Vec<usize> = places(text, from).collect();
    let first = places.first()?;
    let mut made = text[..*first].to_owned();
    for (index, at) in places.iter().enumerate() {
        made.push_str(to);
        let next = places.get(index + 1).copied().unwrap_or(text.len());
        made.push_str(&text[at + from.len()..next]);
    }
    Some(made)
}

/// The name that something has a year later: with the new year in place of the old one, else before the number that it
/// ends with, else behind it. The name of sessions that a rule makes keeps its day (`{date}`), which is another one.
pub(super) fn of_year(name: &str, old: &str, new: &str) -> String {
    if let Some(name) = swapped(name, old, new) {
        return name;
    }
    if name.contains("{date}") {
        return name.to_owned();
    }
    let start = name
        .strip_suffix("{n}")
        .unwrap_or_else(|| name.trim_end_matches(|letter: char| letter.is_ascii_digit()));
    match start.strip_suffix('-') {
        Some(start) if start.len() + 1 < name.len() => {
            format!("{start}-{new}{}", &name[start.len()..])
        }
        _ => format!("{name}-{new}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_are_swapped() {
        assert_eq!(
            swapped("2023 ja 12023, 2023-24", "2023", "2024").as_deref(),
            Some("2024 ja 12023, 2024-24")
        );
        assert_eq!(swapped("20231", "2023", "2024"), None);
    }

    #[test]
    fn names_get_the_year_where_it_reads_best() {
        let next = |name| of_year(name, "2023", "2024");
        assert_eq!(next("labor-2023"), "labor-2024");
        assert_eq!(next("kohtumine-1"), "kohtumine-2024-1");
        assert_eq!(next("mentorlus-{n}"), "mentorlus-2024-{n}");
        assert_eq!(next("suvekool"), "suvekool-2024");
        assert_eq!(next("arutelu-{date}"), "arutelu-{date}");
        assert_eq!(next("7"), "7-2024");
    }
}
