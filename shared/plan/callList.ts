// Whom to telephone when a new plan changes what was announced: one call a place, with everything that place has to hear.
import { compareText } from '../base/compareText.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Product } from '../domain/tables.ts';
import type { ChangesByPlace, PiecesChange, PlaceChange } from './changesByPlace.ts';

export const callRoles = ['receives', 'sends', 'delivers'] as const;
export type CallRole = (typeof callRoles)[number];

/** `other`: the sender of what is received, the receiver of what is sent; null for what a maker delivers. */
export interface CallPoint extends PiecesChange {
  readonly role: CallRole;
  readonly date: IsoDate;
  readonly product: string;
  readonly other: string | null;
}

export interface Call {
  /** A city or outside region, or a maker. */
  readonly kind: 'region' | 'maker';
  readonly place: string;
  /** By day, then received before sent, then by product and other place. */
  readonly points: readonly CallPoint[];
}

/**
 * Changes of less than a carton need no call: papers tell them. The place whose first change is soonest comes first, then the one with more to hear, then by code. Goods that stay in a place
 * count once.
 */
export function callList(changes: ChangesByPlace, products: readonly Carton[]): Call[] {
  const { receivers, makers } = worthACall(changes, products);
  const calls = new Map<string, { readonly kind: Call['kind']; readonly place: string; readonly points: CallPoint[] }>();
  const tell = (kind: Call['kind'], place: string, point: CallPoint) => {
    const key = `${kind}|${place}`;
    const call = calls.get(key) ?? { kind, place, points: [] };
    calls.set(key, call);
    call.points.push(point);
  };
  for (const { place, product, days } of receivers)
    for (const { place: sender, ...change } of days) {
      tell('region', place, { role: 'receives', product, other: sender, ...change });
      if (sender !== null && sender !== place) tell('region', sender, { role: 'sends', product, other: place, ...change });
    }
  for (const { place, product, days } of makers)
    for (const { place: _, ...change } of days) tell('maker', place, { role: 'delivers', product, other: null, ...change });
  return [...calls.values()]
    .map((call): Call => ({ ...call, points: call.points.sort(inOrder) }))
    .sort((a, b) => compareText(a.points[0].date, b.points[0].date) || b.points.length - a.points.length || compareText(a.place, b.place));
}

/** Without days on which less than a carton moves, and without places that then have none. */
export function worthACall({ receivers, makers }: ChangesByPlace, products: readonly Carton[]): ChangesByPlace {
  const cartons = new Map<string, number>(products.map(({ code, cartonPieces }) => [code, cartonPieces]));
  const noticeable = (rows: readonly PlaceChange[]) =>
    rows.flatMap((one): PlaceChange[] => {
      const days = one.days.filter(({ before, after }) => Math.abs(after - before) >= (cartons.get(one.product) ?? 1));
      return days.length === 0 ? [] : [{ ...one, days }];
    });
  return { receivers: noticeable(receivers), makers: noticeable(makers) };
}

type Carton = Pick<Product, 'code' | 'cartonPieces'>;

function inOrder(a: CallPoint, b: CallPoint): number {
  return (
    compareText(a.date, b.date) ||
    callRoles.indexOf(a.role) - callRoles.indexOf(b.role) ||
    compareText(a.product, b.product) ||
    compareText(a.other ?? '', b.other ?? '')
  );
}
