// Validates inputs of the norm channels, and the norms that come with the sample.
import { z } from 'zod';
import { parseCode } from '../domain/cells.ts';
import { riskLevels, tiers } from '../domain/tables.ts';
import { maxGroupCharacters } from '../norms/norms.ts';
import { daySchema } from './commonSchemas.ts';

const code = z.string().min(1).max(64);
const group = z
  .string()
  .max(maxGroupCharacters)
  .refine((text) => parseCode(text).ok, 'letters and digits');
const factor = z
  .number()
  .min(0)
  .max(1000)
  .refine((value) => Number(value.toFixed(6)) === value, 'more than six decimals');
function isUnique<T>(keyOf: (row: T) => string): (rows: readonly T[]) => boolean {
  return (rows) => new Set(rows.map(keyOf)).size === rows.length;
}

export const normBookSchema = z.strictObject({
  norms: z
    .array(z.strictObject({ group, tier: z.enum(tiers), product: code, piecesPerPersonDay: factor }))
    .max(200)
    .refine(
      isUnique(
        (row: { readonly group: string; readonly tier: string; readonly product: string }) => `${row.group}|${row.tier}|${row.product}`,
      ),
      'a norm twice',
    ),
  headcounts: z
    .array(z.strictObject({ region: z.string().regex(/^\d{6}$/), group, persons: z.int().min(0).max(2_000_000_000) }))
    .max(100_000)
    .refine(
      isUnique((row: { readonly region: string; readonly group: string }) => `${row.region}|${row.group}`),
      'a headcount twice',
    ),
  riskFactors: z.strictObject(
    Object.fromEntries(riskLevels.map((risk) => [risk, factor])) as Record<(typeof riskLevels)[number], typeof factor>,
  ),
  riskDays: z
    .array(z.strictObject({ region: z.string().regex(/^\d{6}$/), from: daySchema, level: z.enum(riskLevels) }))
    .max(10_000)
    .refine(
      isUnique((row: { readonly region: string; readonly from: string }) => `${row.region}|${row.from}`),
      'a level twice',
    )
    .optional(),
  returnRates: z
    .array(z.strictObject({ group, from: daySchema, rate: factor.max(1) }))
    .max(10_000)
    .refine(
      isUnique((row: { readonly group: string; readonly from: string }) => `${row.group}|${row.from}`),
      'a rate twice',
    )
    .optional(),
});

export const normSchemas = {
  'norm.get': z.strictObject({}),
  'norm.save': normBookSchema,
  'norm.preview': z.strictObject({}),
  'norm.apply': z.strictObject({}),
};
