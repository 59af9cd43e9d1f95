//! Arguments, as they are typed.

use std::fmt;
use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::ask::Link;
use crate::model::BaseUrl;
use crate::report::{CODES, Code, Tongue, Words, did_you_mean, nearest, words};
use crate::resolve::Now;
use crate::schema::Subject;

use super::new::NewCommand;

/// kava makes the portal of a learning programme out of a folder of Markdown and YAML.
#[derive(Debug, Parser)]
#[command(name = "kava", version, about, long_about = None, arg_required_else_help = true)]
pub(super) struct Args {
    /// The folder of the site, which holds `content`
    #[arg(short = 'C', value_name = "FOLDER", default_value = ".", global = true)]
    pub(super) folder: PathBuf,
    /// The language of messages, instead of that of the system (`KAVA_LANG`, `LC_ALL`, `LC_MESSAGES`, `LANG`)
    #[arg(long, value_enum, value_name = "LANGUAGE", global = true)]
    pub(super) lang: Option<Lang>,
    /// What to do.
    #[command(subcommand)]
    pub(super) command: Command,
}

/// A language of messages, as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Lang {
    /// Estonian.
    Et,
    /// English.
    En,
}

impl Lang {
    /// What kava calls it.
    pub(super) fn tongue(self) -> Tongue {
        match self {
            Self::Et => Tongue::Estonian,
            Self::En => Tongue::English,
        }
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Build the portal into `public`
    Build(BuildArgs),
    /// Show the portal in the browser while you write; nothing is written
    Serve(ServeArgs),
    /// Tell what is wrong with the content, without writing anything
    Check(CheckArgs),
    /// Tell what would change for visitors and subscribers if the site were published now
    Diff(DiffArgs),
    /// Explain a message: what it means, an example, how to mend it
    Explain(ExplainArgs),
    /// Bring content/calendar.lock up to date without building, or mend it
    Lock(LockArgs),
    /// Print how a web server should serve the portal
    Host(HostArgs),
    /// Write JSON Schemas of what you write, and tell Visual Studio Code of them
    Schema(SchemaArgs),
    /// Make files of the content: a topic, a person, a session, a whole site
    #[command(subcommand)]
    New(NewCommand),
    /// Turn a calendar of another program (.ics) into a file of `content/schedule`
    Import(ImportArgs),
    /// Print the manual page, or write those of all commands into a folder
    Man(ManArgs),
    /// Print what a shell needs to complete commands and options
    Completions(CompletionsArgs),
}

/// What decides about the site, beside its content.
#[derive(Debug, Group)]
pub(super) struct SiteArgs {
    /// The day or moment to build for: 2023-03-15, "2023-03-15 10:00" (time of the site), or an instant as
    /// 2023-03-15T08:00:00Z
    #[arg(long, value_name = "WHEN", value_parser = now)]
    pub(super) now: Option<Now>,
    /// Where the site will be published, instead of `base_url` of site.yaml
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub(super) base_url: Option<BaseUrl>,
}

/// Options of `build`.
#[derive(Debug, Group)]
pub(super) struct BuildArgs {
    /// What decides about the site.
    #[command(flatten)]
    pub(super) site: SiteArgs,
    /// The folder to write to, instead of `public` in the folder of the site
    #[arg(short, long, value_name = "FOLDER")]
    pub(super) output: Option<PathBuf>,
    /// Show drafts too; content/calendar.lock is then left as it is
    #[arg(long)]
    pub(super) drafts: bool,
    /// Fail if content/calendar.lock would change, instead of writing it
    #[arg(long, conflicts_with = "drafts")]
    pub(super) locked: bool,
    /// Say nothing but errors
    #[arg(short, long)]
    pub(super) quiet: bool,
}

/// Options of `serve`.
#[derive(Debug, Group)]
pub(super) struct ServeArgs {
    /// What decides about the site.
    #[command(flatten)]
    pub(super) site: SiteArgs,
    /// Open the portal in the browser
    #[arg(long)]
    pub(super) open: bool,
    /// The port to listen at; the next free one if it is taken
    #[arg(long, value_name = "PORT", default_value_t = 4321, value_parser = port)]
    pub(super) port: u16,
    /// Let other machines see the portal, at this address or name of this one: 192.168.1.2, or 0.0.0.0 for all of them
    #[arg(long, value_name = "ADDRESS")]
    pub(super) host: Option<String>,
    /// Edit the content in forms, at /admin/: Sveltia CMS, which npm installs on first use
    #[arg(long, conflicts_with = "host")]
    pub(super) edit: bool,
}

/// Options of `check`.
#[derive(Debug, Group)]
pub(super) struct CheckArgs {
    /// What decides about the site.
    #[command(flatten)]
    pub(super) site: SiteArgs,
    /// Look at drafts too
    #[arg(long)]
    pub(super) drafts: bool,
    /// Ask other sites, too, whether the pages that this one links to are still there
    #[arg(long)]
    pub(super) external: bool,
    /// How to print the report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
}

/// Options of `diff`.
#[derive(Debug, Group)]
pub(super) struct DiffArgs {
    /// What decides about the site.
    #[command(flatten)]
    pub(super) site: SiteArgs,
    /// What to compare with, instead of `public`: the address of the published site (`https://vald.ee/labor/`), a folder
    /// with it, or its manifest (`.kava/manifest`) saved as a file, which tells what changes, but not the words
    #[arg(long, value_name = "WHERE", value_parser = against)]
    pub(super) against: Option<Against>,
    /// Write a page that shows before and after side by side
    #[arg(long, value_name = "FILE")]
    pub(super) html: Option<PathBuf>,
}

/// What to compare with, as it is typed.
#[derive(Debug, Clone)]
pub(super) enum Against {
    /// A folder, or a manifest.
    Path(PathBuf),
    /// A site on the web.
    Address(Link),
}

/// Options of `explain`.
#[derive(Debug, Group)]
pub(super) struct ExplainArgs {
    /// The name of the message, as it stands in brackets; without it, all of them are listed
    #[arg(value_name = "CODE", value_parser = code)]
    pub(super) code: Option<&'static Code>,
}

/// Options of `lock`.
#[derive(Debug, Group)]
pub(super) struct LockArgs {
    /// What decides about the site.
    #[command(flatten)]
    pub(super) site: SiteArgs,
    /// Take a session that is gone from the schedule out of every calendar for ever, without a word to subscribers; or
    /// give up a feed that is no longer made: /kalender/tartu.ics
    #[arg(long, value_name = "ID")]
    pub(super) drop: Vec<String>,
    /// A published feed, saved as a file: makes a lost lock anew, and takes SEQUENCE over from a calendar that was
    /// imported; may be given several times
    #[arg(long, value_name = "FILE.ics", value_parser = calendar_file)]
    pub(super) from: Vec<PathBuf>,
}

/// Options of `host`.
#[derive(Debug, Group)]
pub(super) struct HostArgs {
    /// The web server
    #[arg(value_enum)]
    pub(super) server: HostServer,
    /// What decides about the site.
    #[command(flatten)]
    pub(super) site: SiteArgs,
}

/// A web server, as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum HostServer {
    /// A `server` block of nginx.
    Nginx,
    /// A Caddyfile.
    Caddy,
    /// A virtual host of Apache.
    Apache,
}

/// Options of `schema`.
#[derive(Debug, Group)]
pub(super) struct SchemaArgs {
    /// Print one schema instead of writing them all
    #[arg(long, value_name = "KIND", value_parser = subject)]
    pub(super) print: Option<Subject>,
}

/// Options of `import`.
#[derive(Debug, Group)]
pub(super) struct ImportArgs {
    /// The calendar: a file that ends with .ics
    #[arg(value_name = "FILE.ics", value_parser = calendar_file)]
    pub(super) file: PathBuf,
    /// The id of the series, instead of one made of the name of the file
    #[arg(long, value_name = "ID", value_parser = id)]
    pub(super) series: Option<String>,
    /// The file to write instead of `content/schedule/ID.yaml`; `-` prints it
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// The time zone of the series, instead of the commonest one of the calendar: Europe/Tallinn
    #[arg(long, value_name = "ZONE", value_parser = zone)]
    pub(super) zone: Option<TimeZone>,
    /// Write over a file that is there
    #[arg(long)]
    pub(super) force: bool,
}

/// Options of `man`.
#[derive(Debug, Group)]
pub(super) struct ManArgs {
    /// Where to write `kava.1`, `kava-build.1` and so on, instead of printing `kava.1`
    #[arg(value_name = "FOLDER")]
    pub(super) pages: Option<PathBuf>,
}

/// Options of `completions`.
#[derive(Debug, Group)]
pub(super) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub(super) shell: Shell,
}

/// How to print a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people, with excerpts.
    Text,
    /// For programs.
    Json,
}

fn now(text: &str) -> Result<Now, ValueFault> {
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Ok(Now::Instant(instant));
    }
    // jiff would drop an offset of a civil time silently; an instant with one has been read above.
    if let Ok(moment) = text.parse::<DateTime>() {
        return Ok(Now::Local(moment));
    }
    text.parse::<Date>().map(|day| Now::Local(day.at(0, 0, 0, 0))).map_err(|_| {
        ValueFault(words!(
            en: "write a day as 2023-03-15, or a moment as 2023-03-15 10:00",
            et: "kirjuta päev, näiteks 2023-03-15, või aeg, näiteks 2023-03-15 10:00",
        ))
    })
}

fn port(text: &str) -> Result<u16, ValueFault> {
    text.parse().map_err(|_| {
        ValueFault(words!(
            en: "write a number from 0 to 65535; 0 takes any port that is free",
            et: "kirjuta arv 0 kuni 65535; 0 võtab ükskõik millise vaba pordi",
        ))
    })
}

pub(super) fn base_url(text: &str) -> Result<BaseUrl, ValueFault> {
    crate::resolve::base_url(text).map_err(|fault| {
        ValueFault(words!(
            in fault;
            en: "{fault}; write an address such as https://vald.ee/labor/",
            et: "{fault}; kirjuta aadress, näiteks https://vald.ee/labor/",
        ))
    })
}

/// Whatever has a scheme is an address.
fn against(text: &str) -> Result<Against, ValueFault> {
    if !text.contains("://") {
        return Ok(Against::Path(PathBuf::from(text)));
    }
    Link::folder(text).map(Against::Address).ok_or_else(|| {
        ValueFault(words!(
            en: "write an address such as https://vald.ee/labor/, with http or https and without a password, or a folder",
            et: "kirjuta aadress, näiteks https://vald.ee/labor/ (http või https, ilma paroolita), või kaust",
        ))
    })
}

/// A calendar on the disk. kava asks nothing of the network, so that a build never depends on it.
fn calendar_file(text: &str) -> Result<PathBuf, ValueFault> {
    let lower = text.to_ascii_lowercase();
    let schemes = ["https://", "http://", "webcal://", "webcals://"];
    let Some(scheme) = schemes.into_iter().find(|scheme| lower.starts_with(scheme)) else {
        return Ok(PathBuf::from(text));
    };
    let url = match scheme {
        "webcal://" | "webcals://" => format!("https://{}", &text[scheme.len()..]),
        _ => text.to_owned(),
    };
    Err(ValueFault(words!(
        en: "this is an address, and kava fetches nothing itself; save the calendar in your browser, or with\n    curl -o kalender.ics '{url}'\nand give the file `kalender.ics` in its place",
        et: "see on aadress, aga kava ise veebist midagi ei võta; salvesta kalender brauseris või käsuga\n    curl -o kalender.ics '{url}'\nja anna selle asemel fail `kalender.ics`",
    )))
}

fn subject(text: &str) -> Result<Subject, ValueFault> {
    let names = || Subject::ALL.map(Subject::name).join(", ");
    Subject::ALL.into_iter().find(|subject| subject.name() == text).ok_or_else(|| {
        ValueFault(
            words!(en: "write one of {names}", et: "kirjuta üks neist: {names}", names = names()),
        )
    })
}

/// An id, as it is typed.
pub(super) fn id(text: &str) -> Result<String, ValueFault> {
    match crate::slug::id_of(text) {
        Some(id) if id == text => Ok(id),
        Some(id) => Err(ValueFault(words!(
            en: "write lower-case letters, digits and hyphens: `{id}`",
            et: "kirjuta väiketähed, numbrid ja sidekriipsud: `{id}`",
        ))),
        None => Err(ValueFault(words!(
            en: "write lower-case letters, digits and hyphens",
            et: "kirjuta väiketähed, numbrid ja sidekriipsud",
        ))),
    }
}

fn zone(text: &str) -> Result<TimeZone, ValueFault> {
    TimeZone::get(text)
        .ok()
        .filter(|zone| !zone.is_unknown() && zone.iana_name().is_some())
        .ok_or_else(|| {
            ValueFault(words!(
                en: "write the name of a zone such as Europe/Tallinn",
                et: "kirjuta ajavööndi nimi, näiteks Europe/Tallinn",
            ))
        })
}

/// Why a value of the command line cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ValueFault(pub(super) Words);

impl fmt::Display for ValueFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.english())
    }
}

impl std::error::Error for ValueFault {}

/// The code of a name as it is typed, also with the brackets of a report: `error[broken-link]`.
fn code(text: &str) -> Result<&'static Code, ValueFault> {
    let name = text.rsplit_once('[').map_or(text, |(_, name)| name).trim_end_matches(']');
    Code::named(name).ok_or_else(|| {
        let near = nearest(name, CODES.iter().map(|code| code.name));
        let unlike = || {
            words!(
                en: "no message has this name; `kava explain` lists them all",
                et: "sellist teadet ei ole; kõik loetleb `kava explain`",
            )
        };
        ValueFault(near.map_or_else(unlike, did_you_mean))
    })
}
