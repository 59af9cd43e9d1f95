//! The months of a cohort as a drawing: nothing covers anything else, whatever takes place when.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use kava::model::TimelineShape;
use kava::view::{Drawing, Entry, Lane, Look, Month, drawing};

fn months(first: Date, n: usize) -> Vec<Month> {
    std::iter::successors(Some(first), |month| month.checked_add(1.month()).ok())
        .take(n)
        .map(|first| Month { first, name: "november".to_owned(), short: "nov".to_owned() })
        .collect()
}

fn entry(first: Date, n_days: i64) -> Entry {
    let last = first.checked_add(n_days.days()).unwrap();
    Entry { first, last, look: Look::Firm }
}

/// Marks of lanes with their areas; every one in the drawing, none on another.
fn assert_nothing_overlaps(drawing: &Drawing) {
    for (index, mark) in drawing.marks.iter().enumerate() {
        let area = mark.area;
        assert!(area.x >= 0 && area.x + area.width <= drawing.width, "{mark:?}");
        assert!(area.y >= 0 && area.y + area.height <= drawing.height, "{mark:?}");
        for other in &drawing.marks[index + 1..] {
            assert!(!area.overlaps(&other.area), "{mark:?} and {other:?}");
        }
    }
    for label in &drawing.labels {
        assert!(label.x >= 0 && label.x < drawing.width, "{label:?}");
        assert!(label.y > 0 && label.y <= drawing.height, "{label:?}");
        assert!(!label.text.is_empty());
    }
}

fn lanes(days: &[Vec<(u16, u8)>], first: Date, n_months: usize) -> Vec<Lane> {
    let last = first.checked_add(i64::try_from(n_months).unwrap().months()).unwrap();
    let limit = first.until(last).unwrap().get_days();
    days.iter()
        .enumerate()
        .map(|(index, days)| Lane {
            title: "Väga pika nimega kohtumiste ja koolituste sari kogu programmile".to_owned(),
            color: index,
            is_deadlines: index == 3,
            entries: days
                .iter()
                .map(|(day, n_days)| {
                    let begin = i64::from(*day) % i64::from(limit);
                    let room = i64::from(limit) - begin - 1;
                    let day = first.checked_add(begin.days()).unwrap();
                    entry(day, i64::from(*n_days).min(room))
                })
                .collect(),
        })
        .collect()
}

proptest! {
    #[test]
    fn no_mark_covers_another_or_leaves_the_drawing(
        n_months in 1_usize..24,
        days in prop::collection::vec(prop::collection::vec((0_u16..800, 0_u8..40), 0..40), 1..5),
    ) {
        let first = date(2026, 9, 1);
        let lanes = lanes(&days, first, n_months);
        let n_entries: usize = lanes.iter().map(|lane| lane.entries.len()).sum();
        for shape in [TimelineShape::Wide, TimelineShape::Narrow] {
            let drawing = drawing(&lanes, &months(first, n_months), shape);
            assert_nothing_overlaps(&drawing);
            // Every entry has its mark, and every lane a sample beside its name.
            prop_assert_eq!(drawing.marks.len(), n_entries + lanes.len());
        }
    }
}

#[test]
fn what_falls_on_one_day_stands_one_below_the_other() {
    let lane = Lane {
        title: "Mentorlus".to_owned(),
        color: 0,
        is_deadlines: false,
        entries: vec![entry(date(2026, 9, 10), 0), entry(date(2026, 9, 10), 0)],
    };
    let drawing = drawing(&[lane], &months(date(2026, 9, 1), 6), TimelineShape::Wide);
    let marks: Vec<_> = drawing.marks.iter().filter(|mark| mark.text == "10").collect();
    assert_eq!(marks.len(), 2);
    assert_eq!(marks[0].area.x, marks[1].area.x);
    assert!(marks[0].area.y < marks[1].area.y);
}

#[test]
fn later_days_stand_further_to_the_right_and_days_in_a_row_are_one_mark() {
    let lane = Lane {
        title: "Koolitus".to_owned(),
        color: 0,
        is_deadlines: false,
        entries: vec![entry(date(2026, 9, 8), 1), entry(date(2027, 1, 20), 0)],
    };
    let drawing = drawing(&[lane], &months(date(2026, 9, 1), 6), TimelineShape::Wide);
    let at = |text: &str| drawing.marks.iter().find(|mark| mark.text == text).unwrap().area;
    assert!(at("8–9").x + at("8–9").width < at("20").x);
    let years: Vec<_> = drawing.labels.iter().filter(|label| label.is_strong).collect();
    let years: Vec<&str> = years.iter().map(|label| label.text.as_str()).collect();
    assert_eq!(years, ["2026", "2027"]);
}
