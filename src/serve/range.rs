//! A part of a file: the header `Range` (RFC 9110, 14.2). Players of films ask for one to jump to a place.

use std::ops::Range;

/// Which part is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    /// All of it: nothing else was asked for, or in a way that may be passed over.
    All,
    /// These bytes.
    Part(Range<u64>),
    /// Bytes that there are none of.
    Beyond,
}

/// The part of `length` bytes that a header asks for. Several parts at once are answered by the whole.
pub(super) fn wanted(header: Option<&str>, length: u64) -> Wanted {
    let Some(spec) = header.and_then(|header| header.strip_prefix("bytes=")) else {
        return Wanted::All;
    };
    let Some((first, last)) = spec.trim().split_once('-') else { return Wanted::All };
    let range = match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) if first <= last => first..last.saturating_add(1).min(length),
        (Ok(first), Err(_)) if last.is_empty() => first..length,
        (Err(_), Ok(n_last)) if first.is_empty() => length.saturating_sub(n_last)..length,
        _ => return Wanted::All,
    };
    if range.start < range.end { Wanted::Part(range) } else { Wanted::Beyond }
}

#[cfg(test)]
mod tests {
    use super::{Wanted, wanted};

    #[test]
    fn parts_are_cut_to_what_is_there() {
        for (header, part) in [
            ("bytes=0-", 0..100),
            ("bytes=10-19", 10..20),
            ("bytes=90-500", 90..100),
            ("bytes=-10", 90..100),
            ("bytes=-500", 0..100),
        ] {
            assert_eq!(wanted(Some(header), 100), Wanted::Part(part), "{header}");
        }
    }

    #[test]
    fn what_is_beyond_the_end_is_told() {
        for header in ["bytes=100-", "bytes=100-200", "bytes=-0"] {
            assert_eq!(wanted(Some(header), 100), Wanted::Beyond, "{header}");
        }
    }

    #[test]
    fn what_is_not_understood_is_passed_over() {
        for header in ["bytes=0-1,5-6", "bytes=9-3", "bytes=-", "bytes=a-b", "lines=1-2"] {
            assert_eq!(wanted(Some(header), 100), Wanted::All, "{header}");
        }
        assert_eq!(wanted(None, 100), Wanted::All);
    }
}
