// Checks lines and what enterprises still owe: a line belongs to one enterprise and opens before it closes, and only scarce material is owed.
import type { ParsedRow } from '../domain/parsedTables.ts';
import type { Checking } from './checking.ts';

export function checkMakers(checking: Checking): void {
  checkLines(checking);
  checkArrears(checking);
}

function checkLines({ tables, byCode, report }: Checking): void {
  for (const row of tables.lines.rows) {
    const { code, enterprise, from, to } = row.cells;
    if (from && to && from > to) report('lines', row, 'to', { kind: 'fromAfterTo' });
    const first: ParsedRow<'lines'> | undefined = code === undefined ? undefined : byCode.lines.get(code);
    const expected = first?.cells.enterprise;
    if (enterprise !== undefined && expected !== undefined && enterprise !== expected) {
      report('lines', row, 'enterprise', { kind: 'lineEnterpriseDiffers', expected });
    }
  }
}

function checkArrears({ tables, report, find }: Checking): void {
  for (const row of tables.arrears.rows) {
    if (find('materials', row.cells.material)?.cells.scarce === false) report('arrears', row, 'material', { kind: 'arrearsNotScarce' });
  }
}
