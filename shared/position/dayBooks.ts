// What the books say of the evening of a day: for each scarce material what makers received, used and have left, and what the pool has.
import { decimalOfMillionths, type Millionths } from '../base/millionths.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { MaterialCode } from '../domain/ids.ts';
import { liveDays } from './liveDays.ts';
import type { OfficeRecords } from './officeRecords.ts';
import { stockBook } from './stockBook.ts';

/** Plain decimals in the material's unit. */
export interface MaterialBook {
  readonly received: string;
  readonly used: string;
  /** With makers, and with the pool. */
  readonly onHand: string;
  readonly pool: string;
}

/** By material; those without a book are left out. Papers of the day after are not in it. */
export function dayBooks(records: OfficeRecords, day: IsoDate): ReadonlyMap<MaterialCode, MaterialBook> {
  const morning = addDays(day, 1);
  const lived = liveDays(records, morning);
  const until = <Row extends { readonly on: IsoDate }>(rows: readonly Row[]) => rows.filter(({ on }) => on <= day);
  const sums = new Map<MaterialCode, { received: Millionths; used: Millionths; onHand: Millionths; pool: Millionths }>();
  for (const { place, entries, closing } of stockBook(
    until(lived.counts),
    until(lived.movements),
    { from: day, morning },
    records.checkpoint,
  ).values()) {
    if (place.kind !== 'makerMaterial' && place.kind !== 'poolMaterial') continue;
    const sum = sums.get(place.item) ?? { received: 0n, used: 0n, onHand: 0n, pool: 0n };
    sums.set(place.item, sum);
    if (place.kind === 'poolMaterial') sum.pool += closing;
    else {
      sum.onHand += closing;
      for (const { kind, change } of entries)
        if (kind === 'used') sum.used -= change;
        else if (kind === 'arrived' || kind === 'allotmentReceived') sum.received += change;
    }
  }
  return new Map(
    [...sums].map(([item, { received, used, onHand, pool }]) => [
      item,
      {
        received: decimalOfMillionths(received),
        used: decimalOfMillionths(used),
        onHand: decimalOfMillionths(onHand),
        pool: decimalOfMillionths(pool),
      },
    ]),
  );
}
