// Owns groups: (tier, destination, demanded product), and for tier reserve (reserve, pool, product). Fills are theirs.
import { sum } from '../base/sum.ts';
import type { ProductCode, RegionCode } from '../domain/ids.ts';
import type { Tier } from '../domain/tables.ts';
import { poolRegion } from '../plan/plan.ts';
import type { Instance, InstanceDemand } from './instance.ts';

export interface PlanGroup {
  readonly tier: Tier;
  readonly region: RegionCode;
  readonly product: ProductCode;
  readonly productIndex: number;
  /** Indices into `instance.demands`; empty for tier reserve, and where all of its demands are settled. */
  readonly demands: readonly number[];
  /** Pieces over the cycle. */
  readonly need: number;
  /** Of these, what it has or is sure to get whatever is planned. */
  readonly secured: number;
  /** What it can still get at most: rows whose last day has passed ask for nothing more. */
  readonly asked: number;
}

/** Groups that ask for more than 0 over the cycle, in tier order, then region, then product. */
export function groupsOf(instance: Instance): PlanGroup[] {
  return instance.tiers.flatMap((tier) => (tier === 'reserve' ? reserveGroups(instance) : tierGroups(instance, tier)));
}

function tierGroups(instance: Instance, tier: Tier): PlanGroup[] {
  return instance.destinations.flatMap((region, destination) =>
    instance.products.flatMap((product, p) => {
      const isMember = (demand: InstanceDemand) => demand.tier === tier && demand.destination === destination && demand.product === p;
      const demands = instance.demands.flatMap((demand, j) => (isMember(demand) ? [j] : []));
      const members = [...demands.map((j) => instance.demands[j]), ...instance.settled.filter(isMember)];
      const need = sum(members.map((demand) => demand.need));
      const secured = sum(members.map((demand) => demand.secured));
      const asked = sum(members.map((demand) => demand.quantity));
      return need > 0 ? [{ tier, region, product: product.code, productIndex: p, demands, need, secured, asked }] : [];
    }),
  );
}

function reserveGroups(instance: Instance): PlanGroup[] {
  return instance.products.flatMap(({ code, reserveTarget: need }, p) =>
    need > 0
      ? [{ tier: 'reserve' as const, region: poolRegion, product: code, productIndex: p, demands: [], need, secured: 0, asked: need }]
      : [],
  );
}
