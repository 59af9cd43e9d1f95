"""Runs `kava import` over the calendars that other people's parsers are tested with.

    import.py KAVA FOLDER...

Each calendar must be imported, so that `kava check` finds no error, or be refused with a reason. Prints counts.
"""

import collections
import pathlib
import subprocess
import sys
import tempfile

SITE = """title: Näidis
base_url: https://naidis.example/
languages: [et]
time_zone: Europe/Tallinn
"""


def run(kava, folder, *arguments):
    return subprocess.run(
        [kava, "-C", folder, *arguments], capture_output=True, text=True, errors="replace", timeout=120
    )


def outcome(kava, calendar):
    """What came of a calendar: imported, or refused and why, or what went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        content = pathlib.Path(folder, "content")
        content.mkdir()
        (content / "site.yaml").write_text(SITE, encoding="utf-8")
        (content / "_index.md").write_text("---\ntitle: Avaleht\n---\n\nTere!\n", encoding="utf-8")
        done = run(kava, folder, "import", str(calendar), "--series", "kalender")
        if done.returncode == 1:
            reasons = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
            return ("refused", reasons[-1]) if reasons else ("WRONG", "refused without a reason")
        if done.returncode != 0:
            return "WRONG", f"exit {done.returncode}: {done.stderr[-400:]}"
        checked = run(kava, folder, "check")
        if checked.returncode != 0:
            return "WRONG", f"what was made has faults: {checked.stderr[-1200:]}"
        return "imported", ""


def main():
    kava, folders = sys.argv[1], sys.argv[2:]
    is_faulty = False
    for folder in map(pathlib.Path, folders):
        calendars = sorted(folder.rglob("*.ics"))
        if not calendars:
            sys.exit(f"no calendar in {folder}")
        counts = collections.Counter()
        reasons = collections.Counter()
        for calendar in calendars:
            kind, reason = outcome(kava, calendar)
            counts[kind] += 1
            if kind == "refused":
                reasons[reason] += 1
            if kind == "WRONG":
                is_faulty = True
                print(f"{calendar}: {reason}")
        print(f"{folder.name}: {len(calendars)} calendars, " + ", ".join(f"{n} {k}" for k, n in sorted(counts.items())))
        for reason, count in sorted(reasons.items()):
            print(f"  {count} {reason}")
    sys.exit(is_faulty)


main()
