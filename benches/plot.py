#!/usr/bin/env python3
"""Draws time and memory over the number of materials.

    plot.py RESULTS PATH      writes PATH-time.svg and PATH-memory.svg
"""

import json
import math
import statistics
import sys

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 640, 360, 70, 50, 20, 110
COLOURS = {"kava": "#0b5c66", "Hugo": "#b3202c", "cp -r": "#57606a"}


def drawing(curves, unit, label):
    """A log-log plot of {name: [(n, value)]}."""
    points = [point for curve in curves.values() for point in curve]
    low_x, high_x = min(n for n, _ in points), max(n for n, _ in points)
    low_y = 10 ** math.floor(math.log10(min(value for _, value in points)))
    high_y = 10 ** math.ceil(math.log10(max(value for _, value in points)))
    part = lambda value, low, high: math.log(value / low) / math.log(high / low) if high > low else 0.5
    x = lambda n: LEFT + part(n, low_x, high_x) * (WIDTH - LEFT - RIGHT)
    y = lambda value: HEIGHT - BOTTOM - part(value, low_y, high_y) * (HEIGHT - BOTTOM - TOP)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
           f'font-family="sans-serif" font-size="13">', f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>']
    tick = low_y
    while tick <= high_y * 1.001:
        out.append(f'<path d="M{LEFT} {y(tick):.1f}H{WIDTH - RIGHT}" stroke="#d8dce1"/>'
                   f'<text x="{LEFT - 8}" y="{y(tick) + 4:.1f}" text-anchor="end">{tick:g} {unit}</text>')
        tick *= 10
    for n in sorted({n for n, _ in points}):
        out.append(f'<text x="{x(n):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{n:,}</text>'.replace(",", " "))
    out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 8}" text-anchor="middle">{label}</text>')
    for name, curve in curves.items():
        path = " ".join(f"{x(n):.1f},{y(value):.1f}" for n, value in curve)
        out.append(f'<polyline points="{path}" fill="none" stroke="{COLOURS[name]}" stroke-width="2.5"/>')
        out += [f'<circle cx="{x(n):.1f}" cy="{y(value):.1f}" r="4" fill="{COLOURS[name]}"/>' for n, value in curve]
        n, value = curve[-1]
        out.append(f'<text x="{x(n) + 10:.1f}" y="{y(value) + 4:.1f}" fill="{COLOURS[name]}">{name}</text>')
    return "\n".join([*out, "</svg>", ""])


def main():
    results = {int(n): result for n, result in json.load(open(sys.argv[1]))["sizes"].items()}
    names = {"kava": "kava", "hugo": "Hugo", "copy": "cp -r"}
    times = {label: [(n, statistics.median(result["times"]["full"][tool]["wall"])) for n, result in sorted(results.items())
                     if tool in result["times"]["full"]] for tool, label in names.items()}
    memory = {names[tool]: [(n, result["memory_kib"][tool] / 1024) for n, result in sorted(results.items())
                            if tool in result["memory_kib"]] for tool in ("kava", "hugo")}
    for kind, curves, unit in (("time", times, "s"), ("memory", memory, "MiB")):
        with open(f"{sys.argv[2]}-{kind}.svg", "w", encoding="utf-8") as file:
            file.write(drawing(curves, unit, "materials / materjale"))


if __name__ == "__main__":
    main()
