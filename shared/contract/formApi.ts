// Channels of forms that others fill in as workbooks.
import type { IsoDate } from '../domain/calendar.ts';
import type { FormKind } from '../domain/formKind.ts';
import type { Language } from '../domain/office.ts';
import type { FilledForm } from '../workbook/filledForm.ts';
import type { UploadedFile } from './files.ts';

export interface FormApi {
  /** An empty form of the day, for all makers with a line, all cities, or all places that the books know that morning. */
  'form.make': (input: { form: FormKind; date: IsoDate; language: Language }) => UploadedFile;
  /** Reads a filled form of any kind. Nothing is saved. Errors: `notAForm`, `formEmpty`, `formCellsWrong`; `datasetProblems` for a broken file. */
  'form.read': (input: { file: UploadedFile }) => FilledForm;
}
