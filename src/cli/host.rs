//! `kava host`: prints how a web server should serve the site.

use std::path::Path;

use crate::error::Error;
use crate::pipeline::{self, Hosted, Server};

use super::Outcome;
use super::args::{HostArgs, HostServer};
use super::build::options;
use super::terminal::{Terminal, data};

/// Prints a configuration for the site in `folder`.
pub(super) fn host(folder: &Path, args: &HostArgs, terminal: &Terminal) -> Result<Outcome, Error> {
    let server = match args.server {
        HostServer::Nginx => Server::Nginx,
        HostServer::Caddy => Server::Caddy,
        HostServer::Apache => Server::Apache,
    };
    let Hosted { example, report, sources } =
        pipeline::hosted(folder, server, &options(&args.site), terminal.tongue())?;
    let Some(example) = example else {
        terminal.report(&report, &sources);
        return Ok(Outcome::Faulty);
    };
    data(&example);
    Ok(Outcome::Fine)
}
