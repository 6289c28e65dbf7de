// The statement of a position as plain values: each place with its opening, movements and closing, and the figures of the whole.
import { decimalOfMillionths, wholePieces, type Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { MovementSource, StockMovementKind } from './movement.ts';
import { holderOf, holdsMaterial, type PlaceKind } from './place.ts';
import type { Position } from './positionOf.ts';

export interface StatementMovement {
  readonly kind: StockMovementKind;
  readonly known: MovementSource;
  /** Signed, in the item's unit. */
  readonly change: string;
}

/** Quantities are plain decimals in the item's unit. opening + changes + counted = closing, exactly. */
export interface StatementRow {
  readonly place: PlaceKind;
  /** The city or enterprise that holds it; 'pool' for the pool's material. */
  readonly holder: string;
  readonly item: string;
  readonly opening: string;
  readonly movements: readonly StatementMovement[];
  /** What counts found beyond the books. */
  readonly counted: string;
  readonly closing: string;
  readonly lastCount: IsoDate | null;
  /** The part of the closing quantity that rests on what nobody told, 0 to 1. */
  readonly presumedShare: number;
}

/** Goods of all places, in pieces. */
export interface PositionFigures {
  readonly stock: number;
  readonly inTransit: number;
  /** In issued orders, and not shipped yet. */
  readonly unsent: number;
  /** The part of the stock that rests on what nobody told, 0 to 1. */
  readonly presumedShare: number;
}

export function statementRows({ statement }: Pick<Position, 'statement'>): StatementRow[] {
  return statement.map(({ place, opening, entries, counted, closing, lastCount, presumed }) => ({
    place: place.kind,
    holder: holderOf(place),
    item: place.item,
    opening: decimalOfMillionths(opening),
    movements: entries.map(({ kind, known, change }) => ({ kind, known, change: decimalOfMillionths(change) })),
    counted: decimalOfMillionths(counted),
    closing: decimalOfMillionths(closing),
    lastCount,
    presumedShare: shareOf(presumed, closing),
  }));
}

export function positionFigures({ statement, dataset }: Pick<Position, 'statement' | 'dataset'>): PositionFigures {
  let [stock, presumed] = [0n, 0n];
  for (const line of statement) {
    if (holdsMaterial(line.place.kind) || line.closing <= 0n) continue;
    stock += line.closing;
    const isAllPresumed = line.presumed >= line.closing;
    presumed += isAllPresumed ? line.closing : line.presumed;
  }
  return { ...figuresOf(dataset), stock: wholePieces(stock), presumedShare: stock === 0n ? 0 : shareOf(presumed, stock) };
}

/** The same from a dataset alone, such as the one a plan was made from; it does not say what was presumed. */
export function figuresOf(dataset: Pick<Dataset, 'products' | 'stocks' | 'secured' | 'committed'>): Omit<PositionFigures, 'presumedShare'> {
  const products = new Set<string>(dataset.products.map(({ code }) => code));
  const add = (pieces: readonly number[]) => pieces.reduce((sum, part) => sum + part, 0);
  return {
    stock: add(dataset.stocks.filter(({ item }) => products.has(item)).map(({ quantity }) => Math.floor(quantity))),
    inTransit: add(dataset.secured.filter(({ state }) => state === 'transit').map(({ quantityPieces }) => quantityPieces)),
    unsent: add(dataset.committed.map(({ quantityPieces, shippedPieces }) => quantityPieces - shippedPieces)),
  };
}

function shareOf(part: Millionths, whole: Millionths): number {
  if (part <= 0n) return 0;
  return part >= whole ? 1 : Number((part * 1_000_000n) / whole) / 1_000_000;
}
