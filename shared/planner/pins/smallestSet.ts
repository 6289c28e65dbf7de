// Searches for the smallest subset that fails, given a set that fails as a whole.

/** Maximum number of sets tried to improve on the filter's result; each trial is an LP. */
const maxTrials = 400;

/**
 * The smallest failing set that contains all of `needed`; among several, the first in the order of `all`. If that would take too many
 * trials, a failing set that no longer fails without any one of its members.
 */
export function smallestSet(
  all: readonly number[],
  needed: readonly number[],
  fails: (set: readonly number[]) => boolean,
): readonly number[] {
  const irreducible = filtered(all, fails);
  let trials = 0;
  const free = all.filter((k) => !needed.includes(k));
  for (let size = needed.length; size <= irreducible.length; size += 1) {
    for (const chosen of combinations(free, size - needed.length)) {
      if (trials === maxTrials) return irreducible;
      trials += 1;
      const set = all.filter((k) => needed.includes(k) || chosen.includes(k));
      if (fails(set)) return set;
    }
  }
  return irreducible;
}

/** Leaves out, one after another, every member the failure does not need, until none can be left out. */
function filtered(all: readonly number[], fails: (set: readonly number[]) => boolean): readonly number[] {
  let set = all;
  for (;;) {
    const before = set.length;
    for (const k of set) {
      const without = set.filter((other) => other !== k);
      if (fails(without)) set = without;
    }
    if (set.length === before) return set;
  }
}

function* combinations(items: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = 0; first + size <= items.length; first += 1) {
    for (const rest of combinations(items.slice(first + 1), size - 1)) yield [items[first], ...rest];
  }
}
