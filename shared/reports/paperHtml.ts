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
<body><main class="page${'signatures' in paper ? ' submitted' : ''}">
${watermark === null ? '' : `<div class="watermark" aria-hidden="true">${escapeHtml(watermark)}</div>`}
<p class="agency">${escapeHtml(paper.agency)}</p>
<h1>${escapeHtml(paper.title)}</h1>
<p class="subtitle">${escapeHtml(paper.subtitle)}</p>
${paper.paragraphs.map((text) => `<p class="text">${escapeHtml(text)}</p>`).join('\n')}
${paper.tables.map(tableHtml).join('\n')}
${'signatures' in paper ? signaturesHtml(paper.signatures) : `<p class="signed">${escapeHtml(paper.agency)}<br>${escapeHtml(paper.signed)}</p>`}
</main></body>
</html>
`;
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
  return [agency, title, signing, ...tables.map((table) => table.title), ...strong].join('');
}

/** Millimetres: the type area, a Han character and its padding at the usual size. */
const typeArea = 156;
const han = 3.7;
const padding = 2.4;
/** Characters that a column of text has at least on a line, if it has as many. */
const leastOnLine = 8;

/** A table wider than the type area would shrink the whole paper in print: it is set smaller. Figures and the first column do not break. */
function isDense({ heads, rows }: Pick<PaperTable, 'heads' | 'rows'>): boolean {
  const widths = heads.map(({ isNumber }, k) => {
    const longest = rows.reduce((most, { cells }) => Math.max(most, widthOf(cells[k].text)), 0);
    return padding + han * (isNumber || k === 0 ? longest : Math.min(longest, leastOnLine));
  });
  return widths.reduce((sum, width) => sum + width, 0) > typeArea;
}

/** In Han characters; figures and Latin letters are about half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.55 : 1), 0);
}

function tableHtml({ title, heads, rows, note }: PaperTable): string {
  const body = rows
    .map(
      ({ cells, isStrong }) =>
        `<tr${isStrong ? ' class="strong"' : ''}>${cells.map(({ text }, k) => `<td${heads[k].isNumber ? ' class="num"' : ''}>${escapeHtml(text)}</td>`).join('')}</tr>`,
    )
    .join('\n');
  const head = heads.map(({ text, isNumber }) => `<th scope="col"${isNumber ? ' class="num"' : ''}>${escapeHtml(text)}</th>`).join('');
  return `<section><h2>${escapeHtml(title)}</h2>
${rows.length === 0 ? '' : `<table${isDense({ heads, rows }) ? ' class="dense"' : ''}><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`}
${note === '' ? '' : `<p class="note">${escapeHtml(note)}</p>`}</section>`;
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
.dense { font-size: 8pt; }
.dense th, .dense td { padding: 0.5mm 0.8mm; }
.dense td:first-child { white-space: normal; }
.strong td { font-weight: 700; }
.note { margin: 1.2mm 0 0; font-size: 9.5pt; }
.submitted .text { margin-bottom: 1mm; font-size: 12pt; line-height: 6.4mm; }
.submitted h2 { margin-top: 4mm; }
.submitted section { break-inside: avoid; }
.submitted th, .submitted td { padding: 0.6mm 1mm; font-size: 9pt; }
.submitted .dense th, .submitted .dense td { font-size: 8pt; }
.signatures td { height: 13mm; vertical-align: middle; }
.signatures th:nth-child(1) { width: 24mm; }
.signatures th:nth-child(2) { width: 36mm; }
.signed { margin: 12mm 0 0 auto; width: 80mm; text-align: center; font-size: 14pt; line-height: 8mm; break-inside: avoid; }
@media screen { html { background: #f3f5f6; } .page { width: 210mm; min-height: 297mm; margin: 6mm auto; padding: 37mm 26mm 35mm 28mm; background: #fff; outline: 1px solid #c6cdd2; z-index: 0; isolation: isolate; } .watermark { position: absolute; } }
`;
