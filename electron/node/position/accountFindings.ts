// Whether the linkage account says what papers, orders and reports say: every one of them is posted again, and nothing may come of it.
import { err } from '../../../shared/base/result.ts';
import type { BookFinding } from '../../../shared/domain/positionError.ts';
import type { LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { listDailyReports } from '../db/dailyReportTable.ts';
import { countLedgerLines, linesAfter } from '../db/ledgerTable.ts';
import { listOwnOrders } from '../db/orderTable.ts';
import { loadOwnIssuedPapers } from '../db/paperTable.ts';
import { inTransaction, type WritableDatabase } from '../db/sql.ts';
import { openPaperBooks } from '../service/ledgerPosting.ts';

/** The transaction is rolled back: nothing is written. */
export function accountFindings(db: WritableDatabase, clock: () => Date): BookFinding[] {
  let added: readonly LedgerLine[] = [];
  inTransaction(db, () => {
    let ids = 0;
    const before = countLedgerLines(db);
    const books = openPaperBooks({ db, clock, who: () => 'check', newId: () => `check-${++ids}` });
    for (const { id, state } of listOwnOrders(db)) if (state.kind !== 'draft') books.orderChanged(id);
    for (const { id } of loadOwnIssuedPapers(db)) books.paperChanged(id);
    const makers = new Set(listDailyReports(db, '0000-01-01', '9999-12-31').map(({ enterprise }) => enterprise));
    for (const maker of makers) books.reportsChanged(maker);
    added = linesAfter(db, before);
    return err(null);
  });
  const accounts = Map.groupBy(added, ({ enterprise, material }) => `${enterprise}|${material}`);
  return [...accounts.values()].map((lines) => ({
    kind: 'account',
    enterprise: lines[0].enterprise,
    material: lines[0].material,
    lines: lines.length,
  }));
}
