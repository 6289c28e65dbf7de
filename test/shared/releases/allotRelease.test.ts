import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { OutletCode, RegionCode } from '../../../shared/domain/ids.ts';
import { allotRelease, outletsOf } from '../../../shared/releases/allotRelease.ts';
import type { ReleaseChoice } from '../../../shared/releases/release.ts';
import { everyTable } from '../../helpers/everyTable.ts';
import { releaseChoice } from '../../helpers/releaseSamples.ts';

const city = { ...everyTable.regions[0], code: '360100', name: '南昌', parent: '360000', level: 'city', population: 100 } as const;
const county = (code: string, population: number | null) =>
  ({ ...city, code, name: code, parent: '360100', level: 'county', population }) as const;
const outlet = (code: string, region: string, weight: number | null = null) => ({ ...everyTable.outlets[1], outlet: code, region, weight });

function datasetOf(outlets: readonly ReturnType<typeof outlet>[], populations: readonly (number | null)[] = [60, 30]): Dataset {
  const counties = populations.map((population, k) => county(`36012${k + 1}`, population));
  return { ...everyTable, regions: [city, ...counties], outlets } as Dataset;
}

/** Cartons by outlet. */
function cartons(choice: Partial<ReleaseChoice>, dataset: Dataset) {
  const outlets = choice.outlets ?? outletsOf('360100' as RegionCode, dataset).map(({ outlet: code }) => code);
  const allotted = allotRelease({ ...releaseChoice, outlets, ...choice }, dataset);
  if (!allotted.ok) return allotted.error;
  const { pieces, cartonPieces, allotments } = allotted.value;
  expect(allotments.reduce((sum, one) => sum + one.pieces, 0)).toBe(pieces);
  for (const one of allotments) expect(one.pieces).toBe(one.cartons * cartonPieces);
  return Object.fromEntries(allotments.map((one) => [one.outlet, one.cartons]));
}

describe('A release', () => {
  it('is shared out in whole cartons by the weights of outlets, and the rest of a carton is not released', () => {
    const dataset = datasetOf([outlet('A', '360121', 2), outlet('B', '360122', 1)]);
    expect(cartons({ pieces: 9999 }, dataset)).toEqual({ A: 3, B: 1 });
    expect(allotRelease({ ...releaseChoice, pieces: 9999, outlets: ['A', 'B'] as OutletCode[] }, dataset)).toMatchObject({
      value: { pieces: 8000, cartonPieces: 2000 },
    });
  });

  it('goes by people to counties, and within a county by weights', () => {
    const dataset = datasetOf([outlet('A', '360121', 3), outlet('B', '360121', 1), outlet('C', '360122', 9)]);
    expect(cartons({ split: 'population', pieces: 24_000 }, dataset)).toEqual({ A: 6, B: 2, C: 4 });
  });

  it('gives outlets of the city itself the part of the people outside the counties that have outlets', () => {
    const dataset = datasetOf([outlet('A', '360121'), outlet('Z', '360100')]);
    // 60 of 100 people live in the county, 40 elsewhere in the city.
    expect(cartons({ split: 'population', pieces: 20_000 }, dataset)).toEqual({ Z: 4, A: 6 });
  });

  it('leaves out who gets no carton, and shares evenly where all weights of a county are nothing', () => {
    expect(cartons({ pieces: 2000 }, datasetOf([outlet('A', '360121', 1), outlet('B', '360122', 5)]))).toEqual({ B: 1 });
    const dataset = datasetOf([outlet('A', '360121', 0), outlet('B', '360121', 0)]);
    expect(cartons({ split: 'population', pieces: 8000 }, dataset)).toEqual({ A: 2, B: 2 });
  });

  it('names what stands in its way', () => {
    const dataset = datasetOf([outlet('A', '360121', 0)], [null, 30]);
    expect(cartons({ pieces: 1999 }, dataset)).toEqual({ kind: 'releaseLessThanCarton', pieces: 1999, carton: 2000 });
    expect(cartons({}, dataset)).toEqual({ kind: 'releaseNoWeight', city: '360100' });
    expect(cartons({ split: 'population' }, dataset)).toEqual({ kind: 'releaseNoPopulation', region: '360121' });
    expect(cartons({ outlets: ['X'] as OutletCode[] }, dataset)).toEqual({ kind: 'releaseNamesUnknown', code: 'X' });
    expect(cartons({ outlets: [] }, dataset)).toEqual({ kind: 'releaseNoOutlets', city: '360100' });
    expect(cartons({ city: '360121' as RegionCode, outlets: ['A'] as OutletCode[] }, dataset)).toEqual({
      kind: 'releaseNamesUnknown',
      code: '360121',
    });
  });
});
