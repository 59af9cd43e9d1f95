"""Compares every time of the feeds of built sites, as libical reads it, with the schedule data.

    libical.py PROGRAM SITE…        PROGRAM is libical_times.c, compiled
"""

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path


def told(session: dict) -> list[str]:
    if session["all_day"]:
        after = dt.date.fromisoformat(session["ends"]) + dt.timedelta(days=1)
        return [session["starts"].replace("-", ""), after.isoformat().replace("-", "")]
    return [str(int(dt.datetime.fromisoformat(session[end]).timestamp())) for end in ("starts", "ends")]


def main() -> None:
    program, *sites = sys.argv[1:]
    for site in map(Path, sites):
        sessions = json.loads((site / "ajakava.json").read_text(encoding="utf-8"))["sessions"]
        expected = {session["id"]: told(session) for session in sessions}
        n_read = 0
        for path in sorted(site.rglob("*.ics")):
            read = subprocess.run([program, path], check=True, capture_output=True, text=True).stdout.splitlines()
            assert read, f"{path}: libical reads no entry"
            for line in read:
                uid, *times = line.split("\t")
                session = uid.split("@")[0].removesuffix(".en").removesuffix(".ru")
                if session.startswith("registration-"):
                    continue
                assert times == expected[session], f"{path}: {uid}: {times} for {expected[session]}"
                n_read += 1
        print(f"{n_read} entries of {len(sessions)} sessions are when libical and the schedule data say")


main()
