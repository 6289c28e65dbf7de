// Adds running totals to the LP as carried balances: what is left over today is available tomorrow.
import { infinity, type Entry, type LpBuilder } from './lpModel.ts';

/** Prefix of the keys of balance rows and carries. A row has the same key as the carry that leaves it. */
export const carryPrefix = 'carry|';

/**
 * Adds Σ out ≤t ≤ arriving ≤t + Σ in ≤t for every day t, as rows carry + arriving + Σ in = Σ out + next carry with carries ≥ 0.
 * One row serves all days from one on which something is taken until the next on which anything comes in; the first row also serves the
 * days before the first taking. Between two arrivals running totals only grow, so the row of the last day implies those of the others.
 * Adds nothing if nothing is ever taken. A row's price is dated on the last day on which something is taken; what comes in later waits for
 * the next row. The last row may take nothing: what comes in then is worth nothing, whatever dual the row is given.
 */
export function addBalance(
  builder: LpBuilder,
  key: string,
  days: number,
  arriving: (day: number) => number,
  inflow: (day: number) => readonly Entry[],
  outflow: (day: number) => readonly Entry[],
  price?: { readonly name: string; readonly unit: number },
): void {
  const takes = Array.from({ length: days }, (_, t) => outflow(t));
  if (takes.every((entries) => entries.length === 0)) return;
  let carry = -1;
  let waiting = 0;
  let entries: Entry[] = [];
  let lastTaken = -1;
  for (let t = 0; t < days; t += 1) {
    waiting += arriving(t);
    entries.push(...inflow(t), ...takes[t].map((entry) => ({ column: entry.column, value: -entry.value })));
    if (takes[t].length > 0) lastTaken = t;
    const comesNext = t + 1 < days && (arriving(t + 1) > 0 || inflow(t + 1).length > 0);
    if (t < days - 1 && !(lastTaken >= 0 && comesNext)) continue;
    const next = builder.addColumn(0, infinity, 0, `${carryPrefix}${key}|${t}`);
    builder.addRow(-waiting, -waiting, [...(carry >= 0 ? [{ column: carry, value: 1 }] : []), ...entries, { column: next, value: -1 }], {
      key: `${carryPrefix}${key}|${t}`,
      price: price === undefined || lastTaken < 0 ? undefined : { ...price, day: lastTaken },
    });
    carry = next;
    waiting = 0;
    entries = [];
    lastTaken = -1;
  }
}
