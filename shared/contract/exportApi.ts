// Channels that export workbooks.
import type { Language } from '../domain/office.ts';
import type { TableName } from '../domain/tables.ts';
import type { UploadedFile } from './files.ts';

export const tableFormats = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** A list as a page shows it: the columns chosen there, and the rows found there in their order. */
export interface ListRows {
  readonly title: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly ListCell[])[];
  /** A last row of sums; null if the list has none. */
  readonly totals: readonly ListCell[] | null;
}

/** Days are ISO text. */
export type ListCell = string | number | null;

export const listColumnKinds = ['text', 'number', 'day'] as const;

export interface ListColumn {
  readonly head: string;
  readonly kind: (typeof listColumnKinds)[number];
}

export interface ExportApi {
  /** One table of the current dataset. */
  'export.table': (input: { table: TableName; format: TableFormat; language: Language }) => UploadedFile;
  /** A list of a page as a workbook of one sheet. */
  'export.rows': (input: ListRows) => UploadedFile;
  /** The current dataset, with a sheet for each table. */
  'export.workbook': (input: { language: Language }) => UploadedFile;
  /** The same without rows, as a template. */
  'export.template': (input: { language: Language }) => UploadedFile;
  /** The dataset on which the planner failed its own check, as it was then, whatever is current now. */
  'export.faultyDataset': (input: { datasetHash: string; language: Language }) => UploadedFile;
}
