//! nginx. A `location` that adds a header drops those of the blocks around it, so each repeats them all.

use crate::report::{Tongue, words};

use super::{Files, Header, Hosting, NO_CACHE, NOT_SERVED};

/// What may be packed beside HTML, which always is.
const PACKED: &str = "text/css text/javascript application/javascript application/json application/atom+xml \
     text/xml application/xml image/svg+xml";

pub(super) fn example(hosting: &Hosting<'_>, tongue: Tongue) -> String {
    let pages = [("Cache-Control", NO_CACHE.to_owned())];
    let mut locations = vec![location(hosting, "/", &pages, true)];
    locations.extend(hosting.rules.iter().map(|rule| {
        let pattern = match &rule.files {
            Files::Ending(ending) => format!("~ {}$", ending.replace('.', "\\.")),
            Files::Below(folder) => folder.clone(),
            Files::Path(path) => format!("= {path}"),
        };
        location(hosting, &pattern, &rule.headers, rule.is_packed)
    }));
    let (folder, path) = (hosting.folder(), hosting.base_url.path());
    let advice = words!(
        en: "Put what kava builds into {folder}{path}; ask certbot for https.",
        et: "Pane kava ehitatud failid kausta {folder}{path}; https-i saad programmiga certbot.",
    );
    let not_served = words!(
        en: "For other hosts; and nothing that is hidden, but for what the web knows.",
        et: "Teiste serverite failid ja kõik peidetud failid jäävad näitamata, peale nende, mida veeb tunneb.",
    );
    format!(
        "# {advice}\n\
         server {{\n    \
             listen 80;\n    \
             listen [::]:80;\n    \
             server_name {host};\n    \
             root {folder};\n    \
             index index.html;\n    \
             error_page 404 {not_found};\n    \
             absolute_redirect off;\n    \
             charset utf-8;\n    \
             charset_types text/css text/javascript application/javascript application/json \
             text/plain text/xml application/xml image/svg+xml;\n    \
             gzip_types {PACKED};\n\n    \
             # {not_served}\n    \
             location ~ /({hidden})$ {{ return 404; }}\n    \
             location ~ /\\.(?!well-known/) {{ return 404; }}\n{locations}\
         }}\n",
        host = hosting.base_url.host(),
        advice = advice.told_in(tongue),
        not_served = not_served.told_in(tongue),
        not_found = hosting.not_found(),
        hidden = NOT_SERVED.join("|"),
        locations = locations.concat(),
    )
}

fn location(hosting: &Hosting<'_>, pattern: &str, own: &[Header], is_packed: bool) -> String {
    let lines = hosting.with_always(own).map(|(name, value)| match *name {
        "Content-Type" => format!("        types {{ }}\n        default_type \"{value}\";\n"),
        name => format!("        add_header {name} \"{value}\" always;\n"),
    });
    format!(
        "\n    location {pattern} {{\n        gzip {};\n{}    }}\n",
        if is_packed { "on" } else { "off" },
        lines.collect::<String>(),
    )
}
