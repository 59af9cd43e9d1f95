//! Sveltia CMS, fetched by npm once a site and version: into `.kava/editor`, which git does not see.
#![expect(clippy::disallowed_methods, reason = "starts npm, and looks at what it has installed")]

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::write::write_source;

const PACKAGE: &str = include_str!("npm/package.json");
const LOCK: &str = include_str!("npm/package-lock.json");

/// What kava keeps for itself, from the folder of a site. Nothing of it is committed.
const KEPT: &str = ".kava";

/// Where the editor is, from there.
const EDITOR: &str = "editor";

/// By this file, whose text is that of the lock, an installation is known to be whole and of this version.
const MARK: &str = "node_modules/.kava-installed";

/// The npm that is on the path.
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The folder of the modules of the editor of a site, which are installed if they are not. `on_fetch` is called before
/// anything is asked of the network.
///
/// # Errors
/// If there is no npm, it fails, or the disk takes nothing.
pub fn installed(folder: &Path, on_fetch: impl FnOnce()) -> Result<PathBuf, Error> {
    let editor = folder.join(KEPT).join(EDITOR);
    let modules = editor.join("node_modules");
    let mark = editor.join(MARK);
    if fs::read_to_string(&mark).is_ok_and(|lock| lock == LOCK) {
        return Ok(modules);
    }
    fs::create_dir_all(&editor).map_err(|source| Error::Write { path: editor.clone(), source })?;
    write_source(&folder.join(KEPT).join(".gitignore"), "*\n")?;
    write_source(&editor.join("package.json"), PACKAGE)?;
    write_source(&editor.join("package-lock.json"), LOCK)?;
    on_fetch();
    let outcome = Command::new(NPM)
        // What npm would run of a package is not needed, and not wanted.
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(&editor)
        .output();
    let output = match outcome {
        Ok(output) => output,
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(Error::NoNpm),
        Err(source) => return Err(Error::Read { path: PathBuf::from(NPM), source }),
    };
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(Error::Npm { said });
    }
    write_source(&mark, LOCK)?;
    Ok(modules)
}
