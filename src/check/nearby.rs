//! The file that an author probably meant by a path that leads nowhere.

use crate::report::nearest;
use crate::source::SourcePath;

/// What to write in `from` for the known file that is most like `meant`, if one is like it.
///
/// First a file of the very same name elsewhere, then one of nearly the same name: in the same folder, then anywhere.
pub(super) fn nearby<'a>(
    from: &SourcePath,
    meant: &SourcePath,
    known: impl Iterator<Item = &'a SourcePath>,
) -> Option<String> {
    let known: Vec<&SourcePath> = known.collect();
    let name = meant.file_name();
    let same_name = known.iter().find(|file| file.file_name() == name);
    let in_folder = || {
        let folder = known.iter().filter(|file| file.folder() == meant.folder());
        let best = nearest(name, folder.clone().map(|file| file.file_name()))?;
        folder.clone().find(|file| file.file_name() == best)
    };
    let anywhere = || {
        let best = nearest(name, known.iter().map(|file| file.file_name()))?;
        known.iter().find(|file| file.file_name() == best)
    };
    same_name.or_else(in_folder).or_else(anywhere).map(|file| relative(from, file))
}

/// The path of `file` as a link in `from` writes it: `../topics/a.md`.
fn relative(from: &SourcePath, file: &SourcePath) -> String {
    let folders: Vec<&str> = from.folder().split('/').collect();
    let steps: Vec<&str> = file.as_str().split('/').collect();
    let n_shared = folders.iter().zip(&steps).take_while(|(one, other)| one == other).count();
    let up = folders[n_shared..].iter().filter(|folder| !folder.is_empty()).map(|_| "..");
    up.chain(steps[n_shared..].iter().copied()).collect::<Vec<_>>().join("/")
}
