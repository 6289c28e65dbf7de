// Shipments or receipts of a day, of many orders or papers at once: what a pasted block or a scanned code means, and the events that follow.
import type { OrderEventEntry } from '../../../shared/contract/orderApi.ts';
import type { PaperEventEntry } from '../../../shared/contract/paperApi.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { normalizeTyped } from '../../../shared/editing/typedText.ts';
import { millionthsOf, quantityOf } from '../../../shared/papers/quantity.ts';
import type { BatchKind, BatchRow } from './batchRow.ts';

export const saidOf = { shipped: ['carrier', 'vehicle', 'driver'], received: ['signedBy'] } as const;
export type SaidName = (typeof saidOf)[BatchKind][number];

/** As typed; nothing typed is nothing entered. What is said in a row goes before what is said for all. */
export interface BatchFigures extends Partial<Readonly<Record<SaidName, string>>> {
  readonly quantity?: string;
  /** Of a receipt. */
  readonly damaged?: string;
  readonly refused?: string;
}

/** By the key of a row. */
export type BatchTexts = Readonly<Record<string, BatchFigures>>;

type Sized = Pick<BatchRow, 'decimals'>;

/** A plain decimal; null if it is no quantity: pieces are whole. */
export function typedQuantity(text: string | undefined, { decimals }: Sized): string | null {
  const plain = normalizeTyped(text ?? '', 'decimal');
  if (plain === '') return '0';
  const isRight = decimals === 0 ? /^\d{1,11}$/.test(plain) : /^\d{1,9}(\.\d{1,6})?$/.test(plain);
  return isRight ? quantityOf(millionthsOf(plain)) : null;
}

/** The last carton may be open. */
export function cartonsOf(pieces: number, { cartonPieces }: Pick<BatchRow, 'cartonPieces'>): number {
  return Math.ceil(pieces / (cartonPieces ?? 1));
}

/** All the cartons hold; as many as open of a row mean what is open, though the last of them may not be full. */
export function piecesOf(cartons: number, row: Pick<BatchRow, 'cartonPieces' | 'open'>): number {
  return cartons === cartonsOf(Number(row.open), row) ? Number(row.open) : cartons * (row.cartonPieces ?? 1);
}

/** Everything as ordered, or as shipped. */
export function filledAs(rows: readonly BatchRow[]): BatchTexts {
  return Object.fromEntries(rows.map(({ key, open }) => [key, { quantity: open }]));
}

/** A code as it is scanned, TD1|number|hash|office, or a number as people type it: in full, or its running number alone. */
export function rowsOfCode(rows: readonly BatchRow[], code: string): readonly BatchRow[] {
  const sought = plainCode(code.includes('|') ? (code.split('|')[1] ?? '') : code);
  if (sought === '') return [];
  const isRunning = /^\d+$/.test(sought);
  const found = rows.filter(({ number }) => {
    const own = plainCode(number);
    return own === sought || (isRunning && own.endsWith(`〕${sought}号`));
  });
  // The same running number under two letterheads or years says too little.
  return new Set(found.map(({ of }) => of)).size > 1 ? [] : found;
}

/** What was shipped is received before what may have been fetched: a code of a paper means the former if there is any. */
export function shippedFirst(rows: readonly BatchRow[]): readonly BatchRow[] {
  return rows.some(({ shipment }) => shipment !== null) ? rows.filter(({ shipment }) => shipment !== null) : rows;
}

/** Full-width digits and the brackets of other keyboards. */
function plainCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[[(【]/g, '〔')
    .replace(/[\])】]/g, '〕');
}

export interface PastedBatch {
  readonly texts: BatchTexts;
  /** Lines of the block, counted from 1, that name no open row or no number. */
  readonly unread: readonly number[];
}

/**
 * A line names an order or paper, an item unless it has one, and its quantity, which stands last: cartons or what is open may stand before.
 * Heads are left out. What is of several shipments goes to the earliest first.
 */
export function pastedBatch(
  block: readonly (readonly string[])[],
  rows: readonly BatchRow[],
  namesOf: (item: string) => readonly string[],
): PastedBatch {
  const texts = new Map<string, bigint>();
  const unread: number[] = [];
  block.forEach((line, index) => {
    const cells = line.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) return;
    const at = cells.findIndex((cell) => rowsOfCode(rows, cell).length > 0);
    const ofPaper = at === -1 ? [] : rowsOfCode(rows, cells[at]);
    const named = ofPaper.filter(({ item }) => cells.some((cell) => namesOf(item).includes(cell)));
    const isOne = new Set(ofPaper.map(({ item }) => item)).size === 1;
    const target = named.length > 0 ? named : isOne ? ofPaper : [];
    const [sized] = target;
    const figures = sized === undefined ? [] : cells.slice(at + 1).flatMap((cell) => (cell === '' ? [] : [typedQuantity(cell, sized)]));
    const last = figures.filter((one) => one !== null).at(-1);
    if (last === undefined) {
      // Heads are no mistake.
      if (index > 0 || cells.some((cell) => /\d/.test(cell))) unread.push(index + 1);
      return;
    }
    let left = millionthsOf(last);
    target.forEach(({ key, open }, k) => {
      const most = millionthsOf(open);
      const own = k === target.length - 1 || left < most ? left : most;
      left -= own;
      if (own > 0n || target.length === 1) texts.set(key, (texts.get(key) ?? 0n) + own);
    });
  });
  return { texts: Object.fromEntries([...texts].map(([key, quantity]) => [key, { quantity: quantityOf(quantity) }])), unread };
}

/** A column of a spreadsheet, from a row down. What is no number is shown as it is, to be mended. */
export function filledDown(cells: readonly string[], rows: readonly BatchRow[], column: 'cartons' | keyof BatchFigures): BatchTexts {
  return Object.fromEntries(
    cells.slice(0, rows.length).map((cell, k): [string, BatchFigures] => {
      const row = rows[k];
      if (column !== 'cartons') return [row.key, { [column]: cell.trim() }];
      const typed = typedQuantity(cell, { decimals: 0 });
      return [row.key, { quantity: typed === null ? cell.trim() : String(piecesOf(Number(typed), row)) }];
    }),
  );
}

export interface RowFigures {
  /** Null where what was typed is no quantity. */
  readonly quantity: bigint | null;
  readonly damaged: bigint | null;
  readonly refused: bigint | null;
}

/** In millionths. */
export function figuresOf(row: BatchRow, texts: BatchTexts): RowFigures {
  const read = (text: string | undefined) => {
    const typed = typedQuantity(text, row);
    return typed === null ? null : millionthsOf(typed);
  };
  const { quantity, damaged, refused } = texts[row.key] ?? {};
  return { quantity: read(quantity), damaged: read(damaged), refused: read(refused) };
}

/** More than is open. */
export function isBeyond(row: BatchRow, texts: BatchTexts): boolean {
  const { quantity, damaged, refused } = figuresOf(row, texts);
  return (quantity ?? 0n) + (damaged ?? 0n) + (refused ?? 0n) > millionthsOf(row.open);
}

export interface BatchSaid extends Readonly<Record<SaidName, string>> {
  readonly on: IsoDate;
}

type BatchEvent = Extract<PaperEventEntry['event'], { readonly kind: BatchKind }>;

export interface BatchEntry {
  /** The id of the order or paper. */
  readonly of: string;
  readonly event: BatchEvent;
}

/**
 * One event an order, paper or shipment, and one more for each other carrier or signature in its rows, in the order of the rows. What is no
 * quantity is left out: the caller asks for it before.
 */
export function batchEntries(kind: BatchKind, rows: readonly BatchRow[], texts: BatchTexts, said: BatchSaid): BatchEntry[] {
  const spoken = (row: BatchRow, name: SaidName) => (texts[row.key]?.[name] ?? '').trim() || said[name].trim();
  const together = Map.groupBy(rows, (row) =>
    [row.of, row.shipment ?? '', ...saidOf[kind].map((name) => spoken(row, name))].join('\u0000'),
  );
  return [...together.values()].flatMap((own): BatchEntry[] => {
    const [first] = own;
    const lines = own
      .map((row) => ({ item: row.item, ...figuresOf(row, texts) }))
      .filter(({ quantity, damaged, refused }) => [quantity, damaged, refused].some((one) => one !== null && one > 0n))
      .map(({ item, quantity, damaged, refused }) => ({
        item,
        quantity: quantityOf(quantity ?? 0n),
        damaged: quantityOf(damaged ?? 0n),
        refused: quantityOf(refused ?? 0n),
      }));
    if (lines.length === 0) return [];
    const { of, shipment } = first;
    const { on } = said;
    if (kind === 'shipped') {
      const [carrier, vehicle, driver] = saidOf.shipped.map((name) => spoken(first, name));
      const sent = lines.map(({ item, quantity }) => ({ item, quantity }));
      return [{ of, event: { kind, on, lines: sent, carrier, vehicle, driver } }];
    }
    const received = lines.map(({ item, quantity, damaged, refused }) => ({ item, accepted: quantity, damaged, refused }));
    return [{ of, event: { kind, on, shipment, lines: received, signedBy: spoken(first, 'signedBy') } }];
  });
}

/** Orders are in pieces. */
export function orderEntryOf({ of: order, event }: BatchEntry): OrderEventEntry {
  if (event.kind === 'shipped')
    return { order, event: { ...event, lines: event.lines.map(({ item, quantity }) => ({ product: item, pieces: Number(quantity) })) } };
  const lines = event.lines.map(({ item, accepted, damaged, refused }) => ({
    product: item,
    accepted: Number(accepted),
    damaged: Number(damaged),
    refused: Number(refused),
  }));
  return { order, event: { kind: 'received', on: event.on, shipment: event.shipment ?? '', lines, signedBy: event.signedBy } };
}
