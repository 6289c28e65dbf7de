// Makes the sheet of a contract with a neighbouring province.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Language } from '../../../shared/domain/office.ts';
import { contractSheet } from '../../../shared/reports/contractPapers.ts';
import type { Paper } from '../../../shared/reports/paper.ts';
import { listMatters } from '../db/matterTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { defaultSettings } from './defaultSettings.ts';

/** Error: `contractNotFound`. */
export function contractPaper(
  db: ReadableDatabase,
  { contract: id, language }: { readonly contract: string; readonly language: Language },
  dataset: Dataset,
): Result<Paper, AppError> {
  const contract = listMatters(db, 'contract').find((one) => one.id === id);
  if (contract === undefined) return err({ kind: 'contractNotFound', contract: id });
  const { agency } = loadSettings(db, defaultSettings).order;
  return ok(contractSheet(contract, listMatters(db, 'contractEntry'), dataset, { agency, language }));
}
