// Shipments or receipts of a day, of many orders at once: what is open row by row, what a pasted block or a scanned code means, and the
// events that follow.
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { OrderId, ProductCode, RegionCode } from '../../../shared/domain/ids.ts';
import { normalizeTyped } from '../../../shared/editing/typedText.ts';
import { orderNumberText, type Order } from '../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { lineBalances } from '../../../shared/orders/orderEvents.ts';

export const batchKinds = ['shipped', 'received'] as const;
export type BatchKind = (typeof batchKinds)[number];

/** One product of an order, and of one of its shipments where receipts are entered. */
export interface BatchRow {
  readonly key: string;
  readonly order: OrderId;
  readonly number: string;
  readonly shipment: string | null;
  /** The day on which it was to leave, or was shipped. */
  readonly on: IsoDate;
  readonly sender: RegionCode;
  readonly receiver: RegionCode;
  readonly product: ProductCode;
  /** Pieces not shipped, or not received, yet. */
  readonly open: number;
  readonly cartonPieces: number;
}

/** As typed; nothing typed is nothing entered. */
export interface BatchFigures {
  readonly pieces: string;
  /** Of a receipt. */
  readonly damaged?: string;
}

/** By the key of a row. */
export type BatchTexts = Readonly<Record<string, BatchFigures>>;

/** `cartonPieces` says how many pieces a carton of a product holds. */
export function batchRows(order: Order, kind: BatchKind, cartonPieces: (product: ProductCode) => number): BatchRow[] {
  const { state } = order;
  if (state.kind === 'draft') return [];
  const number = orderNumberText(state.number);
  const row = (product: ProductCode, open: number, shipment: string | null, on: IsoDate): BatchRow[] =>
    open <= 0
      ? []
      : [
          {
            key: `${order.id}|${shipment ?? ''}|${product}`,
            order: order.id,
            number,
            shipment,
            on,
            sender: order.sender,
            receiver: order.receiver,
            product,
            open,
            cartonPieces: Math.max(1, cartonPieces(product)),
          },
        ];
  if (kind === 'shipped')
    return lineBalances(order).flatMap(({ product, open, inTransit }) => row(product, open - inTransit, null, order.from));
  return order.events.flatMap((event) => {
    if (event.kind !== 'shipped') return [];
    const ofShipment = order.events.filter((one) => one === event || (one.kind === 'received' && one.shipment === event.id));
    return lineBalances({ lines: order.lines, events: ofShipment }).flatMap(({ product, inTransit }) =>
      row(product, inTransit, event.id, event.on),
    );
  });
}

/** Whole pieces; null if it is no number of pieces. */
export function typedPieces(text: string): number | null {
  const plain = normalizeTyped(text, 'pieces');
  if (plain === '') return 0;
  return /^\d{1,11}$/.test(plain) ? Number(plain) : null;
}

/** The last carton may be open. */
export function cartonsOf(pieces: number, { cartonPieces }: Pick<BatchRow, 'cartonPieces'>): number {
  return Math.ceil(pieces / cartonPieces);
}

/** All the cartons hold; as many as open of a row mean what is open, though the last of them may not be full. */
export function piecesOf(cartons: number, row: Pick<BatchRow, 'cartonPieces' | 'open'>): number {
  return cartons === cartonsOf(row.open, row) ? row.open : cartons * row.cartonPieces;
}

/** Everything as ordered, or as shipped. */
export function filledAs(rows: readonly BatchRow[]): BatchTexts {
  return Object.fromEntries(rows.map(({ key, open }) => [key, { pieces: String(open) }]));
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
  return new Set(found.map(({ order }) => order)).size > 1 ? [] : found;
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
 * A line names an order, a product unless the order has one, and its pieces, which stand last: cartons or what is open may stand before. Heads
 * are left out. What is of an order's several shipments goes to the earliest first.
 */
export function pastedBatch(
  block: readonly (readonly string[])[],
  rows: readonly BatchRow[],
  namesOf: (product: ProductCode) => readonly string[],
): PastedBatch {
  const texts = new Map<string, number>();
  const unread: number[] = [];
  block.forEach((line, index) => {
    const cells = line.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) return;
    const at = cells.findIndex((cell) => rowsOfCode(rows, cell).length > 0);
    const ofOrder = at === -1 ? [] : rowsOfCode(rows, cells[at]);
    const named = ofOrder.filter(({ product }) => cells.some((cell) => namesOf(product).includes(cell)));
    const isOne = new Set(ofOrder.map(({ product }) => product)).size === 1;
    const target = named.length > 0 ? named : isOne ? ofOrder : [];
    const pieces = cells.slice(at + 1).flatMap((cell) => (cell === '' ? [] : [typedPieces(cell)]));
    const last = pieces.filter((one) => one !== null).at(-1);
    if (target.length === 0 || last === undefined) {
      // Heads are no mistake.
      if (index > 0 || cells.some((cell) => /\d/.test(cell))) unread.push(index + 1);
      return;
    }
    let left = last;
    target.forEach(({ key, open }, k) => {
      const own = k === target.length - 1 ? left : Math.min(left, open);
      left -= own;
      if (own > 0 || target.length === 1) texts.set(key, (texts.get(key) ?? 0) + own);
    });
  });
  return { texts: Object.fromEntries([...texts].map(([key, pieces]) => [key, { pieces: String(pieces) }])), unread };
}

/** A column of a spreadsheet, from a row down. What is no number is shown as it is, to be mended. */
export function filledDown(cells: readonly string[], rows: readonly BatchRow[], column: 'cartons' | 'pieces'): BatchTexts {
  return Object.fromEntries(
    cells.slice(0, rows.length).map((cell, k) => {
      const row = rows[k];
      const typed = typedPieces(cell);
      return [row.key, { pieces: column === 'pieces' || typed === null ? cell.trim() : String(piecesOf(typed, row)) }];
    }),
  );
}

interface BatchSaid {
  readonly on: IsoDate;
  readonly carrier: string;
  readonly vehicle: string;
  readonly driver: string;
  readonly signedBy: string;
}

type WithoutId<Event> = Event extends { readonly kind: 'received' } ? Omit<Event, 'id' | 'another'> : Omit<Event, 'id'>;

export interface BatchEvent {
  readonly order: OrderId;
  readonly event: WithoutId<Extract<OrderEvent, { readonly kind: BatchKind }>>;
}

/** One event an order or shipment, in the order of the rows. What is no number is left out: the caller asks for it before. */
export function batchEvents(kind: BatchKind, rows: readonly BatchRow[], texts: BatchTexts, said: BatchSaid): BatchEvent[] {
  const together = new Map<string, BatchRow[]>();
  for (const row of rows) {
    const key = `${row.order}|${row.shipment ?? ''}`;
    together.set(key, [...(together.get(key) ?? []), row]);
  }
  const { on, carrier, vehicle, driver, signedBy } = said;
  return [...together.values()].flatMap((own): BatchEvent[] => {
    const [{ order, shipment }] = own;
    const lines = own
      .map(({ key, product }) => ({
        product,
        pieces: typedPieces(texts[key]?.pieces ?? '') ?? 0,
        damaged: typedPieces(texts[key]?.damaged ?? '') ?? 0,
      }))
      .filter(({ pieces, damaged }) => pieces > 0 || damaged > 0);
    if (lines.length === 0) return [];
    if (kind === 'shipped' || shipment === null) {
      const sent = lines.map(({ product, pieces }) => ({ product, pieces }));
      return [{ order, event: { kind: 'shipped', on, lines: sent, carrier, vehicle, driver } }];
    }
    const received = lines.map(({ product, pieces, damaged }) => ({ product, accepted: pieces, damaged, refused: 0 }));
    return [{ order, event: { kind: 'received', on, shipment, lines: received, signedBy } }];
  });
}
