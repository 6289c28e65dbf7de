// The sizes of the benchmark, from the sample to six hundred enterprises.
import { folderFiles, sampleFolder } from '../helpers/datasetFiles.ts';
import { generateInstance } from '../helpers/generateInstance.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { readDataset } from '../../shared/dataset/readDataset.ts';

const generated = {
  S: { cities: 11, enterprises: 30, products: 4, materials: 3, days: 7 },
  M: { cities: 11, enterprises: 200, products: 6, materials: 4, days: 14 },
  L: { cities: 11, enterprises: 600, products: 10, materials: 8, days: 30 },
} as const;

export const sizeNames = ['sample', 'S', 'M', 'L'] as const;
export type SizeName = (typeof sizeNames)[number];

/** `flex` is the share of lines that can make two products; the sample has its own. */
export function datasetOfSize(size: SizeName, flex: number, seed: number): Dataset {
  if (size !== 'sample') return generateInstance({ ...generated[size], flex, seed });
  const read = readDataset(folderFiles(sampleFolder));
  if (!read.ok) throw new Error('The sample does not read.');
  return read.value;
}
