// Posts the material that a maker's daily report says it received. The report of a day includes what was entered as received on the papers
// of that day, so only what goes beyond them is posted from the report. The same delivery is therefore never owed for twice.
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, MaterialCode } from '../domain/ids.ts';
import { materialEntry, reportSource } from '../ledger/postings.ts';
import type { Posting } from '../ledger/reconcile.ts';
import { millionthsOf, quantityOf } from './quantity.ts';

/** `quantity` is a plain decimal, as reported. */
export interface ReportedMaterial {
  readonly date: IsoDate;
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
  readonly quantity: string;
}

/** The origin of what a report posts. */
export function reportOrigin(date: IsoDate, enterprise: EnterpriseCode): string {
  return `report/${date}/${enterprise}`;
}

/** `posted` are the postings of all papers. There is one report per enterprise and day. */
export function reportPostings(reported: readonly ReportedMaterial[], posted: readonly Posting[]): Posting[] {
  const entered = new Map<string, bigint>();
  for (const { entry } of posted) {
    if (entry.kind !== 'materialAccepted') continue;
    const key = `${entry.on}|${entry.enterprise}|${entry.material}`;
    entered.set(key, (entered.get(key) ?? 0n) + millionthsOf(entry.quantity ?? '0'));
  }
  return reported.flatMap(({ date, enterprise, material, quantity }) => {
    const beyond = millionthsOf(quantity) - (entered.get(`${date}|${enterprise}|${material}`) ?? 0n);
    if (beyond <= 0n) return [];
    const made = { enterprise, material, quantity: quantityOf(beyond) };
    return [{ origin: reportOrigin(date, enterprise), entry: materialEntry('materialAccepted', date, made, reportSource(date)) }];
  });
}
