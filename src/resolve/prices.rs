//! Prices: the currency checked, euros where none is named.

use crate::load::schema::PriceYaml;
use crate::model::Price;
use crate::report::{Diagnostic, Report, words};

use super::spot::Spot;

/// The price; a currency that is no code of three capitals is told, and the euro stands in.
pub(super) fn price(written: &PriceYaml, spot: &Spot, report: &mut Report) -> Price {
    let is_code =
        |code: &str| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    let currency = match written.currency.as_deref() {
        Some(code) if is_code(code) => code,
        Some(code) => {
            report.push(
                Diagnostic::error(
                    "bad-currency",
                    spot.key("currency").place(),
                    words!(
                        en: "`{code}` is not the code of a currency",
                        et: "`{code}` ei ole valuuta kood",
                    ),
                )
                .hint(words!(
                    en: "write three capitals, such as `EUR`",
                    et: "kirjuta kolm suurtähte, näiteks `EUR`",
                )),
            );
            "EUR"
        }
        None => "EUR",
    };
    Price {
        cents: written.cents,
        currency: currency.to_owned(),
        per: written.per,
        vat: written.vat,
    }
}
