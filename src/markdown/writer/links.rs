//! Links and pictures: where they lead, and what the reader should know of that.

use std::fmt::Write as _;

use pulldown_cmark::LinkType;

use super::super::escape::{push_address, push_attribute, push_text};
use super::super::outline::link_target;
use super::Writer;

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
        let Some((src, dimensions)) = (self.surroundings.image)(target) else {
            push_text(out, alt);
            return;
        };
        out.push_str("<img src=\"");
        push_address(out, &src);
        out.push_str("\" alt=\"");
        push_attribute(out, alt);
        out.push('"');
        push_title(out, title);
        if let Some(dimensions) = dimensions {
            let _ = write!(out, " width=\"{}\" height=\"{}\"", dimensions.width, dimensions.height);
        }
        out.push_str(" loading=\"lazy\" decoding=\"async\">");
    }
}

fn push_title(out: &mut String, title: &str) {
    if !title.is_empty() {
        out.push_str(" title=\"");
        push_attribute(out, title);
        out.push('"');
    }
}
