//! Icons and the manifest, by which a site can stand among the programs of a phone.

use crate::model::{Address, Asset, Language, OutputPath, Site, Theme};
use crate::source::Place;

use super::claims::Claims;
use super::{Recipe, has_file, settings_place};

/// An icon that is made of the mark of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// `favicon.ico`, which is asked for without being named.
    Favicon,
    /// For the home screen of Apple's devices.
    Touch,
    /// 192 pixels, for the manifest.
    Small,
    /// 512 pixels, for the manifest.
    Large,
    /// 512 pixels, with room around for systems that cut it into a shape.
    Maskable,
}

impl Icon {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Favicon, Self::Touch, Self::Small, Self::Large, Self::Maskable];

    /// Where it is.
    #[must_use]
    pub fn address(self) -> Address {
        Address::new(match self {
            Self::Favicon => "/favicon.ico",
            Self::Touch => "/apple-touch-icon.png",
            Self::Small => "/icon-192.png",
            Self::Large => "/icon-512.png",
            Self::Maskable => "/icon-maskable.png",
        })
    }

    /// Its width and height in pixels.
    #[must_use]
    pub fn size_px(self) -> u16 {
        match self {
            Self::Favicon => 32,
            Self::Touch => 180,
            Self::Small => 192,
            Self::Large | Self::Maskable => 512,
        }
    }
}

/// The drawing that icons are made of: `static/favicon.svg`, else `icon.svg` of the theme.
#[must_use]
pub fn mark<'a>(site: &'a Site, theme: &'a Theme) -> Option<&'a Asset> {
    let own = site.assets.iter().find(|(address, _)| address.as_str() == "/favicon.svg");
    let of_theme = || theme.assets.iter().find(|asset| asset.name == "icon.svg");
    own.map(|(_, asset)| asset).or_else(|| of_theme().map(|it| &it.asset))
}

/// Where the manifest of a language is.
#[must_use]
pub fn manifest(site: &Site, language: Language) -> Address {
    site.home.addresses.get(language).below("site.webmanifest")
}

/// The icons and manifests that the site does not bring itself.
pub(super) fn claim_icons(site: &Site, theme: &Theme, claims: &mut Claims) {
    for language in &site.settings.languages {
        let address = manifest(site, *language);
        if !has_file(site, address.as_str()) {
            let path: OutputPath = address.output_path();
            claims.claim(path, Recipe::Manifest(*language), settings_place());
        }
    }
    let Some(mark) = mark(site, theme) else { return };
    for icon in Icon::ALL {
        let address = icon.address();
        if !has_file(site, address.as_str()) {
            let place = Place::File(mark.source.clone());
            claims.claim(address.output_path(), Recipe::Icon(icon, mark.clone()), place);
        }
    }
}
