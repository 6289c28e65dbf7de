// Turns the files of a dataset folder into a checked Dataset, or lists every problem of all files at once.
import { err, ok, type Result } from '../base/result.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Problem } from '../domain/problem.ts';
import { parsePolicy } from '../domain/policyText.ts';
import { datasetFromParsed, type ParsedTables } from '../domain/parsedTables.ts';
import { parseTable } from '../domain/parseTable.ts';
import { createProblemList } from '../domain/problemList.ts';
import { policyFile, tableFiles, tableNames } from '../domain/tables.ts';
import { checkTables } from './checkDataset.ts';

export interface DatasetProblems {
  readonly kind: 'datasetProblems';
  readonly problems: readonly Problem[];
}

/** Written beside the dataset of a position; it explains the dataset and is not part of it. */
const statementFile = 'statement.csv';

/** Reads the files by name (dataset.md). A .csv of another name is refused, other files are ignored; nothing is half-loaded. */
export function readDataset(files: ReadonlyMap<string, Uint8Array>): Result<Dataset, DatasetProblems> {
  const problems = createProblemList();
  for (const file of files.keys()) {
    if (/\.csv$/i.test(file) && !knownFiles.has(file) && file !== statementFile)
      problems.add({ file, row: null, column: null }, null, { kind: 'unknownFile' });
  }
  const tables = Object.fromEntries(tableNames.map((name) => [name, parseTable(name, files.get(tableFiles[name]), problems)]));
  const parsed = { tables: tables as unknown as ParsedTables, policy: parsePolicy(files.get(policyFile), problems) };
  checkTables(parsed, problems);
  const all = problems.all();
  return all.length === 0 ? ok(datasetFromParsed(parsed)) : err({ kind: 'datasetProblems', problems: all });
}

const knownFiles = new Set(Object.values(tableFiles));
