// Owns the dataset that comes with the app: read from its folder like any other, named after its province and month.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../../../shared/base/result.ts';
import { ok } from '../../../shared/base/result.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { normBookSchema } from '../../../shared/contract/normSchemas.ts';
import type { NormBook } from '../../../shared/norms/norms.ts';
import { readDatasetFolder } from '../files/datasetFolder.ts';

/** Beside the dataset's own files. */
const normsFile = 'norms.json';

export interface SampleDataset {
  /** 江西 2020-03 */
  readonly label: string;
  readonly dataset: Dataset;
  /** Null where the sample has none. */
  readonly norms: NormBook | null;
}

/** Errors: `folderUnreadable`, `datasetProblems`. */
export async function readSample(folder: string): Promise<Result<SampleDataset, AppError>> {
  const dataset = await readDatasetFolder(folder);
  if (!dataset.ok) return dataset;
  return ok({ label: sampleLabel(dataset.value), dataset: dataset.value, norms: await readNorms(path.join(folder, normsFile)) });
}

/** What the planner practises on; null where the sample cannot be read, which whoever wants it itself is told. */
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
