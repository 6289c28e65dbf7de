// The canonical text of a dataset (fixed columns, sorted rows, one spelling for each value) and its hash.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { csvLine } from './csvText.ts';
import type { Dataset } from './dataset.ts';
import { writtenFields, writtenTables } from './frozenDataset.ts';
import { policyText } from './policyText.ts';
import { policyFile, sortFields, tableFiles, tables, type TableName } from './tables.ts';
import type { Column } from './column.ts';

/**
 * Every file of the dataset by name: UTF-8 text, LF, a line end after the last row. Reading and writing again gives the same bytes. Tables
 * and columns that came after the first format are included only if they hold something.
 */
export function datasetFiles(dataset: Dataset, written = asItIs): Map<string, string> {
  const files = new Map(
    writtenTables(dataset).map((name) => [tableFiles[name], tableText(dataset, name, written, writtenFields(dataset, name))]),
  );
  return files.set(policyFile, policyText(dataset.policy));
}

/** SHA-256 of the canonical text in lower-case hex. Independent of row order and spelling in the source files. */
export function datasetHash(dataset: Dataset): string {
  const hash = sha256.create();
  for (const [name, text] of datasetFiles(dataset)) {
    const bytes = utf8ToBytes(text);
    hash.update(utf8ToBytes(`${name} ${bytes.length}\n`)).update(bytes);
  }
  return bytesToHex(hash.digest());
}

type Cell = string | number | boolean | null;

/** Canonical cells are written unchanged; only files for people are escaped. */
const asItIs = (text: string): string => text;

/** The text of one table's file, all its columns by default; `written` converts each cell. */
export function tableText(
  dataset: Dataset,
  name: TableName,
  written = asItIs,
  fields: readonly string[] = Object.keys(tables[name]),
): string {
  const columns = (Object.entries(tables[name]) as [string, Column<unknown>][]).filter(([field]) => fields.includes(field));
  const rows = dataset[name] as readonly Readonly<Record<string, Cell>>[];
  const order = sortFields(name);
  const sorted = [...rows].sort((a, b) => {
    for (const field of order) {
      const difference = compareCells(a[field], b[field]);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const lines = [csvLine(columns.map(([, column]) => column.name))];
  for (const row of sorted) lines.push(csvLine(columns.map(([field]) => written(cellText(row[field])))));
  return `${lines.join('\n')}\n`;
}

/** Empty cells first, numbers by size, text by code units, so that the order is the same on every machine. */
function compareCells(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  return typeof cell === 'number' ? decimalText(cell) : cell;
}

/** The shortest plain decimal. JavaScript prints exponents below a millionth, which readers of these files do not accept. */
function decimalText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}
