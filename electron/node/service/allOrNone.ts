// Entries of a day in one step: every refusal is told by the name of its paper, and what is doubtful is asked about once, for all.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Doubt } from '../../../shared/domain/doubt.ts';
import type { AppError } from '../../../shared/domain/errors.ts';

/** The caller undoes what was entered where the answer is a refusal. */
export function allOrNone<Entry, Done>(
  entries: readonly Entry[],
  enter: (entry: Entry) => Result<Done, AppError>,
  nameOf: (entry: Entry) => string,
): Result<Done[], AppError> {
  const all: Done[] = [];
  const doubts: Doubt[] = [];
  const refused: { readonly order: string; readonly cause: AppError }[] = [];
  for (const entry of entries) {
    const entered = enter(entry);
    if (entered.ok) all.push(entered.value);
    else if (entered.error.kind === 'doubtful') doubts.push(...entered.error.doubts);
    else refused.push({ order: nameOf(entry), cause: entered.error });
  }
  if (refused.length > 0) return err({ kind: 'batchNotEntered', count: entries.length, refused });
  return doubts.length > 0 ? err({ kind: 'doubtful', doubts }) : ok(all);
}
