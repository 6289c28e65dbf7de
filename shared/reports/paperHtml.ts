// Renders a paper for printing, laid out after GB/T 9704-2012: A4, margins of 37 and 28 mm, a type area of 156 × 225 mm, centred title,
// repeated table headers, page numbers outside the type area.
import type { Paper, PaperTable, SubmittedPaper } from './paper.ts';
import { escapeHtml } from '../text/escapeHtml.ts';

/**
 * A complete document. `fontFaces` holds @font-face rules with embedded fonts, or '' to use the machine's fonts. A draft carries its
 * watermark.
 */
export function paperHtml(paper: Paper | SubmittedPaper, fontFaces: string, watermark: string | null): string {
  return `<!doctype html>
<html lang="${paper.language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escapeHtml(`${paper.title} ${paper.subtitle}`)}</title>
<style>${fontFaces}${style}</style></head>
<body><main class="page${'signatures' in paper ? ' submitted' : ''}${paper.annexFrom === undefined ? '' : ' brief'}">
${watermark === null ? '' : `<div class="watermark" aria-hidden="true">${escapeHtml(watermark)}</div>`}
<p class="agency">${escapeHtml(paper.agency)}</p>
<h1>${escapeHtml(paper.title)}</h1>
<p class="subtitle">${escapeHtml(paper.subtitle)}</p>
${paper.paragraphs.map((text) => `<p class="text">${proseHtml(text)}</p>`).join('\n')}
${paper.tables.slice(0, paper.annexFrom).map(tableHtml).join('\n')}
${'signatures' in paper ? signaturesHtml(paper.signatures) : `<p class="signed">${escapeHtml(paper.agency)}<br>${proseHtml(paper.signed)}</p>`}
${annexHtml(paper)}
</main></body>
</html>
`;
}

/** Begins on a page of its own. */
function annexHtml({ annexFrom, tables, language }: Paper): string {
  if (annexFrom === undefined || annexFrom >= tables.length) return '';
  return `<div class="annex"><p class="annexed">${annexWords[language]}</p>
${tables.slice(annexFrom).map(tableHtml).join('\n')}</div>`;
}

const annexWords = { zh: '附件', en: 'Annex' } as const;

/** Days, and figures with the unit that follows them, are never broken over two lines. */
const unbroken =
  /\d{4}-\d{2}-\d{2}|(?:\d{4}年)?\d{1,2}月\d{1,2}日|[\d,.]+ ?(?:只|家|项|天|箱|%|kg|千克|公斤|吨|米)|[\p{Script=Han}]{1,8}〔\d{4}〕\d+号/gu;

function proseHtml(text: string): string {
  return escapeHtml(text).replace(unbroken, (part) => `<span class="whole">${part}</span>`);
}

function signaturesHtml({ title, heads, lines }: SubmittedPaper['signatures']): string {
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const rows = lines.map(({ role, name }) => `<tr><td>${escapeHtml(role)}</td><td>${escapeHtml(name)}</td><td></td></tr>`).join('\n');
  return `<section class="signatures"><h2>${escapeHtml(title)}</h2>
<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></section>`;
}

/** The text paperHtml sets in bold. */
export function paperBoldText(paper: Paper | SubmittedPaper): string {
  const { agency, title, tables } = paper;
  const signing = 'signatures' in paper ? paper.signatures.title : '';
  const strong = tables.flatMap(({ rows }) =>
    rows.filter(({ isStrong }) => isStrong).flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
  return [agency, title, signing, ...Object.values(annexWords), ...tables.map((table) => table.title), ...strong].join('');
}

/** Millimetres: the type area, and a Han character at the usual size. */
const typeArea = 156;
const han = 3.7;
const usualPoints = 10.5;
/** Characters that a column of text has at least on a line, if it has as many. */
const leastOnLine = 8;

/** Font sizes of tables in points, and their padding in millimetres. */
const sizes = [
  { points: 10.5, padding: 2.4 },
  { points: 9, padding: 2 },
  { points: 8, padding: 1.6 },
  { points: 7, padding: 1.2 },
] as const;

/** A table wider than the type area would shrink the whole paper in print: it is set smaller. Figures and the first column do not break. */
function sizeOf({ heads, rows }: Pick<PaperTable, 'heads' | 'rows'>): (typeof sizes)[number] {
  const widths = heads.map(({ isNumber }, k) => {
    const longest = rows.reduce((most, { cells }) => Math.max(most, widthOf(cells[k].text)), 0);
    return isNumber || k === 0 ? longest : Math.min(longest, leastOnLine);
  });
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    sizes.find(({ points, padding }) => total * (points / usualPoints) * han + heads.length * padding <= typeArea) ??
    sizes[sizes.length - 1]
  );
}

/** In Han characters; figures and Latin letters are about half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.55 : 1), 0);
}

function tableHtml({ title, heads, rows, note }: PaperTable): string {
  // A column of words is never one character wide: it gets what its longest text needs, up to that many characters.
  const least = heads.map(({ isNumber }, k) => {
    const longest = rows.reduce((most, { cells }) => Math.max(most, widthOf(cells[k].text)), 0);
    return isNumber ? '' : ` style="min-width:${Math.ceil(Math.min(longest, leastOnLine)) + 1}em"`;
  });
  const body = rows
    .map(({ cells, isStrong }) => {
      const set = cells.map(
        ({ text }, k) => `<td${heads[k].isNumber ? ' class="num"' : ''}>${heads[k].isNumber ? escapeHtml(text) : proseHtml(text)}</td>`,
      );
      return `<tr${isStrong ? ' class="strong"' : ''}>${set.join('')}</tr>`;
    })
    .join('\n');
  const head = heads.map(({ text, isNumber }, k) => `<th scope="col"${isNumber ? ' class="num"' : ''}${least[k]}>${escapeHtml(text)}</th>`);
  const { points } = sizeOf({ heads, rows });
  const size = points === usualPoints ? '' : ` class="dense" style="font-size:${points}pt"`;
  return `<section><h2>${escapeHtml(title)}</h2>
${rows.length === 0 ? '' : `<table${size}><thead><tr>${head.join('')}</tr></thead><tbody>${body}</tbody></table>`}
${note === '' ? '' : `<p class="note">${proseHtml(note)}</p>`}</section>`;
}

const style = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: '— ' counter(page) ' —'; font: 14pt 'Noto Serif SC', serif; } }
* { box-sizing: border-box; }
html { background: #fff; }
body { margin: 0; color: #000; }
body { font: 400 10.5pt/1.45 'Noto Serif SC', 'Tongdiao Rare Han', 'FangSong', 'SimSun', serif; font-variant-numeric: lining-nums tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.page { position: relative; width: 156mm; }
.watermark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; color: #ececec; font-size: 150pt; font-weight: 700; transform: rotate(-35deg); z-index: -1; }
.agency { margin: 0 0 3mm; padding-bottom: 3mm; border-bottom: 0.7mm solid #000; text-align: center; font-size: 20pt; line-height: 1.2; font-weight: 700; letter-spacing: 0.05em; }
h1 { margin: 5mm 0 2mm; text-align: center; font-size: 22pt; line-height: 1.3; letter-spacing: 0.1em; }
.subtitle { margin: 0 0 5mm; text-align: center; font-size: 12pt; }
.text { margin: 0 0 1.5mm; font-size: 14pt; line-height: 8mm; text-indent: 2em; text-align: justify; }
h2 { margin: 5mm 0 1.5mm; font-size: 12pt; break-after: avoid; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 0.9mm 1.2mm; border: 0.25mm solid #000; text-align: left; vertical-align: top; font-weight: 400; line-height: 1.3; }
th { text-align: center; }
td:first-child { white-space: nowrap; }
td.num { text-align: right; white-space: nowrap; }
.dense th, .dense td { padding: 0.5mm 0.8mm; }
.dense td:first-child { white-space: normal; }
.whole { white-space: nowrap; }
.strong td { font-weight: 700; }
.note { margin: 1.2mm 0 0; font-size: 9.5pt; }
.submitted .text { margin-bottom: 1mm; font-size: 12pt; line-height: 6.4mm; }
.submitted h2 { margin-top: 4mm; }
.submitted section { break-inside: avoid; }
.submitted th, .submitted td { padding: 0.6mm 1mm; font-size: 9pt; }
.submitted .dense th, .submitted .dense td { font-size: inherit; }
.signatures td { height: 13mm; vertical-align: middle; }
.signatures th:nth-child(1) { width: 24mm; }
.signatures th:nth-child(2) { width: 36mm; }
.signed { margin: 12mm 0 0 auto; width: 80mm; text-align: center; font-size: 14pt; line-height: 8mm; break-inside: avoid; break-before: avoid; }
.note { break-before: avoid; }
.brief .text { margin-bottom: 1mm; font-size: 12pt; line-height: 6.4mm; }
.brief .agency { margin-bottom: 2mm; padding-bottom: 2mm; font-size: 18pt; }
.brief h1 { margin: 2mm 0 1mm; font-size: 18pt; }
.brief .subtitle { margin-bottom: 3mm; }
.brief h2 { margin: 2.4mm 0 1mm; font-size: 10.5pt; }
.brief th, .brief td { padding: 0.3mm 1mm; font-size: 9pt; line-height: 1.25; }
.brief .note { font-size: 9pt; }
.brief .dense th, .brief .dense td { font-size: inherit; }
.brief .signed { margin-top: 5mm; font-size: 12pt; line-height: 6.4mm; }
.annex { break-before: page; }
.annexed { margin: 0 0 2mm; font-size: 16pt; font-weight: 700; }
@media screen { html { background: #f3f5f6; } .page { width: 210mm; min-height: 297mm; margin: 6mm auto; padding: 37mm 26mm 35mm 28mm; background: #fff; outline: 1px solid #c6cdd2; z-index: 0; isolation: isolate; } .watermark { position: absolute; } }
`;
