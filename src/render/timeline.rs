//! The months of a cohort as SVG: colours and shapes for what `view` has placed.
//!
//! Everything is in presentation attributes: the file works where a policy forbids styles. A picture in `<img>` sees
//! neither the page's colours nor its letters, so there is one for light and one for dark pages.

use std::fmt::Write as _;

use crate::error::Error;
use crate::model::{Id, OutputPath, Programme, Rgb, SERIES_COLORS, Theme, TimelineForm};
use crate::view::{Drawing, Look, Mark, Rect, Shared, timeline_drawing};

use super::unmade;
use super::xml::escaped;

/// The colours of a scheme.
struct Colours {
    lanes: [Rgb; SERIES_COLORS.len()],
    ink: Rgb,
    on_mark: Rgb,
    stripe: Rgb,
    deadline: Rgb,
}

/// The picture of a cohort.
pub(super) fn timeline(
    path: &OutputPath,
    shared: &Shared<'_>,
    theme: &Theme,
    id: &Id<Programme>,
    form: TimelineForm,
) -> Result<Vec<u8>, Error> {
    let Some(drawing) = timeline_drawing(shared, id, form.shape) else {
        return Err(unmade(path, "the cohort has no timeline"));
    };
    Ok(svg(&drawing, &Colours::new(theme, form.is_dark)).into_bytes())
}

impl Colours {
    /// Those that the pages of a theme have; black and white for what it does not name.
    fn new(theme: &Theme, is_dark: bool) -> Self {
        let (ink, paper) =
            if is_dark { (Rgb::WHITE, Rgb::BLACK) } else { (Rgb::BLACK, Rgb::WHITE) };
        let token =
            |name: &str, other| theme.tokens.get(name).map_or(other, |it| it.shade(is_dark));
        Self {
            lanes: std::array::from_fn(|index| token(&format!("series-{}", index + 1), ink)),
            ink: token("ink", ink),
            on_mark: token("surface", paper),
            stripe: token("sunken", paper),
            deadline: token("red", ink),
        }
    }
}

fn svg(drawing: &Drawing, colours: &Colours) -> String {
    let (width, height) = (drawing.width, drawing.height);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"Commissioner, 'Segoe UI', Ubuntu, 'Noto Sans', \
         sans-serif\" font-size=\"16\">\n"
    );
    for Rect { x, y, width, height } in &drawing.stripes {
        // Writing to a `String` cannot fail, here and below.
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
            colours.stripe
        );
    }
    for mark in &drawing.marks {
        add_mark(&mut svg, mark, colours);
    }
    for label in &drawing.labels {
        let weight = if label.is_strong { " font-weight=\"700\"" } else { "" };
        let (x, y, ink, text) = (label.x, label.y, colours.ink, escaped(&label.text));
        let _ = writeln!(svg, "<text x=\"{x}\" y=\"{y}\" fill=\"{ink}\"{weight}>{text}</text>");
    }
    svg.push_str("</svg>\n");
    svg
}

fn add_mark(svg: &mut String, mark: &Mark, colours: &Colours) {
    let n_colours = colours.lanes.len();
    let colour =
        if mark.is_deadline { colours.deadline } else { colours.lanes[mark.color % n_colours] };
    let (paint, letters) = match mark.look {
        Look::Firm => (format!("fill=\"{colour}\""), colours.on_mark),
        Look::Tentative => (
            format!(
                "fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"4 3\""
            ),
            colours.ink,
        ),
        Look::Cancelled => {
            (format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\""), colours.ink)
        }
    };
    let points = points(mark);
    let shape = match points {
        Some(points) => format!("<polygon points=\"{points}\" {paint}/>"),
        None => rounded(mark, &paint),
    };
    let _ = writeln!(svg, "{shape}");
    let Rect { x, y, width, height } = mark.area;
    if mark.look == Look::Cancelled {
        let (right, bottom) = (x + width, y + height);
        let _ = writeln!(
            svg,
            "<path d=\"M{x} {bottom}L{right} {y}\" stroke=\"{colour}\" stroke-width=\"2\"/>"
        );
    }
    if !mark.text.is_empty() {
        let (middle, base) = (x + width / 2, y + height / 2 + 5);
        let _ = writeln!(
            svg,
            "<text x=\"{middle}\" y=\"{base}\" fill=\"{letters}\" font-size=\"14\" \
             font-weight=\"700\" text-anchor=\"middle\">{}</text>",
            escaped(&mark.text)
        );
    }
}

/// A circle or a square, drawn out for several days.
fn rounded(mark: &Mark, paint: &str) -> String {
    let Rect { x, y, width, height } = mark.area;
    let radius = if mark.lane.is_multiple_of(5) { height / 2 } else { 3 };
    let (x, y, width, height) = (x + 1, y + 1, width - 2, height - 2);
    format!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{radius}\" {paint}/>"
    )
}

/// The corners of a mark; nothing for what is round or square. Shapes come back after five lanes.
fn points(mark: &Mark) -> Option<String> {
    let Rect { x, y, width, height } = mark.area;
    let (right, bottom) = (x + width, y + height);
    let (middle, centre) = (x + width / 2, y + height / 2);
    let corners: Vec<(i32, i32)> = if mark.is_deadline {
        let waist = bottom - 8;
        vec![
            (x + 1, y + 1),
            (right - 1, y + 1),
            (right - 1, waist),
            (middle, bottom),
            (x + 1, waist),
        ]
    } else {
        match mark.lane % 5 {
            2 => {
                let inset = height / 2;
                vec![
                    (x + inset, y - 1),
                    (right - inset, y - 1),
                    (right + 1, centre),
                    (right - inset, bottom + 1),
                    (x + inset, bottom + 1),
                    (x - 1, centre),
                ]
            }
            3 => vec![
                (x + 8, y + 1),
                (right - 8, y + 1),
                (right, centre),
                (right - 8, bottom - 1),
                (x + 8, bottom - 1),
                (x, centre),
            ],
            4 => vec![
                (middle, y),
                (right - 1, y + 10),
                (right - 1, bottom - 1),
                (x + 1, bottom - 1),
                (x + 1, y + 10),
            ],
            _ => return None,
        }
    };
    let corners: Vec<String> = corners.iter().map(|(x, y)| format!("{x},{y}")).collect();
    Some(corners.join(" "))
}
