// Reads a dataset from one workbook with the same checks as a folder, and reports every problem by sheet, row and column.
import { err, type Result } from '../../../shared/base/result.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Problem, ProblemKind } from '../../../shared/domain/problem.ts';
import { readDataset } from '../../../shared/dataset/readDataset.ts';
import { filesFromSheets } from '../../../shared/workbook/filesFromSheets.ts';
import type { PlainSheet } from './workbookReader.ts';
import { workbookApart } from '../intake/intakeThreads.ts';

/** `name` is the workbook's name, used in problems. The workbook is opened in a separate thread. */
export async function readDatasetWorkbook(name: string, bytes: Uint8Array): Promise<Result<Dataset, AppError>> {
  return datasetOfSheets(name, await workbookApart(bytes));
}

/** The dataset from sheets that were read, or the problem that prevented it. */
export function datasetOfSheets(name: string, sheets: Result<readonly PlainSheet[], ProblemKind>): Result<Dataset, AppError> {
  if (!sheets.ok)
    return err({ kind: 'datasetProblems', problems: [{ file: name, row: null, column: null, value: null, ...sheets.error }] });
  const { files, sheets: from, problems } = filesFromSheets(name, sheets.value);
  const encoder = new TextEncoder();
  const dataset = readDataset(new Map([...files].map(([file, text]) => [file, encoder.encode(text)])));
  if (dataset.ok && problems.length === 0) return dataset;
  const told = dataset.ok ? [] : dataset.error.problems;
  const placed = told.map((problem): Problem => ({ ...problem, file: from.get(problem.file) ?? problem.file }));
  return err({ kind: 'datasetProblems', problems: [...problems, ...placed] });
}
