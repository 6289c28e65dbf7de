import { expect, it } from 'vitest';
import { smallestSet } from '../../../../shared/planner/pins/smallestSet.ts';

const hasAll = (set: readonly number[], members: readonly number[]) => members.every((k) => set.includes(k));
const upTo = (count: number) => Array.from({ length: count }, (_, k) => k);

it('Of several sets that fail, the smallest is found, though leaving out one by one ends at a larger one', () => {
  const fails = (set: readonly number[]) => hasAll(set, [0, 1]) || hasAll(set, [2, 3, 4]);
  expect(smallestSet(upTo(5), [], fails)).toEqual([0, 1]);
  expect(smallestSet(upTo(5), [3], (set) => hasAll(set, [2, 3, 4]))).toEqual([2, 3, 4]);
});

it('Of sets of one size the first in the order given is named', () => {
  expect(smallestSet(upTo(4), [], (set) => set.length > 0)).toEqual([0]);
  expect(smallestSet([3, 1, 2, 0], [], (set) => set.length > 1)).toEqual([3, 1]);
});

it('Where too many sets would have to be tried, the one found can still do without none of its members', () => {
  const members = [5, 20, 21, 22, 39];
  let trials = 0;
  const set = smallestSet(upTo(40), [], (candidate) => {
    trials += 1;
    return hasAll(candidate, members);
  });
  expect(set).toEqual(members);
  expect(trials).toBeLessThan(1000);
});
