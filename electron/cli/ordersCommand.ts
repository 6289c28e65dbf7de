// `orders PLANDIR --out DIR`: prints all of a plan's draft papers, one page per file, with indexes and PDFs of all: dispatch orders,
// allotments of material, task notices and slips into the reserve.
import { err, ok } from '../../shared/base/result.ts';
import { csvLine } from '../../shared/domain/csvText.ts';
import { escapeFormula } from '../../shared/domain/formulaEscape.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { RegionCode } from '../../shared/domain/ids.ts';
import type { OrderSpan } from '../../shared/domain/office.ts';
import type { Order } from '../../shared/orders/order.ts';
import { orderDocument, type OrderDocument } from '../../shared/orders/orderDocument.ts';
import { orderHtml } from '../../shared/orders/orderHtml.ts';
import { ordersFromPlan } from '../../shared/orders/ordersFromPlan.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { verifyPlan } from '../../shared/plan/verifyPlan.ts';
import { cliText, orderIndexColumns } from '../../shared/text/cliText.ts';
import { writeOutAll, writtenOutIn } from '../../shared/domain/rareCharacters.ts';
import { checkReplaceable, writeFilesAtomically } from '../node/files/atomicWrite.ts';
import { readPlanFolder } from '../node/files/planFolder.ts';
import { fontFacesFor, paperGlyphs, rareFacesFor } from '../node/printing/fonts.ts';
import { printPdf } from '../node/printing/printPdf.ts';
import { defaultSettings } from '../node/service/defaultSettings.ts';
import { checkOutputPlace } from './outputPlace.ts';
import { paperFiles, paperPdfFile } from './paperFiles.ts';
import type { CommandOptions, Outcome } from './report.ts';

export interface OrdersCommandOptions extends CommandOptions {
  readonly out: string;
  readonly pdf: boolean;
  readonly span: OrderSpan;
  /** Cities and counties that answer for their enterprises. */
  readonly through: readonly RegionCode[];
}

const indexFile = 'orders.csv';
const pdfFile = 'orders.pdf';

/**
 * Approves and issues nothing: the papers are drafts with a watermark, and none is made from an invalid plan. If the PDF fails, the pages
 * are still written. Errors: those of reading, writing and printing; `planBroken`; `nothingToOrder`; `obligorWrong`; `outputTouchesInput`.
 */
export async function ordersCommand(directory: string, { out, pdf, span, through, lang }: OrdersCommandOptions): Promise<Outcome> {
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
  const stranger = through.find(
    (code) => !dataset.regions.some((region) => region.code === code && (region.level === 'city' || region.level === 'county')),
  );
  if (stranger !== undefined) return err({ kind: 'obligorWrong', place: stranger });
  const planId = planLabel(plan);
  let count = 0;
  const orders = ordersFromPlan(plan, dataset, {
    span,
    kmPerDay: defaultSettings.order.kmPerDay,
    planId,
    newId: () => String(++count).padStart(4, '0'),
  });
  const papers = paperFiles(planFile, planId, { span, throughCity: new Set(through) });
  const { allotment: allotments, taskNotice: taskNotices, reserveSlip: reserveSlips } = papers.counts;
  if (orders.length + allotments + taskNotices + reserveSlips === 0) return err({ kind: 'nothingToOrder', plan: planId });
  const given = orders.map((order) =>
    orderDocument(order, { office: '', settings: defaultSettings.order, planLabel: planId, contacts: dataset.contacts }),
  );
  const hasGlyph = await paperGlyphs();
  const writtenOut = writtenOutIn(orderHtml(given, ''), hasGlyph);
  const documents = writeOutAll(given, hasGlyph, ['mark']);
  const files = new Map([...(await orderFiles(orders, documents)), ...papers.files]);
  const failed = pdf ? await addPdfs(files, documents, await papers.printed()) : null;
  const written = await writeFilesAtomically(out, files, indexFile);
  if (!written.ok) return written;
  if (failed !== null) return err(failed);
  const counts = { orders: orders.length, allotments, taskNotices, reserveSlips };
  return ok({
    data: { out, ...counts, span, files: [...files.keys()], writtenOut },
    lines: [
      cliText[lang].ordersWritten(counts, out),
      ...(writtenOut.length === 0 ? [] : [cliText[lang].writtenOut(writtenOut.map(({ character, written }) => `${character} ${written}`))]),
    ],
  });
}

/** Adds what can be printed; the first refusal, or null. */
async function addPdfs(
  files: Map<string, string | Uint8Array>,
  documents: readonly OrderDocument[],
  papers: string | null,
): Promise<AppError | null> {
  const prints = [
    ...(documents.length > 0 ? [{ name: pdfFile, html: orderHtml(documents, await fontFacesFor(orderHtml(documents, ''))) }] : []),
    ...(papers === null ? [] : [{ name: paperPdfFile, html: papers }]),
  ];
  for (const { name, html } of prints) {
    const printed = await printPdf(html, { timeoutMilliseconds: patience });
    if (!printed.ok) return printed.error;
    files.set(name, printed.value);
  }
  return null;
}

/** Plans made at the command line have no office label, so the first day is used instead. */
function planLabel(plan: Plan): string {
  return `P-${plan.start.slice(5).replace('-', '')}`;
}

/** One page per order, and the index. Fonts are embedded for rare characters only, so that hundreds of pages stay small. */
async function orderFiles(orders: readonly Order[], documents: readonly OrderDocument[]): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  for (const [index, order] of orders.entries()) {
    const page = [documents[index]];
    files.set(pageName(order), orderHtml(page, await rareFacesFor(orderHtml(page, ''))));
  }
  files.set(indexFile, [orderIndexColumns, ...orders.map(indexRow)].map((cells) => `${csvLine(cells.map(escapeFormula))}\n`).join(''));
  return files;
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
