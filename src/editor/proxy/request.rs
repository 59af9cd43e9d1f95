//! Requests of the protocol, as they come.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::Value;

use super::Refusal;
use crate::report::words;

/// What may be asked for.
#[derive(Debug, Deserialize)]
#[serde(
    tag = "action",
    content = "params",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub(super) enum Request {
    Info,
    EntriesByFolder {
        folder: String,
        extension: String,
        depth: usize,
    },
    EntriesByFiles {
        files: Vec<FileName>,
    },
    GetEntry {
        path: String,
    },
    PersistEntry {
        entry: Option<DataFile>,
        data_files: Option<Vec<DataFile>>,
        #[serde(default)]
        assets: Vec<Asset>,
        #[serde(default)]
        options: Options,
    },
    GetMedia {
        media_folder: String,
    },
    GetMediaFile {
        path: String,
    },
    PersistMedia {
        asset: Asset,
    },
    DeleteFile {
        path: String,
    },
    DeleteFiles {
        paths: Vec<String>,
    },
    GetDeployPreview,
    Workflow,
}

/// A file that is asked for.
#[derive(Debug, Deserialize)]
pub(super) struct FileName {
    pub(super) path: String,
    pub(super) label: Option<String>,
}

/// A text that is saved.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DataFile {
    pub(super) path: String,
    pub(super) raw: String,
    pub(super) new_path: Option<String>,
    /// The id that the text had when the editor got it, so that nobody's change is undone; of kava's own, other clients
    /// do not say it.
    pub(super) base: Option<String>,
}

/// A picture or another file that is saved.
#[derive(Debug, Deserialize)]
pub(super) struct Asset {
    pub(super) path: String,
    content: String,
    encoding: String,
}

/// How an entry is saved.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Options {
    /// Whether what stands in the folder of `index.md` goes with it to a new name.
    #[serde(default = "yes")]
    pub(super) has_subfolders: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { has_subfolders: yes() }
    }
}

fn yes() -> bool {
    true
}

/// The actions of an editorial workflow.
const WORKFLOW: [&str; 7] = [
    "unpublishedEntries",
    "unpublishedEntry",
    "unpublishedEntryDataFile",
    "unpublishedEntryMediaFile",
    "deleteUnpublishedEntry",
    "updateUnpublishedEntryStatus",
    "publishUnpublishedEntry",
];

impl Request {
    /// Reads a request.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Refusal> {
        let wrong = |fault: serde_json::Error| {
            let words = words!(
                en: "the request of the editor cannot be read: {fault}",
                et: "redaktori päringut ei saa lugeda: {fault}"
            );
            Refusal::new(422, words)
        };
        let mut request: Value = serde_json::from_slice(bytes).map_err(wrong)?;
        match request.get("action").and_then(Value::as_str) {
            Some(action) if WORKFLOW.contains(&action) => return Ok(Self::Workflow),
            // Whatever their parameters are, they are of no use.
            Some("info" | "getDeployPreview") => {
                if let Some(request) = request.as_object_mut() {
                    request.remove("params");
                }
            }
            _ => {}
        }
        serde_json::from_value(request).map_err(wrong)
    }
}

impl Asset {
    /// The bytes of the file.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, Refusal> {
        let bytes = STANDARD.decode(&self.content).ok().filter(|_| self.encoding == "base64");
        bytes.ok_or_else(|| {
            let path = &self.path;
            let words = words!(
                en: "`{path}` did not come as base64",
                et: "`{path}` ei tulnud base64 kujul"
            );
            Refusal::new(422, words)
        })
    }
}

/// Bytes as the protocol has them.
pub(super) fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Whether a file is one that authors write, which goes through a form.
pub(super) fn is_text(path: &str) -> bool {
    let (_, ending) = path.rsplit_once('.').unwrap_or_default();
    matches!(ending.to_ascii_lowercase().as_str(), "md" | "markdown" | "yaml" | "yml" | "lock")
}

/// Lets nothing through that goes through a form.
pub(super) fn no_text(path: &str) -> Result<(), Refusal> {
    if is_text(path) {
        let words = words!(
            en: "`{path}` is a text of the site, not a picture or a file to download",
            et: "`{path}` on saidi tekst, mitte pilt ega allalaaditav fail"
        );
        return Err(Refusal::new(422, words));
    }
    Ok(())
}
