//! Files of the site, found by their source.

use std::collections::BTreeMap;

use crate::model::{Address, Asset, Site};

use super::context::Context;
use super::contract::{DownloadView, PictureView};

/// Files by the path of their source.
type Files<'a> = BTreeMap<&'a str, (&'a Address, &'a Asset)>;

/// The files of the site by the path of their source.
pub(super) fn by_source(site: &Site) -> Files<'_> {
    site.assets.iter().map(|(address, asset)| (asset.source.as_str(), (address, asset))).collect()
}

/// A picture, if there is such a file.
pub(super) fn picture(
    context: Context<'_>,
    files: &Files<'_>,
    source: &str,
    alt: &str,
) -> Option<PictureView> {
    let (address, asset) = files.get(source)?;
    let fallback = asset.fallback().map(|variant| variant.address);
    Some(PictureView {
        url: context.file_href(fallback.as_ref().unwrap_or(address)),
        srcset: srcset(context, asset),
        width: asset.dimensions.map(|dimensions| dimensions.width),
        height: asset.dimensions.map(|dimensions| dimensions.height),
        alt: alt.to_owned(),
    })
}

/// `/assets/pictures/pilt-0123456789ab-320.webp 320w, …`.
fn srcset(context: Context<'_>, asset: &Asset) -> Option<String> {
    let choices: Vec<String> = asset
        .variants()
        .iter()
        .map(|it| format!("{} {}w", context.file_href(&it.address), it.dimensions.width))
        .collect();
    (!choices.is_empty()).then(|| choices.join(", "))
}

/// A file to take along, if there is such a file.
pub(super) fn download(
    context: Context<'_>,
    files: &Files<'_>,
    source: &str,
    title: Option<&str>,
) -> Option<DownloadView> {
    let (address, asset) = files.get(source)?;
    Some(described(context, address, asset, title.unwrap_or(asset.source.file_name())))
}

/// A file to take along.
pub(super) fn described(
    context: Context<'_>,
    address: &Address,
    asset: &Asset,
    title: &str,
) -> DownloadView {
    let kind = asset.source.file_name().rsplit_once('.').map_or("", |(_, ending)| ending);
    DownloadView {
        title: title.to_owned(),
        url: context.file_href(address),
        kind: kind.to_uppercase(),
        size: context.wording.file_size(asset.size),
    }
}
