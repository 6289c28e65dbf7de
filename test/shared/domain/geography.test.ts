import { expect, test } from 'vitest';
import { cityOf, createDistances, distanceKm } from '../../../shared/domain/geography.ts';
import { readDataset } from '../../../shared/dataset/readDataset.ts';
import { smallFiles } from '../../helpers/datasetFiles.ts';

function dataset(distances = 'from,to,km\n360100,420100,350\n') {
  const result = readDataset(smallFiles({ 'distances.csv': distances }));
  if (!result.ok) throw new Error('the small dataset is sound');
  return result.value;
}

test('the city of a city is itself, of a county its parent; provinces and outside regions have none', () => {
  const regions = new Map(dataset().regions.map((region) => [region.code, region]));
  expect(['360100', '360121', '360000', '420100', '999999'].map((code) => cityOf(code, regions))).toEqual([
    '360100',
    '360100',
    null,
    null,
    null,
  ]);
});

test('a row gives the distance, else the row of the way back', () => {
  const between = distanceKm(dataset('from,to,km\n360100,420100,350\n420100,360100,360\n420100,360200,500\n'));
  expect([between('360100', '420100'), between('420100', '360100'), between('360200', '420100')]).toEqual([350, 360, 500]);
});

test('without a row it is the great circle times 1.3, and nothing inside a city', () => {
  const between = distanceKm(dataset());
  // One degree of latitude apart: 2π × 6371 / 360 × 1.3.
  const pair = distanceKm({
    distances: [],
    regions: [
      { code: 'A', longitude: 115, latitude: 28 },
      { code: 'B', longitude: 115, latitude: 29 },
    ],
  });
  expect([between('360100', '360100'), pair('A', 'B'), between('360121', '360100')]).toEqual([0, 144.553, null]);
});

test('distances by index follow the list of destinations', () => {
  const km = createDistances(dataset(), ['360200', '360100', '420100']);
  expect([km(1, 2), km(2, 1), km(0, 0)]).toEqual([350, 350, 0]);
});
