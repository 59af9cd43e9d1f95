//! Addresses that are those of a form's neighbours: of its editor, of a document, of the front page of its host.
//!
//! What: `not-a-form`, a warning. Why: those who want to register are asked for a password, or may change the form
//! itself. It is told here and not in `check`, since a site knows the address of a form only while it is open. How to
//! mend: copy the address that the form gives to those who fill it in.

use crate::report::{Diagnostic, Report, Words, words};

use super::spot::Spot;
use super::web_address::WebAddress;

/// Files that one downloads, by the ends of their names.
const FILES: [&str; 7] = [".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx"];

/// Tells an address that cannot be that of a form to fill in; `spot` is where it is written.
pub(super) fn tell_no_form(url: &str, spot: &Spot, report: &mut Report) {
    let Some((message, hint)) = WebAddress::parsed(url).as_ref().and_then(no_form) else { return };
    report.push(Diagnostic::warning("not-a-form", spot.place(), message).hint(hint));
}

fn no_form(address: &WebAddress<'_>) -> Option<(Words, Words)> {
    let path = address.path.to_ascii_lowercase();
    let has_step = |step: &str| path.split('/').any(|one| one == step);
    let host = address.host;
    let editor = || {
        words!(
            en: "the address opens the form for changing, not for filling in",
            et: "see aadress avab vormi muutmiseks, mitte täitmiseks",
        )
    };
    match host {
        "docs.google.com" if path.starts_with("/forms/") && has_step("edit") => {
            let hint = words!(
                en: "press Send in Google Forms and copy the address that it gives",
                et: "vajuta Google Formsis nuppu Saada ja kopeeri aadress, mille see annab",
            );
            Some((editor(), hint))
        }
        "forms.office.com" | "forms.cloud.microsoft"
            if path.contains("designpage") || path.contains("analysispage") =>
        {
            let hint = words!(
                en: "press Collect responses in Microsoft Forms and copy the address that it gives",
                et: "vajuta Microsoft Formsis nuppu Kogu vastuseid ja kopeeri aadress, mille see annab",
            );
            Some((editor(), hint))
        }
        "docs.google.com" | "drive.google.com" if !path.starts_with("/forms/") => Some((
            words!(
                en: "the address is that of a document, not of a form",
                et: "see on dokumendi, mitte vormi aadress",
            ),
            copy(),
        )),
        _ if matches!(&*path, "" | "/") && !address.has_query && !address.has_fragment => Some((
            words!(
                en: "the address is the front page of `{host}`, not a form",
                et: "see on saidi `{host}` avalehe, mitte vormi aadress",
            ),
            copy(),
        )),
        _ if FILES.iter().any(|ending| path.ends_with(ending)) => Some((
            words!(
                en: "the address is that of a file to download, not of a form",
                et: "see on allalaaditava faili, mitte vormi aadress",
            ),
            copy(),
        )),
        _ => None,
    }
}

fn copy() -> Words {
    words!(
        en: "open the form as one who fills it in, and copy its address",
        et: "ava vorm nii, nagu avab selle täitja, ja kopeeri aadress",
    )
}
