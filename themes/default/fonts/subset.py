"""Subsets Commissioner: two variable WOFF2 files for pages, two static TTF files for pictures.

Google's "latin" file lacks š and ž, so they are taken over from "latin-ext": every page in Estonian then needs one file.
Files for pages have one axis, weight 400-650, and flare grows with it, from none to all: with two axes of their own the
file would be half as large again. Slant and volume are pinned.
"""

import sys
from copy import deepcopy
from pathlib import Path

from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import build
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
LATIN = [
    *range(0x20, 0x7F), 0xA0, 0xAD, *(ord(c) for c in "ÄÅÉÕÖÜŠŽäåàáçèéêëíïñóôõöøüšžß"),
    *(ord(c) for c in "„“”‘’–—…€·•×°§©«»›−½"), 0x2009, 0x200B, 0x202F, 0x2011,
]
# Russian, Ukrainian and Belarusian.
CYRILLIC = [*range(0x0410, 0x0450), *(ord(c) for c in "ЁЄІЇЎҐёєіїўґ№")]
# The ends of the axis of files for pages: weight and flare.
TEXT, HEADING = (400, 0), (650, 100)


def source(folder, script):
    return TTFont(Path(folder) / f"commissioner-{script}-full-normal.woff2", lazy=False)


def take_over(font, other, characters):
    """Copies the glyphs of `characters`, and the parts that they are made of, from `other`."""
    cmap, names = other.getBestCmap(), []

    def need(name):
        if name not in font.getGlyphOrder() and name not in names:
            names.append(name)
            for part in other["glyf"][name].getComponentNames(other["glyf"]):
                need(part)

    for character in characters:
        if character in cmap and character not in font.getBestCmap():
            need(cmap[character])
    glyphs, variations, metrics = font["glyf"], font["gvar"].variations, font["hmtx"].metrics
    font.setGlyphOrder([*font.getGlyphOrder(), *names])
    glyphs.setGlyphOrder(font.getGlyphOrder())
    for name in names:
        glyphs.glyphs[name] = deepcopy(other["glyf"][name])
        variations[name] = deepcopy(other["gvar"].variations.get(name, []))
        metrics[name] = other["hmtx"].metrics[name]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({c: cmap[c] for c in characters if c in cmap and c not in table.cmap})
    # Advance widths of the new glyphs stand in `gvar` too, where a font without HVAR is read.
    if "HVAR" in font:
        del font["HVAR"]


def kept(font, characters, features):
    options = Options()
    options.layout_features = features
    options.hinting = False
    options.drop_tables += ["gasp", "prep", "fpgm", "cvt ", "DSIG"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def save(font, path):
    font.flavor = "woff2" if path.suffix == ".woff2" else None
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(path)
    print(f"{path.name}: {path.stat().st_size} bytes, {len(font.getBestCmap())} characters")


def instance(font, weight, flare):
    place = {"wght": weight, "FLAR": flare, "slnt": 0, "VOLM": 0}
    return instantiateVariableFont(font, place)


def between(masters):
    """A font of one axis, from the first to the second of two that have the same points."""
    space = DesignSpaceDocument()
    (lightest, _), (boldest, _) = TEXT, HEADING
    space.addAxis(AxisDescriptor(tag="wght", name="Weight", minimum=lightest, default=lightest, maximum=boldest))
    for (weight, _), font in masters:
        space.addSource(SourceDescriptor(font=font, location={"Weight": weight}))
    font, _, _ = build(space)
    # Sheets name the weights; no list of fonts of a system ever shows this file.
    del font["STAT"]
    return font


def pages(folder):
    features = ["kern", "locl", "tnum"]
    for script, characters in [("latin", LATIN), ("cyrillic", CYRILLIC)]:
        masters = []
        for end in (TEXT, HEADING):
            font = source(folder, script)
            if script == "latin":
                take_over(font, source(folder, "latin-ext"), [ord(c) for c in "šžŠŽ"])
            masters.append((end, instance(kept(font, characters, features), *end)))
        save(between(masters), HERE.parent / "assets" / f"commissioner-{script}.woff2")


def pictures(folder):
    for weight, flare in [(400, 0), (700, 100)]:
        font = source(folder, "latin")
        take_over(font, source(folder, "latin-ext"), [ord(c) for c in "šžŠŽ"])
        take_over(font, source(folder, "cyrillic"), CYRILLIC)
        static = instance(font, weight, flare)
        static = kept(static, [*LATIN, *CYRILLIC], ["kern", "mark", "mkmk", "ccmp", "locl"])
        style = "Bold" if weight == 700 else "Regular"
        for name, text in [(1, "Commissioner"), (2, style), (4, f"Commissioner {style}"), (6, f"Commissioner-{style}")]:
            static["name"].setName(text, name, 3, 1, 0x409)
        for name in (16, 17, 25):
            static["name"].removeNames(nameID=name)
        static["OS/2"].usWeightClass = weight
        static["OS/2"].fsSelection = 0x20 if weight == 700 else 0x40
        static["head"].macStyle = 1 if weight == 700 else 0
        save(static, HERE / f"commissioner-{weight}.ttf")


pages(sys.argv[1])
pictures(sys.argv[1])
