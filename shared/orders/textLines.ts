// Breaks printed text into lines. This is done here rather than by the printer, so that row heights and page counts are known in advance
// and are the same on every machine.

/**
 * Lines of at most `widthEm` (1 = a full-width character). Gives at least one line and at most `maxLines`; a truncated last line ends in ….
 */
export function textLines(text: string, widthEm: number, maxLines = 24): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const part of parts(text, widthEm)) {
    const partWidth = textWidthEm(part);
    // trailing spaces may extend past the edge
    if (line !== '' && part.trim() !== '' && width + partWidth > widthEm) {
      lines.push(line.trimEnd());
      line = '';
      width = 0;
    }
    if (line === '' && part.trim() === '' && lines.length > 0) continue;
    line += part;
    width += partWidth;
  }
  lines.push(line.trimEnd());
  return lines.length <= maxLines ? lines : [...lines.slice(0, maxLines - 1), `${[...lines[maxLines - 1]].slice(0, -1).join('')}…`];
}

/** Width of a text in Noto Serif SC Regular. Bold Latin letters are up to a twentieth wider; Chinese is the same. */
export function textWidthEm(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidthEm(character);
  return width;
}

/** Parts that are never broken: document numbers (赣府发〔2020〕6号), Latin words, characters with the punctuation attached to them. */
function parts(text: string, widthEm: number): string[] {
  const clinging =
    /[（〔《“‘]*(?:\p{Script=Han}{1,4}〔\d{4}〕\d+号|[\u0021-\u007e\u00a1-\u02ff]+|\s+|[^\s])[\p{M}，。、；：？！）〕》”’…]*/gu;
  return (text.match(clinging) ?? []).flatMap((part) => (textWidthEm(part) <= widthEm ? [part] : [...part]));
}

/** Advance widths of the characters from space to ~ in Noto Serif SC Regular, in hundredths of an em. */
const latinWidths = [
  26, 31, 38, 57, 55, 92, 78, 20, 36, 36, 48, 58, 33, 35, 33, 35, 55, 55, 55, 55, 55, 55, 55, 55, 55, 55, 33, 33, 58, 58, 58, 43, 91, 72,
  67, 69, 77, 65, 63, 74, 85, 40, 40, 73, 62, 97, 80, 77, 64, 77, 71, 57, 66, 80, 71, 105, 70, 69, 60, 34, 35, 34, 58, 56, 43, 56, 64, 54,
  63, 55, 39, 57, 66, 33, 31, 61, 33, 97, 66, 60, 64, 61, 46, 47, 37, 65, 55, 84, 56, 55, 50, 37, 32, 37, 58,
];

function characterWidthEm(character: string): number {
  if (/\p{M}|\u200d/u.test(character)) return 0;
  const codePoint = character.codePointAt(0) ?? 0;
  // other symbols come from whatever font the machine has, and may be wider than an em
  if (codePoint >= 0x1f000 && codePoint < 0x20000) return 1.4;
  return (latinWidths[codePoint - 0x20] ?? 100) / 100;
}
