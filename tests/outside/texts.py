"""Reads the texts of the site of zones_site.py back with Python's icalendar.

    texts.py SITE EXPECTED
"""

import json
import re
import sys
from pathlib import Path

from icalendar import Calendar


def calendar(path: Path) -> Calendar:
    raw = path.read_bytes()
    longest = max(map(len, raw.split(b"\r\n")))
    assert longest <= 75, f"{path}: a line of {longest} octets"
    return Calendar.from_ical(raw)


def unescaped(value: str) -> str:
    """The text of a property that the package does not know and leaves as it is written."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def main() -> None:
    site, expected = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    events = {str(event["UID"]).split("@")[0]: event for event in calendar(site / "kalender.ics").walk("VEVENT")}
    n_read = 0
    for session, texts in expected.items():
        event = events[session]
        assert str(event["SUMMARY"]) == texts["summary"], (session, str(event["SUMMARY"]), texts["summary"])
        assert str(event["LOCATION"]) == texts["location"], (session, str(event["LOCATION"]), texts["location"])
        categories = [str(category) for category in event["CATEGORIES"].cats]
        assert categories == [texts["categories"]], (session, categories, texts["categories"])
        for text in texts["in_description"]:
            assert text in str(event["DESCRIPTION"]), (session, text)
        for file, name in texts["feed_names"].items():
            for key in ("NAME", "X-WR-CALNAME"):
                told = unescaped(str(calendar(site / "kalender" / file)[key]))
                assert told == f"Vööndid: {name}", (file, told, name)
        n_read += 1
    print(f"the texts of {n_read} sessions, {sum(len(text['summary']) for text in expected.values())} letters of titles")


main()
