// Tries the planner on made-up provinces: part of what the benchmark's sweep tries, small ones and those that once went wrong.
import { expect, test } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import { provinceBySeed } from '../../../helpers/provinceBySeed.ts';
import { recipeDataset, recipeSize, type RecipeSize } from '../../../helpers/recipeDataset.ts';
import { morningBySeed } from '../../../bench/morningBySeed.ts';
import { plainObjection, tryProvince } from '../../../bench/tryProvince.ts';
import { share } from '../../../helpers/share.ts';

const solver = await loadHighsSolver();

/** This many in a row, from a seed that no sweep of a few hundred starts with. */
const [first, count] = [20_000, share(60, 180)];
const maxEnterprises = 14;

test('every small province of a row is planned, sound and rounded by the rules, and the plain planner agrees', () => {
  const seeds = Array.from({ length: count }, (_, n) => first + n).filter(
    (seed) => provinceBySeed(seed).enterprises.length <= maxEnterprises,
  );
  const failures = seeds.flatMap((seed, n) => {
    const dataset = provinceBySeed(seed);
    const { plan, failures: found } = tryProvince(dataset, solver);
    // Every third only, to save time: a quarter of the work is the plain planner's.
    const objection = n % 3 === 0 ? plainObjection(dataset, plan, solver) : null;
    return [...found, ...(objection === null ? [] : [objection])].map((failure) => `${seed}: ${failure}`);
  });
  expect(failures).toEqual([]);
  expect(seeds.length).toBeGreaterThan(count / 3);
}, 600_000);

test.each([
  ['needs of a few pieces beside needs of a hundred million', [17, 27, 31, 42]],
  ['levels too near to nothing to tell', [3, 12, 20_057, 20_162]],
  ['one piece for needs of two million', [30_021]],
  ['an optimum that cannot be kept to the last digit', [30_378]],
  ['goods that come after the last day on which anybody may have them', [30_327]],
  ['a piece held for a later tier that gets another by rounding', [50_041]],
  ['a product of which lines make nine pieces in the time of one that a full group lacks', [20_183]],
])('nothing is apart or refused with %s', (_, seeds) => {
  expect(seeds.flatMap((seed) => tryProvince(provinceBySeed(seed), solver).failures.map((failure) => `${seed}: ${failure}`))).toEqual([]);
});

test('a product that takes four kilograms a thousand makes way for four times as many of another', () => {
  const size = recipeSize('777 11 60 6 4 7 0.3') as RecipeSize;
  expect(tryProvince(recipeDataset(size), solver).failures).toEqual([]);
});

test.each([
  [40_170, 'what later tiers gain passed on to earlier ones that lost'],
  [40_193, 'three pieces past due, of four million'],
  [40_195, 'rests that a reserve kept until they made up a carton in one city'],
])('a later morning of province %i is sound, with %s', (seed) => {
  expect(tryProvince(morningBySeed(seed, solver), solver).failures).toEqual([]);
});
