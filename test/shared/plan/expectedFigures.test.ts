import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDatasetFolder } from '../../../electron/node/files/datasetFolder.ts';
import type { Pin } from '../../../shared/domain/tables.ts';
import { quotient } from '../../../shared/plan/verify/exactUnits.ts';
import { expectedAssessment } from '../../../shared/plan/verify/expectedAssessment.ts';
import { expectedQuotas, quotaUnit } from '../../../shared/plan/verify/expectedQuotas.ts';
import { factsOf } from '../../../shared/plan/verify/facts.ts';
import { handMadeDataset } from '../../helpers/handMadePlan.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const examples = [
  '01-pool-is-shared-fairly',
  '02-quota-by-need-and-rating',
  '03-linkage-feeds-the-pool',
  '04-time-matters',
  '05-who-may-be-supported',
  '06-memory-over-the-cycle',
  '07-issued-orders-come-first',
  '08-quota-over-the-cycle',
  '09-orders-that-are-late',
  'random-11',
  'random-12',
  'random-13',
  'random-14',
  'random-21',
  'random-22',
  'random-23',
  'random-24',
];
const folders = [
  ...examples.map((name) => [name, join(fixtures, 'examples', name), join(fixtures, 'examples', name, 'expected.json')]),
  ['the sample', join(import.meta.dirname, '../../../sample'), join(fixtures, 'sample-expected.json')],
];

interface Expected {
  readonly quotas: Record<string, [need: number, rating: number, quota: number, quantity?: number]>;
  readonly assessment: Record<string, [need: number, stock: number, potential: number, ratio: number, eligible: boolean]>;
}

describe.each(folders)('the figures of %s', (_, folder, expectedFile) => {
  it('come out of the dataset as worked out elsewhere', async () => {
    const read = await readDatasetFolder(folder);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const expected = JSON.parse(readFileSync(expectedFile, 'utf8')) as Expected;
    const facts = factsOf(read.value);
    const quotas = expectedQuotas(facts);
    expect(Object.fromEntries([...quotas].map(([key, quota]) => [key, Number(quota.quota) / 1e6]))).toEqual(
      Object.fromEntries(Object.entries(expected.quotas).map(([key, [, , quota]]) => [key, quota])),
    );
    for (const [key, [need]] of Object.entries(expected.quotas))
      expect(quotient(quotas.get(key)?.need ?? -1n, quotaUnit)).toBeCloseTo(need, 6);
    const assessment = expectedAssessment(facts, quotas);
    expect([...assessment.keys()].sort()).toEqual(Object.keys(expected.assessment).sort());
    for (const [key, [need, stock, potential, ratio, eligible]] of Object.entries(expected.assessment)) {
      const found = assessment.get(key);
      expect({ need: found?.need, stock: found?.stock, eligible: found?.eligible }).toEqual({ need, stock, eligible });
      expect(quotient(found?.potential.num ?? 0n, found?.potential.den ?? 1n)).toBeCloseTo(potential, 4);
      expect(quotient(found?.ratio.num ?? 0n, found?.ratio.den ?? 1n)).toBeCloseTo(ratio, 6);
    }
  });
});

/** Quotas, by code, of makers that could each use this much cloth in one day, out of a pool of `available`. */
function quotasOf(
  available: number,
  lot: number,
  makers: Record<string, { needs: number; rating?: number; min?: number; max?: number }>,
): Record<string, number> {
  const entries = Object.entries(makers);
  const pins = entries.flatMap(([enterprise, { min = null, max = null }]): Pin[] =>
    min === null && max === null ? [] : [{ kind: 'quota', enterprise, material: 'MB', product: null, demand: null, min, max }],
  );
  const facts = factsOf({
    ...handMadeDataset,
    materials: [{ ...handMadeDataset.materials[0], lot }],
    enterprises: entries.map(([code, { rating = 1 }]) => ({ code, name: code, nameEn: null, region: '360100', loss: null, rating })),
    lines: entries.map(([enterprise, { needs }]) => ({
      code: `L-${enterprise}`,
      enterprise,
      product: 'S',
      ratePiecesPerDay: needs * 1000,
      from: '2020-03-02',
      to: '2020-03-02',
      availability: null,
    })),
    lineDays: [],
    stocks: [{ owner: 'pool', item: 'MB', quantity: available, region: null }],
    pins,
  });
  return Object.fromEntries([...expectedQuotas(facts)].map(([key, quota]) => [key.split('|')[0], Number(quota.quota) / 1e6]));
}

describe('a quota', () => {
  it('is in proportion to need and lowered by a poor rating', () => {
    expect(quotasOf(300, 1, { A: { needs: 100 }, B: { needs: 200 }, C: { needs: 400, rating: 0.5 } })).toEqual({ A: 60, B: 120, C: 120 });
  });

  it('never exceeds need, and what a cap frees goes to the others', () => {
    expect(quotasOf(90, 1, { A: { needs: 40 }, B: { needs: 100, rating: 0.5 } })).toEqual({ A: 40, B: 50 });
  });

  it('stays in the pool where every uncapped rating is 0', () => {
    expect(quotasOf(90, 1, { A: { needs: 40 }, B: { needs: 100, rating: 0 } })).toEqual({ A: 40, B: 0 });
  });

  it('gives lots left over to the largest fraction cut off, then the larger need, then the code', () => {
    expect(quotasOf(100, 10, { C: { needs: 50 }, A: { needs: 50 }, B: { needs: 50 } })).toEqual({ C: 30, A: 40, B: 30 });
    expect(quotasOf(50, 10, { A: { needs: 30 }, B: { needs: 70 } })).toEqual({ A: 10, B: 40 });
  });

  it('is raised by a pin at the cost of the others, and not rounded', () => {
    expect(quotasOf(90, 1, { A: { needs: 100, min: 60.5 }, B: { needs: 100 }, C: { needs: 100 } })).toEqual({ A: 60.5, B: 15, C: 14 });
  });

  it('is lowered by a pin, and the others share what that frees', () => {
    expect(quotasOf(90, 1, { A: { needs: 100, max: 10 }, B: { needs: 100 }, C: { needs: 100 } })).toEqual({ A: 10, B: 40, C: 40 });
  });

  it('is not lowered by a pin that a raised other has made idle', () => {
    expect(quotasOf(100, 1, { A: { needs: 100, max: 32 }, B: { needs: 100, min: 90 }, C: { needs: 100 } })).toEqual({ A: 5, B: 90, C: 5 });
  });
});
