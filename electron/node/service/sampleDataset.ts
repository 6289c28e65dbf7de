// Reads the sample dataset that ships with the app, from its folder like any other, and names it after its province and month.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { normBookSchema } from '../../../shared/contract/normSchemas.ts';
import type { NormBook } from '../../../shared/norms/norms.ts';
import { readDatasetFolder } from '../files/datasetFolder.ts';

/** Lies beside the dataset's own files. */
const normsFile = 'norms.json';

export interface SampleDataset {
  /** Such as 江西 2020-03. */
  readonly label: string;
  readonly dataset: Dataset;
  /** Null if the sample has none. */
  readonly norms: NormBook | null;
}

/** Errors: `folderUnreadable`, `datasetProblems`. */
export async function readSample(folder: string): Promise<Result<SampleDataset, AppError>> {
  const dataset = await readDatasetFolder(folder);
  if (!dataset.ok) return dataset;
  return ok({ label: sampleLabel(dataset.value), dataset: dataset.value, norms: await readNorms(path.join(folder, normsFile)) });
}

/** The dataset for the planner's warm-up; null if the sample cannot be read. Callers that need the sample itself are told why. */
export async function practiceDataset(folder: string): Promise<Dataset | null> {
  const sample = await readDatasetFolder(folder);
  return sample.ok ? sample.value : null;
}

async function readNorms(file: string): Promise<NormBook | null> {
  try {
    const parsed = normBookSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function sampleLabel({ regions, policy }: Dataset): string {
  const province = regions.find(({ level }) => level === 'province')?.name.replace(/省$/, '');
  return [province, policy.start.slice(0, 7)].join(' ').trim();
}
