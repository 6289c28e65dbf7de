// Owns the channels that hand out workbooks.
import type { Language } from '../domain/office.ts';
import type { UploadedFile } from './files.ts';

export interface ExportApi {
  /** The dataset at hand, a sheet a table. */
  'export.workbook': (input: { language: Language }) => UploadedFile;
  /** The same without rows, to be filled in. */
  'export.template': (input: { language: Language }) => UploadedFile;
}
