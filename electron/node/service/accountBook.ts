// Caches linkage accounts within one transaction: each account is summed once from its lines and then updated with every new line; a plan
// that several papers refer to is read only once.
import type { PlanId } from '../../../shared/domain/ids.ts';
import { createStandings, addLine, type Standing, type StandingOf } from '../../../shared/ledger/account.ts';
import type { LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import type { PlanFile } from '../../../shared/plan/plan.ts';
import { presentCode, presentOwner } from '../../../shared/recoding/recoding.ts';
import { linesOfAccount } from '../db/ledgerTable.ts';
import { loadPlanFile } from '../db/planTable.ts';
import { loadAliases } from '../db/recodingTable.ts';
import { openAccountTrees } from './accountTrees.ts';
import type { ServiceContext } from './serviceContext.ts';

/** Valid only for the transaction it was opened in. */
export interface AccountBook {
  readonly standingOf: StandingOf;
  /** Writes a line that has already been checked. */
  enter(line: LedgerLine): void;
  planFile(plan: PlanId): PlanFile | null;
}

export function openAccountBook(context: ServiceContext): AccountBook {
  const { db } = context;
  const trees = openAccountTrees(context);
  const standings = new Map<string, Standing>();
  const aliases = loadAliases(db);
  // Old papers name makers and materials by the codes they had.
  const keyOf = (enterprise: string, material: string) =>
    JSON.stringify([presentOwner(aliases, enterprise), presentCode(aliases, 'materials', material)]);
  let plan: { readonly id: PlanId; readonly file: PlanFile | null } | null = null;
  return {
    standingOf(enterprise, material) {
      const key = keyOf(enterprise, material);
      const known = standings.get(key) ?? createStandings(linesOfAccount(db, enterprise, material))(enterprise, material);
      standings.set(key, known);
      return known;
    },
    enter(line) {
      trees.enter(line);
      trees.settle();
      const key = keyOf(line.enterprise, line.material);
      const known = standings.get(key);
      if (known !== undefined) standings.set(key, addLine(known, line));
    },
    planFile(id) {
      if (plan?.id !== id) plan = { id, file: loadPlanFile(db, id) };
      return plan.file;
    },
  };
}
