//! Files of the content, the sizes that pictures are made in, and the cards of pages.

use std::collections::BTreeMap;

use crate::model::{Address, Asset, OutputPath, Site, Theme, Variant};
use crate::source::Place;

use super::Recipe;
use super::claims::Claims;
use super::of_theme;

/// The template that draws cards.
pub const CARD: &str = "card.svg";

/// Whether pages have cards for social networks: if the author wants them and the theme can draw them.
#[must_use]
pub fn has_cards(site: &Site, theme: &Theme) -> bool {
    let can_draw = theme.templates.iter().any(|template| template.name == CARD);
    site.settings.has_cards && can_draw && !theme.fonts.is_empty()
}

/// Every file at its address, and the pictures that are made of it. The same picture at two places is made once.
pub(super) fn claim_files(site: &Site, claims: &mut Claims) {
    let mut variants: BTreeMap<Address, (&Asset, Variant)> = BTreeMap::new();
    for (address, asset) in &site.assets {
        let place = Place::File(asset.source.clone());
        if address.as_str().starts_with("/assets/") {
            claims.refuse(of_theme(place));
            continue;
        }
        claims.claim(address.output_path(), whole(asset), place);
        for variant in asset.variants().into_iter().chain(asset.fallback()) {
            variants.insert(variant.address.clone(), (asset, variant));
        }
    }
    for (address, (asset, variant)) in variants {
        let recipe = Recipe::Picture(asset.clone(), variant.dimensions, variant.format);
        claims.claim(address.output_path(), recipe, Place::File(asset.source.clone()));
    }
}

/// A file as it is; a picture that only its metadata turned is turned.
fn whole(asset: &Asset) -> Recipe {
    match (&asset.raster, asset.dimensions) {
        (Some(raster), Some(dimensions)) if raster.orientation != 1 && !raster.is_animated => {
            Recipe::Picture(asset.clone(), dimensions, raster.format)
        }
        _ => Recipe::Copy(asset.clone()),
    }
}

/// A card for every page that can be shared.
pub(super) fn claim_cards(site: &Site, claims: &mut Claims) {
    let cards: Vec<(OutputPath, Recipe, Place)> = claims
        .iter()
        .filter_map(|(recipe, place)| {
            let page = recipe.public_page(site)?;
            let path = page.addresses.get(page.language).card().output_path();
            Some((path, Recipe::Card(Box::new(recipe.clone())), place.clone()))
        })
        .collect();
    for (path, recipe, place) in cards {
        claims.claim(path, recipe, place);
    }
}
