"""Reads every .ics file of built sites with the icalendar package and checks FEEDS rules on bytes and meaning."""

import datetime as dt
import json
import re
import sys
from pathlib import Path

from icalendar import Calendar

NETWORK_MEETINGS = ["2023-04-20", "2023-05-18", "2023-08-24", "2023-09-21", "2023-10-19", "2023-11-16", "2023-12-07"]
TRAINING_DAYS = ["2023-06-08", "2023-06-09", "2023-06-15", "2023-06-16"]


def check_bytes(path: Path) -> None:
    raw = path.read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf"), f"{path}: byte order mark"
    assert raw.endswith(b"END:VCALENDAR\r\n"), f"{path}: does not end with END:VCALENDAR"
    assert len(raw) <= 1_000_000, f"{path}: larger than 1 MB"
    assert b"\n" not in raw.replace(b"\r\n", b""), f"{path}: a line feed alone"
    assert b"\r" not in raw.replace(b"\r\n", b""), f"{path}: a carriage return alone"
    lines = raw.split(b"\r\n")[:-1]
    for line in lines:
        assert 0 < len(line) <= 75, f"{path}: {len(line)} octets: {line!r}"
        line.decode("utf-8")
        assert not any(octet < 0x20 or octet == 0x7F for octet in line), f"{path}: control character in {line!r}"
    for line, following in zip(lines, lines[1:]):
        if following.startswith(b" "):
            assert not line.endswith((b" ", b"\t")), f"{path}: folded after a blank"
            backslashes = len(line) - len(line.rstrip(b"\\"))
            assert backslashes % 2 == 0, f"{path}: folded inside an escape"
    for word in (b"\r\nMETHOD", b"\r\nORGANIZER", b"\r\nATTENDEE", b"BEGIN:VALARM"):
        assert word not in raw, f"{path}: {word!r}"


def check_meaning(path: Path) -> dict:
    calendar = Calendar.from_ical(path.read_bytes())
    assert calendar["VERSION"] == "2.0" and calendar["CALSCALE"] == "GREGORIAN", path
    assert re.fullmatch(r"-//.+//.+//[A-Z]{2}", calendar["PRODID"]), path
    events = list(calendar.walk("VEVENT"))
    assert events, f"{path}: empty"
    zones = [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")]
    assert len(zones) == len(set(zones)), f"{path}: a zone twice"
    used = set()
    for event in events:
        assert "RRULE" not in event, path
        assert str(event["STATUS"]) in {"CONFIRMED", "TENTATIVE", "CANCELLED"}, path
        assert str(event["TRANSP"]) in {"OPAQUE", "TRANSPARENT"}, path
        assert event["DTSTAMP"].to_ical() == event["LAST-MODIFIED"].to_ical(), path
        assert str(event["URL"]).startswith("http"), path
        start, end = event["DTSTART"], event["DTEND"]
        assert start.dt < end.dt, path
        if isinstance(start.dt, dt.datetime):
            assert start.dt.tzinfo is not None, f"{path}: floating time"
            if "TZID" in start.params:
                used.add(start.params["TZID"])
        else:
            assert start.params.get("VALUE") == "DATE", path
    assert used == set(zones), f"{path}: zones used {used}, described {set(zones)}"
    if len(events) == 1 and "SOURCE" not in calendar:
        assert "NAME" not in calendar and "X-WR-CALNAME" not in calendar, f"{path}: a single session with a name"
    else:
        assert str(calendar["NAME"]) == str(calendar["X-WR-CALNAME"]), path
        assert str(calendar["SOURCE"]).endswith(path.name), path
        assert calendar["REFRESH-INTERVAL"].to_ical() == b"PT4H", path
    uids = [str(event["UID"]) for event in events]
    assert len(uids) == len(set(uids)), f"{path}: a UID twice"
    return {str(event["UID"]): event.to_ical() for event in events}


def check_same_everywhere(events_by_file: dict) -> None:
    seen: dict = {}
    for path, events in events_by_file.items():
        for uid, text in events.items():
            first = seen.setdefault(uid, (path, text))
            assert first[1] == text, f"{uid} differs between {first[0]} and {path}"


def check_instants(site: Path) -> int:
    """Every time of the main feed is the instant that the schedule data says, by icalendar's own zone arithmetic."""
    n_checked = 0
    for data_path, feed_path in ((site / "ajakava.json", site / "kalender.ics"),):
        data = json.loads(data_path.read_text(encoding="utf-8"))
        feed = Calendar.from_ical(feed_path.read_bytes())
        events = {str(event["UID"]).split("@")[0]: event for event in feed.walk("VEVENT")}
        assert set(events) == {session["id"] for session in data["sessions"]}, feed_path
        for session in data["sessions"]:
            event = events[session["id"]]
            if session["all_day"]:
                assert event["DTSTART"].dt.isoformat() == session["starts"], session["id"]
                last = event["DTEND"].dt - dt.timedelta(days=1)
                assert last.isoformat() == session["ends"], session["id"]
            else:
                assert event["DTSTART"].dt == dt.datetime.fromisoformat(session["starts"]), session["id"]
                assert event["DTEND"].dt == dt.datetime.fromisoformat(session["ends"]), session["id"]
            n_checked += 1
    return n_checked


def check_portal(site: Path) -> None:
    events = list(Calendar.from_ical((site / "kalender.ics").read_bytes()).walk("VEVENT"))
    days = sorted(event["DTSTART"].dt.isoformat() for event in events)
    assert all(not isinstance(event["DTSTART"].dt, dt.datetime) for event in events)
    assert days == sorted(NETWORK_MEETINGS + TRAINING_DAYS), days


def main() -> None:
    portal, *others = map(Path, sys.argv[1:])
    for site in (portal, *others):
        files = sorted(site.rglob("*.ics"))
        assert files, f"{site}: no calendar files"
        for path in files:
            check_bytes(path)
        check_same_everywhere({path: check_meaning(path) for path in files})
        print(f"{len(files)} calendar files, {check_instants(site)} sessions compared with the schedule data")
    check_portal(portal)


main()
