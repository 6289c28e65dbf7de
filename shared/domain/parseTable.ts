// Parses one table: turns the bytes of a .csv file into rows, and lists every problem of the file, its columns and its cells.
import { parseCell, type CellResult, type CellValue } from './cells.ts';
import { splitCsv, type CsvRecord } from './csvText.ts';
import { decodeFile } from './fileText.ts';
import type { ParsedRow, ParsedTable } from './parsedTables.ts';
import type { ProblemList } from './problemList.ts';
import { tableFiles, tableRules, tables, type TableName } from './tables.ts';
import type { Column } from './column.ts';

/** Parses a table from its file. An optional file that is missing gives an empty table. */
export function parseTable<Name extends TableName>(name: Name, bytes: Uint8Array | undefined, problems: ProblemList): ParsedTable<Name> {
  const file = tableFiles[name];
  const refuse = { rows: [], isComplete: false };
  if (bytes === undefined) {
    if (tableRules[name].isOptional) return { rows: [], isComplete: true };
    problems.add({ file, row: null, column: null }, null, { kind: 'missingFile' });
    return refuse;
  }
  const text = decodeFile(file, bytes, problems);
  if (text === null) return refuse;

  const { records, faults } = splitCsv(text);
  for (const fault of faults) problems.add({ file, row: fault.line, column: null }, null, { kind: 'badCsv', reason: fault.reason });
  const [header, ...body] = records;
  const firstFault = faults.at(0)?.line ?? Number.POSITIVE_INFINITY;
  if (header === undefined || firstFault < header.line) {
    if (faults.length === 0) problems.add({ file, row: null, column: null }, null, { kind: 'emptyFile' });
    return refuse;
  }
  const columns = readHeader(name, header, problems);
  const reader = createRowReader(file, columns, header.cells.length, problems);
  const rows = body.map((record) => reader(record)) as unknown as ParsedRow<Name>[];
  return { rows, isComplete: faults.length === 0 && columns.every(({ at, column }) => at !== -1 || column.optional) };
}

interface PlacedColumn {
  readonly field: string;
  readonly column: Column<unknown>;
  /** Position in the file, -1 if the column is missing. */
  readonly at: number;
}

function readHeader(name: TableName, header: CsvRecord, problems: ProblemList): PlacedColumn[] {
  const file = tableFiles[name];
  const wanted = Object.entries(tables[name]) as [string, Column<unknown>][];
  const expected = wanted.map(([, column]) => column.name);
  const found = header.cells.map((cell) => cell.trim());
  found.forEach((column, index) => {
    const place = { file, row: header.line, column };
    if (!expected.includes(column)) problems.add(place, column, { kind: 'unknownColumn', expected });
    else if (found.indexOf(column) < index) problems.add(place, column, { kind: 'duplicateColumn' });
  });
  return wanted.map(([field, column]) => {
    const at = found.indexOf(column.name);
    if (at === -1 && !column.optional)
      problems.add({ file, row: header.line, column: column.name }, null, { kind: 'missingColumn', expected });
    return { field, column, at };
  });
}

/** Cache size for parsed dates: parsing them is slow, and a long column holds few different days. */
const rememberedDates = 5000;

function createRowReader(file: string, columns: readonly PlacedColumn[], width: number, problems: ProblemList) {
  const dates = new Map<string, CellResult>();
  const read = (index: number, written: string): CellResult => {
    const { cell, optional } = columns[index].column;
    if (cell.kind !== 'date' || written.length !== 10) return parseCell(cell, written, optional);
    const known = dates.get(written);
    if (known !== undefined) return known;
    const result = parseCell(cell, written, optional);
    if (dates.size < rememberedDates) dates.set(written, result);
    return result;
  };
  return ({ line, cells }: CsvRecord): { row: number; cells: Record<string, CellValue | undefined> } => {
    const values: Record<string, CellValue | undefined> = {};
    const fits = cells.length === width;
    if (!fits)
      problems.add({ file, row: line, column: null }, null, { kind: 'wrongFieldCount', found: cells.length, expectedCount: width });
    columns.forEach(({ field, column, at }, index) => {
      if (at === -1) values[field] = column.optional ? null : undefined;
      // If the cells of a row have shifted, only its code is kept, so that references to it are not reported as well.
      else if (!fits) values[field] = field === 'code' && at === 0 ? cellValue(read(index, cells[at] ?? '')) : undefined;
      else {
        const result = read(index, cells[at]);
        values[field] = cellValue(result);
        if (!result.ok)
          problems.add({ file, row: line, column: column.name }, result.error.kind === 'missingValue' ? null : cells[at], result.error);
      }
    });
    return { row: line, cells: values };
  };
}

function cellValue(result: CellResult): CellValue | undefined {
  return result.ok ? result.value : undefined;
}
