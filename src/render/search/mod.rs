//! The search index: what visitors search without a server, made by pagefind in memory.
//!
//! One recipe that makes a folder of many files: their names come from what is in them, so they are known only here.
//! The files are a function of the [`Record`]s, in their order, and of nothing else: an unchanged list of records may
//! keep the files of the build before.

mod record;

use std::path::Path;

use pagefind::api::{PagefindIndex, SyntheticFile};
use pagefind::options::PagefindServiceConfig;

use rayon::prelude::*;

use crate::error::Error;
use crate::model::OutputPath;

pub(super) use record::Record;

use super::{Key, Rendered, Reuse, unmade};

/// Makes the files of the index below `folder`, in order of path, unless they are there already. The records of a
/// language are searched together.
pub(super) fn index(
    folder: &OutputPath,
    records: Vec<Record>,
    reuse: &Reuse,
) -> Result<Vec<Rendered>, Error> {
    let hashes: Vec<String> = records.par_iter().map(Record::fingerprint).collect();
    let key = Key::of(&["search 1", &hashes.concat()]);
    reuse.costly_folder(folder, &key, || {
        let files = files(records).map_err(|error| unmade(folder, error))?;
        let made = files.into_iter().filter_map(|file| {
            let name = name(&file.filename)?;
            Some((OutputPath::new(format!("{folder}/{name}")), file.contents))
        });
        Ok(made.collect())
    })
}

type Fault = Box<dyn std::error::Error + Send + Sync>;

/// Pagefind speaks async, but only waits for itself: this thread drives it.
fn files(records: Vec<Record>) -> Result<Vec<SyntheticFile>, Fault> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    runtime.block_on(async {
        let options = PagefindServiceConfig::builder().keep_index_url(true).build();
        let mut index = PagefindIndex::new(Some(options))?;
        for Record { url, html } in records {
            index.add_html_file(None, Some(url), html).await?;
        }
        Ok(index.get_files().await?)
    })
}

/// The path of a file within the index; nothing for those that no page of ours asks for: pagefind brings several user
/// interfaces, a worker, and a program for languages that it cannot stem.
fn name(path: &Path) -> Option<String> {
    let steps: Vec<&str> = path.iter().filter_map(|step| step.to_str()).collect();
    let (file, folders) = steps.split_last()?;
    if let Some(below @ &("fragment" | "index" | "filter")) = folders.last() {
        return Some(format!("{below}/{file}"));
    }
    let is_asked_for = matches!(*file, "pagefind.js" | "pagefind-entry.json")
        || file.ends_with(".pf_meta")
        || (file.starts_with("wasm.") && *file != "wasm.unknown.pagefind");
    is_asked_for.then(|| (*file).to_owned())
}
