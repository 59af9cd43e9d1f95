//! Caddy. What is said of errors is said anew in `handle_errors`. Which of two headers with one name wins depends on
//! how Caddy sorts them, so each is said of files that the others leave out.

use crate::report::{Tongue, words};

use super::{Files, Header, Hosting, NO_CACHE, NOT_SERVED, POLICY_HEADER};

pub(super) fn example(hosting: &Hosting<'_>, tongue: Tongue) -> String {
    let patterns: Vec<String> = hosting
        .rules
        .iter()
        .map(|rule| match &rule.files {
            Files::Ending(ending) => format!("*{ending}"),
            Files::Below(folder) => format!("{folder}*"),
            Files::Path(path) => path.clone(),
        })
        .collect();
    let unpacked: Vec<&str> = hosting
        .rules
        .iter()
        .zip(&patterns)
        .filter(|(rule, _)| !rule.is_packed)
        .map(|(_, pattern)| &**pattern)
        .collect();
    let with_policy: Vec<&str> = hosting
        .rules
        .iter()
        .zip(&patterns)
        .filter(|(rule, _)| rule.headers.iter().any(|(name, _)| *name == POLICY_HEADER))
        .map(|(_, pattern)| &**pattern)
        .collect();
    let (policy, always): (Vec<Header>, Vec<Header>) =
        hosting.always.iter().cloned().partition(|(name, _)| *name == POLICY_HEADER);
    let rules: Vec<String> = (1..)
        .zip(hosting.rules.iter().zip(&patterns))
        .map(|(number, (rule, pattern))| {
            let headers = headers(&rule.headers);
            format!("\t@files{number} path {pattern}\n\theader @files{number} {{\n{headers}\t}}\n")
        })
        .collect();
    let (folder, path) = (hosting.folder(), hosting.base_url.path());
    let advice = words!(
        en: "Put what kava builds into {folder}{path}.",
        et: "Pane kava ehitatud failid kausta {folder}{path}.",
    );
    format!(
        "# {advice}\n\
         (kava) {{\n\theader {{\n{always}\t}}\n}}\n\n\
         {origin} {{\n\
         \troot * {folder}\n\
         \timport kava\n\
         \t@strict not path {with_policy}\n\
         \theader @strict {{\n{policy}\t}}\n\
         \t@pages not path {all}\n\
         \theader @pages Cache-Control \"{NO_CACHE}\"\n\
         {rules}\
         \t@packed not path {unpacked}\n\
         \tencode @packed gzip\n\
         \tfile_server {{\n\t\thide {hidden}\n\t}}\n\
         \thandle_errors {{\n\
         \t\timport kava\n\
         \t\theader {{\n{policy}\t\t}}\n\
         \t\theader Cache-Control \"{NO_CACHE}\"\n\
         \t\trewrite * {not_found}\n\
         \t\tfile_server\n\
         \t}}\n\
         }}\n",
        rules = rules.concat(),
        origin = hosting.base_url.origin(),
        advice = advice.told_in(tongue),
        always = headers(&always),
        policy = headers(&policy),
        with_policy = with_policy.join(" "),
        all = patterns.join(" "),
        unpacked = unpacked.join(" "),
        hidden = NOT_SERVED.join(" "),
        not_found = hosting.not_found(),
    )
}

fn headers(headers: &[Header]) -> String {
    let lines: Vec<String> =
        headers.iter().map(|(name, value)| format!("\t\t{name} \"{value}\"\n")).collect();
    lines.concat()
}
