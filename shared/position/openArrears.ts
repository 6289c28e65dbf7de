// Works out what makers owe on a given morning: arrears of earlier cycles plus the linkage ratio of what they received, less what has left
// them for orders.
import { compareText } from '../base/compareText.ts';
import { wholePieces } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Arrears } from '../domain/tables.ts';
import { openArrearsAccounts } from './arrearsAccounts.ts';
import type { StockMovement } from './movement.ts';

/**
 * `arrears + linkage_ratio × received in the cycle − a × shipped in the cycle`, with a as planner.md counts it (standard consumption with
 * the maker's loss). Goods of issued orders that are still at the maker count when they leave. Nobody owes less than 0.
 */
export function openArrears(facts: Dataset, movements: readonly StockMovement[], cycleStart: IsoDate): Arrears[] {
  const accounts = openArrearsAccounts(facts);
  let isMoved = false;
  for (const { on, kind, place, change } of movements) {
    if (on < cycleStart) continue;
    if (kind === 'allotmentReceived' && place.kind === 'makerMaterial') accounts.receive(place.enterprise, place.item, change);
    else if (kind === 'shipped' && place.kind === 'makerGoods') accounts.give(place.enterprise, place.item, wholePieces(-change));
    else continue;
    isMoved = true;
  }
  // Rows that nothing changed stay as they were typed.
  if (!isMoved) return [...facts.arrears];
  return accounts.rows().sort((a, b) => compareText(`${a.enterprise}|${a.material}`, `${b.enterprise}|${b.material}`));
}
