// Keeps the opening lines of the linkage account: until the first cycle is closed, the makers' earlier arrears are those of the base data
// (arrears.csv). Every later cycle opens with what the last one left, which the account carries forward by itself.
import { addDecimals } from '../../../shared/base/decimalText.ts';
import { ok } from '../../../shared/base/result.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { baseScenario } from '../../../shared/domain/scenario.ts';
import { isTreeLine, takeOverSource } from '../../../shared/ledger/accountTree.ts';
import { reconcile } from '../../../shared/ledger/reconcile.ts';
import type { LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { enteredBefore, openingArrears } from '../../../shared/papers/openingArrears.ts';
import { openingPostings } from '../../../shared/papers/paperPostings.ts';
import { listCycles } from '../db/cycleTable.ts';
import { loadDataset, loadTable } from '../db/datasetTables.ts';
import { linesAfter, linesOfSource } from '../db/ledgerTable.ts';
import { scenarioAtHand } from '../db/scenarioTable.ts';
import { inTransaction } from '../db/sql.ts';
import { openAccountTrees } from './accountTrees.ts';
import { lineIn } from './ledgerPosting.ts';
import { openingSource } from './openingSource.ts';
import { audit, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

/** What opening lines follow from; as `openingPostings` has it. */
const openingOrigin = 'opening';

/** Whether all lines are opening lines: the cycle has not begun. */
export function isOpeningOnly(lines: readonly LedgerLine[]): boolean {
  return lines.every(({ source }) => source === openingSource || source === takeOverSource);
}

/** For offices of older programs, whose data hold arrears that the account does not know of. */
export function catchUpOpening(context: ServiceContext): void {
  const { db } = context;
  if (listCycles(db).length > 0 || linesOfSource(db, openingSource).length > 0 || loadTable(db, 'arrears').length === 0) return;
  const dataset = loadDataset(db);
  if (dataset === null) return;
  inTransaction(db, () => {
    postOpening(context, dataset);
    return ok(null);
  });
}

/**
 * Brings the opening lines into agreement with the arrears of `dataset`, and writes what changed into the audit log. Scenarios owe nothing.
 * Call within the transaction that changes the dataset.
 */
export function postOpening(context: ServiceContext, dataset: Dataset): void {
  const { db, clock, newId } = context;
  if (scenarioAtHand(db).id !== baseScenario || listCycles(db).length > 0) return;
  const lines = linesAfter(db, 0);
  const present = lines.filter((line) => line.source === openingSource && !isTreeLine(line));
  if (present.length === 0 && dataset.arrears.length === 0) return;
  const day = dataset.policy.cycleStart ?? dataset.policy.start;
  const desired = openingPostings(openingArrears(dataset.arrears, enteredBefore(lines, openingSource)), day, openingSource);
  // Accounts that already open with the arrears of the data are left alone, whatever the number and days of their lines.
  const standing = new Map<string, string>();
  for (const line of present) standing.set(accountOf(line), addDecimals(standing.get(accountOf(line)) ?? '0', line.due));
  const right = new Set(desired.flatMap(({ entry }) => (entry.quantity === standing.get(accountOf(entry)) ? [accountOf(entry)] : [])));
  const added = reconcile(
    present.filter((line) => !right.has(accountOf(line))).map((line) => ({ ...line, origin: openingOrigin })),
    desired.filter(({ entry }) => !right.has(accountOf(entry))),
    {
      newId,
      on: workingDay(db, clock),
      note: openingSource,
      lineOf: ({ entry }, id) => lineIn(dataset, entry, id),
    },
  );
  if (added.length === 0) return;
  const owed = (of: readonly LedgerLine[]) => of.reduce((sum, { due }) => addDecimals(sum, due), '0');
  const trees = openAccountTrees(context);
  for (const line of added) trees.enter(line);
  audit(context, 'ledger.opening', { owed: owed(present) }, { owed: owed([...present, ...added]), lines: added.length });
}

function accountOf({ enterprise, material }: Pick<LedgerLine, 'enterprise' | 'material'>): string {
  return `${enterprise}|${material}`;
}
