//! The file that a picture in a text is.

use std::collections::BTreeMap;

use crate::model::{Asset, Body, Image, Site};
use crate::report::{Words, did_you_mean, words};
use crate::source::SourcePath;

use super::nearby::nearby;

/// The files that a picture may be, by path and by address.
pub(super) struct PictureFiles<'a> {
    by_source: BTreeMap<&'a SourcePath, &'a Asset>,
    by_address: BTreeMap<&'a str, &'a Asset>,
}

/// Why there is no picture, in words.
pub(super) struct Fault {
    pub(super) code: &'static str,
    pub(super) message: Words,
    pub(super) hint: Words,
}

impl<'a> PictureFiles<'a> {
    /// The files of a site.
    pub(super) fn new(site: &'a Site) -> Self {
        let by_source = site.assets.iter().map(|(_, asset)| (&asset.source, asset)).collect();
        let by_address = site.assets.iter().map(|(address, asset)| (address.as_str(), asset));
        Self { by_source, by_address: by_address.collect() }
    }

    /// The file that a picture of a text is.
    pub(super) fn found(&self, body: &Body, image: &Image) -> Result<&'a Asset, Fault> {
        let target = image.target.as_str();
        let first_step = target.split('/').next().unwrap_or_default();
        if target.starts_with("//") || first_step.contains(':') {
            return Err(Fault {
                code: "foreign-picture",
                message: words!(
                    en: "the picture is not a file of this site",
                    et: "pilt ei ole selle saidi fail",
                ),
                hint: words!(
                    en: "put the file beside the page and write its name",
                    et: "pane pildifail lehe kõrvale ja kirjuta siia selle nimi",
                ),
            });
        }
        let missing = |message, hint| Fault { code: "missing-picture", message, hint };
        if target.starts_with('/') {
            let in_static = SourcePath::new(format!("content/static{target}"));
            return self.by_address.get(target).copied().ok_or_else(|| {
                let message = words!(
                    en: "there is no picture at `{target}`",
                    et: "aadressil `{target}` ei ole pilti",
                );
                missing(message, self.hint(body, &in_static))
            });
        }
        let Some(file) = body.source.joined(target) else {
            let message = words!(
                en: "the path leads out of the folder of the site",
                et: "tee viib saidi kaustast välja",
            );
            let hint = words!(en: "take one `../` away", et: "võta üks `../` ära");
            return Err(missing(message, hint));
        };
        self.by_source.get(&file).copied().ok_or_else(|| {
            let message = words!(en: "there is no picture `{file}`", et: "pilti `{file}` ei ole");
            missing(message, self.hint(body, &file))
        })
    }

    fn hint(&self, body: &Body, meant: &SourcePath) -> Words {
        let pictures = self.by_source.keys().copied().filter(|file| is_picture(file));
        match nearby(&body.source, meant, pictures) {
            Some(near) => did_you_mean(&near),
            None => words!(
                en: "put the file into `{folder}`, or mend its name here",
                et: "pane fail kausta `{folder}` või paranda selle nimi siin",
                folder = meant.folder(),
            ),
        }
    }
}

fn is_picture(file: &SourcePath) -> bool {
    matches!(&*ending(file), "avif" | "gif" | "jpeg" | "jpg" | "png" | "svg" | "webp")
}

/// The ending of a file name in small letters, without the dot; empty if it has none.
pub(super) fn ending(file: &SourcePath) -> String {
    file.file_name().rsplit_once('.').map_or_else(String::new, |(_, end)| end.to_lowercase())
}
