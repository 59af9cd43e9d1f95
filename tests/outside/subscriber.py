"""A subscriber: vdirsyncer and khal over three builds of an invented site, served by nginx on the loopback.

Between the first two one session moves, one is cancelled, one is renamed, one is added; one stays. The third, a week
later, has no news. Each build remembers in `content/calendar.lock`, as the editor's builds do.

    subscriber.py KAVA
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from nginx import asked, free_port, serving

BIN = Path(sys.executable).parent
SITE = """title: Näidis
base_url: https://naidis.example/
languages: [et]
time_zone: Europe/Tallinn
calendar: {uid_domain: naidis.example}
"""
BEFORE = """title: Kohtumised
kind: workshop
attendance: online
defaults: {duration: 2h}
sessions:
  - {id: liigub, title: Liigub, start: 2026-06-04 10:00}
  - {id: kaob, title: Kaob, start: 2026-07-02 10:00}
  - {id: nimi, title: Vana nimi, start: 2026-08-06 10:00}
  - {id: jaab, title: "Jääb; nii, nagu „oli“", start: 2026-11-05 10:00}
"""
AFTER = """title: Kohtumised
kind: workshop
attendance: online
defaults: {duration: 2h}
sessions:
  - {id: liigub, title: Liigub, start: 2026-06-11 12:30, status: moved}
  - {id: kaob, title: Kaob, start: 2026-07-02 10:00, status: cancelled}
  - {id: nimi, title: Uus nimi, start: 2026-08-06 10:00}
  - {id: jaab, title: "Jääb; nii, nagu „oli“", start: 2026-11-05 10:00}
  - {id: lisandub, title: Lisandub, start: 2026-12-03 10:00}
"""


class Subscriber:
    def __init__(self, work, url):
        self.items = work / "items"
        self.items.mkdir()
        self.sync_settings = work / "vdirsyncer"
        self.sync_settings.write_text(
            f'[general]\nstatus_path = "{work}/status"\n'
            '[pair kava]\na = "feed"\nb = "calendar"\ncollections = null\nconflict_resolution = "a wins"\n'
            f'[storage feed]\ntype = "http"\nurl = "{url}"\n'
            f'[storage calendar]\ntype = "filesystem"\npath = "{self.items}"\nfileext = ".ics"\n'
        )
        self.khal_settings = work / "khal"
        self.khal_settings.write_text(
            f"[calendars]\n[[kava]]\npath = {self.items}\nreadonly = True\n"
            "[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
            "local_timezone = Europe/Tallinn\ndefault_timezone = Europe/Tallinn\n"
            f"[sqlite]\npath = {work}/khal.db\n"
        )
        self.environment = {**os.environ, "HOME": str(work), "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
        self.run("vdirsyncer", "-c", self.sync_settings, "discover")

    def run(self, program, *arguments):
        ran = subprocess.run(
            [BIN / program, *arguments], env=self.environment, capture_output=True, text=True, timeout=60
        )
        assert ran.returncode == 0, f"{program}: {ran.stdout}{ran.stderr}"
        return ran.stdout + ran.stderr

    def sync(self):
        return self.run("vdirsyncer", "-c", self.sync_settings, "sync")

    def listed(self):
        told = self.run(
            "khal", "-c", self.khal_settings, "list", "--day-format", "",
            "--format", "{start-long}|{end-long}|{status}|{title}", "2026-05-01", "2027-05-01",
        )
        return [line.strip() for line in told.splitlines() if "|" in line]

    def files(self):
        return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in self.items.iterdir()}


def build(kava, site, base_url, output, now):
    subprocess.run(
        [kava, "-C", site, "build", "--quiet", "--now", now, "--base-url", base_url, "--output", output], check=True
    )


def items(title, files):
    summary = f"SUMMARY:{title}".encode()
    return [item for item in files.values() if summary in item[0].splitlines()]


def uids(port):
    """UIDs of the feed as it is on the web: vdirsyncer puts hashes of the entries in their place."""
    _, _, body = asked(port, "/kalender.ics")
    return [line[4:] for line in body.decode("utf-8").splitlines() if line.startswith("UID:")]


def sequences(port):
    """SEQUENCE by id, of the feed as it is on the web."""
    _, _, body = asked(port, "/kalender.ics")
    entries = body.decode("utf-8").split("BEGIN:VEVENT")[1:]
    value = lambda entry, name: next(line for line in entry.splitlines() if line.startswith(name)).split(":", 1)[1]
    return {value(entry, "UID").split("@")[0]: int(value(entry, "SEQUENCE")) for entry in entries}


def main(kava):
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        site, output = work / "site", work / "public"
        (site / "content/schedule").mkdir(parents=True)
        (site / "content/site.yaml").write_text(SITE)
        (site / "content/_index.md").write_text("---\ntitle: Avaleht\n---\n\nTere!\n")
        schedule = site / "content/schedule/kohtumised.yaml"
        port = free_port()
        base_url = f"http://127.0.0.1:{port}/"

        schedule.write_text(BEFORE)
        build(kava, site, base_url, output, "2026-05-01T10:00:00Z")
        with serving(kava, site, base_url, output, port):
            subscriber = Subscriber(work, f"{base_url}kalender.ics")
            subscriber.sync()
            first = subscriber.files()
            before = subscriber.listed()
            known = uids(port)
            assert set(sequences(port).values()) == {0}
            lock = (site / "content/calendar.lock").read_text()
            schedule.write_text(AFTER)
            build(kava, site, base_url, output, "2026-05-02T10:00:00Z")
            subscriber.sync()
            second = subscriber.files()
            after = subscriber.listed()
            assert uids(port) == [*known, "lisandub@naidis.example"]
            assert sequences(port) == {"liigub": 1, "kaob": 1, "nimi": 1, "jaab": 0, "lisandub": 0}
            remembered = (site / "content/calendar.lock").read_text()
            assert remembered != lock
            _, _, published = asked(port, "/kalender.ics")
            build(kava, site, base_url, output, "2026-05-09T10:00:00Z")
            assert asked(port, "/kalender.ics")[2] == published, "a build without news changed the feed"
            assert (site / "content/calendar.lock").read_text() == remembered
            told = subscriber.sync()
            third = subscriber.files()
            assert subscriber.listed() == after
        check(first, before, second, after, third, told)


def check(first, before, second, after, third, told):
    stays = "2026-11-05 10:00|2026-11-05 12:00|CONFIRMED |Jääb; nii, nagu „oli“"
    assert before == [
        "2026-06-04 10:00|2026-06-04 12:00|CONFIRMED |Liigub",
        "2026-07-02 10:00|2026-07-02 12:00|CONFIRMED |Kaob",
        "2026-08-06 10:00|2026-08-06 12:00|CONFIRMED |Vana nimi",
        stays,
    ], before
    assert after == [
        "2026-06-11 12:30|2026-06-11 14:30|CONFIRMED |Liigub",
        "2026-07-02 10:00|2026-07-02 12:00|CANCELLED |TÜHISTATUD: Kaob",
        "2026-08-06 10:00|2026-08-06 12:00|CONFIRMED |Uus nimi",
        stays,
        "2026-12-03 10:00|2026-12-03 12:00|CONFIRMED |Lisandub",
    ], after
    title = "Jääb\\; nii\\, nagu „oli“"
    assert len(items(title, first)) == 1, first
    assert items(title, first) == items(title, second), "a session that stays was touched"
    assert len(second) == len(first) + 1
    assert third == second, "a sync without news changed something"
    assert "opying" not in told and "eleting" not in told, told
    print("vdirsyncer and khal have each session once: moved, cancelled, renamed, added, as it was")


main(*sys.argv[1:])
