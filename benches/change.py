#!/usr/bin/env python3
"""Changes one thing of a portal of portal.py, as an editor would; a second call changes it back.

    change.py FOLDER text|template|session
"""

import pathlib
import sys


def toggle(path, before, after):
    text = path.read_text(encoding="utf-8")
    text = text.replace(after, before) if after in text else text.replace(before, after, 1)
    path.write_text(text, encoding="utf-8")


def main():
    folder, what = pathlib.Path(sys.argv[1]), sys.argv[2]
    is_kava = (folder / "content/site.yaml").exists()
    if what == "text":
        toggle(folder / "content/materials/materjal-000007.md", "\n\n## ", "\n\nÜks lause juures.\n\n## ")
    elif what == "template":
        name = "themes/portaal/templates/material.html" if is_kava else "layouts/materials/single.html"
        toggle(folder / name, '<div class="split">', '<div class="split wide">')
    elif is_kava:
        toggle(folder / "content/schedule/sari-00.yaml", "start: 2025-01-06", "start: 2025-01-07")
    else:
        toggle(folder / "content/schedule/kohtumine-00000.md", '"2025-01-06T', '"2025-01-07T')


if __name__ == "__main__":
    main()
