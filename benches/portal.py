#!/usr/bin/env python3
"""Writes a portal of N invented materials twice: as content of kava and as a site of Hugo with the same texts.

    portal.py N FOLDER      writes FOLDER/kava and FOLDER/hugo

Deterministic: the same N gives the same bytes. The words are syllables without meaning and the people do not exist.
Beside N materials of about 4.5 kB there are N/50 sessions (1,200 at most) in series of 100, N/100 news items, and topics and people
whose number grows more slowly, as it does in a portal that lives long.
"""

import datetime
import pathlib
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent

ONSETS = ["", "k", "l", "m", "n", "p", "r", "s", "t", "v", "h", "j", "kr", "tr"]
VOWELS = ["a", "e", "i", "o", "u", "õ", "ä", "ö", "ü", "aa", "ee", "oo", "ei", "ai"]
CODAS = ["", "", "", "n", "s", "l", "r", "t", "d", "k", "nd", "st"]
KINDS = ["text", "video", "tool", "exercise", "template"]

CODE = """```python
def {name}(osalejad, n={n}):
    "Jagab osalejad rühmadesse."
    ring = sorted(osalejad, key=lambda it: it["nimi"])
    return [ring[i::n] for i in range(n) if ring[i::n]]
```
"""

CONFIG = """```yaml
kohtumine:
  algus: 2026-09-{n:02} 10:00
  osalejaid: {n}   # kui ruumi jätkub
```
"""


class Chance:
    """A linear congruential generator: the same numbers on every machine and in every version of Python."""

    def __init__(self, seed):
        self.state = (seed * 2862933555777941757 + 3037000493) % 2**64

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) * n >> 31

    def of(self, items):
        return items[self.below(len(items))]


class Words:
    """Words, sentences and paragraphs."""

    def __init__(self, chance):
        self.chance = chance
        self.lexicon = sorted({self.made() for _ in range(3000)})

    def made(self):
        syllable = lambda: self.chance.of(ONSETS) + self.chance.of(VOWELS) + self.chance.of(CODAS)
        return "".join(syllable() for _ in range(2 + self.chance.below(3)))

    def some(self, chance, n):
        return " ".join(chance.of(self.lexicon) for _ in range(n))

    def title(self, chance, n=4):
        return self.some(chance, n).capitalize()

    def sentence(self, chance):
        return self.some(chance, 6 + chance.below(9)).capitalize() + "."

    def paragraph(self, chance, n=4):
        return " ".join(self.sentence(chance) for _ in range(n))


class Portal:
    """What both sites consist of."""

    def __init__(self, n):
        self.n_materials = n
        self.n_topics = 20 + n // 500
        self.n_people = 20 + n // 250
        # A calendar with more of them would be larger than clients take.
        self.n_sessions = min(max(20, n // 50), 1200)
        self.n_news = max(10, n // 100)
        self.words = Words(Chance(1))

    def materials(self):
        for i in range(self.n_materials):
            chance = Chance(1000 + i)
            topics = sorted({chance.below(self.n_topics) for _ in range(1 + chance.below(2))})
            yield {
                "id": f"materjal-{i:06}",
                "title": f"{i:06} {self.words.title(chance)}",
                "summary": self.words.sentence(chance),
                "kind": chance.of(KINDS),
                "minutes": 5 + chance.below(56),
                "topics": [f"teema-{it:03}" for it in topics],
                "people": [f"inimene-{chance.below(self.n_people):03}"],
                "updated": day(chance.below(800)),
                "body": self.body(chance, i),
            }

    def body(self, chance, i):
        words = self.words
        lines = []
        for part in range(4):
            lines.append(f"## {words.title(chance, 3)}\n\n{words.paragraph(chance, 4)}\n")
            if part == 0:
                other = f"materjal-{chance.below(self.n_materials):06}"
                topic = f"teema-{chance.below(self.n_topics):03}"
                lines.append(
                    f"Vaata ka [{words.some(chance, 3)}]({other}.md) ja teemat "
                    f"[{words.some(chance, 2)}](../topics/{topic}.md). **{words.some(chance, 3)}** ning "
                    f"*{words.some(chance, 2)}*; „{words.some(chance, 3)}“.\n"
                )
            elif part == 1:
                lines += [f"- {words.sentence(chance)}" for _ in range(5)] + [""]
                if i % 10 == 7:
                    lines.append(CODE.format(name=f"ring_{i}", n=2 + i % 5))
                elif i % 20 == 3:
                    lines.append(CONFIG.format(n=1 + i % 28))
            elif part == 2:
                lines.append(f"| {words.title(chance, 1)} | {words.title(chance, 2)} |\n|---|---|")
                lines += [f"| {words.some(chance, 2)} | {words.some(chance, 5)} |" for _ in range(5)] + [""]
                lines += [f"1. {words.sentence(chance)}" for _ in range(4)] + [""]
            else:
                lines.append(f"> {words.paragraph(chance, 2)}\n")
                lines.append(f"### {words.title(chance, 3)}\n\n{words.paragraph(chance, 5)}\n")
        return "\n".join(lines)

    def topics(self):
        for i in range(self.n_topics):
            chance = Chance(5_000_000 + i)
            yield {
                "id": f"teema-{i:03}",
                "title": f"{self.words.title(chance, 3)} {i}",
                "summary": self.words.sentence(chance),
                "order": i + 1,
                "outcomes": [self.words.sentence(chance) for _ in range(3)],
                "people": [f"inimene-{chance.below(self.n_people):03}"],
                "updated": day(chance.below(800)),
                "body": self.words.paragraph(chance, 8) + "\n",
            }

    def people(self):
        for i in range(self.n_people):
            chance = Chance(6_000_000 + i)
            yield {
                "id": f"inimene-{i:03}",
                "name": f"{self.words.title(chance, 1)} {self.words.title(chance, 1)} {i}",
                "summary": self.words.sentence(chance),
                "order": i + 1,
                "role": self.words.title(chance, 2),
                "updated": day(chance.below(800)),
                "body": self.words.paragraph(chance, 5) + "\n",
            }

    def sessions(self):
        first = datetime.date(2025, 1, 6)
        for i in range(self.n_sessions):
            chance = Chance(7_000_000 + i)
            on = first + datetime.timedelta(days=i * 1000 // self.n_sessions)
            yield {
                "id": f"kohtumine-{i:05}",
                "title": f"{self.words.title(chance, 3)} {i}",
                "summary": self.words.sentence(chance),
                "start": f"{on} {9 + chance.below(8):02}:00",
                "series": i // 100,
                "topics": [f"teema-{chance.below(self.n_topics):03}"],
                "people": [f"inimene-{chance.below(self.n_people):03}"],
            }

    def news(self):
        for i in range(self.n_news):
            chance = Chance(8_000_000 + i)
            yield {
                "id": f"uudis-{i:05}",
                "title": f"{self.words.title(chance, 4)} {i}",
                "summary": self.words.sentence(chance),
                "date": day(i * 800 // self.n_news),
                "body": self.words.paragraph(chance, 8) + "\n",
            }


def day(n):
    return str(datetime.date(2024, 1, 1) + datetime.timedelta(days=n))


def front(page, **more):
    """Front matter and text of a page; every key but `id` and `body`."""
    keys = {**{key: value for key, value in page.items() if key not in ("id", "body")}, **more}
    lines = ["---"]
    for key, value in keys.items():
        if isinstance(value, list):
            value = "[" + ", ".join(quoted(item) for item in value) + "]"
        elif isinstance(value, str) and key not in ("updated", "date", "kind", "layout", "type"):
            value = quoted(value)
        lines.append(f"{key}: {value}")
    return "\n".join([*lines, "---", "", page.get("body", "")])


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


SITE = """title: Mõõdetav portaal
description: Väljamõeldud portaal, mille kallal mõõdetakse.
base_url: https://portaal.example/
languages: [et]
time_zone: Europe/Tallinn
organiser: {name: Väljamõeldud labor}
contact: {name: Väljamõeldud labor, email: labor@portaal.example}
navigation: [topics, schedule, people, materials, news]
footer: []
calendar: {uid_domain: portaal.example}
theme: portaal
"""

PROGRAMME = """---
title: Labor
summary: Väljamõeldud programm.
starts: 2025-01-01
ends: 2027-12-31
updated: 2024-01-01
---

Väljamõeldud programm.
"""

HOME = "---\ntitle: Mõõdetav portaal\nsummary: Kõik siin on välja mõeldud.\n---\n\nKõik siin on välja mõeldud.\n"


def kava(portal, folder):
    content = folder / "content"
    # What Hugo has no counterpart of is switched on one by one by the script that measures.
    put(content / "site.yaml", SITE + "learning_folder: false\ncards: false\nsearch: false\n")
    # A theme of the portal's own that builds on the default one, so that a template can be changed.
    put(folder / "themes/portaal/theme.yaml", "extends: default\n")
    template = HERE.parent / "themes/default/templates/material.html"
    put(folder / "themes/portaal/templates/material.html", template.read_text(encoding="utf-8"))
    put(content / "_index.md", HOME)
    put(content / "programmes/labor.md", PROGRAMME)
    for name in ("materials", "topics", "people", "news"):
        for page in getattr(portal, name)():
            put(content / f"{name}/{page['id']}.md", front(page))
    series = {}
    for session in portal.sessions():
        series.setdefault(session["series"], []).append(session)
    for number, sessions in series.items():
        lines = [f"programme: labor\ntitle: Sari {number}\nkind: workshop\nattendance: online"]
        lines.append("defaults: {duration: 2h}\nsessions:")
        for it in sessions:
            lines.append(f"  - id: {it['id']}\n    title: {quoted(it['title'])}\n    start: {it['start']}")
            lines.append(f"    summary: {quoted(it['summary'])}")
            lines.append(f"    topics: [{', '.join(it['topics'])}]\n    people: [{', '.join(it['people'])}]")
        put(content / f"schedule/sari-{number:02}.yaml", "\n".join(lines) + "\n")


def hugo(portal, folder):
    shutil.copytree(HERE / "hugo", folder)
    content = folder / "content"
    put(content / "_index.md", HOME)
    for name in ("materials", "news"):
        for page in getattr(portal, name)():
            put(content / f"{name}/{page['id']}.md", front(page))
    for page in portal.topics():
        put(content / f"topics/{page['id']}/_index.md", front(page, weight=page["order"]))
    for page in portal.people():
        page["title"] = page.pop("name")
        put(content / f"people/{page['id']}/_index.md", front(page, weight=page["order"]))
    for it in portal.sessions():
        start = datetime.datetime.fromisoformat(it["start"])
        page = {**it, "body": "", "start": start.isoformat(), "end": (start + datetime.timedelta(hours=2)).isoformat()}
        page["series"] = f"Sari {it['series']}"
        put(content / f"schedule/{it['id']}.md", front(page))
    for section, title in [("schedule", "Ajakava"), ("materials", "Materjalid"), ("news", "Uudised"),
                           ("topics", "Teemad"), ("people", "Läbiviijad")]:
        put(content / f"{section}/_index.md", f"---\ntitle: {title}\n---\n")


def main():
    n, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    shutil.rmtree(folder, ignore_errors=True)
    portal = Portal(n)
    kava(portal, folder / "kava")
    hugo(portal, folder / "hugo")


if __name__ == "__main__":
    main()
