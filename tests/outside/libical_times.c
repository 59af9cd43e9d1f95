/* Prints what libical reads from an .ics file, by the VTIMEZONE of the file alone: a line an entry, with UID, start and
 * end, each in seconds from 1970 or, for whole days, as YYYYMMDD. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static void print_time(icaltimetype time) {
    if (time.is_date) {
        printf("\t%04d%02d%02d", time.year, time.month, time.day);
    } else {
        printf("\t%lld", (long long)icaltime_as_timet_with_zone(time, icaltime_get_timezone(time)));
    }
}

int main(int argc, char **argv) {
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    char *text = calloc(1, 4000000);
    if (file == NULL || text == NULL || fread(text, 1, 3999999, file) == 0) {
        return 2;
    }
    icalcomponent *calendar = icalparser_parse_string(text);
    if (calendar == NULL || icalcomponent_count_errors(calendar) != 0) {
        return 1;
    }
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event != NULL; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        printf("%s", icalcomponent_get_uid(event));
        print_time(icalcomponent_get_dtstart(event));
        print_time(icalcomponent_get_dtend(event));
        printf("\n");
    }
    icalcomponent_free(calendar);
    free(text);
    fclose(file);
    return 0;
}
