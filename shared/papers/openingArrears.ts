// Works out which of the base data's arrears open the account: all, less what people had entered by hand before there were opening lines.
import { fromNumber, max, sum, toNumber, zero, subtract } from '../base/rational.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { LedgerLine } from '../ledger/ledgerLine.ts';

/** Arrears entered by hand, by `enterprise|material`: those that still stand and were entered before the first line with this source. */
export function enteredBefore(lines: readonly LedgerLine[], openingSource: string): ReadonlyMap<string, number> {
  const first = lines.findIndex(({ source }) => source === openingSource);
  const reversed = new Set(lines.map(({ reverses }) => reverses));
  const entered = new Map<string, number>();
  for (const line of first === -1 ? lines : lines.slice(0, first)) {
    if (line.kind !== 'arrearsForward' || line.reverses !== null || reversed.has(line.id)) continue;
    const key = `${line.enterprise}|${line.material}`;
    entered.set(key, toNumber(sum([fromNumber(entered.get(key) ?? 0), fromNumber(Number(line.due))])));
  }
  return entered;
}

/** One row per account, never below 0. */
export function openingArrears(arrears: Dataset['arrears'], entered: ReadonlyMap<string, number>): Dataset['arrears'] {
  const rows = Map.groupBy(arrears, ({ enterprise, material }) => `${enterprise}|${material}`);
  return [...rows].flatMap(([key, own]) => {
    const [{ enterprise, material }] = own;
    const total = sum(own.map(({ quantity }) => fromNumber(quantity)));
    const open = toNumber(max(zero, subtract(total, fromNumber(entered.get(key) ?? 0))));
    return open > 0 ? [{ enterprise, material, quantity: open }] : [];
  });
}
