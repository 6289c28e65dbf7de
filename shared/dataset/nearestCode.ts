// Guesses which code was meant by a misspelt one.
import { editDistance } from '../base/editDistance.ts';

/** Codes more than this many single changes away are noise rather than guesses. */
const furthest = 2;
/** Comparisons spent in one check of a dataset: a file in which every reference is wrong must not take minutes. */
const comparisons = 200_000;

/** `table` identifies the candidates: if the same code is looked up in it again, the answer is cached. */
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
