// What writing the computed demands comes to: the sum of each tier before and after, and where they would be added to demands that somebody
// entered for the same place, tier, product and days, which may be the same need twice.
import { sum } from '../base/sum.ts';
import type { Dataset } from '../domain/dataset.ts';
import { cityOf } from '../domain/geography.ts';
import type { ProductCode, RegionCode } from '../domain/ids.ts';
import type { Demand, Tier } from '../domain/tables.ts';
import type { NormOutcome } from './computeDemands.ts';

export interface TierSum {
  readonly tier: Tier;
  readonly before: number;
  readonly after: number;
}

export interface AddedTo {
  readonly tier: Tier;
  readonly city: RegionCode;
  readonly product: ProductCode;
  /** Pieces of demands that stay as they are, and pieces computed anew beside them. */
  readonly present: number;
  readonly added: number;
}

type Outcome = Pick<NormOutcome, 'added' | 'changed' | 'removed'>;

/** In the order of the policy; tiers without demands on either side are left out. */
export function tierSums({ added, changed, removed }: Outcome, { demands, policy }: Pick<Dataset, 'demands' | 'policy'>): TierSum[] {
  const of = (rows: readonly Demand[], tier: Tier) => sum(rows.filter((row) => row.tier === tier).map((row) => row.quantityPieces));
  return policy.tiers
    .map((tier) => {
      const before = of(demands, tier);
      const rise = changed.map(({ row, before: was }) => (row.tier === tier ? row.quantityPieces - was : 0));
      const after =
        before +
        sum(rise) +
        of(
          added.map(({ row }) => row),
          tier,
        ) -
        of(removed, tier);
      return { tier, before, after };
    })
    .filter(({ before, after }) => before > 0 || after > 0);
}

/** By tier in the order of the policy, then city and product. Demands of one county and of its city may be the same need. */
export function addedTo(
  { added, removed }: Outcome,
  { demands, regions, policy }: Pick<Dataset, 'demands' | 'regions' | 'policy'>,
): AddedTo[] {
  const byCode = new Map(regions.map((row) => [row.code, row]));
  const keyOf = ({ tier, region, product }: Demand) => [tier, cityOf(region, byCode) ?? region, product].join('|');
  const gone = new Set(removed.map(({ code }) => code));
  const present = new Map<string, Demand[]>();
  for (const row of demands) if (!gone.has(row.code)) present.set(keyOf(row), [...(present.get(keyOf(row)) ?? []), row]);
  const found = new Map<string, AddedTo>();
  // Norms of several groups of people are different needs: only rows that were there before are asked about.
  for (const { row } of added) {
    const beside = (present.get(keyOf(row)) ?? []).filter(({ from, due, code }) => from <= row.due && row.from <= due && !isByNorm(code));
    if (beside.length === 0) continue;
    const before = found.get(keyOf(row));
    found.set(keyOf(row), {
      tier: row.tier,
      city: cityOf(row.region, byCode) ?? row.region,
      product: row.product,
      present: sum(beside.map(({ quantityPieces }) => quantityPieces)),
      added: (before?.added ?? 0) + row.quantityPieces,
    });
  }
  const rank = ({ tier }: AddedTo) => policy.tiers.indexOf(tier);
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}

/** Codes of computed demands begin so: `N-essential-360100-MED-职工`. */
function isByNorm(code: string): boolean {
  return code.startsWith('N-');
}
