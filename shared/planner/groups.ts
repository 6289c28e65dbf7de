// Defines groups, the units that have a fill: (tier, destination, demanded product), and for tier reserve (reserve, pool, product).
import { sum } from '../base/sum.ts';
import type { ProductCode, RegionCode } from '../domain/ids.ts';
import type { Tier } from '../domain/tables.ts';
import { firmTier, type GroupTier } from '../plan/groupTier.ts';
import { poolRegion } from '../plan/plan.ts';
import type { Instance, InstanceDemand } from './instance.ts';

export interface PlanGroup {
  readonly tier: GroupTier;
  readonly region: RegionCode;
  readonly product: ProductCode;
  readonly productIndex: number;
  /** Indices into `instance.demands`; empty for tier reserve, and where all of the group's demands are settled. */
  readonly demands: readonly number[];
  /** For tier firm: indices into `instance.orders`. */
  readonly orders: readonly number[];
  /** Pieces over the cycle. */
  readonly need: number;
  /** Of these, the pieces it has or is sure to get, whatever is planned. */
  readonly secured: number;
  /** The most it can still get: rows whose last day has passed ask for nothing more. */
  readonly asked: number;
}

/** Groups that ask for more than 0 over the cycle: issued orders first, then by tier order, region and product. */
export function groupsOf(instance: Instance): PlanGroup[] {
  const ofTiers = instance.tiers.flatMap((tier) => (tier === 'reserve' ? reserveGroups(instance) : tierGroups(instance, tier)));
  return [...firmGroups(instance), ...ofTiers];
}

/** Tiers in the order they are levelled: issued orders first. */
export function levelledTiers(instance: Instance): GroupTier[] {
  return [firmTier, ...instance.tiers];
}

function firmGroups({ cities, products, orders }: Instance): PlanGroup[] {
  return cities.flatMap((region, city) =>
    products.flatMap((product, p): PlanGroup[] => {
      const own = orders.flatMap((order, o) => (order.city === city && order.product === p ? [o] : []));
      const need = sum(own.map((o) => orders[o].quantity));
      const secured = sum(own.map((o) => orders[o].shipped));
      if (need === 0) return [];
      return [
        { tier: firmTier, region, product: product.code, productIndex: p, demands: [], orders: own, need, secured, asked: need - secured },
      ];
    }),
  );
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
      return need > 0 ? [{ tier, region, product: product.code, productIndex: p, demands, orders: [], need, secured, asked }] : [];
    }),
  );
}

function reserveGroups(instance: Instance): PlanGroup[] {
  return instance.products.flatMap(({ code, reserveTarget: need }, p) =>
    need > 0
      ? [
          {
            tier: 'reserve' as const,
            region: poolRegion,
            product: code,
            productIndex: p,
            demands: [],
            orders: [],
            need,
            secured: 0,
            asked: need,
          },
        ]
      : [],
  );
}
