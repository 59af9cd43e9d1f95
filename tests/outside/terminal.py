"""A terminal with somebody at it: `kava new` asks, tells what is wrong with an answer, and colours only there.

python terminal.py KAVA
"""

import os
import pty
import subprocess
import sys
import tempfile
from pathlib import Path

KAVA = os.path.realpath(sys.argv[1])


def talk(folder, arguments, answers, **variables):
    """Runs kava on a terminal of its own and types a line each time it waits. Exit code, and all that was shown."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        # Whoever looks at the log of a gate wants colours, whatever its terminal: `CI` would outvote `TERM=dumb`.
        for name in ("CI", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"):
            os.environ.pop(name, None)
        os.environ.update({"KAVA_LANG": "en", "TERM": "xterm", **variables})
        os.execv(KAVA, ["kava", *arguments])
    shown = b""
    answers = list(answers)
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # Linux says so when the other end is closed.
            break
        if not piece:
            break
        shown += piece
        if shown.endswith(b": ") and answers:
            os.write(terminal, answers.pop(0).encode() + b"\n")
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    assert not answers, f"never asked for {answers}: {shown.decode()}"
    return code, shown.decode()


def main():
    with tempfile.TemporaryDirectory() as root:
        code, shown = talk(root, ["new", "site"], ["sait", "de", "et", "Näidisõpe", ""])
        assert code == 0, shown
        assert "write one of these: et, en" in shown, shown
        site = Path(root, "sait")
        assert "title: Näidisõpe" in (site / "content/site.yaml").read_text(encoding="utf-8")

        answers = ["", "Näidis Õpetaja", "Suur Nimi", "naidis-opetaja", "", "õpetaja", ""]
        code, shown = talk(site, ["new", "person"], answers)
        assert code == 0, shown
        assert "write something" in shown and "[naidis-opetaja]" in shown, shown
        person = (site / "content/people/naidis-opetaja.md").read_text(encoding="utf-8")
        assert "role: õpetaja" in person and "# email:" in person, person

        code, shown = talk(site, ["new", "session"], ["", "", ""])
        assert code == 0 and "kohtumine-5" in shown, shown
        code, shown = talk(site, ["new", "cohort"], ["", "", ])
        assert code == 0 and "the old one stays" in shown, shown
        code, shown = talk(site, ["new", "topic"], ["\x04"])
        assert code == 2 and "nothing was written" in shown, shown
        code, shown = talk(site, ["check"], [])
        assert code == 0, shown

        (site / "content/pages/vigane.md").write_text("---\ntitel: Vigane\n---\n", encoding="utf-8")
        _, shown = talk(site, ["check"], [])
        assert "\x1b[" in shown, shown
        _, shown = talk(site, ["check"], [], NO_COLOR="1")
        assert "\x1b[" not in shown, shown
        _, shown = talk(site, ["check"], [], TERM="dumb")
        assert "\x1b[" not in shown, shown
        piped = subprocess.run([KAVA, "check"], cwd=site, capture_output=True, check=False)
        assert b"\x1b[" not in piped.stderr, piped.stderr
    print("questions are asked, answered and told of on a terminal")


if __name__ == "__main__":
    main()
