//! Scripts: published as they are, but for the names of other files in them.
//!
//! A module names another one in an `import`, or makes an address with `new URL("./search.wasm", import.meta.url)`.
//! In both cases the name is a string of its own that begins with `./` or `../`; no more is looked at, and what is no
//! file of the theme stays as it is.

use crate::source::SourcePath;

use super::pieces::{Mention, Pieces};

/// The pieces of the script at `source`, which will stand in `folder` below `assets/`.
pub(super) fn pieces(source: &SourcePath, text: &str, folder: &str) -> Pieces {
    let mut pieces = Pieces::default();
    let mut kept = 0;
    let mut at = 0;
    while let Some(offset) = text[at..].find(['"', '\'']) {
        let start = at + offset + 1;
        at = start;
        let quote = &text[start - 1..start];
        let rest = &text[start..];
        let Some(length) = rest.find(quote) else { break };
        let written = &rest[..length];
        let is_name = (written.starts_with("./") || written.starts_with("../"))
            && written.bytes().all(|letter| letter.is_ascii_graphic() && letter != b'\\');
        if !is_name {
            continue;
        }
        let before = text[..start - 1].trim_end();
        pieces.text(&text[kept..start]);
        pieces.mention(Mention {
            written: written.to_owned(),
            folder: folder.to_owned(),
            source: source.clone(),
            range: start..start + length,
            is_certain: ["from", "import", "import("].iter().any(|word| before.ends_with(word)),
        });
        kept = start + length;
        at = kept + 1;
    }
    pieces.text(&text[kept..]);
    pieces
}
