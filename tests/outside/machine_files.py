"""Checks Atom feeds, sitemap, robots.txt and the schedule data of built sites."""

import json
import sys
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def output_of(site: Path, base_path: str, url: str) -> Path:
    path = urlsplit(url).path
    assert path.startswith(base_path), f"{url} is outside {base_path}"
    path = path[len(base_path):]
    return site / (path + "index.html" if path == "" or path.endswith("/") else path)


def check_sitemap(site: Path) -> tuple[str, int]:
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    assert root.tag == f"{SITEMAP}urlset"
    urls = root.findall(f"{SITEMAP}url")
    locations = [url.findtext(f"{SITEMAP}loc") for url in urls]
    assert len(locations) == len(set(locations)), "an address twice"
    base_path = urlsplit(min(locations, key=len)).path
    for url, location in zip(urls, locations):
        assert output_of(site, base_path, location).is_file(), f"{location} leads to nothing"
        for link in url.findall(f"{XHTML}link"):
            assert output_of(site, base_path, link.get("href")).is_file(), link.get("href")
    return base_path, len(locations)


def check_atom(path: Path) -> int:
    root = ElementTree.parse(path).getroot()
    assert root.tag == f"{ATOM}feed", path
    for name in ("id", "title", "updated"):
        assert root.findtext(f"{ATOM}{name}"), f"{path}: no {name}"
    ids = []
    for entry in root.findall(f"{ATOM}entry"):
        for name in ("id", "title", "updated"):
            assert entry.findtext(f"{ATOM}{name}"), f"{path}: an entry without {name}"
        datetime.fromisoformat(entry.findtext(f"{ATOM}updated"))
        ids.append(entry.findtext(f"{ATOM}id"))
    assert len(ids) == len(set(ids)), path
    assert root.find(f"{ATOM}author") is not None, path
    return len(ids)


def check_schedule(site: Path, base_path: str) -> int:
    data = json.loads((site / "ajakava.json").read_text(encoding="utf-8"))
    for session in data["sessions"]:
        assert output_of(site, base_path, session["url"]).is_file(), session["url"]
        assert output_of(site, base_path, session["calendar"]).is_file(), session["calendar"]
    return len(data["sessions"])


def main() -> None:
    n_entries = 0
    for site in map(Path, sys.argv[1:]):
        base_path, n_urls = check_sitemap(site)
        for path in site.rglob("*.xml"):
            if path.name != "sitemap.xml":
                n_entries += check_atom(path)
        n_sessions = check_schedule(site, base_path)
        assert "Sitemap: http" in (site / "robots.txt").read_text(encoding="utf-8")
        print(f"{site.name}: {n_urls} addresses in the sitemap, {n_sessions} sessions in the schedule data")
    assert n_entries > 0, "no entry of an Atom feed was there to check"


main()
