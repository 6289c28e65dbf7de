// Owns the linkage account as the office keeps it: movements entered and taken back, each with an audit entry.
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { lineOf, reversalOf } from '../../../shared/ledger/account.ts';
import type { LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { insertLedgerLine, listLedgerLines } from '../db/ledgerTable.ts';
import { inTransaction } from '../db/sql.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';
import { audit } from './serviceContext.ts';

type LedgerChannel = Extract<Channel, `ledger.${string}`>;

export function ledgerHandlers(context: ServiceContext): Pick<Handlers, LedgerChannel> {
  const { db, clock, newId, who } = context;
  const enter = (what: string, lineFrom: (lines: readonly LedgerLine[]) => Result<LedgerLine, AppError>) =>
    inTransaction<LedgerLine, AppError>(db, () => {
      const line = lineFrom(listLedgerLines(db));
      if (!line.ok) return line;
      insertLedgerLine(db, line.value, who, clock().toISOString());
      audit(context, what, null, line.value);
      return line;
    });
  return {
    'ledger.lines': () => ok(listLedgerLines(db)),

    'ledger.enter': (entry) =>
      enter('ledger.enter', (lines) => {
        const dataset = loadDataset(db);
        return dataset === null ? err({ kind: 'noDataset' }) : lineOf(entry, newId(), dataset, lines);
      }),

    'ledger.reverse': ({ line, on, note }) => enter('ledger.reverse', (lines) => reversalOf(newId(), line, on, note, lines)),
  };
}
