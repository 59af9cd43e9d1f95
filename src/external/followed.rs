//! What an address answers, followed from address to address.

use crate::ask::{Asker, Link, Silence};

use super::answer::Answer;

/// How many addresses a page may lead on to.
const MAX_STEPS: usize = 6;

/// What an address answers in the end.
pub(super) fn followed(url: &str, asker: &Asker) -> Answer {
    let Some(first) = Link::parse(url) else { return Answer::Unreachable(Silence::NoHost) };
    let mut target = first.clone();
    let mut is_for_good = true;
    for _ in 0..MAX_STEPS {
        let head = match asker.head(&target) {
            Ok(head) => head,
            Err(silence) => return Answer::Unreachable(silence),
        };
        match head.status {
            status @ (404 | 410) => return Answer::Gone(status),
            429 => return Answer::Busy,
            status @ 500..=599 => return Answer::Fails(status),
            300..=399 => {
                let next = head.location.and_then(|location| target.joined(&location));
                let Some(next) = next else { return Answer::Fine };
                is_for_good &= matches!(head.status, 301 | 308);
                target = next;
            }
            200..=299 if is_for_good && first.is_another(&target) => {
                return Answer::Moved(target.to_string());
            }
            // What refuses a program may well be there for people.
            _ => return Answer::Fine,
        }
    }
    Answer::Circle
}
