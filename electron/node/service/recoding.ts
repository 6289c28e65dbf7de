// Changes a code, or merges two: previews the recoding, does it, and undoes it. Rows of the dataset are rewritten; what is final keeps its
// code and is read under the new one.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { RecodeChoice, RecodePreview } from '../../../shared/contract/recodeApi.ts';
import { parseCell } from '../../../shared/domain/cells.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { baseScenario } from '../../../shared/domain/scenario.ts';
import { tableFiles, tables } from '../../../shared/domain/tables.ts';
import { applySteps, invertSteps, type EditStep } from '../../../shared/editing/editStep.ts';
import { aliasesOf, mergeableTables, presentCode, type Recoding } from '../../../shared/recoding/recoding.ts';
import { recodeDataset, type RecodedDataset } from '../../../shared/recoding/recodeDataset.ts';
import { province, type Fields } from '../../../shared/snapshot/snapshotRecord.ts';
import { officeOwner } from '../db/officeTable.ts';
import { movedObligor } from '../db/movedObligor.ts';
import { loadAliases, loadBefore } from '../db/recodingTable.ts';
import { scenarioAtHand } from '../db/scenarioTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { datasetUsesOf, paperUsesOf, usesSince } from '../recoding/codeUses.ts';
import { movedByUndo } from '../recoding/movedByUndo.ts';
import type { Before } from '../recoding/recodedParts.ts';
import { ownersOf } from './ownRecords.ts';

export interface PreparedRecoding {
  readonly isMerge: boolean;
  readonly recoded: RecodedDataset;
  readonly preview: RecodePreview;
}

/** What the recoding would do, or why it is not possible. */
export function prepareRecoding(db: ReadableDatabase, dataset: Dataset, choice: RecodeChoice): Result<PreparedRecoding, AppError> {
  const { table, from, to } = choice;
  const scenario = scenarioAtHand(db);
  if (scenario.id !== baseScenario) return err({ kind: 'recodeOfScenario', name: scenario.name });
  const impossible = (reason: 'table' | 'level' | 'same') => err<AppError>({ kind: 'recodeImpossible', table, from, to, reason });
  if (from === to) return impossible('same');
  const column = tables[table].code;
  const parsed = parseCell(column.cell, to, false);
  const place = { file: tableFiles[table], row: null, column: column.name, value: to };
  if (!parsed.ok) return err({ kind: 'datasetProblems', problems: [{ ...place, ...parsed.error }] });
  const rows = dataset[table] as readonly unknown[] as readonly (Fields & { readonly code: string })[];
  const [row, target] = [rows.find(({ code }) => code === from), rows.find(({ code }) => code === to)];
  const uses = paperUsesOf(db, table, from);
  const aliases = loadAliases(db);
  if (row === undefined && (uses.length === 0 || presentCode(aliases, table, from) !== from))
    return err({ kind: 'recodeUnknown', table, code: from });
  if (row === undefined && target === undefined) return err({ kind: 'recodeUnknown', table, code: to });
  const foreign = foreignCode(db, dataset, table, row, target);
  if (foreign !== null) return err(foreign);
  const taken = presentCode(aliases, table, to);
  if (taken !== to && taken !== from) return err({ kind: 'codeRecoded', table, code: to, now: taken });
  const isMerge = target !== undefined;
  if (isMerge && row !== undefined) {
    if (!mergeableTables.includes(table)) return impossible('table');
    if (table === 'regions' && (row.level !== target.level || (row.level !== 'city' && row.level !== 'county'))) return impossible('level');
  }
  const recoded = recodeDataset(dataset, aliasesOf([{ table, from, to, isMerge }]));
  const moved = movedObligor(db, { before: dataset, after: recoded.dataset, recodings: [{ table, from, to, isMerge }] });
  if (moved !== null) return err(moved);
  const preview: RecodePreview = {
    table,
    from,
    to,
    isMerge,
    fromName: row === undefined ? null : nameOf(row),
    toName: target === undefined ? null : nameOf(target),
    tables: recoded.steps.map((step) => ({ table: step.table, ...rowsOf(step) })),
    policy: recoded.dataset.policy !== dataset.policy,
    uses,
  };
  return ok({ isMerge, recoded, preview });
}

/** Merged rows are gone; the row they were added to counts as changed. */
function rowsOf({ changes }: EditStep): { readonly changed: number; readonly together: number } {
  const together = changes.filter(({ kind }) => kind === 'delete').length;
  return { changed: changes.length - together, together };
}

function nameOf(row: Fields): string {
  return String(row.name ?? row.code);
}

/** A city's office changes codes of what it owns; places, products and materials are the province's. */
function foreignCode(
  db: ReadableDatabase,
  dataset: Dataset,
  table: RecodeChoice['table'],
  ...rows: readonly (Fields | undefined)[]
): AppError | null {
  const own = officeOwner(db);
  if (own === province) return null;
  const ownerOf = ownersOf(dataset);
  for (const row of rows) {
    const owner = row === undefined ? own : ownerOf(table, row);
    if (owner !== own) return { kind: 'recordOfOther', table, owner };
  }
  return null;
}

/** The dataset before the recoding, if nothing that depends on it was entered since. */
export function datasetBack(
  db: ReadableDatabase,
  dataset: Dataset,
  recoding: Recoding,
  steps: readonly EditStep[],
): Result<Dataset, AppError> {
  const { id, table, from, to } = recoding;
  const before = loadBefore(db, id) as Before;
  const uses = usesSince(db, table, to, before.newest);
  if (uses.length > 0) return err({ kind: 'recodeCrossed', from, to, uses });
  const back = applySteps(dataset, invertSteps(steps));
  if (back === null) return err({ kind: 'editOutdated' });
  const moved = movedByUndo(db, recoding, before, dataset, back);
  if (moved !== null) return err(moved);
  if (before.policy === null) return ok(back);
  const same = JSON.stringify(dataset.policy) === JSON.stringify(before.policy.after);
  return same ? ok({ ...back, policy: before.policy.before }) : err({ kind: 'editOutdated' });
}

/** The refusal if a code is removed while papers name it; null if there is no such code. */
export function namedAndGone(db: ReadableDatabase, before: Dataset, after: Dataset): AppError | null {
  for (const table of ['enterprises', 'regions', 'products', 'materials'] as const) {
    if (before[table] === after[table]) continue;
    const left = new Set<string>(after[table].map(({ code }) => code));
    for (const { code, name } of before[table]) {
      if (left.has(code)) continue;
      const uses = [...datasetUsesOf(after, table, code), ...paperUsesOf(db, table, code)];
      // Codes that only other rows name are reported by the dataset's own rules, each with its place.
      if (uses.some(({ what }) => !Object.hasOwn(tables, what))) return { kind: 'codeNamed', table, code, name, uses };
    }
  }
  return null;
}

/** The refusal if a code in use was changed into another one earlier; null if there is no such code. */
export function recodedAgain(db: ReadableDatabase, before: Dataset | null, after: Dataset): AppError | null {
  const aliases = loadAliases(db);
  if (aliases.isEmpty) return null;
  for (const table of ['enterprises', 'regions', 'products', 'materials', 'lines', 'demands'] as const) {
    if (before?.[table] === after[table]) continue;
    const found = after[table].find(({ code }) => aliases[table].has(code));
    if (found !== undefined)
      return { kind: 'codeRecoded', table, code: found.code, now: presentCode(aliases, table, found.code as string) };
  }
  return null;
}
