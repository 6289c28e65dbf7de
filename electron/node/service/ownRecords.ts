// Defines what an office may change in the dataset: a city its own records, the province everything, since it may correct other offices'
// records.
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { tableNames, type TableName } from '../../../shared/domain/tables.ts';
import { createOwnerLookup, type OwnerOf } from '../../../shared/snapshot/ownership.ts';
import { province, sameJson, type Fields, type Owner, type SnapshotTable } from '../../../shared/snapshot/snapshotRecord.ts';
import { officeOwner } from '../db/officeTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';

/** Pins are an office's own experiments in its plans and are not shared. */
const everybodys: ReadonlySet<TableName> = new Set<TableName>(['pins']);

/** Maps records to their owners by the regions, enterprises and lines of the dataset. */
export function ownersOf(dataset: Dataset): OwnerOf {
  const byCode = (rows: readonly { readonly code: string }[]) => new Map(rows.map((row) => [row.code, row as unknown as Fields]));
  return createOwnerLookup([
    new Map<SnapshotTable, ReadonlyMap<string, Fields>>([
      ['regions', byCode(dataset.regions)],
      ['enterprises', byCode(dataset.enterprises)],
      ['lines', byCode(dataset.lines)],
    ]),
  ]);
}

/** The first changed row that belongs to another office; null if this office may change them all. */
export function foreignChange(db: ReadableDatabase, before: Dataset, after: Dataset): AppError | null {
  const own = officeOwner(db);
  if (own === province) return null;
  if (!sameJson(before.policy as unknown as Fields, after.policy as unknown as Fields))
    return { kind: 'recordOfOther', table: 'policy', owner: province };
  // The province rates a city's enterprises.
  const ratings = new Map(before.enterprises.map(({ code, rating }) => [code, rating]));
  if (after.enterprises.some(({ code, rating }) => rating !== (ratings.get(code) ?? null)))
    return { kind: 'recordOfOther', table: 'enterprises', owner: province };
  const [ownerBefore, ownerAfter] = [ownersOf(before), ownersOf(after)];
  for (const table of tableNames) {
    if (before[table] === after[table] || everybodys.has(table)) continue;
    const [old, now] = [before[table], after[table]] as readonly unknown[] as readonly (readonly Fields[])[];
    const [kept, there] = [new Set(now), new Set(old)];
    const changed = (row: Fields, others: ReadonlySet<Fields>, ownerOf: OwnerOf): Owner | null => {
      if (others.has(row)) return null;
      const owner = ownerOf(table, row);
      return owner === own ? null : owner;
    };
    for (const row of old) {
      const owner = changed(row, kept, ownerBefore);
      if (owner !== null) return { kind: 'recordOfOther', table, owner };
    }
    for (const row of now) {
      const owner = changed(row, there, ownerAfter);
      if (owner !== null) return { kind: 'recordOfOther', table, owner };
    }
  }
  return null;
}
