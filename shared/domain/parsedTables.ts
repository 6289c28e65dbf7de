// Tables as parsed from files: every row with its position; cells that could not be read are undefined.
import type { Dataset } from './dataset.ts';
import type { Policy } from './policy.ts';
import { tableNames, type TableName, type tables } from './tables.ts';
import type { Row } from './column.ts';

export type RowOf<Name extends TableName> = Row<(typeof tables)[Name]>;

/** Undefined if the cell or its whole row has a problem that is already listed. */
export type ParsedCells<Name extends TableName> = { readonly [Field in keyof RowOf<Name>]: RowOf<Name>[Field] | undefined };

export interface ParsedRow<Name extends TableName> {
  /** Line in the file, header = 1. */
  readonly row: number;
  readonly cells: ParsedCells<Name>;
}

export interface ParsedTable<Name extends TableName> {
  readonly rows: readonly ParsedRow<Name>[];
  /** False if rows are known to be missing, so that a failed lookup proves nothing. */
  readonly isComplete: boolean;
}

export type ParsedTables = { readonly [Name in TableName]: ParsedTable<Name> };

/** Fields that could not be read are undefined. */
export type ParsedPolicy = { readonly [Field in keyof Policy]: Policy[Field] | undefined };

export interface ParsedDataset {
  readonly tables: ParsedTables;
  readonly policy: ParsedPolicy;
}

/** A dataset that never was a file, treated as if read in canonical order: the first row of a table is row 2. */
export function parsedFromDataset(dataset: Dataset): ParsedDataset {
  const parsed = Object.fromEntries(
    tableNames.map((name) => [name, { rows: dataset[name].map((cells, index) => ({ row: index + 2, cells })), isComplete: true }]),
  );
  return { tables: parsed as unknown as ParsedTables, policy: dataset.policy };
}

/** Only for tables without problems: every cell must have a value. */
export function datasetFromParsed({ tables: parsed, policy }: ParsedDataset): Dataset {
  const rows = Object.fromEntries(tableNames.map((name) => [name, parsed[name].rows.map((row) => row.cells)]));
  return { ...rows, policy } as unknown as Dataset;
}
