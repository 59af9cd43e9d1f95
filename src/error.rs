//! Faults of the machine: what stops a run that the author of the content cannot mend.

use std::io;
use std::path::PathBuf;

/// Why the machine could not do its part. Exit code 2.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder could not be read.
    #[error("cannot read `{}`", path.display())]
    Read {
        /// What was to be read.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A file or folder could not be written.
    #[error("cannot write `{}`", path.display())]
    Write {
        /// What was to be written.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The folder is not that of a site: it has no `content`.
    #[error("there is no `content` folder in `{}`", folder.display())]
    NoContent {
        /// The folder given by `-C`, or the current one.
        folder: PathBuf,
    },
    /// The output folder holds files and no manifest of ours, so writing there could destroy someone's work.
    #[error("`{}` is not empty and was not made by kava; name an empty folder with `--output`", folder.display())]
    ForeignOutput {
        /// The output folder.
        folder: PathBuf,
    },
    /// There is nothing to compare with: no folder, an empty one, or a file that is no manifest.
    #[error("`{}` holds no published site; build one first, or name another folder with `--against`", path.display())]
    NothingPublished {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// What stands published at an address could not be looked at.
    #[error("cannot compare with `{url}`: {why}")]
    Address {
        /// What was asked for.
        url: String,
        /// Why not.
        why: AddressFault,
    },
    /// The output folder lies in a place that holds sources.
    #[error("the output folder `{}` lies inside `{}`, which holds sources", folder.display(), sources.display())]
    OutputInSources {
        /// The output folder.
        folder: PathBuf,
        /// The folder of sources.
        sources: PathBuf,
    },
    /// At the address of an output stands a file that we did not write.
    #[error("`{}` was not written by kava, so it is not overwritten; move it away and build again", path.display())]
    ForeignFile {
        /// The file.
        path: PathBuf,
    },
    /// An output that need not be made again was changed or taken away by someone else during the build.
    #[error("`{}` was changed while the build ran; build again", path.display())]
    ChangedMeanwhile {
        /// The file.
        path: PathBuf,
    },
    /// An output would leave the output folder, through `..` or a symbolic link.
    #[error("`{path}` would be written outside the output folder")]
    Escape {
        /// The address that climbs.
        path: String,
    },
    /// The editor of `serve --edit` is installed by npm, which is not there.
    #[error(
        "the editor needs npm, which is not on this computer; install Node.js (https://nodejs.org/) and try again"
    )]
    NoNpm,
    /// npm could not install the editor.
    #[error("npm could not install the editor; is the computer connected? it says: {said}")]
    Npm {
        /// What npm says.
        said: String,
    },
    /// An output could not be made, through a fault of kava.
    #[error("cannot make `{path}`; this is a fault of kava, please report it")]
    Output {
        /// The path of the output.
        path: String,
        /// Why not.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// Nobody can be served at an address of this machine.
    #[error("cannot listen at {address}")]
    Bind {
        /// The address, with its port.
        address: String,
        /// Why not.
        source: io::Error,
    },
    /// The machine cannot tell of changes of the sources.
    #[error("cannot watch `{}`", folder.display())]
    Watch {
        /// The folder of the site.
        folder: PathBuf,
        /// Why not.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// Why what stands at an address of the web could not be looked at.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressFault {
    /// No host has this name.
    #[error("there is no such host; is the address right, and is this computer connected?")]
    NoHost,
    /// The host does not prove who it is.
    #[error("the host has no valid certificate: browsers warn of it")]
    NotSafe,
    /// There was no answer in time.
    #[error("there was no answer within {seconds} s; try again later")]
    TimedOut {
        /// How long was waited.
        seconds: u64,
    },
    /// There was no answer at all.
    #[error("the host does not answer; is the address right, and is this computer connected?")]
    Refused,
    /// There is no home page.
    #[error(
        "no site is published there (status {0}); is the address right, with the folder of the site?"
    )]
    NoSite(u16),
    /// The host wants to be asked less (429; RFC 6585, 4).
    #[error("the host wants to be asked less (status 429); try again later")]
    Busy,
    /// The host does not show it to everybody (401, 403; RFC 9110, 15.5.2 and 15.5.4).
    #[error("the host does not show it to kava (status {0})")]
    Closed(u16),
    /// The host has a fault, or says what no site says.
    #[error("the host has a fault (status {0}); try again later")]
    Status(u16),
    /// It leads on to another site.
    #[error("it leads to `{0}`; if the site is there, compare with that address")]
    Elsewhere(String),
}
