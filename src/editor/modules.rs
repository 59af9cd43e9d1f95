//! The files of Sveltia CMS and of what it is made of, as a browser wants them.
#![expect(clippy::disallowed_methods, reason = "reads what npm has installed")]

use std::fs;
use std::path::{Component, Path};

use crate::report::Tongue;

/// The words of Sveltia itself: it knows no Estonian, so they stand in for those of one of its languages, which
/// `page/editor.js` chooses.
const STAND_IN: &str = "@sveltia/cms/locales/en-GB.json";
const ESTONIAN: &str = include_str!("page/et.json");

/// The media type and the bytes of a module, by its path below `node_modules`; nothing if there is none that a browser
/// needs.
pub(super) fn module(
    modules: &Path,
    path: &str,
    tongue: Tongue,
) -> Option<(&'static str, Vec<u8>)> {
    let is_below = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let (_, ending) = path.rsplit_once('.').filter(|_| is_below)?;
    let media_type = match ending {
        // A JSON module is imported without saying so, as programs that bundle scripts allow.
        "js" | "mjs" | "json" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "png" => "image/png",
        _ => return None,
    };
    if path == STAND_IN && tongue == Tongue::Estonian {
        return Some((media_type, exported(ESTONIAN.as_bytes())));
    }
    let bytes = fs::read(modules.join(path)).ok()?;
    Some((media_type, if ending == "json" { exported(&bytes) } else { bytes }))
}

/// JSON as a module.
fn exported(json: &[u8]) -> Vec<u8> {
    [b"export default ", json].concat()
}
