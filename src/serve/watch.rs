//! Tells of changes of what the author writes. The door of notify.
//!
//! Content and themes are watched with all their folders, and the folder of the site for these two themselves, which
//! go and come back when git turns to another branch. Which files have changed is a hint and no more: a build reads all.
#![expect(clippy::disallowed_methods, reason = "watches the real path of the folder of the site")]

use std::path::{Component, Path};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use notify::event::{EventKind, ModifyKind};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::error::Error;
use crate::source::SourcePath;

use super::asks::{Ask, Asks};

/// The folders of a site that hold sources.
const WATCHED: [&str; 2] = ["content", "themes"];

/// How often files are looked at where the machine does not tell of changes by itself.
const POLLED: Duration = Duration::from_millis(500);

/// Asks for a build at each change below the sources of the site in `folder`, as long as anyone listens.
///
/// # Errors
/// If the folder cannot be watched.
pub(super) fn watch(folder: &Path, asks: Asks) -> Result<(), Error> {
    let unwatched = |source: Box<dyn std::error::Error + Send + Sync>| Error::Watch {
        folder: folder.to_owned(),
        source,
    };
    let site = std::fs::canonicalize(folder).map_err(|source| unwatched(source.into()))?;
    let (events, heard) = mpsc::channel();
    let watcher = watcher(&site, events).map_err(|source| unwatched(source.into()))?;
    thread::spawn(move || listen(&site, watcher, &heard, &asks));
    Ok(())
}

type Heard = notify::Result<Event>;

/// A watcher of the machine; where it has none to give, one that looks at all files again and again.
fn watcher(site: &Path, events: Sender<Heard>) -> notify::Result<Box<dyn Watcher + Send>> {
    let started = |mut watcher: Box<dyn Watcher + Send>| {
        watcher.watch(site, RecursiveMode::NonRecursive)?;
        for name in WATCHED {
            watch_folder(&mut *watcher, &site.join(name))?;
        }
        Ok(watcher)
    };
    let native = RecommendedWatcher::new(events.clone(), Config::default());
    native.and_then(|watcher| started(Box::new(watcher))).or_else(|_| {
        let config = Config::default().with_poll_interval(POLLED);
        started(Box::new(PollWatcher::new(events, config)?))
    })
}

/// Watches a folder with all that is in it; one that is not there is none to watch.
fn watch_folder(watcher: &mut dyn Watcher, folder: &Path) -> notify::Result<()> {
    let _ = watcher.unwatch(folder);
    if folder.is_dir() { watcher.watch(folder, RecursiveMode::Recursive) } else { Ok(()) }
}

fn listen(site: &Path, mut watcher: Box<dyn Watcher + Send>, heard: &Receiver<Heard>, asks: &Asks) {
    while let Ok(event) = heard.recv() {
        let ask = match event {
            Ok(event) if event.need_rescan() => Some(Ask::Missed),
            Ok(event) if is_change(event.kind) => {
                for folder in event.paths.iter().filter(|path| is_watched_itself(site, path)) {
                    // It may be gone again, which will be told.
                    let _ = watch_folder(&mut *watcher, folder);
                }
                let sources = event.paths.iter().filter_map(|path| source(site, path));
                let sources: Vec<SourcePath> = sources.collect();
                (!sources.is_empty()).then_some(Ask::Changed(sources))
            }
            Ok(_) => None,
            Err(_) => Some(Ask::Missed),
        };
        if ask.is_some_and(|ask| asks.send(ask).is_err()) {
            return;
        }
    }
}

/// Whether what is in a file may have changed, rather than who has read it and when.
fn is_change(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)))
}

fn is_watched_itself(site: &Path, path: &Path) -> bool {
    path.strip_prefix(site).is_ok_and(|inner| WATCHED.iter().any(|name| inner == Path::new(name)))
}

/// The path of what may be a source from the folder of the site; nothing for anything else. Programs put files of their own
/// beside the one that they write: `.kodu.md.swp`, `kodu.md~`.
fn source(site: &Path, path: &Path) -> Option<SourcePath> {
    // Some machines tell of the real path of what is a link here.
    let Ok(inner) = path.strip_prefix(site) else {
        return Some(SourcePath::new(path.to_string_lossy()));
    };
    let steps: Vec<String> = inner
        .components()
        .filter(|step| matches!(step, Component::Normal(_)))
        .map(|step| step.as_os_str().to_string_lossy().into_owned())
        .collect();
    let (folder, below) = steps.split_first()?;
    let is_theirs =
        |name: &String| name.ends_with('~') || (name.starts_with('.') && name != ".well-known");
    let is_source = WATCHED.contains(&folder.as_str()) && !below.iter().any(is_theirs);
    is_source.then(|| SourcePath::new(steps.join("/")))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{SourcePath, source};

    #[test]
    fn what_programs_put_beside_a_file_is_no_source() {
        let site = Path::new("/koht");
        for path in
            ["content/a.md", "content", "themes/minu/styles/a.css", "content/static/.well-known/x"]
        {
            let source = source(site, &site.join(path));
            assert_eq!(source.as_ref().map(SourcePath::as_str), Some(path));
        }
        for path in [
            "",
            "public/a.html",
            "content/.a.md.swp",
            "content/a.md~",
            ".git/index",
            "content/.git/x",
        ] {
            assert_eq!(source(site, &site.join(path)), None, "{path}");
        }
    }
}
