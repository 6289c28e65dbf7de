// Edit distance between two words, used to suggest corrections.

/** Insertions, deletions, replacements and swaps of neighbours that turn a into b. Returns limit + 1 for anything above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
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
