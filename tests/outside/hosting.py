"""What servers say with the files of the built fixture: nginx for real; Caddy and Apache read their configurations.

    hosting.py KAVA SITE FIXTURE
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from nginx import asked, serving

BASE_URL = "https://vald.example/labor/"
ONCE = [
    "Content-Security-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
    "Permissions-Policy",
    "Strict-Transport-Security",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "Cache-Control",
    "Content-Type",
]


def one(headers, name):
    values = [value for key, value in headers if key.lower() == name.lower()]
    assert len(values) == 1, f"{name}: {values}"
    return values[0]


def has(headers, name):
    return any(key.lower() == name.lower() for key, _ in headers)


def calendars(port, folder):
    paths = sorted(Path(folder).rglob("*.ics"))
    for path in paths:
        address = f"/labor/{path.relative_to(folder).as_posix()}"
        status, headers, body = asked(port, address, {"Accept-Encoding": "gzip, br"})
        assert status == 200, f"{address}: {status}"
        assert body == path.read_bytes(), f"{address}: another body"
        body.decode("utf-8")
        assert not has(headers, "Content-Encoding"), f"{address} is packed"
        assert one(headers, "Content-Type") == "text/calendar; charset=utf-8", headers
        assert one(headers, "Access-Control-Allow-Origin") == "*"
        maximum = one(headers, "Cache-Control").split("max-age=")[1]
        assert int(maximum) <= 3600
        one(headers, "Last-Modified")
        etag = one(headers, "ETag")
        for name in ONCE:
            one(headers, name)
        status, headers, body = asked(port, address, {"If-None-Match": etag})
        assert (status, body) == (304, b""), f"{address}: {status} for a known ETag"
    assert paths
    return len(paths)


def style(folder):
    [sheet] = Path(folder, "assets").glob("style.*.css")
    return f"/labor/assets/{sheet.name}"


def others(port, folder):
    said = {}
    for address, expected, kind in [
        ("/labor/", 200, "text/html; charset=utf-8"),
        ("/labor/ajakava/", 200, "text/html; charset=utf-8"),
        (style(folder), 200, "text/css; charset=utf-8"),
        ("/labor/uudised.xml", 200, "application/atom+xml; charset=utf-8"),
        ("/labor/ajakava.json", 200, "application/json; charset=utf-8"),
        ("/labor/ei-ole/", 404, "text/html; charset=utf-8"),
        ("/labor/ei-ole.ics", 404, "text/html; charset=utf-8"),
        ("/labor/_headers", 404, "text/html; charset=utf-8"),
        ("/labor/.env", 404, "text/html; charset=utf-8"),
    ]:
        status, headers, body = asked(port, address)
        assert status == expected, f"{address}: {status}"
        assert one(headers, "Content-Type") == kind, f"{address}: {one(headers, 'Content-Type')}"
        if status == 404:
            assert "Lehte ei leitud" in body.decode("utf-8"), f"{address}: another page"
        said[address] = [one(headers, name) for name in ONCE[:7]]
    assert all(headers == said["/labor/"] for headers in said.values()), said
    search(port, said["/labor/"])
    status, headers, _ = asked(port, "/labor/ajakava")
    assert (status, one(headers, "Location")) == (301, "/labor/ajakava/")
    _, headers, _ = asked(port, "/labor/", {"Accept-Encoding": "gzip"})
    assert one(headers, "Content-Encoding") == "gzip"
    _, headers, _ = asked(port, style(folder))
    assert one(headers, "Cache-Control") == "public, max-age=31536000, immutable"


def search(port, usual):
    """The search page, and it alone, may run WebAssembly; what is named by its content is kept."""
    policy = usual[0]
    assert "wasm" not in policy
    for address in ["/labor/otsing/", "/labor/en/search/", "/labor/ru/poisk/"]:
        _, headers, _ = asked(port, address)
        assert one(headers, ONCE[0]) == policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
        assert [one(headers, name) for name in ONCE[1:7]] == usual[1:], headers
        assert one(headers, "Cache-Control") == "no-cache"
    _, headers, _ = asked(port, "/labor/pagefind/pagefind-entry.json")
    assert one(headers, "Cache-Control") == "no-cache"


def examples(kava, site):
    """Caddy and Apache find no fault with theirs, where they are installed."""
    checked = []
    with tempfile.TemporaryDirectory() as work:
        for server, program, arguments in [
            ("caddy", "caddy", ["validate", "--adapter", "caddyfile", "--config"]),
            ("apache", "apache2", ["-t", "-f"]),
        ]:
            example = subprocess.run(
                [kava, "-C", site, "host", server, "--base-url", BASE_URL], check=True, capture_output=True, text=True
            ).stdout
            if not shutil.which(program):
                continue
            if server == "apache":
                example = apache(example, work)
            file = Path(work, server)
            file.write_text(example)
            ran = subprocess.run([program, *arguments, str(file)], capture_output=True, text=True)
            assert ran.returncode == 0, f"{server}: {ran.stderr}"
            checked.append(server)
    return checked


def apache(example, work):
    """A virtual host with the modules around it that any Apache has."""
    Path(work, "www").mkdir()
    modules = ["mpm_event", "authz_core", "alias", "dir", "env", "headers", "mime", "setenvif"]
    loaded = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in modules)
    return f"ServerRoot {work}\nPidFile {work}/pid\nErrorLog {work}/log\n{loaded}TypesConfig /etc/mime.types\n" + (
        example.replace("/srv/www/vald.example", f"{work}/www")
    )


def main(kava, site, folder):
    with serving(kava, site, BASE_URL, folder) as port:
        n_calendars = calendars(port, folder)
        others(port, folder)
    checked = examples(kava, site)
    print(f"nginx serves {n_calendars} calendars, pages and errors as promised; configurations read by: {checked}")


main(*sys.argv[1:])
