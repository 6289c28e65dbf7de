// Checks records of a snapshot file before they are used. A record without its table's shape (keys that reach into objects, deep nesting,
// endless text, unknown fields, an id that belongs to another record) makes the whole file broken. A value no screen would accept is
// reported by record and field, and only that record is rejected.
import type { z } from 'zod';
import { err, ok, type Result } from '../base/result.ts';
import { maxCellCharacters } from '../domain/cells.ts';
import type { ProblemKind } from '../domain/problem.ts';
import { isLater } from '../domain/frozenDataset.ts';
import type { Column } from '../domain/column.ts';
import { tables, type TableName } from '../domain/tables.ts';
import { valueFault } from '../domain/valueSchema.ts';
import type { FieldFault } from './fieldFault.ts';
import { policyFault } from './policyRecord.ts';
import { recordKey } from './recordKey.ts';
import { recordShapes } from './recordShapes.ts';
import type { Fields, Json, SnapshotTable } from './snapshotRecord.ts';

const maxDepth = 8;
const maxItems = 100_000;
/** Maximum characters quoted of a value. */
const quotedCharacters = 80;
const badKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** A value no screen would accept. `field` may be a path: materials.0.received. */
export interface RecordFault {
  readonly table: SnapshotTable;
  readonly id: string;
  readonly field: string;
  readonly value: string;
  readonly problem: ProblemKind;
}

/** `field` is null if the record as a whole is malformed. */
export type RecordRefusal =
  | { readonly kind: 'shapeless'; readonly field: string | null }
  | { readonly kind: 'wrong'; readonly fault: RecordFault };

const shapeless = (field: string | null) => err<RecordRefusal>({ kind: 'shapeless', field });

export function checkRecord(table: SnapshotTable, id: string, value: unknown): Result<Fields, RecordRefusal> {
  if (!isPlain(value) || !isHarmless(value, 0)) return shapeless(null);
  const wrong = (field: string, problem: ProblemKind) =>
    err<RecordRefusal>({ kind: 'wrong', fault: { table, id, field, value: quoted(at(value, field)), problem } });
  if (table === 'policy') {
    const fault = policyFault(value);
    if (fault !== null) return fault.problem === null ? shapeless(fault.field) : wrong(fault.field, fault.problem);
  } else {
    const shape = recordShapes[table as keyof typeof recordShapes] as z.ZodType | undefined;
    const fault = shape === undefined ? rowFault(table as TableName, value) : shapeFault(shape, value);
    if (fault !== null) return fault.problem === null ? shapeless(fault.field) : wrong(fault.field, fault.problem);
  }
  return isKeyOf(recordKey(table, id, value as Fields), id) ? ok(value as Fields) : shapeless('id');
}

/**
 * A row of a dataset table: exactly its columns, each checked by its cell rule; columns of later formats only where they are filled.
 * Ratings are separate from their enterprises.
 */
function rowFault(table: TableName, row: Readonly<Record<string, unknown>>): FieldFault | null {
  const columns = (Object.entries(tables[table]) as [string, Column<unknown>][]).filter(
    ([field]) => !(table === 'enterprises' && field === 'rating'),
  );
  const known = new Set(columns.map(([field]) => field));
  const stranger = Object.keys(row).find((field) => !known.has(field));
  if (stranger !== undefined) return { field: stranger, problem: null };
  for (const [field, { cell, optional }] of columns) {
    const isLeftOut = isLater(table, field);
    if (isLeftOut && !Object.hasOwn(row, field)) continue;
    if (!Object.hasOwn(row, field) || (isLeftOut && row[field] === null)) return { field, problem: null };
    const problem = valueFault(cell, row[field], optional);
    if (problem !== null) return { field, problem: problem.kind === 'wrongType' ? null : problem };
  }
  return null;
}

/** Our own issues carry the problem; all others mean the shape is wrong. */
function shapeFault(shape: z.ZodType, value: unknown): FieldFault | null {
  const parsed = shape.safeParse(value);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  const problem = issue.code === 'custom' ? ((issue.params?.problem as ProblemKind | undefined) ?? null) : null;
  return { field: issue.path.join('.'), problem };
}

/** Rows with the same key are numbered: the second is `key#2`. */
function isKeyOf(key: string, id: string): boolean {
  return id === key || (id.startsWith(`${key}#`) && /^[1-9]\d{0,6}$/.test(id.slice(key.length + 1)));
}

function at(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split('.')) found = isPlain(found) || Array.isArray(found) ? (found as Record<string, unknown>)[key] : undefined;
  return found;
}

function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length <= quotedCharacters ? text : `${text.slice(0, quotedCharacters - 1)}…`;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHarmless(value: unknown, depth: number): value is Json {
  if (typeof value === 'string') return value.length <= maxCellCharacters;
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= maxDepth) return false;
  const keys = Object.keys(value);
  if (keys.length > maxItems) return false;
  return keys.every((key) => !badKeys.has(key) && isHarmless((value as Record<string, unknown>)[key], depth + 1));
}
