// Owns enterprises and their lines: where they stand, what they make, which days differ, what they still owe.
import type { ParsedRow } from '../domain/parsedTables.ts';
import type { Checking } from './checking.ts';

export function checkMakers(checking: Checking): void {
  checkEnterprises(checking);
  checkLines(checking);
  checkLineDays(checking);
  checkArrears(checking);
}

function checkEnterprises({ tables, report, resolve }: Checking): void {
  const expectedLevels = ['city', 'county'];
  for (const row of tables.enterprises.rows) {
    const region = resolve('regions', row.cells.region, (problem) => report('enterprises', row, 'region', problem));
    const level = region?.cells.level;
    if (level !== undefined && !expectedLevels.includes(level))
      report('enterprises', row, 'region', { kind: 'wrongRegionLevel', found: level, expectedLevels });
  }
}

function checkLines({ tables, byCode, report, resolve }: Checking): void {
  for (const row of tables.lines.rows) {
    const { code, enterprise, product, from, to } = row.cells;
    resolve('enterprises', enterprise, (problem) => report('lines', row, 'enterprise', problem));
    resolve('products', product, (problem) => report('lines', row, 'product', problem));
    if (from && to && from > to) report('lines', row, 'to', { kind: 'fromAfterTo' });
    const first: ParsedRow<'lines'> | undefined = code === undefined ? undefined : byCode.lines.get(code);
    const expected = first?.cells.enterprise;
    if (enterprise !== undefined && expected !== undefined && enterprise !== expected) {
      report('lines', row, 'enterprise', { kind: 'lineEnterpriseDiffers', expected });
    }
  }
}

function checkLineDays({ tables, report, resolve }: Checking): void {
  for (const row of tables.lineDays.rows) resolve('lines', row.cells.line, (problem) => report('lineDays', row, 'line', problem));
}

function checkArrears({ tables, report, resolve }: Checking): void {
  for (const row of tables.arrears.rows) {
    resolve('enterprises', row.cells.enterprise, (problem) => report('arrears', row, 'enterprise', problem));
    const material = resolve('materials', row.cells.material, (problem) => report('arrears', row, 'material', problem));
    if (material?.cells.scarce === false) report('arrears', row, 'material', { kind: 'arrearsNotScarce' });
  }
}
