// Owns what a record of a file must look like before anything is done with it: flat rows by the columns of their table, the others by
// their shape. Keys that reach into objects, deep nesting and texts without end are none.
import { z } from 'zod';
import { parseDay } from '../domain/calendar.ts';
import type { Column, TableName } from '../domain/tables.ts';
import { tables } from '../domain/tables.ts';
import type { Fields, Json, SnapshotTable } from './snapshotRecord.ts';

const maxText = 2000;
const maxDepth = 8;
const maxItems = 100_000;
const badKeys = new Set(['__proto__', 'constructor', 'prototype']);

const text = z.string().max(maxText);
const day = z.string().refine((value) => parseDay(value) !== null);
const count = z.int().min(0).max(100_000_000_000);
const pieces = z.array(z.strictObject({ product: text, pieces: count }));
const event = z.discriminatedUnion('kind', [
  z.strictObject({ id: text, on: day, kind: z.literal('shipped'), lines: pieces, carrier: text, vehicle: text, driver: text }),
  z.strictObject({
    id: text,
    on: day,
    kind: z.literal('received'),
    shipment: text,
    lines: z.array(z.strictObject({ product: text, accepted: count, damaged: count, refused: count })),
    signedBy: text,
  }),
  z.strictObject({ id: text, on: day, kind: z.literal('returned'), lines: pieces, reason: text }),
  z.strictObject({ id: text, on: day, kind: z.literal('writtenOff'), lines: pieces, by: text, reason: text }),
  z.strictObject({ id: text, on: day, kind: z.literal('revoked'), by: text, reason: text, successor: text.nullable() }),
]);
const share = z.strictObject({ date: day, demand: text, tier: text, product: text, quantityPieces: count, cartons: count });

const shapes: { readonly [Name in SnapshotTable]?: z.ZodType } = {
  policy: z.looseObject({ start: day, days: z.int().min(1).max(366) }),
  ratings: z.strictObject({ rating: z.number().min(0).max(1) }),
  quotas: z.strictObject({ plan: text, enterprise: text, material: text, quantity: z.number().min(0) }),
  cityQuotas: z.strictObject({ enterprise: text, material: text, quantity: z.number().min(0) }),
  orders: z.strictObject({
    id: text,
    plan: text,
    planLabel: text,
    from: day,
    to: day,
    sender: text,
    senderName: text,
    receiver: text,
    receiverName: text,
    km: z.number().min(0),
    tiers: z.array(text),
    lines: z.array(
      z.strictObject({
        product: text,
        name: text,
        standard: text.nullable(),
        unit: text,
        quantityPieces: count,
        cartons: count,
        massGrams: z.number().min(0),
      }),
    ),
    shares: z.array(share),
    sources: z.array(z.strictObject({ product: text, enterprise: text.nullable(), pieces: count })).optional(),
    arrival: day,
    number: z.strictObject({ prefix: text, year: z.int(), running: z.int().min(1) }),
    issuedOn: day,
    issuedAt: text,
  }),
  orderEvents: z.strictObject({ order: text, office: text, event }),
  dailyReports: z.strictObject({
    date: day,
    enterprise: text,
    output: z.array(z.strictObject({ product: text, pieces: count })),
    materials: z.array(z.strictObject({ material: text, received: text, used: text, onHand: text })),
    workforce: z.strictObject({ present: z.number().min(0), needed: z.number().min(0), shifts: z.number().min(0) }).nullable(),
    note: text,
  }),
};

/** Null where the text is no record of the table. */
export function checkedRecord(table: SnapshotTable, value: unknown): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !isHarmless(value, 0)) return null;
  const shape = shapes[table];
  if (shape !== undefined) return shape.safeParse(value).success ? (value as Fields) : null;
  const columns = Object.entries(tables[table as TableName]) as [string, Column<unknown>][];
  const row = value as Record<string, unknown>;
  const expected = columns.filter(([field]) => !(table === 'enterprises' && field === 'rating'));
  if (Object.keys(row).length !== expected.length) return null;
  return expected.every(([field, column]) => Object.hasOwn(row, field) && isValue(row[field], column)) ? (row as Fields) : null;
}

function isValue(value: unknown, { cell, optional }: Column<unknown>): boolean {
  if (value === null) return optional;
  switch (cell.kind) {
    case 'pieces':
      return Number.isSafeInteger(value) && (value as number) >= cell.min && (value as number) <= cell.max;
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value) && value >= cell.min && value <= cell.max;
    case 'flag':
      return typeof value === 'boolean';
    case 'oneOf':
      return typeof value === 'string' && cell.options.includes(value);
    case 'date':
      return typeof value === 'string' && parseDay(value) !== null;
    default:
      return typeof value === 'string' && value.length <= maxText;
  }
}

function isHarmless(value: unknown, depth: number): value is Json {
  if (typeof value === 'string') return value.length <= maxText;
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= maxDepth) return false;
  const keys = Object.keys(value);
  if (keys.length > maxItems) return false;
  return keys.every((key) => !badKeys.has(key) && isHarmless((value as Record<string, unknown>)[key], depth + 1));
}
