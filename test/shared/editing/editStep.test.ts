// Checks the laws of edits: undoing one restores everything, redoing gives the same result, and an outdated one is not applied.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableNames, type TableName } from '../../../shared/domain/tables.ts';
import { applyStep, invertStep, type EditedRow, type EditStep, type RowChange } from '../../../shared/editing/editStep.ts';
import { everyTable } from '../../helpers/everyTable.ts';

function rowsOf(table: TableName): readonly EditedRow[] {
  return everyTable[table] as readonly unknown[] as readonly EditedRow[];
}

/** Steps that fit the table: each change sees what those before it left. */
const fittingStep = fc
  .tuple(fc.constantFrom(...tableNames), fc.array(fc.tuple(fc.constantFrom('change', 'insert', 'delete'), fc.nat()), { maxLength: 8 }))
  .map(([table, wishes]): EditStep => {
    const rows = [...rowsOf(table)];
    const changes = wishes.flatMap(([kind, wish], k): RowChange[] => {
      if (kind === 'insert') {
        const change: RowChange = { kind, row: wish % (rows.length + 1), after: { code: `new ${k}` } };
        rows.splice(change.row, 0, change.after);
        return [change];
      }
      if (rows.length === 0) return [];
      const row = wish % rows.length;
      const before = rows[row];
      if (kind === 'delete') {
        rows.splice(row, 1);
        return [{ kind, row, before }];
      }
      const after = { ...before, name: `changed ${k}` };
      rows[row] = after;
      return [{ kind: 'change', row, before, after }];
    });
    return { table, changes };
  });

describe('A step of edits', () => {
  it('taken back leaves the dataset as it was, and done again gives the same', () => {
    fc.assert(
      fc.property(fittingStep, (step) => {
        const done = applyStep(everyTable, step);
        if (done === null) throw new Error('the step fits');
        const back = applyStep(done, invertStep(step));
        expect(back).toEqual(everyTable);
        expect(back && applyStep(back, invertStep(invertStep(step)))).toEqual(done);
      }),
    );
  });

  it('is not done where its rows are no longer what they were', () => {
    const [first] = rowsOf('demands');
    expect(applyStep(everyTable, { table: 'demands', changes: [{ kind: 'delete', row: 1, before: first }] })).toBeNull();
    expect(applyStep(everyTable, { table: 'demands', changes: [{ kind: 'change', row: 99, before: first, after: first }] })).toBeNull();
  });
});
