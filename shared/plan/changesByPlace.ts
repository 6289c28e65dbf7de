// What a new plan changes of the plan in force, by place: who gets more or less, on which day, from whom, and which maker delivers more or
// less on which day. It compares what was announced for days to come with what the plan says of the same days.
import { compareText } from '../base/compareText.ts';
import { sum } from '../base/sum.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Previous } from '../domain/tables.ts';
import type { Plan } from './plan.ts';

export interface PiecesChange {
  readonly before: number;
  readonly after: number;
}

/** `place`: a sender, or null where a maker delivers. */
export interface DayChange extends PiecesChange {
  readonly date: IsoDate;
  readonly place: string | null;
}

/** Of a receiver (`to`) or a maker (`enterprise`), with one product. */
export interface PlaceChange extends PiecesChange {
  readonly place: string;
  readonly product: string;
  /** Only those that differ, by day, then by sender. */
  readonly days: readonly DayChange[];
}

export interface ChangesByPlace {
  /** By place and product; those for which nothing changed are left out. */
  readonly receivers: readonly PlaceChange[];
  readonly makers: readonly PlaceChange[];
}

interface Flow extends PiecesChange {
  readonly place: string;
  readonly product: string;
  readonly date: IsoDate;
  readonly other: string | null;
}

export function changesByPlace(previous: readonly Previous[], plan: Pick<Plan, 'start' | 'dispatches' | 'deliveries'>): ChangesByPlace {
  const announced = previous.filter(({ date }) => date >= plan.start);
  const receiving =
    (kind: 'before' | 'after') =>
    (row: { date: IsoDate; to: string | null; from: string | null; product: string; quantityPieces: number }) =>
      flow(kind, row.to ?? '', row.from, row);
  const making =
    (kind: 'before' | 'after') => (row: { date: IsoDate; enterprise: string | null; product: string; quantityPieces: number }) =>
      flow(kind, row.enterprise ?? '', null, row);
  return {
    receivers: placeChanges([
      ...announced.filter(({ kind }) => kind === 'dispatch').map(receiving('before')),
      ...plan.dispatches.map(receiving('after')),
    ]),
    makers: placeChanges([
      ...announced.filter(({ kind }) => kind === 'delivery').map(making('before')),
      ...plan.deliveries.map(making('after')),
    ]),
  };
}

function flow(
  kind: 'before' | 'after',
  place: string,
  other: string | null,
  { date, product, quantityPieces }: { readonly date: IsoDate; readonly product: string; readonly quantityPieces: number },
): Flow {
  const [before, after] = kind === 'before' ? [quantityPieces, 0] : [0, quantityPieces];
  return { place, product, date, other, before, after };
}

function placeChanges(flows: readonly Flow[]): PlaceChange[] {
  return [...Map.groupBy(flows, ({ place, product }) => `${place}|${product}`).values()]
    .map((ofPlace): PlaceChange => {
      const days = [...Map.groupBy(ofPlace, ({ date, other }) => `${date}|${other ?? ''}`).values()].map(
        (rows): DayChange => ({ date: rows[0].date, place: rows[0].other, ...added(rows) }),
      );
      return {
        place: ofPlace[0].place,
        product: ofPlace[0].product,
        ...added(ofPlace),
        days: days
          .filter(({ before, after }) => before !== after)
          .sort((a, b) => compareText(a.date, b.date) || compareText(a.place ?? '', b.place ?? '')),
      };
    })
    .filter(({ days }) => days.length > 0)
    .sort((a, b) => compareText(a.place, b.place) || compareText(a.product, b.product));
}

function added(rows: readonly PiecesChange[]): PiecesChange {
  return { before: sum(rows.map(({ before }) => before)), after: sum(rows.map(({ after }) => after)) };
}
