// Owns the dataset that comes with the app: read from its folder like any other, named after its province and month.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { readDataset } from '../../../shared/planner/readDataset.ts';

export interface SampleDataset {
  /** 江西 2020-03 */
  readonly label: string;
  readonly dataset: Dataset;
}

/** Errors: `folderUnreadable`, `datasetProblems`. */
export async function readSample(folder: string): Promise<Result<SampleDataset, AppError>> {
  const files = await readFiles(folder);
  if (!files.ok) return files;
  const dataset = readDataset(files.value);
  return dataset.ok ? ok({ label: sampleLabel(dataset.value), dataset: dataset.value }) : dataset;
}

async function readFiles(folder: string): Promise<Result<Map<string, Uint8Array>, AppError>> {
  try {
    const names = (await readdir(folder)).filter((name) => /\.(csv|json)$/i.test(name));
    return ok(new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const))));
  } catch (error) {
    return err({ kind: 'folderUnreadable', path: folder, reason: error instanceof Error ? error.message : String(error) });
  }
}

function sampleLabel({ regions, policy }: Dataset): string {
  const province = regions.find(({ level }) => level === 'province')?.name.replace(/省$/, '');
  return [province, policy.start.slice(0, 7)].join(' ').trim();
}
