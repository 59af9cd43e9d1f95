//! Questions on a terminal, a line each: they can be read aloud, answered blindly, and pasted into.
//!
//! Nobody is asked where nobody sits: then a value that is missing is a fault that names the flag.

use std::io::{self, BufRead, IsTerminal, Write};

use crate::report::{Tongue, Words, words};

/// What is asked.
pub(super) struct Question {
    /// In words, without a colon.
    pub(super) words: Words,
    /// How it is given otherwise: `--starts`, `TITLE`.
    pub(super) flag: &'static str,
    /// What an empty answer means.
    pub(super) usual: Option<String>,
}

impl Question {
    /// A question without a usual answer.
    pub(super) fn new(words: Words, flag: &'static str) -> Self {
        Self { words, flag, usual: None }
    }

    /// With the answer that an empty line means.
    pub(super) fn usually(self, usual: Option<impl Into<String>>) -> Self {
        Self { usual: usual.map(Into::into), ..self }
    }
}

/// Why there is no answer, in words. Exit code 2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unanswered(pub(super) Words);

/// Who is asked.
pub(super) struct Asking<'a> {
    tongue: Tongue,
    /// The lines that are typed and where questions stand; nothing where nobody sits.
    talk: Option<(Box<dyn BufRead + 'a>, Box<dyn Write + 'a>)>,
}

impl Asking<'_> {
    /// Asks on the terminal of the process, if it has one.
    pub(super) fn of_process(tongue: Tongue) -> Self {
        let is_terminal = io::stdin().is_terminal() && io::stderr().is_terminal();
        let talk: Option<(Box<dyn BufRead>, Box<dyn Write>)> =
            is_terminal.then(|| (Box::new(io::stdin().lock()) as _, Box::new(io::stderr()) as _));
        Self { tongue, talk }
    }

    /// Whether somebody can be asked.
    pub(super) fn is_there(&self) -> bool {
        self.talk.is_some()
    }

    /// What was given, else the answer. `read` says what an answer means, or what is wrong with it; what was given
    /// wrongly is not asked again.
    pub(super) fn needed<T>(
        &mut self,
        given: Option<&str>,
        question: &Question,
        read: impl Fn(&str) -> Result<T, Words>,
    ) -> Result<T, Unanswered> {
        if let Some(given) = given {
            let flag = question.flag;
            return read(given.trim()).map_err(|fault| {
                Unanswered(words!(in fault; en: "`{flag}`: {fault}", et: "`{flag}`: {fault}"))
            });
        }
        if self.talk.is_none() {
            return match &question.usual {
                Some(usual) => read(usual).map_err(Unanswered),
                None => Err(missing(question)),
            };
        }
        loop {
            let line = self.line(question)?;
            let answer = match (line.trim(), &question.usual) {
                ("", Some(usual)) => usual,
                (answer, _) => answer,
            };
            match read(answer) {
                Ok(value) => return Ok(value),
                Err(fault) => self.say(&fault),
            }
        }
    }

    /// The same for what may be left out: nobody there or an empty line mean nothing.
    pub(super) fn wanted<T>(
        &mut self,
        given: Option<&str>,
        question: &Question,
        read: impl Fn(&str) -> Result<T, Words>,
    ) -> Result<Option<T>, Unanswered> {
        if given.is_none() && self.talk.is_none() {
            return Ok(None);
        }
        let question = Question {
            words: question.words.clone(),
            flag: question.flag,
            usual: question.usual.clone().or(Some(String::new())),
        };
        self.needed(given, &question, |answer| match answer {
            "" => Ok(None),
            answer => read(answer).map(Some),
        })
    }

    fn line(&mut self, question: &Question) -> Result<String, Unanswered> {
        let words = question.words.told_in(self.tongue);
        let usual = match &question.usual {
            Some(usual) if usual.is_empty() => match self.tongue {
                Tongue::English => " (may be empty)".to_owned(),
                Tongue::Estonian => " (võib tühjaks jääda)".to_owned(),
            },
            Some(usual) => format!(" [{usual}]"),
            None => String::new(),
        };
        let Some((lines, output)) = &mut self.talk else { return Err(missing(question)) };
        let _ = write!(output, "{words}{usual}: ").and_then(|()| output.flush());
        let mut line = String::new();
        if let Ok(1..) = lines.read_line(&mut line) {
            return Ok(line);
        }
        let _ = writeln!(output);
        Err(Unanswered(words!(
            en: "there was no answer; nothing was written",
            et: "vastust ei tulnud; midagi ei kirjutatud",
        )))
    }

    fn say(&mut self, words: &Words) {
        if let Some((_, output)) = &mut self.talk {
            let _ = writeln!(output, "  {}", words.told_in(self.tongue));
        }
    }
}

fn missing(question: &Question) -> Unanswered {
    let (words, flag) = (&question.words, question.flag);
    if !flag.starts_with('-') {
        return Unanswered(words!(in words;
            en: "something is missing: {words}; write it behind the command",
            et: "üks vastus on puudu: {words}; kirjuta see käsu järele",
        ));
    }
    Unanswered(words!(in words;
        en: "something is missing: {words}; give it as `{flag}`",
        et: "üks vastus on puudu: {words}; anna see valikuga `{flag}`",
    ))
}

/// Any text that is not empty.
pub(super) fn text(answer: &str) -> Result<String, Words> {
    match answer {
        "" => Err(words!(en: "write something", et: "kirjuta midagi")),
        answer => Ok(answer.to_owned()),
    }
}

/// One of some words.
pub(super) fn one_of(choices: &[String]) -> impl Fn(&str) -> Result<String, Words> {
    move |answer| {
        let choice = choices.iter().find(|choice| *choice == answer);
        choice.cloned().ok_or_else(|| {
            let choices = choices.join(", ");
            words!(en: "write one of these: {choices}", et: "kirjuta üks neist: {choices}")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there<'a>(tongue: Tongue, lines: &'a [u8], output: impl Write + 'a) -> Asking<'a> {
        Asking { tongue, talk: Some((Box::new(lines), Box::new(output))) }
    }

    fn number(answer: &str) -> Result<u32, Words> {
        answer.parse().map_err(|_| words!(en: "no number", et: "ei ole arv"))
    }

    fn question() -> Question {
        Question::new(words!(en: "How many", et: "Mitu"), "--n")
    }

    #[test]
    fn a_wrong_answer_is_told_and_asked_again() {
        let mut output = Vec::new();
        let mut asking = there(Tongue::Estonian, "kaks\n 2 \n".as_bytes(), &mut output);
        assert_eq!(asking.needed(None, &question(), number), Ok(2));
        drop(asking);
        assert_eq!(String::from_utf8(output).unwrap(), "Mitu:   ei ole arv\nMitu: ");
    }

    #[test]
    fn an_empty_answer_is_the_usual_one_or_none() {
        let mut asking = there(Tongue::English, "\n\n".as_bytes(), io::sink());
        assert_eq!(asking.needed(None, &question().usually(Some("7")), number), Ok(7));
        assert_eq!(asking.wanted(None, &question(), number), Ok(None));
    }

    #[test]
    fn what_is_given_is_not_asked() {
        let mut asking = there(Tongue::English, "".as_bytes(), io::sink());
        assert_eq!(asking.needed(Some("3"), &question(), number), Ok(3));
        let told = asking.needed(Some("drei"), &question(), number).unwrap_err().0;
        assert_eq!(told.english(), "`--n`: no number");
        let told = asking.needed(None, &question(), number).unwrap_err().0;
        assert_eq!(told.english(), "there was no answer; nothing was written");
    }

    #[test]
    fn where_nobody_sits_the_flag_is_named() {
        let mut asking = Asking { tongue: Tongue::English, talk: None };
        let told = asking.needed(None, &question(), number).unwrap_err().0;
        assert_eq!(told.english(), "something is missing: How many; give it as `--n`");
        assert_eq!(asking.wanted(None, &question(), number), Ok(None));
    }
}
