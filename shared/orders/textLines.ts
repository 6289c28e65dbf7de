// Owns breaking printed text into lines. The lines are broken here and not by the printer, so that the height of every
// row, and with it each order's pages, are known before anything is drawn and are the same on every machine.

/** Lines of at most `widthEm` (1 = a full-width character); at least one line, at most `maxLines`, the last then ends in …. */
export function textLines(text: string, widthEm: number, maxLines = 24): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const part of parts(text, widthEm)) {
    const partWidth = textWidthEm(part);
    // spaces may hang over the edge
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

/** No narrower than the text is in Noto Serif SC, bold included. */
export function textWidthEm(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidthEm(character);
  return width;
}

/** Pieces that stay on one line: words of Latin letters, and characters with the punctuation that clings to them. */
function parts(text: string, widthEm: number): string[] {
  const clinging = /[（〔《“‘]*(?:[\u0021-\u007e\u00a1-\u02ff]+|\s+|[^\s])[\p{M}，。、；：？！）〕》”’…]*/gu;
  return (text.match(clinging) ?? []).flatMap((part) => (textWidthEm(part) <= widthEm ? [part] : [...part]));
}

function characterWidthEm(character: string): number {
  if (/\p{M}|\u200d/u.test(character)) return 0;
  if (/[ '(),./:;[\]{}|ijl!-]/.test(character)) return 0.41;
  if (/[MWmw@%]/.test(character)) return 1.1;
  if (/[A-Z&]/.test(character)) return 0.87;
  if (/[\u0021-\u007e]/.test(character)) return 0.69;
  return (character.codePointAt(0) ?? 0) >= 0x1f000 && (character.codePointAt(0) ?? 0) < 0x20000 ? 1.4 : 1;
}
