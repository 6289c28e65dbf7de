// Renders order documents as one standalone HTML page for printing: no scripts, no external references, all text escaped.
import { escapeHtml } from '../text/escapeHtml.ts';
import {
  closingHtml,
  columns,
  formPage,
  formSheet,
  glossOf,
  headHtml,
  linesHtml,
  numberCell,
  receiptHtml,
  runningHead,
  type FormReceipt,
} from './formHtml.ts';
import { rowHeight } from './formLayout.ts';
import type { OrderDocument } from './orderDocument.ts';
import { orderFormText as words } from './orderFormText.ts';
import { orderPages, type LaidGoodsRow, type LaidTail, type OrderPage } from './orderPages.ts';
import { orderStyle } from './orderStyle.ts';

/**
 * A complete page that prints the orders in sequence, each with its own page numbers. `fontFaces` holds @font-face rules with embedded
 * fonts (data: URLs), or '' to use the machine's fonts. Drafts carry the watermark.
 */
export function orderHtml(documents: readonly OrderDocument[], fontFaces: string): string {
  const sections = documents.flatMap((document) => [
    ...orderPages(document).map((page) => pageHtml(document, page)),
    ...(document.state === 'issued' ? [receiptHtml(document, orderReceipt(document))] : []),
  ]);
  return formPage(printTitle(documents), fontFaces + orderStyle, sections);
}

function orderReceipt({ goods, number }: OrderDocument): FormReceipt {
  const { title, of, note } = words.receipt;
  return {
    title,
    gloss: words.gloss.receipt.title,
    of: of(number),
    rows: goods.map(({ sequence, name, unit, quantity }) => ({ sequence, name, unit, due: quantity })),
    note,
  };
}

/** The text orderHtml sets in bold: the node side embeds bold fonts for these characters only. */
export function orderBoldText(documents: readonly OrderDocument[]): string {
  const parts = documents.map(({ secrecy, urgency, agency, title, total }) => [
    secrecy,
    urgency,
    agency,
    title,
    ...total.quantities,
    total.cartons,
    total.massKilograms,
  ]);
  return [...parts.flat(), ...Object.values(words.watermarks), words.total, words.receipt.title, '…'].join('');
}

function printTitle(documents: readonly OrderDocument[]): string {
  const [first] = documents;
  return documents.length === 1 ? first.number || first.title : words.printTitle(documents.length);
}

function pageHtml(document: OrderDocument, page: OrderPage): string {
  return formSheet(
    document,
    page,
    `${page.head === null ? runningHead(document) : headHtml(document, page.head, { title: words.gloss.title, parties: document.partyGlosses })}
${page.rows.length === 0 ? '' : goodsTable(document, page.rows)}
${page.tail === null ? '' : tailHtml(document, page.tail)}`,
  );
}

function goodsTable(document: OrderDocument, rows: readonly LaidGoodsRow[]): string {
  const heads = Object.values(words.columns).map(
    (column, k) => `<th scope="col">${column}${glossOf(document, words.gloss.columns[k])}</th>`,
  );
  return `<table class="goods">${columns(8)}
<thead><tr style="height:${rowHeight(1)}mm">${heads.join('')}</tr></thead>
<tbody>
${rows.map(goodsRow).join('\n')}
</tbody></table>`;
}

function goodsRow({ row, name, standard, unit, quantity, cartons, mass, parts, goodsHeight, height }: LaidGoodsRow): string {
  const goods = `<tr style="height:${goodsHeight}mm"><td class="mid">${escapeHtml(row.sequence)}</td><td>${linesHtml(name.lines)}</td><td>${linesHtml(standard.lines)}</td><td class="mid">${linesHtml(unit.lines)}</td>${[quantity, cartons, mass].map(numberCell).join('')}<td>${escapeHtml(row.remark)}</td></tr>`;
  if (parts === null) return goods;
  return `${goods}
<tr style="height:${height - goodsHeight}mm"><td></td><td colspan="7">${linesHtml(parts.lines)}</td></tr>`;
}

function tailHtml(document: OrderDocument, tail: LaidTail): string {
  return `<table class="goods">${columns(8)}<tbody>
<tr class="total" style="height:${tail.totalHeight}mm"><th scope="row" colspan="4"><span class="wide">${words.total}</span>${glossOf(document, words.gloss.total)}</th>${[tail.quantity, tail.cartons, tail.mass].map(numberCell).join('')}<td></td></tr>
<tr style="height:${tail.uppercaseHeight}mm"><th scope="row" colspan="2">${words.totalUppercase}${glossOf(document, words.gloss.totalUppercase)}</th><td colspan="6">${linesHtml(tail.uppercase.lines)}</td></tr>
</tbody></table>
${closingHtml(document, tail)}`;
}
