// Renders order documents as one standalone HTML page for printing: no scripts, no external references, all text escaped.
import type { OrderDocument } from './orderDocument.ts';
import { qrModules } from './orderMark.ts';
import { orderFormText as words } from './orderFormText.ts';
import type { LaidGoodsRow, LaidHead, LaidPartyRow, LaidTail, Lines, OrderPage } from './orderPages.ts';
import { copiesHeight, orderPages, rowHeight, type } from './orderPages.ts';
import { orderStyle } from './orderStyle.ts';
import { escapeHtml } from '../text/escapeHtml.ts';

/**
 * A complete page that prints the orders in sequence, each with its own page numbers. `fontFaces` holds @font-face rules with embedded
 * fonts (data: URLs), or '' to use the machine's fonts. Drafts carry the watermark.
 */
export function orderHtml(documents: readonly OrderDocument[], fontFaces: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escapeHtml(printTitle(documents))}</title>
<style>${fontFaces}${orderStyle}</style>
</head>
<body>
${documents
  .flatMap((document) => [
    ...orderPages(document).map((page) => pageHtml(document, page)),
    ...(document.state === 'issued' ? [receiptHtml(document)] : []),
  ])
  .join('\n')}
</body>
</html>
`;
}

/** The text orderHtml sets in bold: the node side embeds bold fonts for these characters only. */
export function orderBoldText(documents: readonly OrderDocument[]): string {
  const parts = documents.map(({ urgency, agency, title, total }) => [
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
  return `<section class="page ${document.state}">
${document.state === 'issued' ? '' : `<div class="watermark" aria-hidden="true">${words.watermarks[document.state]}</div>`}
${page.number === 1 ? codeHtml(document) : ''}
<div class="area">
${page.head === null ? runningHead(document) : headHtml(document, page.head)}
${page.rows.length === 0 ? '' : goodsTable(document, page.rows)}
${page.tail === null ? '' : tailHtml(document, page.tail)}
</div>
${footHtml(document, page)}
</section>`;
}

/** The QR code: its modules as one path of squares, surrounded by the quiet zone. */
function codeHtml({ mark }: OrderDocument): string {
  if (mark === null) return '';
  const code = qrModules(mark);
  const size = code.length + 2 * quietModules;
  const squares = code.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + quietModules} ${y + quietModules}h1v1h-1z`] : [])));
  return `<svg class="code" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true"><path d="${squares.join('')}"/></svg>`;
}

const quietModules = 4;

/** The return slip, on which the receiver notes the counted quantities by hand. */
function receiptHtml(document: OrderDocument): string {
  const { receipt } = words;
  const heads = Object.values(receipt.columns).map(
    (column, k) => `<th scope="col">${column}${glossOf(document, words.gloss.receipt.columns[k])}</th>`,
  );
  const rows = document.goods.map(
    ({ sequence, name, unit, quantity }) =>
      `<tr><td class="mid">${escapeHtml(sequence)}</td><td>${escapeHtml(name)}</td><td class="mid">${escapeHtml(unit)}</td><td class="num">${escapeHtml(quantity)}</td><td></td><td></td><td></td><td></td></tr>`,
  );
  return `<section class="page receipt">
${codeHtml(document)}
<div class="area">
<h1 class="title">${receipt.title}${glossOf(document, words.gloss.receipt.title)}</h1>
<p class="lead">${escapeHtml(receipt.of(document.number))}</p>
<p class="lead">${escapeHtml(document.between)}</p>
<div class="gap"></div>
<table class="goods slip">${columns(8)}<thead><tr>${heads.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
<div class="fields">${receipt.fields.map((field, k) => `<div><span>${field}${glossOf(document, words.gloss.receipt.fields[k])}</span></div>`).join('')}</div>
<p class="small">${receipt.note}</p>
</div>
</section>`;
}

function headHtml(document: OrderDocument, head: LaidHead): string {
  return `<div class="marks"><span class="serial">${escapeHtml(document.serial)}</span><span>${escapeHtml(document.urgency)}</span></div>
<p class="agency" style="font-size:${head.agency.points}pt">${linesHtml(head.agency.lines)}</p>
<div class="number" style="font-size:${head.number.points}pt">${linesHtml(head.number.lines)}</div>
<div class="rule"></div>
<h1 class="title">${escapeHtml(document.title)}${glossOf(document, words.gloss.title)}</h1>
<p class="lead">${linesHtml(head.addressees)}</p>
<p class="lead">${linesHtml(head.lead)}</p>
<div class="gap"></div>
<table class="party">${columns(4)}<tbody>
${head.parties.map((row, k) => partyRow(document, row, k)).join('\n')}
</tbody></table>
<div class="gap"></div>`;
}

function partyRow(document: OrderDocument, { fields, values, height }: LaidPartyRow, row: number): string {
  const cells = [0, 1].map(
    (side) =>
      `<th scope="row">${spread(fields[side].label)}${glossOf(document, words.gloss.parties[2 * row + side])}</th><td>${linesHtml(values[side].lines)}</td>`,
  );
  return `<tr style="height:${height}mm">${cells.join('')}</tr>`;
}

function runningHead(document: OrderDocument): string {
  const name = document.number || document.title;
  return `<div class="running"><span>${escapeHtml(`${name}${words.continued}`)}</span><span class="between">${escapeHtml(document.between)}</span></div>`;
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

function goodsRow({ row, name, standard, unit, quantity, cartons, mass, height }: LaidGoodsRow): string {
  return `<tr style="height:${height}mm"><td class="mid">${escapeHtml(row.sequence)}</td><td>${linesHtml(name.lines)}</td><td>${linesHtml(standard.lines)}</td><td class="mid">${linesHtml(unit.lines)}</td>${[quantity, cartons, mass].map(numberCell).join('')}<td>${escapeHtml(row.remark)}</td></tr>`;
}

function tailHtml(document: OrderDocument, tail: LaidTail): string {
  return `<table class="goods">${columns(8)}<tbody>
<tr class="total" style="height:${tail.totalHeight}mm"><th scope="row" colspan="4"><span class="wide">${words.total}</span>${glossOf(document, words.gloss.total)}</th>${[tail.quantity, tail.cartons, tail.mass].map(numberCell).join('')}<td></td></tr>
<tr style="height:${tail.uppercaseHeight}mm"><th scope="row" colspan="2">${words.totalUppercase}${glossOf(document, words.gloss.totalUppercase)}</th><td colspan="6">${linesHtml(tail.uppercase.lines)}</td></tr>
</tbody></table>
<div class="gap"></div>
<div class="closing">
<div class="signing">
${signingLine(words.signing.draftedBy, tail.draftedBy)}
${signingLine(words.signing.checkedBy, [''])}
${signingLine(words.signing.signedBy, [''])}
${signingLine(words.signing.responsible, tail.responsible)}
</div>
<div class="signature">${sealHtml(document)}
<div>${linesHtml(tail.signature)}</div>
<div class="date">${escapeHtml(document.date)}</div></div>
</div>
<div class="rest"></div>
<div class="copies" style="height:${copiesHeight(tail)}mm"><span>${words.copies}</span><span>${linesHtml(tail.copies)}</span></div>`;
}

/** The office's seal over the signature, or space for a stamp. */
function sealHtml({ seal }: OrderDocument): string {
  return seal === null
    ? `<div class="seal" aria-hidden="true">${words.sealPlace}</div>`
    : `<img class="stamp" alt="" src="${escapeHtml(seal)}">`;
}

function glossOf({ gloss }: OrderDocument, text: string): string {
  return gloss ? `<i class="gloss">${escapeHtml(text)}</i>` : '';
}

function signingLine(label: string, lines: readonly string[]): string {
  return `<div><span class="label">${label}</span><span class="name">${linesHtml(lines)}</span></div>`;
}

function footHtml(document: OrderDocument, { number, count }: OrderPage): string {
  const side = number % 2 === 0 ? 'even' : 'odd';
  return `<div class="foot ${side}"><span>${escapeHtml(document.note)}</span><span>${words.pageOf(number, count)}</span><span class="folio">${words.pageNumber(number)}</span></div>`;
}

function numberCell({ lines, points }: Lines): string {
  return `<td class="num"${points === type.table ? '' : ` style="font-size:${points}pt"`}>${linesHtml(lines)}</td>`;
}

/** Spreads a label of two or three characters to the width of four, as is usual on forms. */
function spread(label: string): string {
  const count = [...label].length;
  if (count < 2 || count > 3) return escapeHtml(label);
  const space = (4 - count) / (count - 1);
  return `<span style="letter-spacing:${space}em;margin-right:-${space}em">${escapeHtml(label)}</span>`;
}

function columns(count: 4 | 8): string {
  return `<colgroup>${'<col>'.repeat(count)}</colgroup>`;
}

function linesHtml(lines: readonly string[]): string {
  return lines.map(escapeHtml).join('<br>');
}
