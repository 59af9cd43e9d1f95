//! Many questions at once, but to each host one after the other.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::answer::Answer;

/// How many hosts are asked at once.
const MAX_AT_ONCE: usize = 8;

/// The answers to all addresses, by address. Between two questions to one host is a pause; one that cannot be reached,
/// or wants to be left alone, is not asked again.
pub(super) fn answers(
    urls: &[&str],
    pause: Duration,
    ask: &(dyn Fn(&str) -> Answer + Sync),
) -> BTreeMap<String, Answer> {
    let mut by_host: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for url in urls {
        by_host.entry(host(url)).or_default().push(url);
    }
    let n_threads = by_host.len().min(MAX_AT_ONCE);
    let waiting: Mutex<Vec<Vec<&str>>> = Mutex::new(by_host.into_values().collect());
    let answers = Mutex::new(BTreeMap::new());
    // Not within the loop below, which would keep it locked.
    let next = || locked(&waiting).pop();
    std::thread::scope(|scope| {
        for _ in 0..n_threads {
            scope.spawn(|| {
                while let Some(of_host) = next() {
                    let of_host = answers_of_host(&of_host, pause, ask);
                    locked(&answers).extend(of_host);
                }
            });
        }
    });
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}

fn answers_of_host(
    urls: &[&str],
    pause: Duration,
    ask: &dyn Fn(&str) -> Answer,
) -> Vec<(String, Answer)> {
    let mut answers: Vec<(String, Answer)> = Vec::new();
    for url in urls {
        let answer = match answers.last() {
            Some((_, last)) if last.is_of_host() => last.clone(),
            Some(_) => {
                std::thread::sleep(pause);
                ask(url)
            }
            None => ask(url),
        };
        answers.push(((*url).to_owned(), answer));
    }
    answers
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The host of an address, with its port.
pub(super) fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}
