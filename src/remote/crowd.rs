//! Many questions to one host, a few at a time.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::error::Error;

/// How many questions a host is asked at once: fewer than a browser asks.
const AT_ONCE: usize = 4;

/// The answers, in the order of the questions. `on_answer` is called after each of them, from any thread.
///
/// # Errors
/// The first that comes; what was not asked by then is not asked any more.
pub(super) fn answers<Q: Sync, A: Send>(
    questions: &[Q],
    on_answer: &(dyn Fn() + Sync),
    ask: &(dyn Fn(&Q) -> Result<A, Error> + Sync),
) -> Result<Vec<A>, Error> {
    let n_asked = AtomicUsize::new(0);
    let next = || {
        let index = n_asked.fetch_add(1, Ordering::Relaxed);
        questions.get(index).map(|question| (index, question))
    };
    let answers: Mutex<Result<Vec<(usize, A)>, Error>> = Mutex::new(Ok(Vec::new()));
    let work = || {
        while let Some((index, question)) = next() {
            let answer = ask(question);
            on_answer();
            let mut answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
            match (&mut *answers, answer) {
                (Ok(answers), Ok(answer)) => answers.push((index, answer)),
                (Ok(_), Err(error)) => *answers = Err(error),
                (Err(_), _) => {}
            }
            if answers.is_err() {
                return;
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(questions.len()) {
            scope.spawn(work);
        }
    });
    let mut answers = answers.into_inner().unwrap_or_else(PoisonError::into_inner)?;
    answers.sort_by_key(|(index, _)| *index);
    Ok(answers.into_iter().map(|(_, answer)| answer).collect())
}
