// What enterprises owe on their accounts and will owe for material that is on its way to them: the ground on which a city shares its task out.
import { parseMillionths } from '../../../shared/base/millionths.ts';
import type { EnterpriseCode } from '../../../shared/domain/ids.ts';
import { accountsOf } from '../../../shared/ledger/account.ts';
import type { TaskDueOf } from '../../../shared/papers/shareTask.ts';
import { lastCycle } from '../db/cycleTable.ts';
import { linesAfter } from '../db/ledgerTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';

/** Material allotted in an earlier cycle is not on its way any more. */
export function taskDues(db: ReadableDatabase, own: ReadonlySet<EnterpriseCode>): TaskDueOf {
  const cycle = lastCycle(db);
  const accounts = accountsOf(linesAfter(db, cycle?.lines ?? 0), 0, cycle?.accounts).filter(({ enterprise }) => own.has(enterprise));
  const found = new Map(accounts.map((account) => [`${account.enterprise}|${account.material}`, account]));
  return (enterprise, material) => {
    const account = found.get(`${enterprise}|${material}`);
    const [owed, coming] =
      account === undefined
        ? [0n, 0n]
        : [parseMillionths(account.balance), parseMillionths(account.quota) - parseMillionths(account.received)];
    return { owed: owed > 0n ? owed : 0n, coming: coming > 0n ? coming : 0n };
  };
}
