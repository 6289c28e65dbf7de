// The shape of plan.json: every field of a plan and of its frozen dataset, strictly, within the bounds of the dataset's columns.
import { z } from 'zod';
import { parseDay } from '../domain/calendar.ts';
import { lineBases } from '../domain/linesApart.ts';
import { policySchema, supportModes } from '../domain/policy.ts';
import { tableNames, tables, tiers, type TableName } from '../domain/tables.ts';
import type { CellKind, Column } from '../domain/column.ts';
import { formMessages } from './cellForms.ts';
import { firmTier } from './groupTier.ts';
import { reasonKinds } from './plan.ts';
import { pursuedAims } from './pursued.ts';
import { remedyChangeSchema } from './remedySchema.ts';

const code = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, formMessages.code);
const day = z.string().refine((text) => parseDay(text) !== null, formMessages.day);
const tier = z.enum(tiers);
const groupTier = z.enum([firmTier, ...tiers]);
const amount = z.number().min(0);
const flow = { product: code, quantityPieces: z.number() };
const text = z.string().max(10_000);

const policy = policySchema({
  day,
  days: z.int().min(1).max(366),
  tiers: z.array(tier).refine((list) => new Set(list).size === list.length, formMessages.tiersOnce),
  mode: z.enum(supportModes),
  threshold: amount,
  city: code,
  code,
  amount,
});

/** Checks only the types of the rows. Whether quantities are whole and add up is checked by verifyPlan, which explains it better. */
const plan = z.strictObject({
  format: z.int().min(1),
  engine: text,
  datasetHash: z.string(),
  start: day,
  days: z.int(),
  assessment: z.array(
    z.strictObject({ city: code, product: code, need: amount, stock: amount, potential: amount, ratio: amount, eligible: z.boolean() }),
  ),
  quotas: z.array(
    z.strictObject({ enterprise: code, material: code, need: amount, rating: amount, quota: amount, given: amount, quantity: amount }),
  ),
  production: z.array(z.strictObject({ date: day, line: code, ...flow })),
  deliveries: z.array(z.strictObject({ date: day, enterprise: code, ...flow })),
  releases: z.array(z.strictObject({ date: day, enterprise: code, ...flow })),
  tasks: z.array(z.strictObject({ enterprise: code, material: code, owed: z.number(), called: z.number(), balance: z.number() })),
  dispatches: z.array(
    z.strictObject({ date: day, from: code, to: code, demand: code, tier, ...flow, cartons: z.number(), km: z.number() }),
  ),
  ownUse: z.array(z.strictObject({ date: day, city: code, demand: code, ...flow })),
  commitments: z.array(z.strictObject({ order: code, product: code, date: day, quantityPieces: z.number() })),
  reserve: z.array(z.strictObject({ city: code, ...flow })),
  groups: z.array(
    z.strictObject({
      tier: groupTier,
      region: code,
      product: code,
      needPieces: amount,
      securedPieces: amount,
      ownPieces: z.number(),
      poolPieces: z.number(),
      fill: z.number(),
      fillExact: z.number(),
    }),
  ),
  reasons: z.array(
    z.strictObject({
      tier: groupTier,
      region: code,
      product: code,
      shortPieces: z.number(),
      parts: z.array(
        z.strictObject({ kind: z.enum(reasonKinds), pieces: z.number(), tiers: z.array(z.strictObject({ tier, pieces: z.number() })) }),
      ),
      remedies: z.array(z.strictObject({ change: remedyChangeSchema, fillAfter: z.number().nullable() })),
    }),
  ),
  pursued: z.array(z.enum(pursuedAims)).optional(),
  leastChange: z.literal(false).optional(),
  lines: z
    .strictObject({
      basis: z.enum(lineBases),
      apart: z.array(
        z.strictObject({
          // People type these in a project, where any text is allowed.
          line: text,
          product: text,
          enterprise: text,
          piecesPerDay: amount,
          project: text,
          name: text,
          expectedOn: day.nullable(),
          isInData: z.boolean(),
        }),
      ),
    })
    .optional(),
  certificate: z.array(
    z.strictObject({
      level: z.int(),
      tier: groupTier,
      weights: z.record(z.string(), z.number()),
      prices: z.record(z.string(), z.array(z.tuple([z.int(), z.number()]))),
      earliest: z.strictObject({ products: z.array(code).min(1), value: amount }).optional(),
    }),
  ),
  solve: z.strictObject({ columns: z.number(), rows: z.number(), solves: z.number() }),
});

const dataset = z.strictObject({
  ...(Object.fromEntries(tableNames.map((name) => [name, z.array(rowSchema(name))])) as {
    [Name in TableName]: z.ZodArray<ReturnType<typeof rowSchema>>;
  }),
  policy,
});

export const planFileSchema = z.strictObject({ plan, dataset, digest: z.string().regex(/^[0-9a-f]{64}$/, formMessages.digest) });

function rowSchema(name: TableName) {
  const columns = Object.entries(tables[name]) as [string, Column<unknown>][];
  return z.strictObject(
    Object.fromEntries(
      columns.map(([field, column]) => [field, column.optional ? cellSchema(column.cell).nullable() : cellSchema(column.cell)]),
    ),
  );
}

function cellSchema(cell: CellKind): z.ZodType {
  switch (cell.kind) {
    case 'code':
    case 'regionCode':
      return code;
    case 'text':
      return text;
    case 'oneOf':
      return z.enum(cell.options as [string, ...string[]]);
    case 'flag':
      return z.boolean();
    case 'date':
      return day;
    case 'pieces':
      return z.int().min(cell.min).max(cell.max);
    case 'decimal':
      return z
        .number()
        .min(cell.min)
        .max(cell.max)
        .refine((value) => hasDecimals(value, cell.decimals), formMessages.decimals);
  }
}

/** True if the printed number has no more decimals than its column keeps. */
function hasDecimals(value: number, decimals: number): boolean {
  return Number.isInteger(value) || Number(value.toFixed(decimals)) === value;
}
