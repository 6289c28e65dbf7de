// `workbook DIR --out FILE` and `template --out FILE`: writes a dataset as an Excel workbook, or an empty one to fill in.
import { randomBytes } from 'node:crypto';
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import { cliText } from '../../shared/text/cliText.ts';
import { workbookOf } from '../../shared/workbook/workbookLayout.ts';
import { readDatasetFolder } from '../node/files/datasetFolder.ts';
import { writeWorkbook } from '../node/files/workbookWriter.ts';
import type { CommandOptions, Outcome } from './report.ts';

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

/** Atomic: written to a temporary file beside the target, then hard-linked to it, which fails if the target exists. */
async function writeNew(file: string, bytes: Uint8Array): Promise<Result<null, AppError>> {
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(aside, bytes);
    await link(aside, file);
    return ok(null);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return err({ kind: 'outputExists', path: file });
    return err({ kind: 'cannotWrite', path: file, reason: cause instanceof Error ? cause.message : String(cause) });
  } finally {
    await rm(aside, { force: true });
  }
}
