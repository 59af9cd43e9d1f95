//! Width and height of pictures, from the first bytes of their files.

use std::io::{BufRead, Read, Seek};

use crate::model::Dimensions;

/// How much of an SVG file is read: its root element stands at the beginning.
const SVG_HEAD: u64 = 4096;

/// Whether a file is a picture, by its name.
pub(super) fn is_picture(name: &str) -> bool {
    matches!(
        ending(name).as_str(),
        "avif" | "bmp" | "gif" | "heic" | "ico" | "jpeg" | "jpg" | "jxl" | "png" | "svg" | "webp"
    )
}

/// The size of a picture; nothing if the file is none, or says nothing of its size.
pub(super) fn dimensions(name: &str, mut reader: impl BufRead + Seek) -> Option<Dimensions> {
    if !is_picture(name) {
        return None;
    }
    if ending(name) == "svg" {
        let mut head = Vec::new();
        reader.take(SVG_HEAD).read_to_end(&mut head).ok()?;
        return svg(&String::from_utf8_lossy(&head));
    }
    let size = imagesize::reader_size(&mut reader).ok()?;
    let width = u32::try_from(size.width).ok()?;
    let height = u32::try_from(size.height).ok()?;
    Some(Dimensions { width, height })
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase())
}

/// `width` and `height` of the root element in pixels, else those of its `viewBox`.
fn svg(text: &str) -> Option<Dimensions> {
    let root = &text[text.find("<svg")?..];
    let root = &root[..root.find('>')?];
    let pixels = |name: &str| number(attribute(root, name)?.trim_end_matches("px"));
    if let (Some(width), Some(height)) = (pixels("width"), pixels("height")) {
        return Some(Dimensions { width, height });
    }
    let numbers: Vec<&str> = attribute(root, "viewBox")?
        .split([' ', ',', '\n', '\t'])
        .filter(|number| !number.is_empty())
        .collect();
    let [_, _, width, height] = numbers[..] else { return None };
    Some(Dimensions { width: number(width)?, height: number(height)? })
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    [' ', '\n', '\t', '\r'].into_iter().find_map(|before| {
        let start = element.find(&format!("{before}{name}="))? + name.len() + 2;
        let quote = element[start..].chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        element[start + 1..].split(quote).next()
    })
}

/// A number of pixels, rounded up; a picture is at least one wide.
fn number(text: &str) -> Option<u32> {
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let is_digits = fraction.bytes().all(|byte| byte.is_ascii_digit());
    let whole: u32 = whole.parse().ok().filter(|_| is_digits)?;
    let rest = u32::from(fraction.bytes().any(|byte| byte != b'0'));
    whole.checked_add(rest).filter(|pixels| *pixels > 0)
}
