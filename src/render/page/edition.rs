//! The site in one language, as all its pages share it.

use std::collections::BTreeMap;

use crate::language::Wording;
use crate::markdown::Labels;
use crate::model::{Address, Colour, Language, Ledger, Site, Theme};
use crate::plan::{Icon, manifest, mark};
use crate::view::Shared;

use super::templates::Variables;

/// Where a site has a mark of its own.
const MARK: &str = "/favicon.svg";

/// What all pages of a language share: cards, variables of templates, words for the markup of texts.
pub(super) struct Edition<'a> {
    /// The site that pages are of.
    pub(super) site: &'a Site,
    /// Cards and `site`.
    pub(super) shared: Shared<'a>,
    /// `site`, `t`, `asset` and `token`: what templates and components see everywhere.
    pub(super) around: Variables,
    /// Words for the markup of texts.
    pub(super) labels: Labels,
}

impl<'a> Edition<'a> {
    /// Makes the edition of the wording's language.
    pub(super) fn new(
        site: &'a Site,
        ledger: &'a Ledger,
        theme: &Theme,
        wording: &'a Wording,
    ) -> Self {
        let shared = Shared::new(site, ledger, wording);
        let mut around = Variables::default();
        around.insert("site", shared.site_view());
        let texts: BTreeMap<String, String> = wording.plain_texts().into_iter().collect();
        around.insert("t", &texts);
        around.insert("asset", &assets(site, theme, wording.language()));
        around.insert("token", &tokens(theme));
        Self { site, shared, around, labels: labels(wording) }
    }
}

/// Where each asset is, by its name in the theme. `icon.svg` is the mark of the site if it brings one of its own.
/// Beside them stand the manifest of the language and the icons that are made of the mark.
fn assets(site: &Site, theme: &Theme, language: Language) -> BTreeMap<String, String> {
    let href = |address: &Address| site.settings.base_url.href(address);
    let mut assets: BTreeMap<String, String> = theme
        .assets
        .iter()
        .map(|asset| (asset.name.clone(), href(&Address::new(format!("/{}", asset.path)))))
        .collect();
    if let Some((mark, _)) = site.assets.iter().find(|(address, _)| address.as_str() == MARK) {
        assets.insert("icon.svg".to_owned(), href(mark));
    }
    assets.insert("site.webmanifest".to_owned(), href(&manifest(site, language)));
    if mark(site, theme).is_some() {
        for icon in [Icon::Favicon, Icon::Touch] {
            let address = icon.address();
            assets.insert(address.as_str().trim_start_matches('/').to_owned(), href(&address));
        }
    }
    assets
}

/// The colours of the theme, for what no style sheet reaches: `token.paper.light`.
fn tokens(theme: &Theme) -> BTreeMap<&str, BTreeMap<&'static str, String>> {
    let shades = |colour: &Colour| {
        BTreeMap::from([("light", colour.light.to_string()), ("dark", colour.dark.to_string())])
    };
    theme.tokens.iter().map(|(name, colour)| (&**name, shades(colour))).collect()
}

fn labels(wording: &Wording) -> Labels {
    Labels {
        heading_anchor: wording.text("heading-anchor"),
        footnotes: wording.text("footnotes"),
        footnote_back: wording.text("footnote-back"),
        external: wording.text("external-link"),
        alerts: ["note", "tip", "important", "warning", "caution"]
            .map(|kind| wording.text(&format!("alert-{kind}"))),
        table: wording.text("table"),
    }
}
