// Owns groups: (tier, destination, demanded product), and for tier reserve (reserve, pool, product). Fills are theirs.
import type { ProductCode, RegionCode } from '../domain/ids.ts';
import type { Tier } from '../domain/tables.ts';
import { poolRegion } from '../plan/plan.ts';
import type { Instance } from './instance.ts';

export interface PlanGroup {
  readonly tier: Tier;
  readonly region: RegionCode;
  readonly product: ProductCode;
  readonly productIndex: number;
  /** Indices into `instance.demands`; empty for tier reserve. */
  readonly demands: readonly number[];
  readonly need: number;
}

/** Groups that ask for more than 0, in tier order, then region, then product. */
export function groupsOf(instance: Instance): PlanGroup[] {
  return instance.tiers.flatMap((tier) => (tier === 'reserve' ? reserveGroups(instance) : tierGroups(instance, tier)));
}

function tierGroups(instance: Instance, tier: Tier): PlanGroup[] {
  return instance.destinations.flatMap((region, destination) =>
    instance.products.flatMap((product, p) => {
      const demands = instance.demands.flatMap((demand, j) =>
        demand.tier === tier && demand.destination === destination && demand.product === p ? [j] : [],
      );
      const need = demands.reduce((total, j) => total + instance.demands[j].quantity, 0);
      return need > 0 ? [{ tier, region, product: product.code, productIndex: p, demands, need }] : [];
    }),
  );
}

function reserveGroups(instance: Instance): PlanGroup[] {
  return instance.products.flatMap((product, p) =>
    product.reserveTarget > 0
      ? [{ tier: 'reserve' as const, region: poolRegion, product: product.code, productIndex: p, demands: [], need: product.reserveTarget }]
      : [],
  );
}
