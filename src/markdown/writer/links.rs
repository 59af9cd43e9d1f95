//! Links and pictures: where they lead, and what the reader should know of that.

use std::fmt::Write as _;

use pulldown_cmark::LinkType;

use super::super::Picture;
use super::super::escape::{push_address, push_attribute, push_text};
use super::super::outline::link_target;
use super::Writer;

/// How wide a picture of a text is: that of the column, or of a telephone.
const SIZES: &str = "(min-width: 48rem) 44rem, 100vw";

/// From this width on a picture fills the column.
const LARGE: u32 = 640;

impl Writer<'_> {
    /// Opens a link. One that leads nowhere is its text alone.
    pub(super) fn link(&mut self, link_type: LinkType, target: &str, title: &str) {
        let target = link_target(link_type, target);
        let Some(href) = (self.surroundings.link)(&target) else {
            self.state.links.push(String::new());
            return;
        };
        let out = &mut self.state.out;
        out.push_str("<a href=\"");
        push_address(out, &href.href);
        out.push('"');
        push_title(out, title);
        let mut end = String::new();
        if href.is_external {
            out.push_str(" class=\"external\" rel=\"external noopener\"");
            end.push_str("<span class=\"visually-hidden\"> ");
            push_text(&mut end, &self.surroundings.labels.external);
            end.push_str("</span>");
        }
        out.push('>');
        end.push_str("</a>");
        self.state.links.push(end);
    }

    /// Writes a picture. One that is not there is its description.
    pub(super) fn image(&mut self, target: &str, title: &str, alt: &str) {
        let out = &mut self.state.out;
        let Some(Picture { src, srcset, dimensions }) = (self.surroundings.image)(target) else {
            push_text(out, alt);
            return;
        };
        if let Some(srcset) = &srcset {
            out.push_str("<picture><source type=\"image/webp\" srcset=\"");
            push_attribute(out, srcset);
            let _ = write!(out, "\" sizes=\"{SIZES}\">");
        }
        out.push_str("<img src=\"");
        push_address(out, &src);
        out.push_str("\" alt=\"");
        push_attribute(out, alt);
        out.push('"');
        push_title(out, title);
        if let Some(dimensions) = dimensions {
            let _ = write!(out, " width=\"{}\" height=\"{}\"", dimensions.width, dimensions.height);
        }
        // The first large one is what a reader may see first: waiting for it would only be longer.
        let is_large = dimensions.is_some_and(|dimensions| dimensions.width >= LARGE);
        if is_large && !self.state.has_large_picture {
            self.state.has_large_picture = true;
        } else {
            out.push_str(" loading=\"lazy\"");
        }
        out.push_str(" decoding=\"async\">");
        if srcset.is_some() {
            out.push_str("</picture>");
        }
    }
}

fn push_title(out: &mut String, title: &str) {
    if !title.is_empty() {
        out.push_str(" title=\"");
        push_attribute(out, title);
        out.push('"');
    }
}
