// `workbook DIR --out FILE` and `template --out FILE`: writes a dataset as an Excel workbook, or an empty one to fill in.
import { ok, type Result } from '../../shared/base/result.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import { cliText } from '../../shared/text/cliText.ts';
import { workbookOf } from '../../shared/workbook/workbookLayout.ts';
import { readDatasetFolder } from '../node/files/datasetFolder.ts';
import { writeWorkbook } from '../node/files/workbookWriter.ts';
import type { CommandOptions, Outcome } from './report.ts';
import { writeNew } from './writeNew.ts';

/** Never overwrites a file. Errors: those of reading the dataset, `outputExists`, `cannotWrite`. */
export async function workbookCommand(
  directory: string | null,
  { lang, out }: CommandOptions & { readonly out: string },
): Promise<Outcome> {
  const dataset: Result<Dataset | null, AppError> = directory === null ? ok(null) : await readDatasetFolder(directory);
  if (!dataset.ok) return dataset;
  const written = await writeNew(out, writeWorkbook(workbookOf(dataset.value, lang)));
  return written.ok ? ok({ data: { file: out }, lines: [cliText[lang].workbookWritten(out)] }) : written;
}
