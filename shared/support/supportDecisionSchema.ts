// The schema of a decision on a request for support, for the snapshots that carry it. Its types are inferred in supportDecision.ts.
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar.ts';
import type { ProductCode, RegionCode } from '../domain/ids.ts';
import { tiers } from '../domain/tables.ts';
import { codeValue, countValue, dayValue, decimalValue, flavoured, idValue, piecesValue, shareValue } from '../domain/valueSchema.ts';
import { supportRequestSchema } from './supportRequestSchema.ts';

const maxTrend = 60;
const maxCosts = 60;
const day = flavoured<IsoDate>(dayValue);
/** Pieces as the assessment has them, parts of pieces included; ratios; days. */
const amount = decimalValue(1e12, 6);

export const supportEvidenceSchema = z.strictObject({
  /** The morning of which all figures are. */
  on: day,
  need: amount,
  stock: amount,
  potential: amount,
  ratio: amount,
  /** Below this the rule supports; null where the rule of the policy is another. */
  threshold: shareValue.nullable(),
  /** What the rule says without a decision. */
  isEligibleByRule: z.boolean(),
  /** The ratio in plans approved earlier in the cycle, the oldest first. */
  trend: z.array(z.strictObject({ on: day, ratio: amount })).max(maxTrend),
  /** Goods of the city over its mean use; null without use. */
  daysLeft: amount.nullable(),
  /** The group by the plan in force; null without one. */
  fill: z.strictObject({ needPieces: amount, fill: shareValue }).nullable(),
  /** What the demands asked for have of this cycle. */
  got: z.strictObject({ accepted: amount, transit: amount, committed: amount, own: amount }),
});

/** A group whose fill the decision changes; fills are exact, before rounding to cartons. */
export const supportCostSchema = z.strictObject({
  tier: z.enum([...tiers, 'firm']),
  region: flavoured<RegionCode>(codeValue),
  product: flavoured<ProductCode>(codeValue),
  needPieces: amount,
  before: shareValue,
  after: shareValue,
});

export function supportDecisionSchema(text: z.ZodType<string>) {
  return z.strictObject({
    id: idValue,
    /** As it was when it was decided. */
    request: supportRequestSchema(text),
    /** The most that may be sent from the pool; 0 is a refusal. */
    capPieces: piecesValue,
    /** What the pool had sent or promised already in the cycle when it was decided; the cap counts from there. */
    hadPieces: piecesValue,
    /** First and last day on which it holds. */
    from: day,
    to: day,
    /** The first day of the cycle it is made for; it ends with the cycle. */
    cycle: day,
    reason: text,
    decidedOn: day,
    decidedBy: text,
    number: z.strictObject({ year: countValue(9999, 1), running: countValue(1_000_000_000, 1) }),
    evidence: supportEvidenceSchema,
    costs: z.array(supportCostSchema).max(maxCosts),
    revoked: z.strictObject({ on: day, by: text, reason: text }).nullable(),
  });
}
