// The province's policy for one plan: horizon, order of tiers, who may be supported, reserves.
import { z } from 'zod';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { IsoDate } from './calendar.ts';
import type { MaterialCode, ProductCode, RegionCode } from './ids.ts';
import type { Tier } from './tables.ts';
import { flavoured } from './valueSchema.ts';

export const supportModes = ['all', 'none', 'list', 'threshold'] as const;
export type SupportMode = (typeof supportModes)[number];

/** What the values of a policy may be: a plan, a channel and a snapshot are each strict in their own way. */
interface PolicyRules<Tiers extends z.ZodType<readonly string[]>, Mode extends z.ZodType<string>> {
  readonly day: z.ZodType<string, string>;
  readonly days: z.ZodType<number>;
  readonly tiers: Tiers;
  readonly mode: Mode;
  readonly threshold: z.ZodType<number>;
  readonly city: z.ZodType<string, string>;
  /** Of a material or product. */
  readonly code: z.ZodType<string, string>;
  readonly amount: z.ZodType<number>;
}

export function policySchema<Tiers extends z.ZodType<readonly string[]>, Mode extends z.ZodType<string>>(rules: PolicyRules<Tiers, Mode>) {
  const day = flavoured<IsoDate>(rules.day);
  return z.strictObject({
    start: day,
    /** First day of the cycle that quotas, needs and fills are counted over. Left out where the cycle begins on `start`. */
    cycleStart: day.optional(),
    /** Days of the horizon, 1 to 366. */
    days: rules.days,
    /** Strict priority order, highest first. */
    tiers: rules.tiers,
    support: z.strictObject({
      mode: rules.mode,
      /** Self-sufficiency below which a city is in difficulty, 0 or more. */
      threshold: rules.threshold,
      /** City codes, for mode `list`. */
      cities: z.array(flavoured<RegionCode>(rules.city)),
    }),
    /** Material held back from allocation, in the material's unit. */
    materialReserve: z.record(flavoured<MaterialCode>(rules.code), rules.amount),
    /** Targets of tier `reserve`, pieces. */
    goodsReserve: z.record(flavoured<ProductCode>(rules.code), rules.amount),
  });
}

export type Policy = DeepReadonly<z.infer<ReturnType<typeof policySchema<z.ZodType<Tier[]>, z.ZodType<SupportMode>>>>>;
export type Support = Policy['support'];
