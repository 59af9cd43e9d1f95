//! What the manual shows is true: every YAML and Markdown example of `docs/content` is a file of a site that builds,
//! every command is one that kava understands.
//!
//! The info string of a code block says what it is: its language, then the file that it stands in. An example of
//! `content/` or `themes/` is put into the site of `tests/docs/base`: keys of a YAML file are added to those of the file
//! that is there, keys and texts of a page to its front matter and in place of its text. `fault=code` announces what
//! will be told of it. Examples of the first hour make a site of their own, one after the other. `untested` after the language says that it is none of this.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests look at the disk and fail where they find nothing"
)]

mod blocks;
mod commands;
mod site;

use std::collections::BTreeSet;

use rayon::prelude::*;

use blocks::{Block, blocks};
use commands::{commands, refusal};
use site::{Told, told, told_step_by_step};

/// Languages of which nothing can be tried here: output of programs, templates in pieces, files of other programs.
const NOT_OURS: [&str; 7] = ["", "text", "html", "ini", "apache", "css", "rust"];

/// At most so many examples that could be tried are not.
const MOST_UNTESTED: usize = 4;

#[test]
fn every_example_builds() {
    let all = blocks();
    let examples: Vec<&Block> = all
        .iter()
        .filter(|block| block.is_of_site() && !block.is_of_tutorial() && !block.is_of_code())
        .collect();
    assert!(examples.len() > 50, "only {} examples were found", examples.len());
    let told: Vec<Told> = examples.par_iter().map(|block| told(block)).collect();
    assert_as_announced(&examples, told);
}

#[test]
fn the_first_hour_makes_a_site_step_by_step() {
    for language in ["index.md", "index.en.md"] {
        let all = blocks();
        let is_step = |block: &&Block| block.is_of_tutorial() && block.is_of_site();
        let steps: Vec<&Block> =
            all.iter().filter(is_step).filter(|block| block.file.ends_with(language)).collect();
        assert!(steps.len() > 8, "only {} steps were found", steps.len());
        let told = told_step_by_step(&steps);
        // What the reader is shown of the fault is what kava says of it.
        let shown = all.iter().find(|block| {
            block.is_of_tutorial() && block.file.ends_with(language) && block.text.contains(" --> ")
        });
        let shown = shown.map(|block| block.text.lines().skip(1)).into_iter().flatten();
        let excerpt: Vec<&str> = shown.take_while(|line| !line.contains(" = ")).collect();
        let is_told = told.iter().any(|(_, report)| report.contains(&excerpt.join("\n")));
        assert!(!excerpt.is_empty() && is_told, "{}", excerpt.join("\n"));
        assert_as_announced(&steps, told);
    }
}

/// Every example tells what it announces, and nothing else.
#[track_caller]
fn assert_as_announced(examples: &[&Block], told: Vec<Told>) {
    let wrong: Vec<String> = examples
        .iter()
        .zip(told)
        .filter_map(|(block, (codes, report))| {
            let announced: BTreeSet<String> = block.faults().map(str::to_owned).collect();
            (codes != announced).then(|| format!("{}: {codes:?}\n{report}", block.place()))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_command_is_understood() {
    let mut n_commands = 0;
    for block in blocks() {
        for command in commands(&block) {
            n_commands += 1;
            if let Some(refusal) = refusal(&command) {
                panic!("{}: `{command}`: {refusal}", block.place());
            }
        }
    }
    assert!(n_commands > 20, "only {n_commands} commands were found");
}

#[test]
fn the_page_of_commands_names_every_command() {
    for page in ["commands.md", "commands.en.md"] {
        let path = format!("{}/docs/content/materials/{page}", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        for command in kava::cli::command().get_subcommands() {
            let name = command.get_name();
            assert!(text.contains(&format!("`kava {name}")), "{page} does not name `kava {name}`");
        }
    }
}

#[test]
fn every_yaml_and_markdown_example_says_where_it_stands() {
    let mut untested = Vec::new();
    for block in blocks() {
        let is_known = block.is_of_site()
            || block.is_of_code()
            || NOT_OURS.contains(&block.language())
            || matches!(block.language(), "sh" | "console")
            || block.is_workflow();
        if block.is_untested() {
            untested.push(block.place());
        } else {
            assert!(is_known, "{}: no file is named: `{}`", block.place(), block.info);
        }
    }
    assert!(untested.len() <= MOST_UNTESTED, "{untested:?}");
}

#[test]
fn workflows_are_yaml_and_run_every_night() {
    let workflows: Vec<Block> = blocks().into_iter().filter(Block::is_workflow).collect();
    assert!(workflows.len() >= 6, "three hosts in two languages");
    for block in workflows {
        let workflow: serde_yaml::Value = serde_yaml::from_str(&block.text).unwrap();
        let cron = workflow["on"]["schedule"][0]["cron"].as_str().unwrap();
        let fields: Vec<&str> = cron.split(' ').collect();
        assert_eq!(fields.len(), 5, "{}", block.place());
        // After midnight of Estonia in summer (UTC+3) and in winter (UTC+2), before the morning.
        assert!((22..24).contains(&fields[1].parse().unwrap()), "{}", block.place());
        let steps = workflow["jobs"]["publish"]["steps"].as_sequence().unwrap();
        let runs: Vec<&str> = steps.iter().filter_map(|step| step["run"].as_str()).collect();
        assert!(runs.iter().any(|run| run.contains("kava build --locked")), "{}", block.place());
    }
}
