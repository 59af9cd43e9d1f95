//! The HTML of a text: Markdown, with what its shortcodes make.

use crate::markdown::{self, Surroundings};
use crate::report::Report;

use super::context::BodyContext;
use super::shortcode;

/// The HTML of a text. Every fault of its shortcodes is told, not the first alone; broken links are not, since
/// `check` has told them.
pub(super) fn html(context: &BodyContext<'_>) -> (String, Report) {
    let mut report = Report::new();
    for call in &context.body.calls {
        report.merge(shortcode::faults(context, call));
    }
    let link = |target: &str| context.href(target).ok();
    let image = |target: &str| context.picture(target);
    #[expect(clippy::result_large_err, reason = "the signature is that of `markdown`")]
    let component = |call: &_, inner: Option<&str>| {
        shortcode::html(context, call, inner).map_err(|fault| *fault)
    };
    let surroundings = Surroundings {
        policy: context.edition.site.settings.html,
        labels: &context.edition.labels,
        link: &link,
        image: &image,
        component: &component,
    };
    let (html, faults) = markdown::html(context.body, &surroundings);
    report.merge(faults);
    (html, report)
}
