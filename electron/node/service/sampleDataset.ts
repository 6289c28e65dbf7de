// Owns the dataset that comes with the app: read from its folder like any other, named after its province and month.
import type { Result } from '../../../shared/base/result.ts';
import { ok } from '../../../shared/base/result.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { readDatasetFolder } from '../files/datasetFolder.ts';

export interface SampleDataset {
  /** 江西 2020-03 */
  readonly label: string;
  readonly dataset: Dataset;
}

/** Errors: `folderUnreadable`, `datasetProblems`. */
export async function readSample(folder: string): Promise<Result<SampleDataset, AppError>> {
  const dataset = await readDatasetFolder(folder);
  return dataset.ok ? ok({ label: sampleLabel(dataset.value), dataset: dataset.value }) : dataset;
}

function sampleLabel({ regions, policy }: Dataset): string {
  const province = regions.find(({ level }) => level === 'province')?.name.replace(/省$/, '');
  return [province, policy.start.slice(0, 7)].join(' ').trim();
}
