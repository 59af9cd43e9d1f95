"""Writes the content of an invented site for the checks of zones and texts, and what calendars must say of it.

    zones_site.py FOLDER

FOLDER/content is for kava; FOLDER/expected.json has the text of each session's entry. The same every time.
"""

import datetime as dt
import json
import random
import re
import sys
import unicodedata
from pathlib import Path
from zoneinfo import ZoneInfo

ZONES = [
    "Europe/Tallinn",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "America/Sao_Paulo",
    "Africa/Casablanca",
    "Europe/Dublin",
    "Asia/Tokyo",
    "UTC",
]
# Sao Paulo has had no summer time since 2019.
YEARS = [2018, 2019, 2022, 2026, 2027]
N_TEXTS = 60
ALPHABETS = [
    "aeioõäöüšžAEIOÕÄÖÜŠŽ",
    "\\;,\":^'nN=",
    "😀👩‍🏫🇪🇪❤️",
    "e\u0301o\u0303a\u0308\u0323",
    "שלוםمرحبا\u200f\u202e\u2066\u2069",
    "日本語한국어",
    " \t\u00a0\u3000",
    "\x01\x07\x08\x0b\x0c\x1b\x1f\x7f\x85\u2028\ufeff",
]


def cleaned(text: str) -> str:
    """What docs/content/materials/feeds.en.md promises: NFC, without control characters, runs of blanks made one, lines trimmed."""
    blank = lambda letter: letter.isspace() and not "\x1c" <= letter <= "\x1f"
    text = re.sub("[\r\x85\u2028\u2029]", "\n", text.replace("\r\n", "\n")).replace("\t", " ")
    text = "".join(c for c in text if c == "\n" or not (unicodedata.category(c) == "Cc" or c == "\ufeff"))
    lines = []
    for line in unicodedata.normalize("NFC", text).split("\n"):
        while line and (blank(line[0]) or unicodedata.category(line[0]).startswith("M")):
            line = line[1:]
        line = line.rstrip()
        lines.append("".join(c for i, c in enumerate(line) if not (blank(c) and i and blank(line[i - 1]))))
    return "\n".join(lines).strip("\n")


def quoted(text: str) -> str:
    """The text as a double-quoted scalar of YAML 1.2."""

    def letter(c: str) -> str:
        if c in '"\\':
            return "\\" + c
        special = unicodedata.category(c) in {"Cc", "Zl", "Zp"} or c == "\ufeff"
        return f"\\u{ord(c):04X}" if special else c

    return '"' + "".join(map(letter, text)) + '"'


def drawn(chance: random.Random) -> str:
    """A text that shows something: letters of one to four alphabets, now and then 10 kB long."""
    alphabets = chance.sample(ALPHABETS, chance.randint(1, 4))
    length = chance.choice([1, 5, 20, 74, 75, 76, 200]) if chance.random() < 0.97 else 10_000
    text = "".join(chance.choice(chance.choice(alphabets)) for _ in range(length))
    return "T" + text + "t"


def exists_once(local: dt.datetime, zone: ZoneInfo) -> bool:
    """Whether the clocks of the zone show a local time exactly once."""
    first, second = (local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    return first.utcoffset() == second.utcoffset()


def starts(zone: ZoneInfo) -> list[dt.datetime]:
    """Local times on each side of every change of the clocks, over New Year, and in each month."""
    times = set()
    for year in YEARS:
        times |= {dt.datetime(year, month, 15, 10) for month in range(1, 13, 3)}
        times |= {dt.datetime(year, 12, 31, 23, 30), dt.datetime(year, 1, 1, 0, 15)}
        before = dt.datetime(year, 1, 1, tzinfo=dt.timezone.utc)
        for hours in range(1, 366 * 24):
            after = before + dt.timedelta(hours=1)
            if before.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
                for away in (-26, -4, -2, 3, 5, 26):
                    moment = after + dt.timedelta(hours=away)
                    times.add(moment.astimezone(zone).replace(tzinfo=None, fold=0))
            before = after
    return sorted(time for time in times if exists_once(time, zone))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def series_of_zone(content: Path, name: str) -> None:
    key = name.lower().replace("/", "-").replace("_", "-")
    lines = [f"title: {quoted(name)}", "kind: meeting", "attendance: online", f"time_zone: {name}"]
    lines += ["defaults: {duration: 2h}", "sessions:"]
    for number, start in enumerate(starts(ZoneInfo(name))):
        # Two hours of clock time may run into a gap; an end is a duration here, and gaps are left out above.
        lines.append(f"  - {{id: {key}-{number}, start: {start:%Y-%m-%d %H:%M}}}")
    write(content / "schedule" / f"{key}.yaml", "\n".join(lines) + "\n")


def main() -> None:
    folder = Path(sys.argv[1])
    content = folder / "content"
    chance = random.Random(20260512)
    for name in ZONES:
        series_of_zone(content, name)
    places, sessions, expected = [], [], {}
    for number in range(N_TEXTS):
        title, place, person, series = (drawn(chance) for _ in range(4))
        summary = drawn(chance)
        places.append(f"  koht-{number}: {{name: {quoted(place)}}}")
        write(content / "people" / f"isik-{number}.md", f"---\nname: {quoted(person)}\n---\n")
        start = dt.datetime(2026, 6, 1, 10) + dt.timedelta(days=number)
        lines = [f"title: {quoted(series)}", "kind: meeting", "attendance: in-person", "sessions:"]
        lines.append(
            f"  - {{id: tekst-{number}, start: {start:%Y-%m-%d %H:%M}, duration: 1h, place: koht-{number}, "
            f"people: [isik-{number}], title: {quoted(title)}, summary: {quoted(summary)}}}"
        )
        write(content / "schedule" / f"tekst-{number}.yaml", "\n".join(lines) + "\n")
        expected[f"tekst-{number}"] = {
            "summary": cleaned(title),
            "location": cleaned(place),
            "categories": cleaned(series),
            "in_description": [cleaned(summary), cleaned(person)],
            "feed_names": {f"isik-{number}.ics": cleaned(person), f"koht-koht-{number}.ics": cleaned(place)},
        }
    site = ["title: Vööndid", "base_url: https://voondid.example/", "languages: [et]", "time_zone: Europe/Tallinn"]
    write(content / "site.yaml", "\n".join([*site, "places:", *places]) + "\n")
    write(content / "_index.md", "---\ntitle: Vööndid\n---\n")
    write(folder / "expected.json", json.dumps(expected))


main()
