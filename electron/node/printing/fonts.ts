// Embeds fonts in printed papers: of the fonts' many files only those that a text needs, as data: URLs, so that a printed page is
// self-contained. Uses static cuts because variable fonts would become Type 3 in a PDF.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HasGlyph } from '../../../shared/domain/rareCharacters.ts';

const fontPackage = '@fontsource/noto-serif-sc';
/** Characters that Noto Serif SC lacks. In a bundle they lie beside the screens. */
const rareFolder = fileURLToPath(
  path.extname(import.meta.url) === '.ts'
    ? new URL('../../../renderer/public/rare-han/', import.meta.url)
    : new URL('../renderer/rare-han/', import.meta.url),
);
/** One weight stands for both: bold made by the browser would become Type 3. */
const rareWeight = '400 700';
const weights = [400, 700] as const;
type Weight = (typeof weights)[number];

/**
 * @font-face rules for all characters of a text, with embedded files. `boldText` is the part set in bold, if known; otherwise all of the
 * text. Fonts can add megabytes to a print, so only what is needed is embedded.
 */
export async function fontFacesFor(text: string, boldText = text): Promise<string> {
  const faces = await Promise.all(weights.map((weight) => facesOfWeight(weight, weight === 700 ? boldText : text)));
  return faces.flat().join('') + (await rareFacesFor(text + boldText));
}

/** The rules for rare characters alone, for pages that leave everything else to the machine's fonts. */
export async function rareFacesFor(text: string): Promise<string> {
  const served = servedBy(await serifSubsets(400));
  return (await facesOf(await rareSubsets(), [...text].filter((character) => !served(character.codePointAt(0) ?? 0)).join(''))).join('');
}

/** Whether any of the fonts that papers embed has a character. */
export async function paperGlyphs(): Promise<HasGlyph> {
  return servedBy([...(await serifSubsets(400)), ...(await rareSubsets())]);
}

async function facesOfWeight(weight: Weight, text: string): Promise<string[]> {
  return facesOf(await serifSubsets(weight), text);
}

async function facesOf(subsets: readonly Subset[], text: string): Promise<string[]> {
  const remaining = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const needed: Subset[] = [];
  // later rules win in CSS: going backwards skips files whose characters a later one already covers
  for (const subset of subsets.toReversed()) {
    const served = [...remaining].filter((codePoint) => isWithin(subset, codePoint));
    if (served.length === 0) continue;
    for (const codePoint of served) remaining.delete(codePoint);
    needed.push(subset);
  }
  return Promise.all(needed.map(fontFace));
}

/** A few files serve nearly all papers of an office. */
const faces = new Map<string, Promise<string>>();

function fontFace(subset: Subset): Promise<string> {
  const made = faces.get(subset.file) ?? makeFontFace(subset);
  faces.set(subset.file, made);
  // What could not be read is tried again.
  made.catch(() => faces.delete(subset.file));
  return made;
}

async function makeFontFace({ family, weight, file, unicodeRange }: Subset): Promise<string> {
  const font = await readFile(file, 'base64');
  return `@font-face{font-family:'${family}';font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${font}) format('woff2');unicode-range:${unicodeRange}}\n`;
}

interface Subset {
  readonly family: string;
  readonly weight: Weight | typeof rareWeight;
  readonly file: string;
  readonly unicodeRange: string;
  readonly ranges: readonly (readonly [number, number])[];
}

function isWithin({ ranges }: Subset, codePoint: number): boolean {
  return ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}

/** One byte for every code point of the planes that have Han characters. */
const planes = 0x40000;

function servedBy(subsets: readonly Subset[]): HasGlyph {
  const served = new Uint8Array(planes);
  for (const { ranges } of subsets) for (const [from, to] of ranges) served.fill(1, from, to + 1);
  return (codePoint) => served[codePoint] === 1;
}

function serifSubsets(weight: Weight): Promise<readonly Subset[]> {
  const folder = path.dirname(createRequire(import.meta.url).resolve(`${fontPackage}/400.css`));
  return loadSubsets('Noto Serif SC', weight, folder, `${weight}.css`);
}

function rareSubsets(): Promise<readonly Subset[]> {
  return loadSubsets('Tongdiao Rare Han', rareWeight, rareFolder, 'rare-han.css');
}

const loaded = new Map<string, Promise<readonly Subset[]>>();

/** A font's own style sheet says which file contains which characters. It does not change while the program runs. */
function loadSubsets(family: string, weight: Subset['weight'], folder: string, sheet: string): Promise<readonly Subset[]> {
  const place = path.join(folder, sheet);
  const reading = loaded.get(place) ?? readSubsets(family, weight, folder, place);
  loaded.set(place, reading);
  return reading;
}

async function readSubsets(family: string, weight: Subset['weight'], folder: string, place: string): Promise<readonly Subset[]> {
  const css = await readFile(place, 'utf8');
  const rules = css.matchAll(/url\(\.\/((?:files\/)?[\w-]+\.woff2)\)[^}]*?unicode-range:\s*([^;}]+)/gs);
  return [...rules].map(([, file, unicodeRange]) => ({
    family,
    weight,
    file: path.join(folder, file),
    unicodeRange: unicodeRange.trim(),
    ranges: unicodeRange.split(',').map(parseRange),
  }));
}

/** U+4e00-4eff or U+4e00. */
function parseRange(text: string): readonly [number, number] {
  const [from, to = from] = text.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
