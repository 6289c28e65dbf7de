// Which places answer for their makers once codes are changed or merged.
import type { RegionCode } from '../domain/ids.ts';
import type { Recoding } from './recoding.ts';

/**
 * By place, each with the position in the account since when it answers. A place keeps its setting under a new code; of two that become one,
 * the setting of the code that is kept holds. Where both answered, the earlier beginning.
 */
export function recodedObligors(
  obligors: ReadonlyMap<RegionCode, number>,
  recodings: readonly Pick<Recoding, 'table' | 'from' | 'to' | 'isMerge'>[],
): ReadonlyMap<RegionCode, number> {
  const made = new Map(obligors);
  for (const { table, from, to, isMerge } of recodings) {
    const since = table === 'regions' ? made.get(from) : undefined;
    if (since === undefined) continue;
    made.delete(from);
    const kept = made.get(to);
    if (!isMerge) made.set(to, since);
    else if (kept !== undefined) made.set(to, Math.min(kept, since));
  }
  return made;
}
