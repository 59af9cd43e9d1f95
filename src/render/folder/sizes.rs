//! How large learning folders are, remembered from one build to the next.
//!
//! Pages tell the sizes, so that all folders would have to be made before the first page. Whoever only looks at pages
//! that change may be told the sizes of the last time.

use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

use crate::model::{FolderFile, FolderScope, Language, Site};

/// The sizes of the files of learning folders, in bytes; at first it knows none.
#[derive(Debug, Default)]
pub struct FolderSizes(RwLock<BTreeMap<(FolderScope, Language, FolderFile), u64>>);

/// The files of a folder.
const FILES: [FolderFile; 2] = [FolderFile::Epub, FolderFile::Zip];

impl FolderSizes {
    /// Whether the sizes of all folders of a site are known.
    pub(in crate::render) fn are_of(&self, site: &Site) -> bool {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        files(site).all(|file| known.contains_key(&file))
    }

    /// Remembers the sizes of the folders of a site.
    pub(in crate::render) fn remember(
        &self,
        site: &Site,
        n_bytes: impl Fn(&FolderScope, Language, FolderFile) -> u64,
    ) {
        let sizes = files(site).map(|(scope, language, file)| {
            let n_bytes = n_bytes(&scope, language, file);
            ((scope, language, file), n_bytes)
        });
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = sizes.collect();
    }

    /// The size of a file; 0 if it is not known.
    pub(in crate::render) fn of(
        &self,
        scope: &FolderScope,
        language: Language,
        file: FolderFile,
    ) -> u64 {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.get(&(scope.clone(), language, file)).copied().unwrap_or_default()
    }
}

/// Every file of every folder of a site.
fn files(site: &Site) -> impl Iterator<Item = (FolderScope, Language, FolderFile)> + '_ {
    site.folders.iter().flat_map(|folder| {
        folder
            .languages
            .iter()
            .flat_map(move |language| FILES.map(|file| (folder.scope.clone(), *language, file)))
    })
}
