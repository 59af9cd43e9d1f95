//! Apache. `Header` without `always` would leave out errors; `set` replaces what a wider section has said.

use crate::report::{Tongue, words};

use super::{Files, Header, Hosting, NO_CACHE, NOT_SERVED};

pub(super) fn example(hosting: &Hosting<'_>, tongue: Tongue) -> String {
    let (folder, path) = (hosting.folder(), hosting.base_url.path());
    let advice = words!(
        en: "Needs `a2enmod headers`. Put what kava builds into {folder}{path}; ask certbot for https.",
        et: "Vaja on `a2enmod headers`. Pane kava ehitatud failid kausta {folder}{path}; https-i saad programmiga certbot.",
    );
    let sections: Vec<String> = hosting
        .rules
        .iter()
        .map(|rule| {
            let pattern = match &rule.files {
                Files::Ending(ending) => format!("{}$", ending.replace('.', "\\.")),
                Files::Below(folder) => format!("^{folder}"),
                Files::Path(path) => format!("^{}$", path.replace('.', "\\.")),
            };
            let packing = if rule.is_packed { "" } else { "        SetEnv no-gzip 1\n" };
            let headers = headers(&rule.headers, "        ");
            format!("    <LocationMatch \"{pattern}\">\n{headers}{packing}    </LocationMatch>\n")
        })
        .collect();
    format!(
        "# {advice}\n\
         <VirtualHost *:80>\n    \
             ServerName {host}\n    \
             DocumentRoot \"{folder}\"\n    \
             DirectoryIndex index.html\n    \
             ErrorDocument 404 {not_found}\n    \
             AddDefaultCharset utf-8\n    \
             AddCharset utf-8 .css .js .json .svg .xml .txt\n    \
             FileETag MTime Size\n    \
             Header always set Cache-Control \"{NO_CACHE}\"\n\
         {always}    \
             <Directory \"{folder}\">\n        \
                 Options -Indexes\n        \
                 AllowOverride None\n        \
                 Require all granted\n    \
             </Directory>\n    \
             <FilesMatch \"^({hidden})$\">\n        \
                 Require all denied\n    \
             </FilesMatch>\n\
         {sections}\
         </VirtualHost>\n",
        host = hosting.base_url.host(),
        advice = advice.told_in(tongue),
        not_found = hosting.not_found(),
        sections = sections.concat(),
        always = headers(&hosting.always, "    "),
        hidden = NOT_SERVED.join("|"),
    )
}

fn headers(headers: &[Header], indent: &str) -> String {
    let lines: Vec<String> = headers
        .iter()
        .map(|(name, value)| match *name {
            "Content-Type" => format!("{indent}ForceType \"{value}\"\n"),
            name => format!("{indent}Header always set {name} \"{value}\"\n"),
        })
        .collect();
    lines.concat()
}
