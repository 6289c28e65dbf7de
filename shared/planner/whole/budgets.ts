// What an enterprise may use up by each day, in exact integers: scarce material, and the dispatch task it owes to the pool.
import type { Instance, InstanceEnterprise } from '../instance.ts';
import type { PlanInput } from '../planInput.ts';
import type { Handing } from '../quotas/handing.ts';

/** Σ use × pieces by a day ≤ what is available by that day, in units of 1e-15 of the material's unit. */
export interface Budget {
  /** Pieces of a product that still fit on a day without overdrawing it or any later day; infinite for products that do not use it. */
  room(product: number, day: number): number;
  /** Books pieces of a product on a day; negative pieces are taken back. */
  book(product: number, day: number, pieces: number): void;
  /** True while more is used by the day than there is. */
  isOverdrawn(day: number): boolean;
  uses(product: number): boolean;
}

export interface EnterpriseBudgets {
  /** By material: used by what the lines make. */
  readonly materials: readonly Budget[];
  /** By material: what is delivered to the pool counts against the task in that material. */
  readonly linkage: readonly Budget[];
}

const micro = 1_000_000n;

/** Budgets of each enterprise, in the instance's order. Material is handed out as the pool's material arrives. */
export function budgetsOf({ instance, handing }: PlanInput): EnterpriseBudgets[] {
  return instance.enterprises.map((enterprise, e) => ({
    materials: instance.materials.map((_, m) =>
      createBudget(usesOf(instance, enterprise, m, false), availableByDay(enterprise.materialByDay[m], handing[m], e, 1)),
    ),
    linkage: instance.materials.map((material, m) =>
      createBudget(
        usesOf(instance, enterprise, m, true),
        availableByDay(
          material.poolByDay.map((_, t) => (t === 0 ? enterprise.arrears[m] : 0)),
          handing[m],
          e,
          material.linkageRatio,
        ),
      ),
    ),
  }));
}

/**
 * Consumption per piece by product: per thousand × (1 + loss), both in millionths, gives whole units of 1e-15. With `linkedOnly`, only the
 * products whose linkage material this is.
 */
function usesOf(instance: Instance, enterprise: InstanceEnterprise, material: number, linkedOnly: boolean): Map<number, bigint> {
  return new Map(
    instance.products.flatMap((product, p) => {
      const rate = product.perThousand[material];
      if (rate === 0 || (linkedOnly && product.linkage !== material)) return [];
      return [[p, toMicro(rate) * (micro + toMicro(enterprise.loss))] as const];
    }),
  );
}

/** Own arrivals plus ratio × what is handed out, as a running total rounded down to whole units. Own quantities are whole millionths. */
function availableByDay(ownByDay: readonly number[], { rest, shareByDay }: Handing, e: number, ratio: number): bigint[] {
  let own = 0n;
  return ownByDay.map((quantity, t) => {
    own += toMicro(quantity);
    const { num, den } = shareByDay[t];
    // own/1e6 + rest × share × ratio/1e6, in units of 1e-15
    return own * micro * 1000n + (rest[e].num * num * toMicro(ratio) * 1_000_000_000n) / (rest[e].den * den);
  });
}

function createBudget(uses: ReadonlyMap<number, bigint>, available: readonly bigint[]): Budget {
  const free = [...available];
  return {
    room(product, day) {
      const use = uses.get(product);
      if (use === undefined) return Number.POSITIVE_INFINITY;
      let least = free[day];
      for (let t = day + 1; t < free.length; t += 1) if (free[t] < least) least = free[t];
      return least <= 0n ? 0 : Number(least / use);
    },
    book(product, day, pieces) {
      const use = uses.get(product);
      if (use === undefined || pieces === 0) return;
      const amount = use * BigInt(pieces);
      for (let t = day; t < free.length; t += 1) free[t] -= amount;
    },
    isOverdrawn: (day) => free[day] < 0n,
    uses: (product) => uses.has(product),
  };
}

export function toMicro(value: number): bigint {
  return BigInt(Math.round(value * 1e6));
}
