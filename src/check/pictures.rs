//! Pictures that are missing, too heavy, or of unknown size.
//!
//! What: `missing-picture` and `foreign-picture`, errors; `unknown-picture-size` and `huge-picture`, warnings (a note for what kava makes smaller).
//! Why: a missing one is a hole in the page; one on another site tells that site who reads ours; without its size
//! a page jumps while it loads; a huge one is paid for by people with phones.
//! How to mend: put the picture beside the page or below `static/`, saved as JPEG, PNG or WebP of a modest size.

use crate::model::{Asset, Dimensions, MOST_PIXELS, Site};
use crate::report::{Diagnostic, Report, words};
use crate::source::{KeyPath, Place};

use super::Rule;
use super::picture_files::{Fault, PictureFiles, ending};

/// More bytes than this are too many for a picture of a page.
const HUGE: u64 = 2_000_000;

/// The rule.
pub(super) const RULE: Rule = Rule {
    codes: &["missing-picture", "foreign-picture", "huge-picture", "unknown-picture-size"],
    told: pictures,
};

/// Looks at the pictures of texts, and at portraits and the picture of the site.
fn pictures(site: &Site) -> Report {
    let mut report = Report::new();
    let files = PictureFiles::new(site);
    for page in site.every_page() {
        for (_, body) in page.body.iter() {
            for image in &body.images {
                let place = Place::Bytes(body.source.clone(), image.range.clone());
                match files.found(body, image) {
                    Ok(asset) => look_at(asset, &place, &mut report),
                    Err(Fault { code, message, hint }) => {
                        report.push(Diagnostic::error(code, place, message).hint(hint));
                    }
                }
            }
        }
    }
    for person in site.people.values() {
        if let Some((asset, _)) = &person.photo {
            let path = KeyPath::root().key("photo").key("file");
            look_at(asset, &Place::Value(person.page.source.clone(), path), &mut report);
        }
    }
    if let Some((asset, _)) = &site.settings.picture {
        look_at(asset, &Place::File(asset.source.clone()), &mut report);
    }
    report
}

fn look_at(asset: &Asset, place: &Place, report: &mut Report) {
    let name = asset.source.file_name();
    let pixels = asset.dimensions.map_or(0, Dimensions::pixels);
    let megabytes = asset.size / 1_000_000;
    if pixels > MOST_PIXELS {
        let megapixels = pixels / 1_000_000;
        let message = words!(
            en: "the picture `{name}` has {megapixels} million pixels",
            et: "pildil `{name}` on {megapixels} miljonit pikslit",
        );
        let hint = words!(
            en: "save it smaller: kava makes no smaller pictures of one as large as this",
            et: "salvesta see väiksemana: nii suurest pildist kava väiksemaid ei tee",
        );
        report.push(Diagnostic::warning("huge-picture", place.clone(), message).hint(hint));
    } else if asset.size > HUGE && asset.variants().is_empty() {
        let message = words!(
            en: "the picture `{name}` has more than {megabytes} megabytes",
            et: "pildi `{name}` maht on üle {megabytes} megabaidi",
        );
        let hint = words!(
            en: "save it smaller: 1600 pixels across are enough",
            et: "salvesta see väiksemana: laiuseks piisab 1600 pikslist",
        );
        report.push(Diagnostic::warning("huge-picture", place.clone(), message).hint(hint));
    } else if asset.size > HUGE {
        let message = words!(
            en: "the picture `{name}` has more than {megabytes} megabytes; pages show smaller ones that kava makes",
            et: "pildi `{name}` maht on üle {megabytes} megabaidi; lehtedel on väiksemad, mille kava teeb",
        );
        let hint = words!(
            en: "save it smaller as well if nobody should download the original",
            et: "kui originaali ei pea saama alla laadida, salvesta ka see väiksemana",
        );
        report.push(Diagnostic::note("huge-picture", place.clone(), message).hint(hint));
    }
    // A drawing has no pixels to know.
    if asset.dimensions.is_none() && ending(&asset.source) != "svg" {
        let message = words!(
            en: "width and height of the picture `{name}` cannot be read",
            et: "pildi `{name}` laiust ja kõrgust ei saa lugeda",
        );
        let hint = words!(
            en: "save it again as JPEG, PNG or WebP",
            et: "salvesta see uuesti JPEG-, PNG- või WebP-failina",
        );
        report.push(Diagnostic::warning("unknown-picture-size", place.clone(), message).hint(hint));
    }
}
