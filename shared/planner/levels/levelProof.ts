// Reads a level's duals as the prices of the certificate. The check derives a bound of its own from them (verify/levelBound.ts).
import { compareText } from '../../base/compareText.ts';
import type { LevelProof, PriceSteps } from '../../plan/certificate.ts';
import { firmTier, type GroupTier } from '../../plan/groupTier.ts';
import { groupKey } from '../../plan/plan.ts';
import type { PlanGroup } from '../groups.ts';
import type { Instance } from '../instance.ts';
import type { PlanInput } from '../planInput.ts';
import type { PlanModel } from '../model/planModel.ts';
import { soloCalled, soloGoods } from '../model/soloPools.ts';
import { soloPrices } from '../model/soloPrices.ts';
import type { LpSolution } from '../solver.ts';

/** A price below this is negligible, whatever quantity a province moves. */
const noise = 1e-15;

export interface SolvedLevel {
  readonly tier: GroupTier;
  /** By group: whether it was fixed before this level. */
  readonly fixed: readonly boolean[];
  /** Groups this level fixes. */
  readonly bound: readonly number[];
}

/** Proof of the level just solved. */
export function levelProof(
  solution: LpSolution,
  model: PlanModel,
  { instance, groups }: PlanInput,
  { fixed, bound, tier }: SolvedLevel,
): Omit<LevelProof, 'level'> {
  const weights = groups.flatMap((group, k): [string, number][] => {
    if (model.received[k] < 0) return [];
    // A frozen group's dual is that of its column's lower bound; an open group's is that of its level row.
    const dual = fixed[k] ? solution.colDual[model.received[k]] : bound.includes(k) ? solution.rowDual[model.levelRows[k]] : 0;
    return [[groupKey(group), price(Math.abs(dual), model.levelCost)]];
  });
  const prices = pricesOf(solution, model, instance, model.levelCost);
  const [first] = model.firm;
  if (tier !== firmTier && first !== undefined) {
    const value = price(Math.abs(solution.rowDual[model.lp.numRow]), model.levelCost);
    const codes = [...new Set(model.firm.map(({ product }) => instance.products[product].code))].sort(compareText);
    if (value > 0) prices.set(`earliest|${codes[0]}`, new Map([[0, value]]));
  }
  return { tier, weights: weightsText(weights), prices: pricesText(prices) };
}

/** Proof that issued orders cannot leave any earlier while their fills are kept. */
export function earliestProof(
  solution: LpSolution,
  model: PlanModel,
  { instance, groups }: PlanInput,
  earliest: NonNullable<LevelProof['earliest']>,
): Omit<LevelProof, 'level'> {
  const weights = groups.flatMap((group, k): [string, number][] =>
    group.tier === firmTier && model.received[k] >= 0 ? [[groupKey(group), price(Math.abs(solution.colDual[model.received[k]]), 1)]] : [],
  );
  return { tier: firmTier, weights: weightsText(weights), prices: pricesText(pricesOf(solution, model, instance, 1)), earliest };
}

function weightsText(weights: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries(weights.filter(([, weight]) => weight > 0).sort(byName));
}

type Prices = Map<string, Map<number, number>>;

function pricesText(prices: Prices): LevelProof['prices'] {
  return Object.fromEntries(
    [...prices]
      .map(([name, steps]) => [name, stepsOf(steps)] as const)
      .filter(([, steps]) => steps.length > 0)
      .sort(byName),
  );
}

/** `unit`: the weight of a piece in the objective. */
function pricesOf(solution: LpSolution, model: PlanModel, instance: Instance, unit: number): Prices {
  const prices = new Map<string, Map<number, number>>();
  for (const { name, day, unit: amount, row } of model.priced) {
    const dual = solution.rowDual[row] / amount;
    const isPin = name.startsWith('delivery|') || name.startsWith('dispatch|');
    const value = price(isPin ? dual : Math.abs(dual), unit);
    const steps = prices.get(name) ?? new Map<number, number>();
    steps.set(day, (steps.get(day) ?? 0) + value);
    prices.set(name, steps);
  }
  priceSolos(prices, model, instance);
  return prices;
}

/** Translates the LP's prices for the goods of merged makers into prices for each maker's material and linkage. */
function priceSolos(prices: Map<string, Map<number, number>>, model: PlanModel, instance: Instance): void {
  const taken = (name: string): number[] => {
    const byDay = new Array<number>(instance.days).fill(0);
    for (const [last, value] of prices.get(name) ?? []) byDay[last] = value;
    prices.delete(name);
    // A row's price holds on every day up to its last.
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

/** Groups that no goods can reach keep what they have. This needs no prices: weights alone prove it. One proof for each fill below 1. */
export function unreachableProof(
  groups: readonly PlanGroup[],
  model: PlanModel,
  tier: GroupTier,
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

/** Keeps only the last day of each price, which holds up to that day. */
function stepsOf(steps: ReadonlyMap<number, number>): PriceSteps {
  const days = [...steps].sort(([a], [b]) => a - b);
  return days.filter(([, value], k) => value !== 0 && value !== days[k + 1]?.[1]);
}

/** Twelve digits are finer than the check's tolerance. */
function price(dual: number, unit: number): number {
  const value = dual / unit;
  return Math.abs(value) < noise ? 0 : Number(value.toPrecision(12));
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b);
}
