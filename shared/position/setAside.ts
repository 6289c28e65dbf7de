// Sets aside what is promised to others on given days, so that no plan uses it: from the latest arrivals before its day first, so that what
// lies here or comes early stays usable as long as it can be. What the plan may use by any day is then exactly the least, over that day and
// all later ones, of what has come by then less what has gone.
import { compareText } from '../base/compareText.ts';
import { fromMillionths, toMillionths, type Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Supply } from '../domain/tables.ts';
import { placeKey, type Place } from './place.ts';

/** Goods or material that is to leave a place of the pool on a day. */
export interface PromisedOut {
  readonly paper: string;
  readonly place: Place;
  readonly on: IsoDate;
  readonly quantity: Millionths;
}

/** A part of a promise: from stock, from an arrival of that day, or from nowhere, since too little is there. */
export interface AsidePart extends PromisedOut {
  readonly from: 'stock' | 'nowhere' | IsoDate;
}

/** `stockOf` is what lies in a place, `placeOf` the place a supply comes to; supplies before `morning` have come already. */
export function setAside(
  outs: readonly PromisedOut[],
  supplies: readonly Supply[],
  stockOf: (place: Place) => Millionths,
  { placeOf, morning }: { readonly placeOf: (row: Supply) => Place | null; readonly morning: IsoDate },
): { readonly parts: AsidePart[]; readonly supplies: Supply[] } {
  if (outs.length === 0) return { parts: [], supplies: [...supplies] };
  const keys = new Set(outs.map(({ place }) => placeKey(place)));
  const rows = supplies.flatMap((row, at) => {
    const place = row.date < morning ? null : placeOf(row);
    return place !== null && keys.has(placeKey(place))
      ? [{ at, key: placeKey(place), date: row.date, left: toMillionths(row.quantity) }]
      : [];
  });
  // Of one day, by where they come from and by size, so that the order of entry does not matter.
  const tie = ({ at }: { readonly at: number }) => `${supplies[at].source ?? ''}|${String(supplies[at].quantity).padStart(20)}`;
  const latest = rows.sort((a, b) => compareText(b.date, a.date) || compareText(tie(a), tie(b)) || a.at - b.at);
  const stock = new Map<string, Millionths>();
  const parts: AsidePart[] = [];
  for (const out of [...outs].sort((a, b) => compareText(a.on, b.on) || compareText(a.paper, b.paper))) {
    const key = placeKey(out.place);
    let open = out.quantity;
    const take = (from: AsidePart['from'], there: Millionths) => {
      const taken = there < open ? there : open;
      if (taken <= 0n) return 0n;
      open -= taken;
      parts.push({ ...out, quantity: taken, from });
      return taken;
    };
    for (const row of latest) if (row.key === key && row.date <= out.on) row.left -= take(row.date, row.left);
    const there = stock.get(key) ?? stockOf(out.place);
    stock.set(key, there - take('stock', there));
    take('nowhere', open);
  }
  const left = new Map(rows.map((row) => [row.at, row.left]));
  return {
    parts,
    supplies: supplies.flatMap((row, at) => {
      const rest = left.get(at);
      if (rest === undefined || rest === toMillionths(row.quantity)) return [row];
      return rest > 0n ? [{ ...row, quantity: fromMillionths(rest) }] : [];
    }),
  };
}
