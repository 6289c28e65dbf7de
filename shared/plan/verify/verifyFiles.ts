// Compares a plan's CSV files with its plan.json and names every cell that differs.
import { splitCsv } from '../../domain/csvText.ts';
import type { Tier } from '../../domain/tables.ts';
import type { Plan } from '../plan.ts';
import { planCellText, planTables, type PlanTable } from '../planTables.ts';
import type { Report } from './report.ts';
import { handingRule } from './roundingRules.ts';

export function verifyFiles(plan: Plan, tiers: readonly Tier[], csvTexts: ReadonlyMap<string, string>, report: Report): void {
  const isOfFirstFormat = handingRule(plan) === 'inProportion';
  for (const table of planTables(plan, tiers)) {
    const text = csvTexts.get(table.file);
    if (isOfFirstFormat && (text === undefined ? table.file === 'commitments.csv' : text.startsWith(firstHead(table)))) {
      if (text !== undefined) verifyTable(firstTable(table), text, report);
    } else if (text === undefined) report('file', { file: table.file }, { kind: 'missingFile' });
    else verifyTable(table, text, report);
  }
}

/** Columns that came with the second format: files written before have none of them. */
const laterColumns: { readonly [File in string]?: readonly string[] } = { 'quotas.csv': ['quota', 'given'], 'groups.csv': ['secured'] };

function firstTable({ file, columns, rows }: PlanTable): PlanTable {
  const isKept = columns.map((name) => laterColumns[file]?.includes(name) !== true);
  return { file, columns: columns.filter((_, k) => isKept[k]), rows: rows.map((row) => row.filter((_, k) => isKept[k])) };
}

function firstHead(table: PlanTable): string {
  return `${firstTable(table).columns.join(',')}\n`;
}

function verifyTable({ file, columns, rows }: PlanTable, text: string, report: Report): void {
  const { records, faults } = splitCsv(text.startsWith('\ufeff') ? text.slice(1) : text);
  for (const fault of faults) report('file', { file, row: fault.line }, { kind: 'badCsv' });
  const expected = [columns, ...rows.map((row) => row.map(planCellText))];
  for (let index = 0; index < Math.max(records.length, expected.length); index += 1) {
    const [found, right] = [records[index], expected[index]];
    const counts = { kind: 'rowCount', found: records.length, expected: expected.length } as const;
    if (found === undefined) return report('file', { file, row: index + 1 }, counts);
    if (right === undefined) return report('file', { file, row: found.line }, counts);
    for (let column = 0; column < Math.max(found.cells.length, right.length); column += 1) {
      const name = columns[column] ?? String(column + 1);
      if (found.cells[column] !== right[column])
        report(
          'file',
          { file, row: found.line, field: name },
          { kind: 'cellDiffers', found: found.cells[column] ?? null, expected: right[column] ?? null },
        );
    }
  }
}
