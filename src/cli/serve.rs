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
use super::edit::{self, Told};
use super::terminal::{Terminal, say};

/// Serves the site in `folder` until it is interrupted.
pub(super) fn serve(
    folder: &Path,
    args: &ServeArgs,
    terminal: &Terminal,
) -> Result<Outcome, Error> {
    let told = Told::default();
    let more = args.edit.then(|| edit::handler(folder, terminal, told.clone())).transpose()?;
    let options = serve::Options {
        folder: folder.to_owned(),
        host: args.host.clone(),
        port: args.port,
        now: args.site.now,
        tongue: terminal.tongue(),
        plan: planner(folder.to_owned(), args.site.base_url.clone(), told),
        on_looked: listener(terminal.clone()),
        more,
    };
    serve::serve(options, &|address| {
        terminal.say(&words!(
            en: "the site is at {address} and follows every change; Ctrl-C ends",
            et: "sait on aadressil {address} ja uueneb iga muudatusega; lõpetamiseks vajuta Ctrl-C"
        ));
        let forms = args.edit.then(|| editor_address(address));
        if let Some(forms) = &forms {
            terminal.say(&words!(
                en: "its forms are at {forms}",
                et: "vormid on aadressil {forms}"
            ));
        }
        if args.open && open::that_detached(forms.as_deref().unwrap_or(address)).is_err() {
            terminal
                .say(&words!(en: "no browser could be opened", et: "brauserit ei saanud avada"));
        }
    })?;
    Ok(Outcome::Fine)
}

/// Plans with drafts, and says what subscribers to the calendars will see that no plan has said before.
fn planner(folder: PathBuf, base_url: Option<BaseUrl>, told: Told) -> Planner {
    Arc::new(move |now| {
        let options = resolve::Options { now: clock::now(now), base_url: base_url.clone() };
        let planned = pipeline::planned(&folder, true, &options)?;
        for sentence in told.take(&planned) {
            say(&sentence);
        }
        Ok(planned)
    })
}

/// Says what is wrong, and whether pages follow.
fn listener(terminal: Terminal) -> Listener {
    Arc::new(move |report, sources, summary| {
        terminal.report(report, sources);
        terminal.say(&match summary {
            Some(summary) => words!(
                en: "{n} pages are up to date", et: "uuendatud: {n} lehte", n = summary.n_pages
            ),
            None => words!(
                en: "the last page without errors stays", et: "näha jääb viimane vigadeta leht"
            ),
        });
    })
}

/// The address of the forms, on the server of the site.
fn editor_address(home: &str) -> String {
    let origin = home.find("://").map_or(0, |end| end + 3);
    let path = home[origin..].find('/').map_or(home.len(), |start| origin + start);
    format!("{}/admin/", &home[..path])
}
