//! Files that are not to be published though they lie among those that are: secrets, what editors leave behind, maps
//! of scripts.

/// What becomes of a file or folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It belongs to the site.
    Kept,
    /// It is left out without a word: nobody put it there on purpose.
    Passed,
    /// It is left out, and told: somebody may miss it.
    Told,
    /// It holds a secret: nothing is published.
    Secret,
}

/// What editors and systems write by themselves.
const LITTER: [&str; 5] = [".DS_Store", "Thumbs.db", "desktop.ini", ".directory", ".localized"];

/// Endings of copies and of maps, which show what a script was made of.
const TOLD: [&str; 7] = [".swp", ".swo", ".tmp", ".bak", ".orig", ".map", ".rej"];

/// Folders of tools.
const TOOLS: [&str; 6] = [".git", ".svn", ".hg", ".idea", ".vscode", "node_modules"];

/// Names of files and folders with passwords and keys.
const SECRETS: [&str; 15] = [
    ".env",
    ".npmrc",
    ".netrc",
    ".pgpass",
    ".pypirc",
    ".git-credentials",
    ".htpasswd",
    ".ssh",
    ".aws",
    ".gnupg",
    "id_rsa",
    "id_dsa",
    "id_ecdsa",
    "id_ed25519",
    "secrets.yaml",
];

/// Endings of keys.
const KEYS: [&str; 5] = [".pem", ".p12", ".pfx", ".ppk", ".kdbx"];

/// What becomes of a file or folder by its name. What is hidden below `static/` is meant to be published
/// (`.well-known`), elsewhere it is not.
pub(super) fn fate(name: &str, is_static: bool) -> Fate {
    let ends_in = |endings: &[&str]| {
        let lower = name.to_ascii_lowercase();
        endings.iter().any(|ending| lower.ends_with(ending))
    };
    if LITTER.contains(&name) || name.starts_with("~$") || name.starts_with("._") {
        return Fate::Passed;
    }
    if name.starts_with('.') && !is_static {
        return Fate::Passed;
    }
    if SECRETS.contains(&name) || name.starts_with(".env.") || ends_in(&KEYS) {
        return Fate::Secret;
    }
    let is_copy = name.ends_with('~') || (name.starts_with('#') && name.ends_with('#'));
    let is_left_out =
        is_copy || ends_in(&TOLD) || TOOLS.contains(&name) || name.starts_with(".git");
    match (is_left_out, is_static) {
        (false, _) => Fate::Kept,
        (true, true) => Fate::Told,
        (true, false) => Fate::Passed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_meant_to_be_published_is_kept() {
        for (name, is_static, expected) in [
            ("pilt.png", true, Fate::Kept),
            (".well-known", true, Fate::Kept),
            (".htaccess", true, Fate::Kept),
            ("slaidid.key", true, Fate::Kept),
            (".well-known", false, Fate::Passed),
            (".DS_Store", true, Fate::Passed),
            ("~$toovihik.docx", false, Fate::Passed),
            ("leht.html~", true, Fate::Told),
            ("leht.html.BAK", true, Fate::Told),
            ("leht.md.bak", false, Fate::Passed),
            ("site.js.map", true, Fate::Told),
            (".git", true, Fate::Told),
            (".gitignore", true, Fate::Told),
            (".env", true, Fate::Secret),
            (".env.local", true, Fate::Secret),
            (".env", false, Fate::Passed),
            ("server.pem", false, Fate::Secret),
            ("id_ed25519", true, Fate::Secret),
        ] {
            assert_eq!(fate(name, is_static), expected, "{name}");
        }
    }
}
