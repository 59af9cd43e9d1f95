//! The style sheet for highlighted code.
//!
//! The colours have at least 4.5 : 1 on the background that comes with them (WCAG 2.2, 1.4.3), and a test holds that.
//! A theme may set the properties anew; code that has no class has the colour of the text around it.

use std::fmt::Write as _;

/// A colour of the palette: name, in light, in dark.
type Colour = (&'static str, &'static str, &'static str);

const COLOURS: [Colour; 8] = [
    ("background", "#f6f7f9", "#171b21"),
    ("grey", "#57606a", "#9aa4af"),
    ("red", "#b3202c", "#ff8f87"),
    ("orange", "#8a4b00", "#f0b072"),
    ("green", "#1a6334", "#7fd896"),
    ("blue", "#0a509c", "#86b9ff"),
    ("teal", "#0b5c66", "#6fd3de"),
    ("purple", "#6f35ad", "#cfa8ff"),
];

/// Which classes have which colour.
const CLASSES: [(&str, &str); 13] = [
    ("attribute", "teal"),
    ("comment", "grey"),
    ("constant", "orange"),
    ("deleted", "red"),
    ("escape", "orange"),
    ("function", "blue"),
    ("inserted", "green"),
    ("invalid", "red"),
    ("keyword", "purple"),
    ("string", "green"),
    ("tag", "blue"),
    ("title", "blue"),
    ("type", "teal"),
];

/// The rules, for light and dark; on paper the light ones.
pub(crate) fn css() -> String {
    let mut css = String::from(":root{");
    for (name, light, _) in COLOURS {
        let _ = write!(css, "--hl-{name}:{light};");
    }
    css.push_str("}\n@media screen and (prefers-color-scheme:dark){:root{");
    for (name, _, dark) in COLOURS {
        let _ = write!(css, "--hl-{name}:{dark};");
    }
    css.push_str("}}\n");
    for (colour, _, _) in COLOURS {
        let classes: Vec<String> = CLASSES
            .iter()
            .filter(|(_, of)| *of == colour)
            .map(|(class, _)| format!(".hl-{class}"))
            .collect();
        if !classes.is_empty() {
            let _ = writeln!(css, "{}{{color:var(--hl-{colour})}}", classes.join(","));
        }
    }
    css.push_str("pre{background:var(--hl-background)}\n");
    css.push_str(".hl-comment,.hl-italic{font-style:italic}\n");
    css.push_str(".hl-title,.hl-bold{font-weight:700}\n");
    css.push_str(".hl-deleted,.hl-invalid{text-decoration:underline}\n");
    css
}
