// Writes out characters that no shipped font can draw: as an ideographic description where it is known, else by their code, so that a paper
// never shows an empty box in place of a name.

/** Whether a shipped font has the character. */
export type HasGlyph = (codePoint: number) => boolean;

export interface WrittenOut {
  readonly character: string;
  /** What stands on the paper instead: 〔⿺辶…〕 or 〔U+30EDE〕. */
  readonly written: string;
}

/** Descriptions of characters newer than the fonts, from U+30000 on. The components are read from left to right, from the top down. */
const descriptions: ReadonlyMap<string, string> = new Map([
  ['𰻝', '⿺辶⿳穴⿲月⿱⿲幺言幺⿲長馬長刂心'],
  ['𰻞', '⿺辶⿳穴⿲月⿱⿲幺言幺⿲长马长刂心'],
]);

/** Characters of names that depend on a font: Han, of private use, and of the planes of Han that are not assigned yet. Others, such as
 * symbols, are left to the machine. */
const dependent = /[\p{Script=Han}\p{Co}]|[\u{20000}-\u{3ffff}]/u;

/** The characters of a text that are written out, each once. */
export function writtenOutIn(text: string, hasGlyph: HasGlyph): WrittenOut[] {
  const found = new Map<string, string>();
  for (const character of text) if (!found.has(character) && isLacking(character, hasGlyph)) found.set(character, writtenFor(character));
  return [...found].map(([character, written]) => ({ character, written }));
}

export function writeOut(text: string, hasGlyph: HasGlyph): string {
  let written = '';
  for (const character of text) written += isLacking(character, hasGlyph) ? writtenFor(character) : character;
  return written;
}

/** A copy in which every text of a value is written out, except data: URLs and values under the keys of `kept`. */
export function writeOutAll<T>(value: T, hasGlyph: HasGlyph, kept: readonly string[] = []): T {
  if (typeof value === 'string') return (value.startsWith('data:') ? value : writeOut(value, hasGlyph)) as T;
  if (Array.isArray(value)) return value.map((one) => writeOutAll(one, hasGlyph, kept)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, kept.includes(key) ? one : writeOutAll(one, hasGlyph, kept)]),
  ) as T;
}

function isLacking(character: string, hasGlyph: HasGlyph): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return codePoint > 0x2e7f && dependent.test(character) && !hasGlyph(codePoint);
}

function writtenFor(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return `〔${descriptions.get(character) ?? code}〕`;
}
