#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Derives the program's fonts from Pretendard (SIL OFL 1.1), which Qt 6.4 cannot be asked for tabular figures.

usage: derive.py FOLDER_OF_PRETENDARD_OTF OUT

FOLDER_OF_PRETENDARD_OTF is dist/public/static of the npm package `pretendard`, version 1.3.9; needs Debian's
python3-fonttools. Figures and the marks between them are those that the font keeps for tables (`tnum`); all Hangul
syllables stay, what the program has no use for goes; the name is another, as Pretendard's is reserved.
"""
import pathlib
import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Concurrency Lab Sans"
STYLES = ("Regular", "Medium", "Bold")
TABULAR = "0123456789,.:"
KEPT = [
    (0x20, 0x24F),  # Latin
    (0x370, 0x3FF),  # Greek: the micro sign's relatives
    (0x2000, 0x22FF),  # punctuation, currency, arrows, mathematics
    (0x2460, 0x24FF),  # enclosed figures
    (0x2500, 0x27BF),  # shapes and signs
    (0x3000, 0x303F),  # punctuation of East Asia
    (0x3131, 0x318E),  # letters of Hangul
    (0xAC00, 0xD7A3),  # syllables of Hangul
    (0xFF01, 0xFF5E),  # full-width Latin
]
NAMES = {"copyright": 0, "licence": 13, "licence address": 14}


def tabular_forms(font):
    """Glyph -> the one of the width that all figures have."""
    table = font["GSUB"].table
    lookups = {i for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for i in record.Feature.LookupListIndex}
    forms = {}
    for index in lookups:
        for subtable in table.LookupList.Lookup[index].SubTable:
            forms.update(subtable.mapping)
    return forms


def use_tabular_figures(font):
    forms = tabular_forms(font)
    for cmap in font["cmap"].tables:
        for character in TABULAR:
            glyph = cmap.cmap.get(ord(character))
            if glyph in forms:
                cmap.cmap[ord(character)] = forms[glyph]
    widths = {font["hmtx"][font.getBestCmap()[ord(figure)]][0] for figure in "0123456789"}
    if len(widths) != 1:
        raise SystemExit(f"figures are of several widths: {widths}")


def rename(font, style):
    table = font["name"]
    kept = [(record.nameID, str(record)) for record in table.names
            if record.nameID in NAMES.values() and record.langID == 0x409]
    table.names = []
    regular = style in ("Regular", "Bold")
    own = {1: FAMILY if regular else f"{FAMILY} {style}", 2: style if regular else "Regular",
           3: f"{FAMILY} {style} 1.0", 4: f"{FAMILY} {style}", 5: "Version 1.0; derived from Pretendard 1.3.9",
           6: f"{FAMILY.replace(' ', '')}-{style}"}
    if not regular:
        own.update({16: FAMILY, 17: style})
    for identifier, text in [*own.items(), *kept]:
        table.setName(text, identifier, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [own[6]]
    top = cff.topDictIndex[0]
    top.FullName, top.FamilyName, top.Weight = own[4], FAMILY, style


def derive(source, style, target):
    font = TTFont(source)
    use_tabular_figures(font)
    options = Options()
    options.layout_features = []  # kerning is off in the program, alternates are not asked for
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = True
    subsetter = Subsetter(options)
    have = font.getBestCmap()
    subsetter.populate(unicodes=[c for first, last in KEPT for c in range(first, last + 1) if c in have])
    subsetter.subset(font)
    if sum(0xAC00 <= c <= 0xD7A3 for c in font.getBestCmap()) != 11172:
        raise SystemExit("syllables are missing")
    rename(font, style)
    font["head"].modified = font["head"].created  # the same file however often it is made
    font.recalcTimestamp = False
    font.save(target)


def main(folder, out):
    for style in STYLES:
        target = pathlib.Path(out) / f"ConcurrencyLabSans-{style}.otf"
        derive(pathlib.Path(folder) / f"Pretendard-{style}.otf", style, target)
        print(f"{target.name}: {target.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
