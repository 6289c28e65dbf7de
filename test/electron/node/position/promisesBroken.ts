// What does not hold of an office after steps that may have been cut short: goods or demands promised twice, books that do not follow from
// the papers.
import path from 'node:path';
import { connectDatabase } from '../../../../electron/node/db/connectDatabase.ts';
import { checkOffice } from '../../../../electron/node/position/checkOffice.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { allOrders } from '../../../helpers/allOrders.ts';
import { allPapers } from '../../../helpers/allPapers.ts';
import { doublePromises } from './promiseOffice.ts';

/** Nothing is as it should be. */
export async function promisesBroken(call: Client, facts: Dataset): Promise<string[]> {
  const [orders, slips] = [await allOrders(call), await allPapers(call, 'reserveSlip')];
  if (!orders.ok) return [orders.error.kind];
  return slips.ok ? doublePromises(facts, orders.value, slips.value) : [slips.error.kind];
}

export function booksBroken(dataDir: string, clock: () => Date): string[] {
  const db = connectDatabase(path.join(dataDir, 'tongdiao.db'));
  try {
    const checked = checkOffice(db, clock);
    return checked.ok ? [] : [JSON.stringify(checked.error)];
  } finally {
    db.close();
  }
}
