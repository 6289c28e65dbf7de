// `orders PLANDIR --out DIR`: prints a plan's draft orders, one page per file, with an index and one PDF of all.
import { err, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { csvLine } from '../../shared/domain/csvText.ts';
import { escapeFormula } from '../../shared/domain/formulaEscape.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { OrderSpan } from '../../shared/domain/office.ts';
import type { Order } from '../../shared/orders/order.ts';
import type { OrderDocument } from '../../shared/orders/orderDocument.ts';
import { orderDocument } from '../../shared/orders/orderDocument.ts';
import { orderHtml } from '../../shared/orders/orderHtml.ts';
import { ordersFromPlan } from '../../shared/orders/ordersFromPlan.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { verifyPlan } from '../../shared/plan/verifyPlan.ts';
import { cliText, orderIndexColumns } from '../../shared/text/cliText.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { writeOutAll, writtenOutIn } from '../../shared/domain/rareCharacters.ts';
import { checkReplaceable, writeFilesAtomically } from '../node/files/atomicWrite.ts';
import { readPlanFolder } from '../node/files/planFolder.ts';
import { fontFacesFor, paperGlyphs, rareFacesFor } from '../node/printing/fonts.ts';
import { printPdf } from '../node/printing/printPdf.ts';
import { defaultSettings } from '../node/service/defaultSettings.ts';
import { checkOutputPlace } from './outputPlace.ts';
import type { CommandOptions, Outcome } from './report.ts';

export interface OrdersCommandOptions extends CommandOptions {
  readonly out: string;
  readonly pdf: boolean;
  readonly span: OrderSpan;
}

const indexFile = 'orders.csv';
const pdfFile = 'orders.pdf';

/**
 * Approves and issues nothing: the papers are drafts with a watermark, and none is made from an invalid plan. If the PDF fails, the pages
 * are still written. Errors: those of reading, writing and printing; `planBroken`; `nothingToOrder`; `outputTouchesInput`.
 */
export async function ordersCommand(directory: string, { out, pdf, span, lang }: OrdersCommandOptions): Promise<Outcome> {
  const place = await checkOutputPlace(out, directory);
  if (!place.ok) return place;
  const replaceable = await checkReplaceable(out, indexFile);
  if (!replaceable.ok) return replaceable;
  const folder = await readPlanFolder(directory);
  if (!folder.ok) return folder;
  const { planFile, csvTexts } = folder.value;
  const violations = verifyPlan(planFile, { csvTexts });
  if (violations.length > 0) return err({ kind: 'planBroken', violations });
  const { plan, dataset } = planFile;
  const planId = planLabel(plan);
  let count = 0;
  const orders = ordersFromPlan(plan, dataset, { span, planId, newId: () => String(++count).padStart(4, '0') });
  if (orders.length === 0) return err({ kind: 'nothingToOrder', plan: planId });
  const given = orders.map((order) => orderDocument(order, { office: '', settings: defaultSettings.order, planLabel: planId }));
  const hasGlyph = await paperGlyphs();
  const writtenOut = writtenOutIn(orderHtml(given, ''), hasGlyph);
  const documents = writeOutAll(given, hasGlyph, ['mark']);
  const files = await orderFiles(orders, documents);
  const printed = pdf ? await printAll(documents) : null;
  if (printed?.ok) files.set(pdfFile, printed.value);
  const written = await writeFilesAtomically(out, files, indexFile);
  if (!written.ok) return written;
  if (printed !== null && !printed.ok) return printed;
  return ok({
    data: { out, orders: orders.length, span, files: [...files.keys()], writtenOut },
    lines: [
      cliText[lang].ordersWritten(groupedDigits(orders.length), out),
      ...(writtenOut.length === 0 ? [] : [cliText[lang].writtenOut(writtenOut.map(({ character, written }) => `${character} ${written}`))]),
    ],
  });
}

/** Plans made at the command line have no office label, so the first day is used instead. */
function planLabel(plan: Plan): string {
  return `P-${plan.start.slice(5).replace('-', '')}`;
}

/** One page per order, with the machine's own fonts but for rare characters so that hundreds of pages stay small, and the index. */
async function orderFiles(orders: readonly Order[], documents: readonly OrderDocument[]): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  for (const [index, order] of orders.entries()) {
    const page = [documents[index]];
    files.set(pageName(order), orderHtml(page, await rareFacesFor(orderHtml(page, ''))));
  }
  files.set(indexFile, [orderIndexColumns, ...orders.map(indexRow)].map((cells) => `${csvLine(cells.map(escapeFormula))}\n`).join(''));
  return files;
}

async function printAll(documents: readonly OrderDocument[]): Promise<Result<Uint8Array, AppError>> {
  const html = orderHtml(documents, await fontFacesFor(orderHtml(documents, '')));
  return printPdf(html, { timeoutMilliseconds: patience });
}

/** Milliseconds. Hundreds of papers take minutes on a slow machine; nobody waits at a screen for them. */
const patience = 600_000;

/** 0001-2020-03-02-360100-360700.html: draft number, first day, sender, receiver. */
function pageName({ id, from, sender, receiver }: Order): string {
  return `${id}-${from}-${sender}-${receiver}.html`;
}

function indexRow(order: Order): string[] {
  const sum = (value: (line: Order['lines'][number]) => number) => order.lines.reduce((total, line) => total + value(line), 0);
  return [
    pageName(order),
    order.from,
    order.to,
    order.sender,
    order.senderName,
    order.receiver,
    order.receiverName,
    order.tiers.join(' '),
    order.lines.map(({ product }) => product).join(' '),
    sum(({ quantityPieces }) => quantityPieces),
    sum(({ cartons }) => cartons),
    Math.round(sum(({ massGrams }) => massGrams)) / 1000,
    order.km,
    order.arrival,
  ].map(String);
}
