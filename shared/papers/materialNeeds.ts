// Finds how much of the pool's material each maker must have got by each day, so that it can make and deliver what the plan says.
import type { Plan } from '../plan/plan.ts';
import { million, runningSums } from '../plan/verify/exactUnits.ts';
import type { Facts } from '../plan/verify/facts.ts';
import { flowsOf, type ByDay } from '../plan/verify/flows.ts';

/** Millionths by day, running, beyond what the enterprise has of its own; never falls. By `enterprise|material`; no row is no need. */
export type MaterialNeeds = ReadonlyMap<string, readonly bigint[]>;

/**
 * The larger of two needs: what the output takes by standard consumption beyond own stock and arrivals, and the material that a delivery is
 * owed for beyond arrears, material × linkage ratio.
 */
export function materialNeeds(plan: Plan, facts: Facts): MaterialNeeds {
  // What is wrong with a row is the check's matter.
  const flows = flowsOf(plan, facts, () => {});
  const needs = new Map<string, readonly bigint[]>();
  for (const enterprise of facts.enterprises.values())
    for (const { code: material, linkageRatio } of facts.scarce) {
      const usedOf = (products: readonly string[], pieces: ReadonlyMap<string, ByDay>) =>
        runningSums(
          facts.dates.map((_, day) =>
            products.reduce(
              (sum, product) =>
                sum +
                (enterprise.consumption.get(`${product}|${material}`) ?? 0n) *
                  BigInt(pieces.get(`${enterprise.code}|${product}`)?.[day] ?? 0),
              0n,
            ),
          ),
        );
      const used = usedOf(facts.products, flows.madeBy);
      const linked = facts.products.filter((product) => facts.linkage.get(product) === material);
      const called = usedOf(linked, flows.delivered);
      const own = runningSums(enterprise.materials.get(material) ?? facts.dates.map(() => 0n));
      const arrears = enterprise.arrears.get(material) ?? 0n;
      let most = 0n;
      const byDay = facts.dates.map((_, day) => {
        const toMake = millionthsUp(used[day]) - own[day];
        const toOwe = linkageRatio === 0n ? 0n : roundedUp((millionthsUp(called[day]) - arrears) * million, linkageRatio);
        for (const need of [toMake, toOwe]) if (need > most) most = need;
        return most;
      });
      if (most > 0n) needs.set(`${enterprise.code}|${material}`, byDay);
    }
  return needs;
}

/** From 1e-15 of the unit. */
function millionthsUp(units: bigint): bigint {
  return roundedUp(units, 1_000_000_000n);
}

function roundedUp(num: bigint, den: bigint): bigint {
  return num <= 0n ? num / den : (num + den - 1n) / den;
}
