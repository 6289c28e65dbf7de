// Recodes a dataset: all tables and the policy, with the edit steps that do it and can be undone.
import type { Dataset } from '../domain/dataset.ts';
import type { Policy } from '../domain/policy.ts';
import { tableNames, type TableName } from '../domain/tables.ts';
import type { EditedRow, EditStep, RowChange } from '../editing/editStep.ts';
import { presentCode, type Aliases } from './recoding.ts';
import { added, recodeRows } from './recodeRows.ts';

export interface RecodedDataset {
  readonly dataset: Dataset;
  readonly steps: readonly EditStep[];
}

/** Tables that nothing changes in are returned as they are. */
export function recodeDataset(dataset: Dataset, aliases: Aliases): RecodedDataset {
  if (aliases.isEmpty) return { dataset, steps: [] };
  const steps: EditStep[] = [];
  const next: Record<string, unknown> = { ...dataset, policy: recodePolicy(dataset.policy, aliases) };
  for (const table of tableNames) {
    const before = dataset[table] as readonly object[];
    const made = recodeRows(table, before, aliases);
    const step = stepOf(table, before, made);
    if (step === null) continue;
    steps.push(step);
    next[table] = made.filter((row) => row !== null);
  }
  return { dataset: next as unknown as Dataset, steps };
}

function stepOf(table: TableName, before: readonly object[], made: readonly (object | null)[]): EditStep | null {
  const changed: RowChange[] = [];
  const gone: RowChange[] = [];
  before.forEach((row, at) => {
    const now = made[at];
    if (now === row) return;
    if (now === null) gone.push({ kind: 'delete', row: at, before: row as EditedRow });
    else changed.push({ kind: 'change', row: at, before: row as EditedRow, after: now as EditedRow });
  });
  const changes = [...changed, ...gone.toReversed()];
  return changes.length === 0 ? null : { table, changes };
}

/** The same object if it names nothing that was recoded. */
export function recodePolicy(policy: Policy, aliases: Aliases): Policy {
  const cities = [...new Set(policy.support.cities.map((code) => presentCode(aliases, 'regions', code)))];
  const amounts = (of: Readonly<Record<string, number>>, table: 'materials' | 'products') => {
    const sums: Record<string, number> = {};
    for (const [code, amount] of Object.entries(of)) {
      const present = presentCode(aliases, table, code);
      sums[present] = Object.hasOwn(sums, present) ? added(sums[present], amount) : amount;
    }
    return sums;
  };
  const next: Policy = {
    ...policy,
    support: { ...policy.support, cities },
    materialReserve: amounts(policy.materialReserve, 'materials'),
    goodsReserve: amounts(policy.goodsReserve, 'products'),
  };
  return JSON.stringify(next) === JSON.stringify(policy) ? policy : next;
}
