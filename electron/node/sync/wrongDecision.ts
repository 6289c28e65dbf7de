// Checks what a person entered to resolve a conflict against what the field can hold.
import type { AppError } from '../../../shared/domain/errors.ts';
import { conflictKey, type Decision, type FieldConflict, type RecordChange } from '../../../shared/snapshot/merge.ts';
import { checkRecord } from '../../../shared/snapshot/recordCheck.ts';

const quotedCharacters = 80;

/** Null if every entered value is valid for its field. */
export function wrongDecision(
  conflicts: readonly FieldConflict[],
  decisions: ReadonlyMap<string, Decision>,
  made: readonly RecordChange[],
): AppError | null {
  const isEntered = (conflict: FieldConflict) => decisions.get(conflictKey(conflict))?.kind === 'edited';
  const entered = new Set(conflicts.filter(isEntered).map(({ table, id }) => `${table}|${id}`));
  if (entered.size === 0) return null;
  for (const { table, id, after } of made) {
    if (after === null || !entered.has(`${table}|${id}`)) continue;
    const checked = checkRecord(table, id, after);
    if (checked.ok) continue;
    const { error } = checked;
    const field = error.kind === 'wrong' ? error.fault.field : (error.field ?? '');
    const value = error.kind === 'wrong' ? error.fault.value : (JSON.stringify(after[field] ?? null) ?? '');
    return { kind: 'snapshotValueWrong', table, record: id.replaceAll('|', ' '), field, value: value.slice(0, quotedCharacters) };
  }
  return null;
}
