#!/usr/bin/env python3
"""Whether two outputs hold the same pages, titles, links, calendars and news.

    compare.py KAVA_OUTPUT HUGO_OUTPUT

Compared are the pages of materials, topics, people, sessions and news: which there are, the title of each, and where
the links of its main part lead. Of calendars, which there are for topics, people and sessions and the UIDs in each; of
the news, the entries of the Atom feed. What only one of the two makes is counted and printed.
"""

import collections
import html
import pathlib
import re
import sys

PARTS = ("materjalid", "teemad", "labiviijad", "ajakava", "uudised")
# What each side shows around the same content: choices, subscriptions, calendars of others.
ASIDE = re.compile(r"^(#|webcal:|https?:|mailto:)|\.(ics|xml|json|svg)$|^/(kalender|programm)/|^/$")


def text_of(path):
    return path.read_text(encoding="utf-8")


def page(path):
    text = text_of(path)
    title = html.unescape(re.search(r"<title>(.*?)</title>", text, re.S)[1]).strip()
    main = re.search(r"<main\b.*?</main>", text, re.S)
    links = collections.Counter()
    for href in re.findall(r'<a\b[^>]*?\shref="?([^" >]*)', main[0] if main else ""):
        href = html.unescape(href)
        if not ASIDE.search(href):
            links[href] += 1
    return title, links


def pages(root):
    found = {}
    for part in PARTS:
        for path in (root / part).glob("*/index.html"):
            if re.search(r"-\d+$", path.parent.name):
                found[str(path.relative_to(root))] = path
    return found


def calendars(root, name_of):
    found = {}
    for path in root.rglob("*.ics"):
        key = name_of(str(path.relative_to(root)))
        if key:
            found[key] = sorted(re.findall(r"^UID:(.*?)\r?$", text_of(path), re.M))
    return found


def kava_calendar(name):
    if name == "kalender.ics":
        return "all"
    match = re.search(r"(teema|inimene|kohtumine)-\d+", name)
    return match[0] if match else None


def news(root):
    feed = text_of(root / "uudised.xml")
    entries = re.findall(r"<entry>.*?</entry>", feed, re.S)
    return sorted(html.unescape(re.search(r"<title[^>]*>(.*?)</title>", it, re.S)[1]) for it in entries)


def main():
    kava, hugo = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    faults = []
    ours, theirs = pages(kava), pages(hugo)
    for name in sorted(ours.keys() ^ theirs.keys()):
        faults.append(f"{name}: only of {'kava' if name in ours else 'Hugo'}")
    n_links = 0
    for name in sorted(ours.keys() & theirs.keys()):
        (title, links), (other_title, other_links) = page(ours[name]), page(theirs[name])
        n_links += len(links)
        if title != other_title:
            faults.append(f"{name}: `{title}`, `{other_title}`")
        # A list may name a page twice on one side, as in the facts of a session.
        if links.keys() != other_links.keys():
            faults.append(f"{name}: {sorted(links.keys() ^ other_links.keys())[:5]}")
    ours_c, theirs_c = calendars(kava, kava_calendar), calendars(hugo, kava_calendar)
    for name in sorted(ours_c.keys() & theirs_c.keys()):
        if ours_c[name] != theirs_c[name]:
            faults.append(f"calendar {name}: {len(ours_c[name])} entries, {len(theirs_c[name])}")
    empty = {name for name in theirs_c.keys() - ours_c.keys() if not theirs_c[name]}
    for name in sorted((ours_c.keys() ^ theirs_c.keys()) - empty):
        faults.append(f"calendar {name}: only of {'kava' if name in ours_c else 'Hugo'}")
    if news(kava) != news(hugo):
        faults.append("the news feeds differ")
    for fault in faults[:20]:
        print(fault, file=sys.stderr)
    n_files = lambda root: sum(1 for path in root.rglob("*") if path.is_file() and ".kava" not in path.parts)
    print(f"{len(ours)} pages, {n_links} links, {len(ours_c)} calendars and {len(news(kava))} entries of news compared; "
          f"{n_files(kava)} files of kava, {n_files(hugo)} of Hugo; {len(faults)} differences")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
