// Renders papers as one standalone HTML page for printing, in the form of the dispatch order: no scripts, no external references.
import {
  closingHtml,
  formPage,
  formSheet,
  glossOf,
  headHtml,
  linesHtml,
  numberCell,
  receiptHtml,
  runningHead,
} from '../orders/formHtml.ts';
import { page as sheet, rowHeight } from '../orders/formLayout.ts';
import { orderFormText } from '../orders/orderFormText.ts';
import { orderStyle } from '../orders/orderStyle.ts';
import { escapeHtml } from '../text/escapeHtml.ts';
import type { PaperDocument } from './paperDocument.ts';
import { paperFormText as words } from './paperFormText.ts';
import { noteLabel, paperPages, type LaidRow, type PaperPage } from './paperPages.ts';

/** Prints the papers in sequence, each with its own page numbers and, once issued, its return slip. `fontFaces` as in `formPage`. */
export function paperHtml(documents: readonly PaperDocument[], fontFaces: string): string {
  const sections = documents.flatMap((document) => [
    ...paperPages(document).map((page) => pageHtml(document, page)),
    ...(document.receipt === null || document.state !== 'issued' ? [] : [receiptHtml(document, document.receipt)]),
  ]);
  const [first] = documents;
  const title = documents.length === 1 ? first.number || first.title : words.printTitle(documents.length);
  return formPage(title, fontFaces + orderStyle, sections);
}

/** The text paperHtml sets in bold: the node side embeds bold fonts for these characters only. */
export function paperBoldText(documents: readonly PaperDocument[]): string {
  const parts = documents.flatMap(({ urgency, agency, title, table, receipt }) => [
    urgency,
    agency,
    title,
    receipt?.title ?? '',
    ...table.rows.flatMap(({ cells, isStrong }) => (isStrong ? cells : [])),
  ]);
  return [...parts, ...Object.values(orderFormText.watermarks), '…'].join('');
}

function pageHtml(document: PaperDocument, page: PaperPage): string {
  return formSheet(
    document,
    page,
    `${page.head === null ? runningHead(document) : headHtml(document, page.head, document.glosses)}
${tableHtml(document, page.rows)}
${page.closing === null ? '' : closingHtml(document, page.closing)}`,
  );
}

function tableHtml(document: PaperDocument, laid: readonly LaidRow[]): string {
  const rows = laid.flatMap((row) => (row.kind === 'row' ? [rowHtml(document, row)] : []));
  const notes = laid.flatMap((row) => (row.kind === 'note' ? [noteHtml(document, row)] : []));
  const { columns } = document.table;
  const heads = columns.map(({ label, gloss }) => `<th scope="col">${label}${glossOf(document, gloss)}</th>`).join('');
  const table = `<table>${widths(columns.map(({ width }) => width))}
<thead><tr style="height:${rowHeight(1)}mm">${heads}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`;
  const below = `<table>${widths([noteLabel, sheet.areaWidth - noteLabel])}<tbody>
${notes.join('\n')}
</tbody></table>`;
  return [...(rows.length > 0 ? [table] : []), ...(notes.length > 0 ? [below] : [])].join('\n');
}

function rowHtml({ table }: PaperDocument, { cells, isStrong, height }: Extract<LaidRow, { readonly kind: 'row' }>): string {
  const set = cells.map((cell, k) => {
    const { kind } = table.columns[k];
    if (kind === 'number') return numberCell(cell);
    return `<td${kind === 'middle' ? ' class="mid"' : ''}>${linesHtml(cell.lines)}</td>`;
  });
  return `<tr${isStrong ? ' class="total"' : ''} style="height:${height}mm">${set.join('')}</tr>`;
}

function noteHtml(document: PaperDocument, { label, gloss, text, height }: Extract<LaidRow, { readonly kind: 'note' }>): string {
  return `<tr style="height:${height}mm"><th scope="row">${escapeHtml(label)}${glossOf(document, gloss)}</th><td>${linesHtml(text.lines)}</td></tr>`;
}

function widths(millimetres: readonly number[]): string {
  return `<colgroup>${millimetres.map((width) => `<col style="width:${width}mm">`).join('')}</colgroup>`;
}
