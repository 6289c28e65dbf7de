// Stores closed cycles of the linkage account.
import type { ListWindow } from '../../../shared/contract/listWindow.ts';
import type { Cycle } from '../../../shared/ledger/cycle.ts';
import { recodeCycle } from '../../../shared/recoding/recodePapers.ts';
import { loadAliases } from './recodingTable.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** Oldest first, under present codes; all of them, or a part. */
export function listCycles(db: ReadableDatabase, { from, count }: ListWindow = { from: 0, count: -1 }): Cycle[] {
  const aliases = loadAliases(db);
  return all<{ cycle_json: string }>(db, sql`SELECT cycle_json FROM ledger_cycles ORDER BY position LIMIT ${count} OFFSET ${from}`).map(
    ({ cycle_json }) => recodeCycle(JSON.parse(cycle_json) as Cycle, aliases),
  );
}

export function countCycles(db: ReadableDatabase): number {
  return first<{ count: number }>(db, sql`SELECT count(*) AS count FROM ledger_cycles`)?.count ?? 0;
}

/** The cycle closed last, under present codes; null before the first. */
export function lastCycle(db: ReadableDatabase): Cycle | null {
  const row = first<{ cycle_json: string }>(db, sql`SELECT cycle_json FROM ledger_cycles ORDER BY position DESC LIMIT 1`);
  return row === undefined ? null : recodeCycle(JSON.parse(row.cycle_json) as Cycle, loadAliases(db));
}

/** Call within the transaction that closes the cycle. */
export function insertCycle(db: WritableDatabase, cycle: Cycle, who: string, at: string): void {
  run(
    db,
    sql`INSERT INTO ledger_cycles (id, cycle_json, closed_by, closed_at) VALUES (${cycle.id}, ${JSON.stringify(cycle)}, ${who}, ${at})`,
  );
}
