// Owns running totals in the LP, as carried balances: what is left over today is there tomorrow.
import { infinity, type Entry, type LpBuilder } from './lpModel.ts';

/** What rows and carries of balances are called: a row by the same name as the carry that leaves it. */
export const carryPrefix = 'carry|';

/**
 * Σ out ≤t ≤ arriving ≤t + Σ in ≤t on every day, as rows: carry + arriving + Σ in = Σ out + next carry, carries ≥ 0.
 * One row serves all days from one on which something is taken until the next on which anything comes in, and the days
 * before the first taking: between two arrivals running totals only grow, so the last day's row says what the others say.
 * Adds nothing where nothing is ever taken. A row's price has the last day on which something is taken: what comes later waits
 * for the next row. The last row may take nothing: what comes then is worth nothing, whatever dual the row is given.
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
