// Owns the guess at what a misspelt code was meant to be.

/** Codes further away than this many single changes are no guess but noise. */
const furthest = 2;
/** Comparisons spent in one check of a dataset: a file in which every reference is wrong must not take minutes. */
const comparisons = 200_000;

/** `table` names the candidates: the same code asked for again in it is answered at once. */
export type NearestCode = (table: string, code: string, candidates: () => Iterable<string>) => string | null;

/** A finder that stops guessing when its budget is spent. Case does not count as a change; ties go to the lesser code. */
export function createNearestCode(): NearestCode {
  const answers = new Map<string, string | null>();
  let left = comparisons;
  return (table, code, candidates) => {
    const key = `${table} ${code}`;
    const known = answers.get(key);
    if (known !== undefined || left <= 0) return known ?? null;
    const wanted = code.toLowerCase();
    let best: string | null = null;
    let bestDistance = furthest + 1;
    for (const candidate of candidates()) {
      if (left-- <= 0) break;
      const distance = editDistance(wanted, candidate.toLowerCase(), furthest);
      if (distance < bestDistance || (distance === bestDistance && best !== null && candidate < best)) {
        best = candidate;
        bestDistance = distance;
      }
    }
    // A short code is within two changes of almost anything: more than half of it must be right.
    const answer = bestDistance * 2 < wanted.length ? best : null;
    answers.set(key, answer);
    return answer;
  };
}

/** Insertions, deletions, replacements and swaps of neighbours from a to b; anything above `limit` is limit + 1. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      current.push(Math.min(replaced, previous[j] + 1, current[j - 1] + 1, isSwap ? beforePrevious[j - 2] + 1 : Number.POSITIVE_INFINITY));
    }
    if (Math.min(...previous) > limit && Math.min(...current) > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length];
}
