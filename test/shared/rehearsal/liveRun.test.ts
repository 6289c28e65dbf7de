import { beforeAll, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../electron/node/solver/highsSolver.ts';
import { sum } from '../../../shared/base/sum.ts';
import { checkDataset } from '../../../shared/dataset/checkDataset.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { runBriefPlan } from '../../../shared/planner/trials/briefPlan.ts';
import type { Solver } from '../../../shared/planner/solver.ts';
import { knownFacts, trueFacts } from '../../../shared/rehearsal/knownFacts.ts';
import { liveAllVariants, liveRun } from '../../../shared/rehearsal/liveRun.ts';
import { noLuck, standardLuck, type Luck } from '../../../shared/rehearsal/luckTable.ts';
import { nextMorning } from '../../../shared/rehearsal/nextMorning.ts';
import type { ForeseenGroup, RunOutcome } from '../../../shared/rehearsal/outcome.ts';
import { passDay, piecesOf } from '../../../shared/rehearsal/passDay.ts';
import type { Rehearsal } from '../../../shared/rehearsal/rehearsal.ts';
import { runLuck } from '../../../shared/rehearsal/runLuck.ts';
import { generateInstance } from '../../helpers/generateInstance.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const province = (seed: number) => generateInstance({ seed, cities: 3, enterprises: 4, products: 2, materials: 1, days: 4 });
const rough: Luck = {
  ...standardLuck,
  outageChance: 0.1,
  arrivalLate: 0.3,
  arrivalShort: 0.2,
  roadLoss: 0.1,
  demandShock: 0.05,
  closureChance: 0.05,
};

function rehearsal(facts: Dataset, luck: Luck): Rehearsal {
  return { facts, expected: null, variants: [{ name: 'a' }], days: facts.policy.days, seed: 1, luck, fitted: null };
}

function lived(facts: Dataset, luck: Luck, run: number): RunOutcome {
  const outcome = liveRun(rehearsal(facts, luck), { name: 'a' }, run, solver);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** Fills of each tier from the lowest up, tier by tier: the order in which plans are better or worse. */
function ranked(facts: Dataset, groups: readonly ForeseenGroup[], fillOf: (group: ForeseenGroup) => number): number[] {
  return facts.policy.tiers.flatMap((tier) =>
    groups
      .filter((group) => group.tier === tier)
      .map(fillOf)
      .sort((a, b) => a - b),
  );
}

test('who knew the future is better off than the rule in every run, tier by tier and the worst off first', () => {
  let isApart = 0;
  for (const seed of [1, 2, 3])
    for (const run of [1, 2]) {
      const facts = province(seed);
      const { groups } = lived(facts, rough, run);
      const rule = ranked(facts, groups, ({ got, asked }) => got / asked);
      const foreseen = ranked(facts, groups, ({ foreseenFill }) => foreseenFill);
      const first = rule.findIndex((fill, k) => Math.abs(fill - foreseen[k]) > 1e-4);
      if (first === -1) continue;
      isApart += 1;
      expect(foreseen[first], `seed ${seed}, run ${run}`).toBeGreaterThan(rule[first]);
    }
  // Otherwise the bound was never tried.
  expect(isApart).toBeGreaterThan(3);
}, 60_000);

test('without luck the days bring what the first plan promised, and the future holds nothing more', () => {
  const facts = province(2);
  const { groups, unsentPieces, morningsWithoutPins } = lived(facts, noLuck, 1);
  const plan = runBriefPlan(facts, solver, facts.policy.days);
  if (!plan.ok) throw new Error(plan.error.kind);
  for (const group of groups) {
    const planned = plan.value.groups.find((one) => one.tier === group.tier && one.region === group.place && one.product === group.product);
    expect(planned?.needPieces).toBe(group.asked);
    // A carton more or less each morning.
    expect(Math.abs(group.got / group.asked - group.foreseenFill)).toBeLessThan(0.02);
  }
  expect({ unsentPieces, morningsWithoutPins }).toEqual({ unsentPieces: 0, morningsWithoutPins: 0 });
}, 60_000);

test('every piece of a day is somewhere: what was there, came and was made is what is there, left, was issued or lost', () => {
  const facts = province(3);
  const luck = runLuck(facts, rough, 1, 4, facts.policy.days);
  const truth = trueFacts(facts, luck, addDays(facts.policy.start, facts.policy.days - 1));
  let dataset: Dataset = { ...facts, ...knownFacts(facts, luck, facts.policy.start) };
  const isGoods = ({ item }: { readonly item: string }) => facts.products.some(({ code }) => code === item);
  const goods = (rows: readonly { readonly item: string; readonly quantity: number }[]) =>
    sum(rows.filter(isGoods).map(({ quantity }) => quantity));
  let moved = 0;
  for (let k = 0; k < 3; k += 1) {
    const day = dataset.policy.start;
    const plan = runBriefPlan(dataset, solver, dataset.policy.days);
    if (!plan.ok) throw new Error(plan.error.kind);
    const asItCame = { ...dataset, supplies: truth.supplies };
    const passed = passDay(asItCame, plan.value, luck);
    const next = nextMorning(asItCame, plan.value, passed, knownFacts(facts, luck, addDays(day, 1)));
    const came = goods(truth.supplies.filter(({ date }) => date === day));
    const { production, dispatches, ownUse, commitments } = passed.done;
    const left = piecesOf(dispatches) + piecesOf(ownUse) + piecesOf(commitments);
    expect(goods(next.stocks)).toBe(goods(dataset.stocks) + came + piecesOf(production) - left);
    expect(piecesOf(next.secured)).toBe(piecesOf(dataset.secured) + left - piecesOf(commitments) - piecesOf(passed.lost));
    expect(checkDataset(next)).toEqual([]);
    moved += left;
    dataset = next;
  }
  expect(moved).toBeGreaterThan(0);
}, 60_000);

test('every variant of a run meets the same luck', () => {
  const facts = province(1);
  const both = liveAllVariants(
    { ...rehearsal(facts, rough), variants: [{ name: 'a' }, { name: 'same' }, { name: 'more reserve', reserveTimes: 3 }] },
    2,
    solver,
  );
  if (!both.ok) throw new Error(both.error.kind);
  const [a, same, more] = both.value.outcomes;
  expect({ ...same, variant: 'a' }).toEqual(a);
  const asked = ({ groups }: RunOutcome) =>
    groups.filter(({ tier }) => tier !== 'reserve').map((group) => [group.tier, group.place, group.product, group.asked]);
  expect(asked(more)).toEqual(asked(a));
  expect(more.groups.find(({ tier }) => tier === 'reserve')?.asked).toBe(60_000);
}, 60_000);
