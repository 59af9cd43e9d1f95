//! Arguments of `new`, as they are typed. What must be known and is not given is asked for on a terminal.

use std::path::PathBuf;

use clap::{Args as Group, Subcommand};
use jiff::civil::Date;

use crate::model::BaseUrl;

use super::super::args::{ValueFault, base_url, id};

/// What to make.
#[derive(Debug, Subcommand)]
pub(in super::super) enum NewCommand {
    /// A whole site with sample content, which builds at once
    Site(SiteArgs),
    /// A programme: one cohort of it
    Programme(ProgrammeArgs),
    /// Next year's cohort of a programme: the same series and dates, a year on
    Cohort(CohortArgs),
    /// A series of sessions, as yet empty
    Series(SeriesArgs),
    /// One more session of a series
    Session(SessionArgs),
    /// A topic
    Topic(TopicArgs),
    /// A person who leads sessions
    #[command(mut_arg("title", |name| name.value_name("NAME").help("Their name")))]
    Person(PersonArgs),
    /// A material for self-study
    Material(MaterialArgs),
    /// An announcement
    News(NewsArgs),
    /// A page of its own, such as questions and answers
    Page(PageArgs),
}

/// What all pages have.
#[derive(Debug, Group)]
pub(super) struct Common {
    /// What it is called
    #[arg(value_name = "TITLE")]
    pub(super) title: Option<String>,
    /// Its name in addresses and files, for ever; made of the title if missing
    #[arg(long, value_name = "ID", value_parser = id)]
    pub(super) id: Option<String>,
    /// One sentence for lists and search engines
    #[arg(long, value_name = "TEXT")]
    pub(super) summary: Option<String>,
}

/// Options of `new site`.
#[derive(Debug, Group)]
pub(in super::super) struct SiteArgs {
    /// The folder of the new site; made if it is not there. The language of the site is that of `--lang`
    #[arg(value_name = "FOLDER")]
    pub(super) site: Option<PathBuf>,
    /// What the programme is called
    #[arg(long, value_name = "TITLE")]
    pub(super) title: Option<String>,
    /// Where the site will be published: `https://vald.ee/labor/`
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub(super) url: Option<BaseUrl>,
}

/// Options of `new programme`.
#[derive(Debug, Group)]
pub(in super::super) struct ProgrammeArgs {
    #[command(flatten)]
    pub(super) common: Common,
    /// When it begins, a day or a month: 2026-09-10, 2026-09
    #[arg(long, value_name = "DAY", value_parser = rough)]
    pub(super) starts: Option<String>,
    /// When it ends
    #[arg(long, value_name = "DAY", value_parser = rough)]
    pub(super) ends: Option<String>,
}

/// Options of `new cohort`.
#[derive(Debug, Group)]
pub(in super::super) struct CohortArgs {
    /// The programme to carry on: the name of its file in content/programmes, without the ending
    #[arg(long, value_name = "ID")]
    pub(super) from: Option<String>,
    /// When the new one begins, a day or a month
    #[arg(long, value_name = "DAY", value_parser = rough)]
    pub(super) starts: Option<String>,
    /// The id of the new programme, instead of that of the old one with the new year
    #[arg(long, value_name = "ID", value_parser = id)]
    pub(super) id: Option<String>,
    /// Tell what would become of it, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
}

/// Options of `new series`.
#[derive(Debug, Group)]
pub(in super::super) struct SeriesArgs {
    #[command(flatten)]
    pub(super) common: Common,
    /// The cohort that it is part of
    #[arg(long, value_name = "ID")]
    pub(super) programme: Option<String>,
    /// workshop, training, mentoring, info-day or meeting
    #[arg(long, value_name = "KIND", value_parser = ["workshop", "training", "mentoring", "info-day", "meeting"])]
    pub(super) kind: Option<String>,
    /// online, in-person or hybrid
    #[arg(long, value_name = "HOW", value_parser = ["online", "in-person", "hybrid"])]
    pub(super) attendance: Option<String>,
    /// How long a session takes: "2h 30m"
    #[arg(long, value_name = "LENGTH")]
    pub(super) duration: Option<String>,
}

/// Options of `new session`.
#[derive(Debug, Group)]
pub(in super::super) struct SessionArgs {
    /// The series: the name of its file in content/schedule, without the ending
    #[arg(value_name = "SERIES")]
    pub(super) series: Option<String>,
    /// The day, as long as the hour is not known: 2026-09-10
    #[arg(long, value_name = "DAY", conflicts_with = "start")]
    pub(super) date: Option<Date>,
    /// Day and time: "2026-09-10 10:00"
    #[arg(long, value_name = "WHEN")]
    pub(super) start: Option<String>,
    /// What it is called, where the title of the series does not do
    #[arg(long, value_name = "TITLE")]
    pub(super) title: Option<String>,
    /// Its id, for ever; made like those of the series if missing
    #[arg(long, value_name = "ID", value_parser = id)]
    pub(super) id: Option<String>,
}

/// Options of `new topic`.
#[derive(Debug, Group)]
pub(in super::super) struct TopicArgs {
    #[command(flatten)]
    pub(super) common: Common,
    /// Its place in the programme; behind all others if missing
    #[arg(long, value_name = "N")]
    pub(super) order: Option<u32>,
}

/// Options of `new person`.
#[derive(Debug, Group)]
pub(in super::super) struct PersonArgs {
    #[command(flatten)]
    pub(super) common: Common,
    /// What they are in the programme
    #[arg(long, value_name = "TEXT")]
    pub(super) role: Option<String>,
    /// An e-mail address, shown on their page: ask first
    #[arg(long, value_name = "ADDRESS")]
    pub(super) email: Option<String>,
}

/// Options of `new material`.
#[derive(Debug, Group)]
pub(in super::super) struct MaterialArgs {
    #[command(flatten)]
    pub(super) common: Common,
    /// text, video, tool, exercise or template
    #[arg(long, value_name = "KIND", value_parser = ["text", "video", "tool", "exercise", "template"])]
    pub(super) kind: Option<String>,
    /// The topics that it belongs to: their ids, parted by commas
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub(super) topics: Vec<String>,
    /// How many minutes it takes
    #[arg(long, value_name = "N")]
    pub(super) minutes: Option<u32>,
    /// The address of a video on YouTube
    #[arg(long, value_name = "URL")]
    pub(super) video: Option<String>,
    /// Make a folder of it, for files to take along
    #[arg(long)]
    pub(super) files: bool,
}

/// Options of `new news`.
#[derive(Debug, Group)]
pub(in super::super) struct NewsArgs {
    #[command(flatten)]
    pub(super) common: Common,
    /// The day of publication; today if missing
    #[arg(long, value_name = "DAY")]
    pub(super) date: Option<Date>,
}

/// Options of `new page`.
#[derive(Debug, Group)]
pub(in super::super) struct PageArgs {
    #[command(flatten)]
    pub(super) common: Common,
}

fn rough(text: &str) -> Result<String, ValueFault> {
    super::rough_text(text).map_err(ValueFault)
}
