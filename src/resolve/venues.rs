//! The places of `site.yaml`.

use indexmap::IndexMap;

use crate::load::schema::{SiteFile, VenueYaml};
use crate::model::{Id, Venue};
use crate::report::{Diagnostic, Report, words};

use super::scope::Scope;
use super::spot::Spot;
use super::text::{optional_text, text};

/// The places, in the author's order.
pub(super) fn venues(
    file: &SiteFile,
    root: &Spot,
    scope: &Scope,
    report: &mut Report,
) -> IndexMap<Id<Venue>, Venue> {
    let spot = root.key("places");
    let mut venues = IndexMap::new();
    for (key, written) in &file.places {
        let id = Id::new(&key.0);
        let venue = venue(id.clone(), written, &spot.key(&key.0), scope, report);
        venues.insert(id, venue);
    }
    venues
}

fn venue(
    id: Id<Venue>,
    written: &VenueYaml,
    spot: &Spot,
    scope: &Scope,
    report: &mut Report,
) -> Venue {
    Venue {
        id,
        name: text(&written.name, &spot.key("name"), scope, report),
        city: optional_text(written.city.as_ref(), &spot.key("city"), scope, report),
        address: optional_text(written.address.as_ref(), &spot.key("address"), scope, report),
        accessibility: optional_text(
            written.accessibility.as_ref(),
            &spot.key("accessibility"),
            scope,
            report,
        ),
        coordinates: coordinates(written, spot, report),
    }
}

fn coordinates(written: &VenueYaml, spot: &Spot, report: &mut Report) -> Option<(f64, f64)> {
    let (key, message) = match (written.latitude, written.longitude) {
        (None, None) => return None,
        (Some(latitude), Some(longitude)) => {
            if !(-90.0..=90.0).contains(&latitude) {
                (
                    "latitude",
                    words!(
                        en: "the latitude is not between -90 and 90",
                        et: "laiuskraad ei ole vahemikus −90 kuni 90",
                    ),
                )
            } else if (-180.0..=180.0).contains(&longitude) {
                return Some((latitude, longitude));
            } else {
                (
                    "longitude",
                    words!(
                        en: "the longitude is not between -180 and 180",
                        et: "pikkuskraad ei ole vahemikus −180 kuni 180",
                    ),
                )
            }
        }
        (Some(_), None) => (
            "latitude",
            words!(
                en: "the place has a latitude, but no longitude",
                et: "kohal on laiuskraad, aga pikkuskraadi ei ole",
            ),
        ),
        (None, Some(_)) => (
            "longitude",
            words!(
                en: "the place has a longitude, but no latitude",
                et: "kohal on pikkuskraad, aga laiuskraadi ei ole",
            ),
        ),
    };
    report.push(Diagnostic::error("bad-coordinates", spot.key(key).place(), message).hint(words!(
        en: "write both in degrees, such as `latitude: 58.38` and `longitude: 26.72`",
        et: "kirjuta mõlemad kraadides, näiteks `latitude: 58.38` ja `longitude: 26.72`",
    )));
    None
}
