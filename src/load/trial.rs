//! A text that is no file yet, read as if it were one.

use serde::de::DeserializeOwned;

use crate::report::Report;
use crate::source::SourcePath;

use super::kinds::{self, Kind};
use super::schema::{
    HomeFront, MaterialFront, NewsFront, PageFront, PersonFront, ProgrammeFront, RegistrationFile,
    ScheduleKeys, SiteFile, TopicFront, TranslationFront,
};
use super::{front, yaml};

/// What is wrong with the form of a text, if it were the file at a path: keys and values, not what they lead to.
#[must_use]
pub fn faults(path: &SourcePath, text: &str) -> Report {
    match kinds::kind(path) {
        Ok(Kind::Site) => told::<SiteFile>(path, text, 0),
        Ok(Kind::Registration) => told::<RegistrationFile>(path, text, 0),
        Ok(Kind::Schedule(_)) => told::<ScheduleKeys>(path, text, 0),
        Ok(Kind::Page(name)) => match front::parts(path, text) {
            Ok(parts) => {
                let (front, offset) = (&text[parts.front.clone()], parts.front.start);
                match (name.language, name.folder) {
                    (Some(_), _) => told::<TranslationFront>(path, front, offset),
                    (None, "programmes") => told::<ProgrammeFront>(path, front, offset),
                    (None, "topics") => told::<TopicFront>(path, front, offset),
                    (None, "people") => told::<PersonFront>(path, front, offset),
                    (None, "materials") => told::<MaterialFront>(path, front, offset),
                    (None, "news") => told::<NewsFront>(path, front, offset),
                    (None, "pages") => told::<PageFront>(path, front, offset),
                    (None, _) => told::<HomeFront>(path, front, offset),
                }
            }
            Err(fault) => one(*fault),
        },
        Ok(Kind::Asset | Kind::Lock) => Report::new(),
        Err(fault) => one(*fault),
    }
}

fn told<T: DeserializeOwned>(path: &SourcePath, text: &str, offset: usize) -> Report {
    yaml::typed::<T>(path, text, offset).report
}

fn one(fault: crate::report::Diagnostic) -> Report {
    let mut report = Report::new();
    report.push(fault);
    report
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(path: &str, text: &str) -> Vec<String> {
        let report = faults(&SourcePath::new(path), text);
        report.diagnostics().iter().map(|fault| fault.code.to_string()).collect()
    }

    #[test]
    fn a_text_is_read_as_what_its_path_says() {
        let person = "---\nname: Näidis\nemail: kes\n---\n";
        assert_eq!(codes("content/people/naidis.md", person), ["wrong-email"]);
        assert_eq!(codes("content/people/Naidis.md", person), ["wrong-id"]);
        assert_eq!(codes("content/schedule/a.yaml", "title: A\nkind: meeting\n"), [""; 0]);
        assert_eq!(codes("content/pages/a.md", "title: A\n"), ["front-matter-missing"]);
    }
}
