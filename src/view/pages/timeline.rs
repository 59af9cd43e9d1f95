//! The picture of the months of a cohort, as a page shows it.

use crate::language::Value;
use crate::model::{Id, Programme, TimelineForm, TimelineShape};
use crate::view::Shared;
use crate::view::contract::{TimelineFiles, TimelineView};
use crate::view::timeline::timeline_drawing;

/// The picture of a cohort; nothing if it has none.
pub(super) fn timeline(shared: &Shared<'_>, id: &Id<Programme>) -> Option<TimelineView> {
    let context = shared.context;
    let programme = context.site.programmes.get(id)?;
    let (first, last) = context.site.months_of(id)?;
    let files = |shape: TimelineShape| {
        let drawing = timeline_drawing(shared, id, shape)?;
        let page = programme.page.addresses.get(context.language());
        let url = |is_dark| context.file_href(&TimelineForm { shape, is_dark }.address(page));
        Some(TimelineFiles {
            light_url: url(false),
            dark_url: url(true),
            width: drawing.width.unsigned_abs(),
            height: drawing.height.unsigned_abs(),
        })
    };
    let (wide, narrow) = (files(TimelineShape::Wide)?, files(TimelineShape::Narrow)?);
    let months = [first, last].map(|month| context.wording.month(month));
    let span = if first == last { months[0].clone() } else { months.join(" – ") };
    let lanes = alternative(shared, id);
    let values = [("span", Value::Text(&span)), ("lanes", Value::Text(&lanes))];
    Some(TimelineView {
        title: context.text("timeline-title"),
        alt: context.wording.text_with("timeline-alt", &values),
        wide,
        narrow,
    })
}

/// What each lane holds: `Võrgustiku kohtumised: 8 kohtumist. Tähtajad: 29. märts 2023.`
fn alternative(shared: &Shared<'_>, id: &Id<Programme>) -> String {
    let context = shared.context;
    let mut said: Vec<String> = Vec::new();
    for series in context.site.series.values() {
        let sessions = context.site.sessions_of(id);
        let n = sessions.filter(|session| session.series == series.id).count();
        if n > 0 {
            let n = Value::Number(i64::try_from(n).unwrap_or(i64::MAX));
            let count = context.wording.text_with("n-sessions", &[("n", n)]);
            said.push(format!("{}: {count}.", context.written(&series.title)));
        }
    }
    let deadlines = context.site.deadlines_of(id);
    let days: Vec<String> =
        deadlines.into_iter().map(|(day, _)| context.wording.date(day)).collect();
    if !days.is_empty() {
        said.push(format!("{}: {}.", context.text("timeline-deadlines"), days.join(", ")));
    }
    said.join(" ")
}
