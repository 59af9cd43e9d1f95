//! The address of a feed as a QR code (ISO/IEC 18004), as SVG: the one door to `qrcode`.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

use crate::error::Error;
use crate::model::{FeedScope, Language, OutputPath, Site};

use super::unmade;

/// The white border that readers need, in modules (ISO/IEC 18004, 9.1).
const QUIET: usize = 4;

/// The picture that leads the camera of a phone to subscribe: the `webcal` address of the feed.
///
/// Black on white in every colour scheme, since many readers know no other. A module is a unit of the picture.
pub(super) fn feed_code(
    path: &OutputPath,
    site: &Site,
    scope: &FeedScope,
    language: Language,
) -> Result<Vec<u8>, Error> {
    let Some(feed) = site.feeds.iter().find(|feed| feed.scope == *scope) else {
        return Err(unmade(path, "there is no feed of this scope"));
    };
    let address = site.settings.base_url.webcal(feed.addresses.get(language));
    let code = QrCode::with_error_correction_level(&address, EcLevel::M)
        .map_err(|fault| unmade(path, fault.to_string()))?;
    Ok(svg(&code).into_bytes())
}

fn svg(code: &QrCode) -> String {
    let width = code.width();
    let size = width + 2 * QUIET;
    let mut shape = String::new();
    for (row, modules) in code.to_colors().chunks(width.max(1)).enumerate() {
        let mut column = 0;
        for run in modules.chunk_by(|one, other| one == other) {
            if run.first() == Some(&Color::Dark) {
                let (x, y, length) = (column + QUIET, row + QUIET, run.len());
                // Writing to a `String` cannot fail.
                let _ = write!(shape, "M{x} {y}h{length}v1h-{length}z");
            }
            column += run.len();
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/>\
         <path d=\"{shape}\"/></svg>\n"
    )
}
