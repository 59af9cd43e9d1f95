//! The code blocks of the manual.

use std::fs;
use std::path::{Path, PathBuf};

use kava::report::CODES;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// A fenced code block.
pub(crate) struct Block {
    /// The file that it stands in, below `docs/content`.
    pub(crate) file: String,
    /// The line of its fence, from 1.
    line: usize,
    /// What stands behind the fence.
    pub(crate) info: String,
    /// What stands within.
    pub(crate) text: String,
}

impl Block {
    /// The language.
    pub(crate) fn language(&self) -> &str {
        self.info.split(' ').next().unwrap_or_default()
    }

    /// The file that it is an example of.
    pub(crate) fn path(&self) -> Option<&str> {
        self.info.split(' ').skip(1).find(|word| word.contains('/'))
    }

    /// The faults that it announces.
    pub(crate) fn faults(&self) -> impl Iterator<Item = &str> {
        self.info.split(' ').filter_map(|word| word.strip_prefix("fault="))
    }

    /// Whether it is an example of a file of a site.
    pub(crate) fn is_of_site(&self) -> bool {
        let is_ours = |path: &str| path.starts_with("content/") || path.starts_with("themes/");
        matches!(self.language(), "yaml" | "markdown" | "html" | "css")
            && self.path().is_some_and(is_ours)
    }

    /// Whether it is a workflow of GitHub.
    pub(crate) fn is_workflow(&self) -> bool {
        self.path().is_some_and(|path| path.starts_with(".github/workflows/"))
    }

    /// Whether it is a step of the first hour.
    pub(crate) fn is_of_tutorial(&self) -> bool {
        self.file.starts_with("materials/first-hour/")
    }

    /// Whether it explains the code of a message: such examples are faults on purpose.
    pub(crate) fn is_of_code(&self) -> bool {
        let folder = self.file.strip_prefix("materials/").and_then(|rest| rest.split('/').next());
        CODES.iter().any(|code| Some(code.name) == folder)
    }

    /// Whether it says that it is not to be tried.
    pub(crate) fn is_untested(&self) -> bool {
        self.info.split(' ').nth(1) == Some("untested")
    }

    /// Where it is.
    pub(crate) fn place(&self) -> String {
        format!("docs/content/{}:{}", self.file, self.line)
    }
}

/// The code blocks of all texts of the manual, in order.
pub(crate) fn blocks() -> Vec<Block> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/content");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    files
        .iter()
        .flat_map(|path| {
            let name = path.strip_prefix(&root).unwrap().to_str().unwrap();
            of_text(name, &fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            files.push(path);
        }
    }
}

fn of_text(file: &str, text: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut is_open = false;
    for (event, range) in Parser::new_ext(text, Options::all()).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                is_open = true;
                let line = text[..range.start].lines().count() + 1;
                let (file, info) = (file.to_owned(), info.trim().to_owned());
                found.push(Block { file, line, info, text: String::new() });
            }
            Event::End(TagEnd::CodeBlock) => is_open = false,
            Event::Text(text) if is_open => found.last_mut().unwrap().text.push_str(&text),
            _ => {}
        }
    }
    found
}
