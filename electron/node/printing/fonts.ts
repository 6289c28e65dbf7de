// Embeds fonts in printed papers: of the font package's many files only those that a text needs, as data: URLs, so that a printed page is
// self-contained. Uses static cuts because variable fonts would become Type 3 in a PDF.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const fontPackage = '@fontsource/noto-serif-sc';
const weights = [400, 700] as const;
type Weight = (typeof weights)[number];

/**
 * @font-face rules for all characters of a text, with embedded files. `boldText` is the part set in bold, if known; otherwise all of the
 * text. Fonts can add megabytes to a print, so only what is needed is embedded.
 */
export async function fontFacesFor(text: string, boldText = text): Promise<string> {
  const faces = await Promise.all(weights.map((weight) => facesOfWeight(weight, weight === 700 ? boldText : text)));
  return faces.flat().join('');
}

async function facesOfWeight(weight: Weight, text: string): Promise<string[]> {
  const codePoints = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const subsets = await loadSubsets(weight);
  const remaining = new Set(codePoints);
  const needed: Subset[] = [];
  // later rules win in CSS: going backwards skips files whose characters a later one already covers
  for (const subset of subsets.toReversed()) {
    const served = [...remaining].filter((codePoint) => subset.ranges.some(([from, to]) => codePoint >= from && codePoint <= to));
    if (served.length === 0) continue;
    for (const codePoint of served) remaining.delete(codePoint);
    needed.push(subset);
  }
  return Promise.all(needed.map((subset) => fontFace(subset, weight)));
}

async function fontFace(subset: Subset, weight: Weight): Promise<string> {
  const font = await readFile(subset.file, 'base64');
  return `@font-face{font-family:'Noto Serif SC';font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${font}) format('woff2');unicode-range:${subset.unicodeRange}}\n`;
}

interface Subset {
  readonly file: string;
  readonly unicodeRange: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** The package's own style sheet says which file contains which characters. */
async function loadSubsets(weight: Weight): Promise<Subset[]> {
  const folder = path.dirname(createRequire(import.meta.url).resolve(`${fontPackage}/400.css`));
  const css = await readFile(path.join(folder, `${weight}.css`), 'utf8');
  const rules = css.matchAll(/url\(\.\/(files\/[\w-]+\.woff2)\)[^}]*?unicode-range:\s*([^;}]+)/gs);
  return [...rules].map(([, file, unicodeRange]) => ({
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
