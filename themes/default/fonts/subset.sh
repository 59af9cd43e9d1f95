#!/bin/sh
# Makes the fonts of the theme from the npm package of Commissioner. Run it here; it needs npm and python3.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent @fontsource-variable/commissioner@5.3.0 >/dev/null && tar -xzf ./*.tgz)
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet fonttools==4.68.0 brotli==1.2.1
SOURCE_DATE_EPOCH=1700000000 "$work/venv/bin/python" subset.py "$work/package/files"
