// Works out what makers owe on a given morning: arrears of earlier cycles plus the linkage ratio of what they received, less what has left
// them for orders and the reserve.
import { compareText } from '../base/compareText.ts';
import { wholePieces, type Millionths } from '../base/millionths.ts';
import type { Arrears } from '../domain/tables.ts';
import { openArrearsAccounts } from './arrearsAccounts.ts';
import type { StockMovement } from './movement.ts';
import type { OfficeRecords } from './officeRecords.ts';
import { pastOfCycle } from './pastOfCycle.ts';

/**
 * `arrears + linkage_ratio × received in the cycle − a × shipped in the cycle`, with a as planner.md counts it (standard consumption with
 * the maker's loss). Goods of issued orders that are still at the maker count when they leave. Nobody owes less than 0. Sums are made before
 * they are rounded, so that the same goods in other parts give the same arrears.
 */
export function openArrears(
  { facts, cycleStart, settled, checkpoint }: Pick<OfficeRecords, 'facts' | 'cycleStart' | 'settled' | 'checkpoint'>,
  movements: readonly StockMovement[],
): Arrears[] {
  const past = pastOfCycle(checkpoint, cycleStart);
  const received = new Map<string, Millionths>(past.received.map((row) => [`${row.enterprise}|${row.material}`, row.quantity]));
  const shipped = new Map<string, number>(past.left.map((row) => [`${row.enterprise}|${row.product}`, row.pieces]));
  const add = <Quantity>(sums: Map<string, Quantity>, key: string, sum: (before: Quantity | undefined) => Quantity) =>
    sums.set(key, sum(sums.get(key)));
  for (const row of settled?.received ?? []) add(received, `${row.enterprise}|${row.material}`, (before = 0n) => before - row.quantity);
  for (const row of settled?.shipped ?? []) add(shipped, `${row.enterprise}|${row.product}`, (before = 0) => before - row.pieces);
  for (const { on, kind, place, change } of movements) {
    if (on < cycleStart || !('enterprise' in place)) continue;
    const key = `${place.enterprise}|${place.item}`;
    if (kind === 'allotmentReceived') received.set(key, (received.get(key) ?? 0n) + change);
    // What a store refused or returned under a reserve slip is the maker's again, and it owes it again.
    else if (kind === 'shipped' || kind === 'cameBack') shipped.set(key, (shipped.get(key) ?? 0) + wholePieces(-change));
  }
  // Rows that nothing changed stay as they were typed.
  if (received.size + shipped.size === 0) return [...facts.arrears];
  const accounts = openArrearsAccounts(facts);
  const partsOf = (key: string) => key.split('|') as [string, string];
  for (const [key, quantity] of received) accounts.receive(...partsOf(key), quantity);
  for (const [key, pieces] of shipped) accounts.give(...partsOf(key), pieces);
  return accounts.rows().sort((a, b) => compareText(`${a.enterprise}|${a.material}`, `${b.enterprise}|${b.material}`));
}
