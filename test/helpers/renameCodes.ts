// Renames every code in a dataset and in a plan made from it without changing any order between codes.
import type { Dataset } from '../../shared/domain/dataset.ts';
import { poolOwner } from '../../shared/domain/ids.ts';
import type { Column } from '../../shared/domain/column.ts';
import { tableNames, tables } from '../../shared/domain/tables.ts';
import type { Plan } from '../../shared/plan/plan.ts';

export function renameDataset(dataset: Dataset): Dataset {
  const renamed = tableNames.map((name) => {
    const columns = Object.entries(tables[name]) as [string, Column<unknown>][];
    const codes = columns.filter(([, column]) => column.cell.kind === 'code' || column.cell.kind === 'regionCode').map(([field]) => field);
    return [name, dataset[name].map((row) => renameFields(row, codes))];
  });
  const { policy } = dataset;
  return {
    ...(Object.fromEntries(renamed) as Omit<Dataset, 'policy'>),
    policy: {
      ...policy,
      support: { ...policy.support, cities: policy.support.cities.map(rename) },
      materialReserve: renameKeys(policy.materialReserve),
      goodsReserve: renameKeys(policy.goodsReserve),
    },
  };
}

/** Every list of a plan; the caller compares its hash. */
export function renamePlan(plan: Plan): Plan {
  const fields = ['city', 'region', 'from', 'to', 'enterprise', 'line', 'material', 'product', 'demand'];
  const lists = Object.entries(plan).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((row) => renameFields(row, fields)) : value,
  ]);
  const renamed = Object.fromEntries(lists) as Plan;
  return {
    ...renamed,
    certificate: renamed.certificate.map((proof) => ({
      ...proof,
      weights: renameNames(proof.weights),
      prices: renameNames(proof.prices),
    })),
    reasons: renamed.reasons.map((row) => ({
      ...row,
      remedies: row.remedies.map((remedy) => ({ ...remedy, change: renameFields(remedy.change, fields) })),
    })),
  };
}

/** Names in the certificate: a tier or a kind, then codes, the last of which may be missing. */
function renameNames<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  const renameName = (name: string) =>
    name
      .split('|')
      .map((part, k) => (k === 0 || part === '' ? part : rename(part)))
      .join('|');
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [renameName(name), value]));
}

/** Regions move to other provinces, all by the same amount; every other code gets the same prefix. */
function rename(code: string): string {
  if (code === poolOwner) return code;
  return /^\d{6}$/.test(code) ? String(Number(code) + 10_000) : `X-${code}`;
}

function renameFields<T extends object>(row: T, fields: readonly string[]): T {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field, fields.includes(field) && typeof value === 'string' ? rename(value) : value]),
  ) as T;
}

function renameKeys(record: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(record).map(([code, value]) => [rename(code), value]));
}
