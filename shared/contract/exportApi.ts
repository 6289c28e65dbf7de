// Channels that export workbooks.
import type { Language } from '../domain/office.ts';
import type { TableName } from '../domain/tables.ts';
import type { UploadedFile } from './files.ts';

export const tableFormats = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof tableFormats)[number];

export interface ExportApi {
  /** One table of the current dataset. */
  'export.table': (input: { table: TableName; format: TableFormat; language: Language }) => UploadedFile;
  /** The current dataset, with a sheet for each table. */
  'export.workbook': (input: { language: Language }) => UploadedFile;
  /** The same without rows, as a template. */
  'export.template': (input: { language: Language }) => UploadedFile;
  /** The dataset on which the planner failed its own check, as it was then, whatever is current now. */
  'export.faultyDataset': (input: { datasetHash: string; language: Language }) => UploadedFile;
}
