// Owns reading a level's duals as the prices of the certificate, which the check turns into a bound of its own (verify/levelBound.ts).
import type { Tier } from '../../domain/tables.ts';
import type { LevelProof, PriceSteps } from '../../plan/certificate.ts';
import { groupKey } from '../../plan/plan.ts';
import type { PlanGroup } from '../groups.ts';
import { compareText } from '../instance.ts';
import type { Instance } from '../instance.ts';
import type { PlanInput } from '../planInput.ts';
import type { PlanModel } from '../model/planModel.ts';
import { soloCalled, soloGoods } from '../model/soloPools.ts';
import { soloPrices } from '../model/soloPrices.ts';
import type { LpSolution } from '../solver.ts';

/** A price below this, times any quantity a province moves, is nothing. */
const noise = 1e-15;

export interface SolvedLevel {
  readonly tier: Tier;
  /** By group: fixed before it. */
  readonly fixed: readonly boolean[];
  /** Groups fixed by it. */
  readonly bound: readonly number[];
}

/** The proof of the level just solved. */
export function levelProof(
  solution: LpSolution,
  model: PlanModel,
  { instance, groups }: PlanInput,
  { fixed, bound, tier }: SolvedLevel,
): Omit<LevelProof, 'level'> {
  const weights = groups.flatMap((group, k): [string, number][] => {
    if (model.received[k] < 0) return [];
    // A frozen group stands at the lower bound of its column, an open one at its level's row.
    const dual = fixed[k] ? solution.colDual[model.received[k]] : bound.includes(k) ? solution.rowDual[model.levelRows[k]] : 0;
    return [[groupKey(group), price(Math.abs(dual), model.levelCost)]];
  });
  const prices = new Map<string, Map<number, number>>();
  for (const { name, day, unit, row } of model.priced) {
    const dual = solution.rowDual[row] / unit;
    const isPin = name.startsWith('delivery|') || name.startsWith('dispatch|');
    const value = price(isPin ? dual : Math.abs(dual), model.levelCost);
    const steps = prices.get(name) ?? new Map<number, number>();
    steps.set(day, (steps.get(day) ?? 0) + value);
    prices.set(name, steps);
  }
  priceSolos(prices, model, instance);
  return {
    tier,
    weights: Object.fromEntries(weights.filter(([, weight]) => weight > 0).sort(byName)),
    prices: Object.fromEntries(
      [...prices]
        .map(([name, steps]) => [name, stepsOf(steps)] as const)
        .filter(([, steps]) => steps.length > 0)
        .sort(byName),
    ),
  };
}

/** What the LP says of the goods of makers together, said of the material and linkage of each. */
function priceSolos(prices: Map<string, Map<number, number>>, model: PlanModel, instance: Instance): void {
  const taken = (name: string): number[] => {
    const byDay = new Array<number>(instance.days).fill(0);
    for (const [last, value] of prices.get(name) ?? []) byDay[last] = value;
    prices.delete(name);
    // A row's price holds for all days up to its last.
    for (let t = instance.days - 2; t >= 0; t -= 1) byDay[t] = Math.max(byDay[t], byDay[t + 1]);
    return byDay;
  };
  model.supply.pools.forEach((pool, index) => {
    const goods = taken(`${soloGoods}${index}`);
    const called = taken(`${soloCalled}${index}`);
    for (const solo of pool.members) {
      const { code } = instance.enterprises[solo.enterprise];
      const { linkage, material } = soloPrices(instance, solo, goods, called);
      const set = (key: string, byDay: readonly number[]) => prices.set(key, new Map(byDay.map((value, day) => [day, price(value, 1)])));
      for (const [m, byDay] of material) set(`material|${code}|${instance.materials[m].code}`, byDay);
      const linked = instance.products[solo.product].linkage;
      if (linked >= 0) set(`linkage|${code}|${instance.materials[linked].code}`, linkage);
    }
  });
}

/** Groups that no goods can reach keep what they have. That proves itself: weights alone, no prices; one proof for each fill below 1. */
export function unreachableProof(
  groups: readonly PlanGroup[],
  model: PlanModel,
  tier: Tier,
): { readonly fill: number; readonly proof: Omit<LevelProof, 'level'> }[] {
  const unreachable = groups.filter((group, k) => group.tier === tier && model.received[k] < 0 && group.secured < group.need);
  const byFill = Map.groupBy(unreachable, ({ secured, need }) => secured / need);
  return [...byFill]
    .sort(([a], [b]) => a - b)
    .map(([fill, members]) => {
      const weights = members.map((group): [string, number] => [groupKey(group), price(1, group.need)]).sort(byName);
      return { fill, proof: { tier, weights: Object.fromEntries(weights), prices: {} } };
    });
}

/** The last day of each price alone: up to it nothing changes. */
function stepsOf(steps: ReadonlyMap<number, number>): PriceSteps {
  const days = [...steps].sort(([a], [b]) => a - b);
  return days.filter(([, value], k) => value !== 0 && value !== days[k + 1]?.[1]);
}

/** Twelve digits say more than the tolerance of the check. */
function price(dual: number, levelCost: number): number {
  const value = dual / levelCost;
  return Math.abs(value) < noise ? 0 : Number(value.toPrecision(12));
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b);
}
