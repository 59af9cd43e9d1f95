//! Forms on other sites: only https, only hosts that `site.yaml` allows, with parameters filled in beforehand.

use indexmap::IndexMap;

use crate::load::schema::FormsYaml;
use crate::model::{Form, PrefillPart};
use crate::report::{Diagnostic, Report, Words, did_you_mean, nearest, words};

use super::spot::Spot;
use super::web_address::{WebAddress, is_host};

/// The hosts that forms may be on. An entry that is no host is told.
pub(super) fn allowed_hosts(written: &FormsYaml, root: &Spot, report: &mut Report) -> Vec<String> {
    hosts(&written.allowed_hosts, &root.key("forms").key("allowed_hosts"), report)
}

/// The hosts of a list in small letters. An entry that is no host is told.
pub(super) fn hosts(written: &[String], spot: &Spot, report: &mut Report) -> Vec<String> {
    let mut hosts = Vec::new();
    for (index, host) in written.iter().enumerate() {
        let lower = host.to_ascii_lowercase();
        if is_host(&lower) {
            hosts.push(lower);
        } else {
            let message = words!(
                en: "`{host}` is not the name of a host",
                et: "`{host}` ei ole serveri nimi",
            );
            report.push(Diagnostic::error("bad-host", spot.index(index).place(), message).hint(
                words!(
                    en: "write the host alone, such as `forms.gle`",
                    et: "kirjuta ainult serveri nimi, näiteks `forms.gle`",
                ),
            ));
        }
    }
    hosts
}

/// The form at an address, if it may be linked to; `spot` is the registration. What is wrong is told.
pub(super) fn form(
    url: &str,
    prefill: &IndexMap<String, String>,
    allowed: &[String],
    spot: &Spot,
    report: &mut Report,
) -> Option<Form> {
    let prefill = prefilled(prefill, &spot.key("prefill"), report);
    match host(url, allowed) {
        Ok(host) => Some(Form { url: url.to_owned(), host, prefill }),
        Err(problem) => {
            report.push(problem.diagnostic(url, allowed, &spot.key("form")));
            None
        }
    }
}

/// Why a form cannot be linked to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Problem {
    NoAddress,
    NotHttps,
    UserInfo,
    Port { port: u16 },
    HostNotAllowed { host: String },
}

fn host(url: &str, allowed: &[String]) -> Result<String, Problem> {
    let address = WebAddress::parsed(url).ok_or(Problem::NoAddress)?;
    if address.scheme != "https" {
        return Err(Problem::NotHttps);
    }
    if address.has_user_info {
        return Err(Problem::UserInfo);
    }
    if let Some(port) = address.port.filter(|port| *port != 443) {
        return Err(Problem::Port { port });
    }
    let host = address.host.to_owned();
    if allowed.contains(&host) { Ok(host) } else { Err(Problem::HostNotAllowed { host }) }
}

impl Problem {
    fn diagnostic(&self, url: &str, allowed: &[String], spot: &Spot) -> Diagnostic {
        let code = match self {
            Self::HostNotAllowed { .. } => "form-host-not-allowed",
            _ => "bad-form-address",
        };
        Diagnostic::error(code, spot.place(), self.message(url)).hint(self.hint(allowed))
    }

    fn hint(&self, allowed: &[String]) -> Words {
        match self {
            Self::NoAddress => {
                words!(
                    en: "copy the address of the form, which begins with `https://`",
                    et: "kopeeri vormi aadress, mille algus on `https://`",
                )
            }
            Self::NotHttps => {
                words!(
                    en: "write the address with `https://`",
                    et: "kirjuta aadress, mille algus on `https://`",
                )
            }
            Self::UserInfo => {
                words!(
                    en: "leave out what stands before `@`",
                    et: "jäta ära see, mis on märgi `@` ees",
                )
            }
            Self::Port { .. } => words!(en: "leave the port out", et: "jäta port ära"),
            Self::HostNotAllowed { host } => {
                match nearest(host, allowed.iter().map(String::as_str)) {
                    Some(near) => did_you_mean(near),
                    None => {
                        words!(
                            en: "if you trust `{host}`, add it to `forms.allowed_hosts` in `site.yaml`",
                            et: "kui usaldad serverit `{host}`, lisa see faili `site.yaml` loendisse `forms.allowed_hosts`",
                        )
                    }
                }
            }
        }
    }
}

impl Problem {
    /// What is wrong.
    fn message(&self, url: &str) -> Words {
        match self {
            Self::NoAddress => {
                words!(
                    en: "the form `{url}` is no address of the web",
                    et: "vorm `{url}` ei ole veebiaadress",
                )
            }
            Self::NotHttps => {
                words!(
                    en: "the form `{url}` is not https",
                    et: "vormi `{url}` ühendus on krüptimata (ei ole `https`)",
                )
            }
            Self::UserInfo => {
                words!(
                    en: "the form `{url}` holds a user name",
                    et: "vormi aadressis `{url}` on kasutajanimi",
                )
            }
            Self::Port { port } => {
                words!(
                    en: "the form `{url}` holds the port {port}",
                    et: "vormi aadressis `{url}` on port {port}",
                )
            }
            Self::HostNotAllowed { host } => {
                words!(
                    en: "the form `{url}` is on `{host}`, which `site.yaml` does not allow",
                    et: "vorm `{url}` on serveris `{host}`, mida `site.yaml` ei luba",
                )
            }
        }
    }
}

/// The placeholders of a prefilled value.
const PLACEHOLDERS: [(&str, PrefillPart); 4] = [
    ("session.title", PrefillPart::SessionTitle),
    ("session.id", PrefillPart::SessionId),
    ("session.date", PrefillPart::SessionDate),
    ("programme.title", PrefillPart::ProgrammeTitle),
];

fn prefilled(
    written: &IndexMap<String, String>,
    spot: &Spot,
    report: &mut Report,
) -> Vec<(String, Vec<PrefillPart>)> {
    let mut prefill = Vec::with_capacity(written.len());
    for (parameter, value) in written {
        match parts(value) {
            Ok(parts) => prefill.push((parameter.clone(), parts)),
            Err(name) => report.push(unknown_placeholder(name, &spot.key(parameter))),
        }
    }
    prefill
}

/// The pieces of a value; a placeholder that there is not is an error that names it.
fn parts(value: &str) -> Result<Vec<PrefillPart>, &str> {
    let mut parts = Vec::new();
    let mut rest = value;
    while let Some((before, behind)) = rest.split_once('{') {
        let (name, after) = behind.split_once('}').ok_or(behind)?;
        let (_, part) = PLACEHOLDERS.iter().find(|(known, _)| *known == name.trim()).ok_or(name)?;
        if !before.is_empty() {
            parts.push(PrefillPart::Text(before.to_owned()));
        }
        parts.push(part.clone());
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(PrefillPart::Text(rest.to_owned()));
    }
    Ok(parts)
}

fn unknown_placeholder(name: &str, spot: &Spot) -> Diagnostic {
    let names = PLACEHOLDERS.map(|(name, _)| name);
    let hint = nearest(name, names).map_or_else(
        || {
            words!(
                en: "write one of `{{{all}}}`",
                et: "kirjuta üks neist: `{{{all}}}`",
                all = names.join("}`, `{"),
            )
        },
        |near| did_you_mean(&format!("{{{near}}}")),
    );
    let message = words!(
        en: "a form cannot be filled in with `{{{name}}}`",
        et: "vormi ei saa täita väärtusega `{{{name}}}`",
    );
    Diagnostic::error("unknown-placeholder", spot.place(), message).hint(hint)
}
