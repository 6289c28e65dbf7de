// A variant: the rule as it is, or with some of its numbers changed. What it leaves out stays as the office has it.
import { z } from 'zod';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { MaterialCode, ProductCode, RegionCode } from '../domain/ids.ts';
import { supportModes } from '../domain/policy.ts';
import { tiers } from '../domain/tables.ts';
import { codeValue, flavoured, materialValue, nameValue, piecesValue, regionValue, shareValue } from '../domain/valueSchema.ts';

const material = flavoured<MaterialCode>(codeValue);
const product = flavoured<ProductCode>(codeValue);

export const variantSchema = z.strictObject({
  name: nameValue,
  /** Of all materials whose ratio is above 0. */
  linkageRatio: shareValue.optional(),
  linkageRatios: z.record(material, shareValue).optional(),
  /** The reserve of every product, times this. */
  reserveTimes: z.number().min(0).max(100).optional(),
  goodsReserve: z.record(product, piecesValue).optional(),
  /** Material held back. */
  materialReserve: z.record(material, materialValue).optional(),
  /** Self-sufficiency below which a city is in difficulty. */
  threshold: z.number().min(0).max(1000).optional(),
  support: z.enum(supportModes).optional(),
  supportedCities: z.array(flavoured<RegionCode>(regionValue)).optional(),
  /** All tiers of the policy in another order. */
  tiers: z.array(z.enum(tiers)).min(1).optional(),
  withoutPins: z.literal(true).optional(),
  /** Plan with lines that nobody has verified yet, from the day on which they are expected to count. */
  expectedLines: z.literal(true).optional(),
});
export type Variant = DeepReadonly<z.infer<typeof variantSchema>>;

/** Results name variants, so each has a name of its own. */
export const variantsSchema = z
  .array(variantSchema)
  .min(1)
  .max(6)
  .refine((variants) => new Set(variants.map(({ name }) => name)).size === variants.length);

/** `expected`: the lines with those that are expected to count; null where the facts know of none. */
export function applyVariant(facts: Dataset, variant: Variant, expected: Pick<Dataset, 'lines' | 'lineDays'> | null): Dataset {
  const { policy } = facts;
  const { reserveTimes = 1, threshold, support, supportedCities } = variant;
  const scaled = Object.fromEntries(Object.entries(policy.goodsReserve).map(([code, pieces]) => [code, Math.round(pieces * reserveTimes)]));
  return {
    ...facts,
    ...(variant.expectedLines && expected !== null ? expected : {}),
    ...(variant.withoutPins ? { pins: [] } : {}),
    materials: facts.materials.map((row) => ({ ...row, linkageRatio: ratioOf(variant, row) })),
    policy: {
      ...policy,
      tiers: variant.tiers ?? policy.tiers,
      support: {
        mode: support ?? policy.support.mode,
        threshold: threshold ?? policy.support.threshold,
        cities: supportedCities ?? policy.support.cities,
      },
      materialReserve: { ...policy.materialReserve, ...variant.materialReserve },
      goodsReserve: { ...scaled, ...variant.goodsReserve },
    },
  };
}

function ratioOf({ linkageRatio, linkageRatios = {} }: Variant, row: Dataset['materials'][number]): number {
  if (Object.hasOwn(linkageRatios, row.code)) return linkageRatios[row.code];
  return linkageRatio !== undefined && row.linkageRatio > 0 ? linkageRatio : row.linkageRatio;
}
