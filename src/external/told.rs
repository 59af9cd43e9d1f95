//! What the author is told of an answer.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use crate::ask::Silence;
use crate::report::{Diagnostic, Words, words};
use crate::source::{Place, SourcePath};

use super::answer::Answer;
use super::hosts::host;

/// A warning of what is gone, a note of what may be back tomorrow or has moved; nothing of what is well.
pub(super) fn told(
    url: &str,
    answer: &Answer,
    place: &Place,
    timeout: Duration,
) -> Option<Diagnostic> {
    let (host, seconds) = (host(url), timeout.as_secs());
    let place = place.clone();
    let message = match answer {
        Answer::Fine | Answer::Busy => return None,
        Answer::Moved(to) => {
            let message = words!(
                en: "`{url}` has moved to `{to}` for good",
                et: "`{url}` on jäädavalt kolinud aadressile `{to}`",
            );
            let hint = words!(en: "write the new address", et: "kirjuta uus aadress");
            return Some(Diagnostic::note("moved-link", place, message).hint(hint));
        }
        Answer::Gone(status) => words!(
            en: "`{url}` is gone (status {status})",
            et: "lehte `{url}` enam ei ole (vastus {status})",
        ),
        Answer::Circle => words!(
            en: "`{url}` leads from address to address without an end",
            et: "`{url}` suunab lõputult ühelt aadressilt teisele",
        ),
        Answer::Unreachable(Silence::NoHost) => words!(
            en: "there is no host `{host}`",
            et: "serverit `{host}` ei ole",
        ),
        Answer::Unreachable(Silence::NotSafe) => words!(
            en: "`{host}` has no valid certificate: browsers warn of it",
            et: "saidil `{host}` ei ole kehtivat sertifikaati: brauserid hoiatavad selle eest",
        ),
        Answer::Unreachable(Silence::Refused) => words!(
            en: "`{host}` does not answer",
            et: "`{host}` ei vasta",
        ),
        Answer::Unreachable(Silence::TimedOut) => {
            let message = words!(
                en: "`{host}` did not answer within {seconds} s",
                et: "`{host}` ei vastanud {seconds} s jooksul",
            );
            return Some(Diagnostic::note("dead-link", place, message).hint(later()));
        }
        Answer::Fails(status) => {
            let message = words!(
                en: "the site of `{url}` has a fault (status {status})",
                et: "lehel `{url}` on rike (vastus {status})",
            );
            return Some(Diagnostic::note("dead-link", place, message).hint(later()));
        }
    };
    let hint = words!(
        en: "find where the page is now, or take the link out",
        et: "otsi üles lehe uus aadress või kustuta link",
    );
    Some(Diagnostic::warning("dead-link", place, message).hint(hint))
}

/// A note if several hosts were asked and not one could be reached: it is hardly they that are gone.
pub(super) fn nobody(answers: &BTreeMap<String, Answer>) -> Option<Diagnostic> {
    let n_hosts = answers.keys().map(|url| host(url)).collect::<BTreeSet<_>>().len();
    let is_away = |answer| matches!(answer, &Answer::Unreachable(why) if why != Silence::NotSafe);
    if n_hosts < 2 || !answers.values().all(is_away) {
        return None;
    }
    let message = words!(
        en: "none of the {n_hosts} sites linked to could be reached",
        et: "ühtki viidatud saiti ({n_hosts}) ei saanud kätte",
    );
    let hint = words!(
        en: "look whether this computer is connected to the internet, and try again",
        et: "vaata, kas arvuti on internetis, ja proovi uuesti",
    );
    let place = Place::File(SourcePath::new("content/site.yaml"));
    Some(Diagnostic::note("dead-link", place, message).hint(hint))
}

fn later() -> Words {
    words!(
        en: "try it in a browser, and again tomorrow",
        et: "proovi seda brauseris ja homme uuesti",
    )
}
