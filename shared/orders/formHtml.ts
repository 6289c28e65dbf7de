// The parts that all papers in the office's official form share, as HTML: the standalone page, the head with its parties, seal and
// signatures, foot and QR code. No scripts, no external references, all text escaped.
import { escapeHtml } from '../text/escapeHtml.ts';
import type { FormDocument } from './formDocument.ts';
import { copiesHeight, type, type LaidClosing, type LaidHead, type LaidPartyRow, type Lines } from './formLayout.ts';
import { orderFormText as words } from './orderFormText.ts';
import { qrModules } from './orderMark.ts';

/** English in small print below the form's title and the labels of its parties. */
export interface FormGloss {
  readonly title: string;
  readonly parties: readonly string[];
}

/** A complete page; `style` holds the style sheet, with embedded fonts (data: URLs) or none to use those of the machine. */
export function formPage(title: string, style: string, sections: readonly string[]): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${sections.join('\n')}
</body>
</html>
`;
}

/** One sheet: its watermark, on the first the QR code, the type area and the foot. */
export function formSheet(document: FormDocument, sheet: { readonly number: number; readonly count: number }, area: string): string {
  return `<section class="page ${document.state}">
${document.state === 'issued' ? '' : `<div class="watermark" aria-hidden="true">${words.watermarks[document.state]}</div>`}
${sheet.number === 1 ? codeHtml(document) : ''}
<div class="area">
${area}
</div>
${footHtml(document, sheet)}
</section>`;
}

/** The QR code: its modules as one path of squares, surrounded by the quiet zone. */
export function codeHtml({ mark }: FormDocument): string {
  if (mark === null) return '';
  const code = qrModules(mark);
  const size = code.length + 2 * quietModules;
  const squares = code.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + quietModules} ${y + quietModules}h1v1h-1z`] : [])));
  return `<svg class="code" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true"><path d="${squares.join('')}"/></svg>`;
}

const quietModules = 4;

export function headHtml(document: FormDocument, head: LaidHead, gloss: FormGloss): string {
  return `${marksHtml(document, head)}
<p class="agency" style="font-size:${head.agency.points}pt">${linesHtml(head.agency.lines)}</p>
<div class="number" style="font-size:${head.number.points}pt">${linesHtml(head.number.lines)}</div>
<div class="rule"></div>
<h1 class="title">${escapeHtml(document.title)}${glossOf(document, gloss.title)}</h1>
<p class="lead">${linesHtml(head.addressees)}</p>
<p class="lead">${linesHtml(head.lead)}</p>
<div class="gap"></div>
<table class="party">${columns(4)}<tbody>
${head.parties.map((row, k) => partyRow(document, row, gloss.parties.slice(2 * k, 2 * k + 2))).join('\n')}
</tbody></table>
<div class="gap"></div>`;
}

function marksHtml({ format, serial, urgency }: FormDocument, { marks }: LaidHead): string {
  const first = `<span class="serial">${escapeHtml(serial)}</span>`;
  if (format === 1) return `<div class="marks">${first}<span>${escapeHtml(urgency)}</span></div>`;
  return marks.map((mark) => `<div class="marks">${mark === serial ? first : `<span>${escapeHtml(mark)}</span>`}</div>`).join('\n');
}

function partyRow(document: FormDocument, { fields, values, height }: LaidPartyRow, gloss: readonly string[]): string {
  const cells = [0, 1].map(
    (side) =>
      `<th scope="row">${spread(fields[side].label)}${glossOf(document, gloss[side])}</th><td>${linesHtml(values[side].lines)}</td>`,
  );
  return `<tr style="height:${height}mm">${cells.join('')}</tr>`;
}

export function runningHead(document: FormDocument): string {
  const name = document.number || document.title;
  return `<div class="running"><span>${escapeHtml(`${name}${words.continued}`)}</span><span class="between">${escapeHtml(document.between)}</span></div>`;
}

export function closingHtml(document: FormDocument, closing: LaidClosing): string {
  return `<div class="gap"></div>
<div class="closing">
<div class="signing">
${signingLine(words.signing.draftedBy, closing.draftedBy)}
${signingLine(words.signing.checkedBy, closing.checkedBy)}
${signingLine(words.signing.signedBy, closing.signedBy)}
${signingLine(words.signing.responsible, closing.responsible)}
</div>
<div class="signature">${sealHtml(document)}
<div>${linesHtml(closing.signature)}</div>
<div class="date">${escapeHtml(document.date)}</div></div>
</div>
<div class="rest"></div>
${imprintHtml(document, closing)}`;
}

/** What the last page ends with: who gets copies and, since format 2, who issued it when. */
function imprintHtml({ imprint }: FormDocument, closing: LaidClosing): string {
  const copies = `<span>${words.copies}</span><span>${linesHtml(closing.copies)}</span>`;
  if (closing.imprint === null) return `<div class="copies" style="height:${copiesHeight(closing)}mm">${copies}</div>`;
  const { lines, points } = closing.imprint;
  return `<div class="imprint" style="height:${copiesHeight(closing)}mm">
${closing.copies.length === 0 ? '' : `<div class="copied">${copies}</div>`}
<div class="issuer"><span style="font-size:${points}pt">${linesHtml(lines)}</span><span>${escapeHtml(imprint)}</span></div>
</div>`;
}

/** The office's seal over the signature, or space for a stamp. */
function sealHtml({ seal }: FormDocument): string {
  return seal === null
    ? `<div class="seal" aria-hidden="true">${words.sealPlace}</div>`
    : `<img class="stamp" alt="" src="${escapeHtml(seal)}">`;
}

export function glossOf({ gloss }: FormDocument, text: string): string {
  return gloss ? `<i class="gloss">${escapeHtml(text)}</i>` : '';
}

function signingLine(label: string, lines: readonly string[]): string {
  return `<div><span class="label">${label}</span><span class="name">${linesHtml(lines)}</span></div>`;
}

function footHtml(document: FormDocument, { number, count }: { readonly number: number; readonly count: number }): string {
  const side = number % 2 === 0 ? 'even' : 'odd';
  return `<div class="foot ${side}"><span>${escapeHtml(document.note)}</span><span>${words.pageOf(number, count)}</span><span class="folio">${words.pageNumber(number)}</span></div>`;
}

export function numberCell({ lines, points }: Lines): string {
  return `<td class="num"${points === type.table ? '' : ` style="font-size:${points}pt"`}>${linesHtml(lines)}</td>`;
}

/** Spreads a label of two or three characters to the width of four, as is usual on forms. */
function spread(label: string): string {
  const count = [...label].length;
  if (count < 2 || count > 3) return escapeHtml(label);
  const space = (4 - count) / (count - 1);
  return `<span style="letter-spacing:${space}em;margin-right:-${space}em">${escapeHtml(label)}</span>`;
}

export function columns(count: number): string {
  return `<colgroup>${'<col>'.repeat(count)}</colgroup>`;
}

export function linesHtml(lines: readonly string[]): string {
  return lines.map(escapeHtml).join('<br>');
}

/** The return slip of a paper: what is due, and room for what was counted. */
export interface FormReceipt {
  readonly title: string;
  readonly gloss: string;
  /** Which paper it belongs to. */
  readonly of: string;
  readonly rows: readonly { readonly sequence: string; readonly name: string; readonly unit: string; readonly due: string }[];
  readonly note: string;
}

/** The return slip, on which the receiver notes the counted quantities by hand. */
export function receiptHtml(document: FormDocument, { title, gloss, of, rows, note }: FormReceipt): string {
  const { receipt } = words;
  const heads = Object.values(receipt.columns).map(
    (column, k) => `<th scope="col">${column}${glossOf(document, words.gloss.receipt.columns[k])}</th>`,
  );
  const lines = rows.map(
    ({ sequence, name, unit, due }) =>
      `<tr><td class="mid">${escapeHtml(sequence)}</td><td>${escapeHtml(name)}</td><td class="mid">${escapeHtml(unit)}</td><td class="num">${escapeHtml(due)}</td><td></td><td></td><td></td><td></td></tr>`,
  );
  return `<section class="page receipt">
${codeHtml(document)}
<div class="area">
<h1 class="title">${title}${glossOf(document, gloss)}</h1>
<p class="lead">${escapeHtml(of)}</p>
<p class="lead">${escapeHtml(document.between)}</p>
<div class="gap"></div>
<table class="goods slip">${columns(8)}<thead><tr>${heads.join('')}</tr></thead><tbody>
${lines.join('\n')}
</tbody></table>
<div class="fields">${receipt.fields.map((field, k) => `<div><span>${field}${glossOf(document, words.gloss.receipt.fields[k])}</span></div>`).join('')}</div>
<p class="small">${note}</p>
</div>
</section>`;
}
