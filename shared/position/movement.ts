// A movement of stock: one place, one day, one signed quantity, and how it is known.
import type { Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { SupplySource } from '../domain/rowKinds.ts';
import type { Place } from './place.ts';

export const stockMovementKinds = [
  'arrived',
  'made',
  'used',
  'allotted',
  'allotmentReceived',
  'released',
  'shipped',
  'putInReserve',
  'cameBack',
  'issued',
  'toOutlets',
  'fromOutlets',
  'toPartner',
  'fromPartner',
  'writtenOff',
] as const;
export type StockMovementKind = (typeof stockMovementKinds)[number];

/** How a movement is known, the strongest source first. Presumed is what nobody told. */
export const movementSources = ['reported', 'booked', 'presumed'] as const;
export type MovementSource = (typeof movementSources)[number];

export interface StockMovement {
  readonly on: IsoDate;
  readonly place: Place;
  readonly kind: StockMovementKind;
  /** Positive if it comes in, negative if it leaves. */
  readonly change: Millionths;
  readonly known: MovementSource;
  /** The paper, report or plan that says so. */
  readonly paper: string;
  /** Of an arrival, where it came from, if its row says so. */
  readonly source?: SupplySource;
}

/** A quantity that somebody counted in the morning of a day, before anything moved. It replaces what the books said. */
export interface StockCount {
  readonly on: IsoDate;
  readonly place: Place;
  readonly quantity: Millionths;
  /** Who counted, or the table that the figure stands in. */
  readonly paper: string;
}

/**
 * Whether a movement of the working day has happened by the time a plan is made in the morning. Goods that were shipped and material that
 * was allotted have moved; what the day makes, releases and issues is still to come, and so are its arrivals.
 */
export function countsOnItsDay({ kind, known }: Pick<StockMovement, 'kind' | 'known'>): boolean {
  return kind === 'allotmentReceived' || (known === 'booked' && kind !== 'arrived');
}
