//! Properties of `import`: no text and no bytes break it, and texts come back as they were.

use kava::import::imported;
use proptest::prelude::*;

use crate::{around, calendar, of, site};

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Lines that are nearly those of a calendar.
fn nearly_a_calendar() -> impl Strategy<Value = String> {
    let line = "(BEGIN|END|DTSTART|DTEND|DURATION|RRULE|EXDATE|RDATE|RECURRENCE-ID|UID|SUMMARY|LOCATION|TZID)\
                (;TZID=Europe/Tallinn|;TZID=\"FLE Standard Time\"|;VALUE=DATE|;X=\"a:b\"|;|)\
                :(VEVENT|VEVENT|VTIMEZONE|STANDARD|VALARM|20260[1-9]0[1-9]|20260[1-9]0[1-9]T[0-2][0-9]0000Z?|PT[0-9]{1,9}H|P[0-9]{1,9}W|\
                FREQ=(DAILY|WEEKLY|YEARLY|SECONDLY);(COUNT|INTERVAL|BYMONTHDAY|BYSETPOS|BYWEEKNO)=-?[0-9]{1,9}|FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30|\\PC{0,12})";
    prop::collection::vec(line, 0..14).prop_map(|lines| {
        let own = "BEGIN:VEVENT\nDTSTART:20260601T100000Z\nSUMMARY:A\n";
        calendar(&format!("{own}{}\nEND:VEVENT", lines.join("\n")))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = imported(&bytes, &around());
    }

    #[test]
    fn no_lines_break_it(text in nearly_a_calendar()) {
        let _ = imported(text.as_bytes(), &around());
    }
}

proptest! {
    // Each case is a site on the disk and a run of the program.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn titles_and_summaries_come_back_as_they_were(title in "\\PC{1,40}", summary in "(\\PC{1,30}\n?){1,4}") {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let lines = format!(
            "BEGIN:VEVENT\nUID:{}\nDTSTART:20260601T100000Z\nDURATION:PT1H\nSUMMARY:{}\nDESCRIPTION:{}\nEND:VEVENT",
            "a", escaped(&title), escaped(&summary)
        );
        prop_assume!(!words(&title).is_empty() && !words(&summary).is_empty() && !summary.contains('<') && !title.contains('<'));
        let site = site(&of(&calendar(&lines)).yaml);
        let session = site.sessions.values().next().unwrap();
        prop_assert_eq!(session.title.original().1, &words(&title));
        prop_assert_eq!(words(session.summary.as_ref().unwrap().original().1), words(&summary));
    }
}
