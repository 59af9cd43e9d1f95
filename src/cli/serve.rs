//! `kava serve`: shows the site in the browser while it is being written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::error::Error;
use crate::model::BaseUrl;
use crate::pipeline;
use crate::report::words;
use crate::resolve;
use crate::serve::{self, Listener, Planner};

use super::Outcome;
use super::args::ServeArgs;
use super::clock;
use super::terminal::Terminal;

/// Serves the site in `folder` until it is interrupted.
pub(super) fn serve(folder: &Path, args: &ServeArgs, terminal: Terminal) -> Result<Outcome, Error> {
    let terminal = Arc::new(terminal);
    let options = serve::Options {
        folder: folder.to_owned(),
        host: args.host.clone(),
        port: args.port,
        now: args.site.now,
        tongue: terminal.tongue(),
        plan: planner(folder.to_owned(), args.site.base_url.clone()),
        on_looked: listener(terminal.clone()),
        more: None,
    };
    serve::serve(options, &|address| {
        terminal.say(&words!(
            en: "the site is at {address} and follows every change; Ctrl-C ends",
            et: "sait on aadressil {address} ja uueneb iga muudatusega; lõpetamiseks vajuta Ctrl-C"
        ));
        if args.open && open::that_detached(address).is_err() {
            terminal
                .say(&words!(en: "no browser could be opened", et: "brauserit ei saanud avada"));
        }
    })?;
    Ok(Outcome::Fine)
}

/// Plans with drafts.
fn planner(folder: PathBuf, base_url: Option<BaseUrl>) -> Planner {
    Box::new(move |now| {
        let options = resolve::Options { now: clock::now(now), base_url: base_url.clone() };
        pipeline::planned(&folder, true, &options)
    })
}

/// Says what is wrong, and whether pages follow.
fn listener(terminal: Arc<Terminal>) -> Listener {
    Arc::new(move |report, sources, summary| {
        terminal.report(report, sources);
        terminal.say(&match summary {
            Some(summary) => words!(
                en: "{n} pages are up to date", et: "{n} lehte on värsked", n = summary.n_pages
            ),
            None => words!(
                en: "the last page without errors stays", et: "näha jääb viimane vigadeta leht"
            ),
        });
    })
}
