//! What calendar feeds need to know of the site, from `calendar` of `site.yaml`.

use crate::load::schema::CalendarYaml;
use crate::model::{BaseUrl, CalendarSettings, Organisation, Text};
use crate::report::{Diagnostic, Report, did_you_mean, nearest, words};

use super::scope::Scope;
use super::spot::Spot;
use super::text::optional_text;
use super::web_address::is_host;

/// What stands in where `calendar` says nothing.
pub(super) struct Fallback<'a> {
    /// That of `site.yaml`: its host is the default of `uid_domain`, which no option may change.
    pub(super) base_url: &'a BaseUrl,
    /// The default of the name, and of the organisation in PRODID.
    pub(super) title: &'a Text,
    /// The organisation in PRODID.
    pub(super) organiser: Option<&'a Organisation>,
}

/// The settings of the feeds; a value that cannot be used is told, and its default stands in.
pub(super) fn calendar_settings(
    written: Option<&CalendarYaml>,
    fallback: &Fallback<'_>,
    root: &Spot,
    scope: &Scope,
    report: &mut Report,
) -> CalendarSettings {
    let spot = root.key("calendar");
    let own_name = written.and_then(|calendar| calendar.name.as_ref());
    let name = optional_text(own_name, &spot.key("name"), scope, report)
        .unwrap_or_else(|| fallback.title.clone());
    let uid_domain = written.and_then(|calendar| calendar.uid_domain.as_deref());
    let product_id = written.and_then(|calendar| calendar.product_id.as_deref());
    let color = written.and_then(|calendar| calendar.color.as_deref());
    CalendarSettings {
        uid_domain: uid_domain
            .and_then(|domain| checked_domain(domain, &spot.key("uid_domain"), report))
            .unwrap_or_else(|| fallback.base_url.host().to_owned()),
        name,
        product_id: product_id
            .and_then(|id| checked_product_id(id, &spot.key("product_id"), report))
            .unwrap_or_else(|| usual_product_id(fallback, scope)),
        color: color
            .and_then(|color| checked_color(color, &spot.key("color"), report))
            .unwrap_or_else(|| "teal".to_owned()),
    }
}

fn checked_domain(domain: &str, spot: &Spot, report: &mut Report) -> Option<String> {
    if is_host(domain) {
        return Some(domain.to_owned());
    }
    let message =
        words!(en: "`{domain}` is not the name of a domain", et: "`{domain}` ei ole domeeninimi");
    report.push(Diagnostic::error("bad-uid-domain", spot.place(), message).hint(words!(
        en: "write a domain alone, such as `labor.vald.ee`",
        et: "kirjuta ainult domeen, näiteks `labor.vald.ee`",
    )));
    None
}

fn checked_product_id(id: &str, spot: &Spot, report: &mut Report) -> Option<String> {
    if !id.trim().is_empty() && !id.chars().any(char::is_control) {
        return Some(id.trim().to_owned());
    }
    let message = words!(
        en: "the product id of the calendar is empty or holds a line end",
        et: "kalendri `product_id` on tühi või on selles reavahetus",
    );
    report.push(Diagnostic::error("bad-product-id", spot.place(), message).hint(words!(
        en: "write one line such as `-//Vald//Labor//ET`, or leave it out",
        et: "kirjuta üks rida, näiteks `-//Vald//Labor//ET`, või jäta see välja",
    )));
    None
}

fn checked_color(color: &str, spot: &Spot, report: &mut Report) -> Option<String> {
    let lower = color.to_ascii_lowercase();
    if CSS3_COLORS.contains(&lower.as_str()) {
        return Some(lower);
    }
    let hint = nearest(&lower, CSS3_COLORS).map_or_else(
        || {
            words!(
                en: "write the English name of a colour that browsers know, such as `teal`",
                et: "kirjuta värvi ingliskeelne nimi, mida brauserid teavad, näiteks `teal`",
            )
        },
        did_you_mean,
    );
    let message =
        words!(en: "calendars know no colour `{color}`", et: "kalendrid ei tunne värvi `{color}`");
    report.push(Diagnostic::error("unknown-color", spot.place(), message).hint(hint));
    None
}

/// A formal public identifier (ISO 9070) is parted by `//`, so that a name must not hold it.
fn usual_product_id(fallback: &Fallback<'_>, scope: &Scope) -> String {
    let language = scope.default_language();
    let name = fallback.organiser.map_or(fallback.title, |organiser| &organiser.name);
    let name = name.get(language).replace("//", "/").replace(['\r', '\n'], " ");
    format!("-//{}//kava//{}", name.trim(), language.code().to_ascii_uppercase())
}

/// The names of colours in CSS3 (CSS Color Module Level 3, 4.3), which RFC 7986, 5.9 asks for.
const CSS3_COLORS: [&str; 147] = [
    "aliceblue",
    "antiquewhite",
    "aqua",
    "aquamarine",
    "azure",
    "beige",
    "bisque",
    "black",
    "blanchedalmond",
    "blue",
    "blueviolet",
    "brown",
    "burlywood",
    "cadetblue",
    "chartreuse",
    "chocolate",
    "coral",
    "cornflowerblue",
    "cornsilk",
    "crimson",
    "cyan",
    "darkblue",
    "darkcyan",
    "darkgoldenrod",
    "darkgray",
    "darkgreen",
    "darkgrey",
    "darkkhaki",
    "darkmagenta",
    "darkolivegreen",
    "darkorange",
    "darkorchid",
    "darkred",
    "darksalmon",
    "darkseagreen",
    "darkslateblue",
    "darkslategray",
    "darkslategrey",
    "darkturquoise",
    "darkviolet",
    "deeppink",
    "deepskyblue",
    "dimgray",
    "dimgrey",
    "dodgerblue",
    "firebrick",
    "floralwhite",
    "forestgreen",
    "fuchsia",
    "gainsboro",
    "ghostwhite",
    "gold",
    "goldenrod",
    "gray",
    "green",
    "greenyellow",
    "grey",
    "honeydew",
    "hotpink",
    "indianred",
    "indigo",
    "ivory",
    "khaki",
    "lavender",
    "lavenderblush",
    "lawngreen",
    "lemonchiffon",
    "lightblue",
    "lightcoral",
    "lightcyan",
    "lightgoldenrodyellow",
    "lightgray",
    "lightgreen",
    "lightgrey",
    "lightpink",
    "lightsalmon",
    "lightseagreen",
    "lightskyblue",
    "lightslategray",
    "lightslategrey",
    "lightsteelblue",
    "lightyellow",
    "lime",
    "limegreen",
    "linen",
    "magenta",
    "maroon",
    "mediumaquamarine",
    "mediumblue",
    "mediumorchid",
    "mediumpurple",
    "mediumseagreen",
    "mediumslateblue",
    "mediumspringgreen",
    "mediumturquoise",
    "mediumvioletred",
    "midnightblue",
    "mintcream",
    "mistyrose",
    "moccasin",
    "navajowhite",
    "navy",
    "oldlace",
    "olive",
    "olivedrab",
    "orange",
    "orangered",
    "orchid",
    "palegoldenrod",
    "palegreen",
    "paleturquoise",
    "palevioletred",
    "papayawhip",
    "peachpuff",
    "peru",
    "pink",
    "plum",
    "powderblue",
    "purple",
    "red",
    "rosybrown",
    "royalblue",
    "saddlebrown",
    "salmon",
    "sandybrown",
    "seagreen",
    "seashell",
    "sienna",
    "silver",
    "skyblue",
    "slateblue",
    "slategray",
    "slategrey",
    "snow",
    "springgreen",
    "steelblue",
    "tan",
    "teal",
    "thistle",
    "tomato",
    "turquoise",
    "violet",
    "wheat",
    "white",
    "whitesmoke",
    "yellow",
    "yellowgreen",
];
