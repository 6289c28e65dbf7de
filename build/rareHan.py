#!/usr/bin/python3
"""Builds renderer/public/rare-han from the Hanazono fonts: the Han characters that Noto Serif SC and Noto Sans SC of Fontsource lack, 512 code points a
file, so that a page loads only what it shows. Run it after a change of those packages:
    apt-get install fonts-hanazono fonttools python3-brotli woff2 && /usr/bin/python3 build/rareHan.py
"""
import glob
import io
import os
import subprocess

from fontTools import subset
from fontTools.ttLib import TTFont

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
out = os.path.join(root, 'renderer', 'public', 'rare-han')
sources = ['/usr/share/fonts/truetype/hanazono/HanaMin%s.ttf' % part for part in 'AB']
family = 'Tongdiao Rare Han'
# Radicals and description characters, Extension A, the basic block, compatibility forms, Extensions B to F.
blocks = [(0x2E80, 0x2FFF), (0x31C0, 0x31EF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2EBEF), (0x2F800, 0x2FA1F)]
size = 512


def covered(path):
    return set(TTFont(path, lazy=True).getBestCmap())


def options():
    choice = subset.Options()
    choice.layout_features = []
    choice.notdef_outline = True
    choice.glyph_names = False
    choice.name_IDs = [0, 13, 14]
    choice.drop_tables += ['BASE', 'DSIG', 'FFTM', 'GPOS', 'GSUB', 'VORG', 'vhea', 'vmtx']
    return choice


def reduced(font, points):
    choice = options()
    worker = subset.Subsetter(choice)
    worker.populate(unicodes=points)
    worker.subset(font)
    return font


def named(font):
    # The names Hanazono and HanaMin are reserved to the originals.
    for number, text in ((1, family), (2, 'Regular'), (3, family + ' 1'), (4, family), (5, 'Version 1'), (6, family.replace(' ', ''))):
        font['name'].setName(text, number, 3, 1, 0x409)
    return font


def main():
    present = set()
    for path in glob.glob(os.path.join(root, 'node_modules/@fontsource/noto-serif-sc/files/*400-normal.woff2')):
        present |= covered(path)
    sans = set()
    for path in glob.glob(os.path.join(root, 'node_modules/@fontsource-variable/noto-sans-sc/files/*.woff2')):
        sans |= covered(path)
    present &= sans
    for old in glob.glob(os.path.join(out, '*.woff2')):
        os.remove(old)
    rules = []
    taken = set()
    for source in sources:
        wanted = sorted(c for c in covered(source) if any(a <= c <= b for a, b in blocks) and c not in present and c not in taken)
        taken |= set(wanted)
        # First into a font of a few thousand glyphs, which is quick to cut further.
        for start in range(0, len(wanted), size * 8):
            part = reduced(TTFont(source), wanted[start : start + size * 8])
            held = io.BytesIO()
            part.save(held)
            for at in range(start, min(start + size * 8, len(wanted)), size):
                points = wanted[at : min(at + size, start + size * 8)]
                held.seek(0)
                font = named(reduced(TTFont(held), points))
                name = '%x.woff2' % points[0]
                plain = os.path.join(out, '%x.ttf' % points[0])
                font.save(plain)
                subprocess.run(['woff2_compress', plain], check=True, capture_output=True)
                os.remove(plain)
                rules.append((name, points))
                print(name, len(points), flush=True)
    with open(os.path.join(out, 'rare-han.css'), 'w') as css:
        css.write('/* Made by build/rareHan.py. */\n')
        for name, points in rules:
            css.write(
                "@font-face{font-family:'%s';font-weight:400;font-display:swap;src:url(./%s) format('woff2');unicode-range:%s}\n"
                % (family, name, ranges(points))
            )


def ranges(points):
    runs = []
    for point in points:
        if runs and runs[-1][1] == point - 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return ','.join('U+%x' % a if a == b else 'U+%x-%x' % (a, b) for a, b in runs)


main()
