// Renders a calculation sheet for printing: one black-on-white A4 page with ruled tables.
import type { Sheet, SheetRow, SheetSection } from './sheet.ts';
import { escapeHtml } from '../text/escapeHtml.ts';

/** A complete document. `fontFaces` holds @font-face rules for the page's font family; empty to use the machine's fonts. */
export function sheetHtml(sheet: Sheet, fontFaces: string): string {
  return `<!doctype html>
<html lang="${sheet.language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><title>${escapeHtml(`${sheet.title} ${sheet.subject}`)}</title>
<style>${fontFaces}${style}</style></head>
<body><main class="page">
<h1>${escapeHtml(sheet.title)}</h1>
<p class="subject"><span>${escapeHtml(sheet.subject)}</span><strong>${escapeHtml(sheet.figure)}</strong><span>${escapeHtml(sheet.verdict)}</span></p>
${sheet.sections.map(sectionHtml).join('\n')}
<p class="foot">${escapeHtml(sheet.foot)}</p>
</main></body>
</html>
`;
}

function sectionHtml({ title, heads, rows, remark }: SheetSection): string {
  const table =
    rows.length === 0
      ? ''
      : `<table><thead><tr><th class="mark"></th>${heads.map((head, index) => `<th scope="col"${index > 0 ? ' class="num"' : ''}>${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.map(rowHtml).join('\n')}</tbody></table>`;
  return `<section><h2>${escapeHtml(title)}</h2>
${table}${remark === '' ? '' : `<p class="remark">${escapeHtml(remark)}</p>`}</section>`;
}

function rowHtml({ mark, name, note, figure, share, strong }: SheetRow): string {
  const small = note === '' ? '' : `<small>${escapeHtml(note)}</small>`;
  return `<tr${strong ? ' class="strong"' : ''}><td class="mark">${escapeHtml(mark)}</td><td>${escapeHtml(name)}${small}</td><td class="num">${escapeHtml(figure)}</td><td class="num share">${escapeHtml(share)}</td></tr>`;
}

/** A4 with the margins of official papers. Overflow goes to a second page that repeats the table header. */
const style = `
@page { size: A4; margin: 18mm 22mm 14mm 24mm; }
* { box-sizing: border-box; }
html, body { margin: 0; background: #fff; color: #000; }
body { font: 400 10pt/1.35 'Noto Sans SC Variable', 'Noto Sans SC', 'Microsoft YaHei', sans-serif; font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1 { margin: 0 0 3mm; padding-bottom: 2.5mm; border-bottom: 0.7mm solid #000; text-align: center; font-size: 18pt; letter-spacing: 0.08em; }
h2 { margin: 4mm 0 1.2mm; font-size: 10.5pt; }
.subject { display: flex; align-items: baseline; gap: 5mm; margin: 0; }
.subject strong { font-size: 20pt; line-height: 1.1; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.7mm 1.5mm; border-top: 0.25mm solid #767676; text-align: left; vertical-align: top; font-weight: 400; }
thead th { border-top: 0.35mm solid #000; font-size: 9pt; }
tbody tr:last-child td { border-bottom: 0.35mm solid #000; }
tr { break-inside: avoid; }
.mark { width: 20mm; white-space: nowrap; }
th.num, td.num { width: 38mm; text-align: right; white-space: nowrap; }
th.num:last-child, td.share { width: 22mm; }
small { display: block; font-size: 8.5pt; line-height: 1.35; color: #333; }
.strong td { font-weight: 700; }
.remark, .foot { margin: 1.2mm 0 0; font-size: 8.5pt; line-height: 1.4; color: #333; }
.foot { margin-top: 6mm; padding-top: 1.5mm; border-top: 0.25mm solid #767676; }
@media screen { .page { width: 210mm; min-height: 297mm; margin: 0 auto; padding: 18mm 22mm 14mm 24mm; } }
`;
