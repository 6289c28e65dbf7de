// Shows that slips are pointed out where they are, and that a list without slips stays empty.
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { suspectsOf } from '../../../shared/reports/suspects.ts';
import { smallDataset } from '../../helpers/smallDataset.ts';

const kinds = (change: Partial<Dataset>) => suspectsOf({ ...smallDataset, ...change }).map(({ kind }) => kind);
const usual = kinds({});
const [line] = smallDataset.lines;
const [city] = smallDataset.regions.filter(({ level }) => level === 'city');
const [material] = smallDataset.materials;
const [enterprise] = smallDataset.enterprises;

/** What is new compared with the unchanged dataset. */
function news(change: Partial<Dataset>) {
  return suspectsOf({ ...smallDataset, ...change }).filter(({ kind }) => !usual.includes(kind));
}

describe('A slip', () => {
  it('is a line whose code differs in case and leading zeros alone', () => {
    const lines = [...smallDataset.lines, { ...line, code: 'x-l1' }, { ...line, code: 'X-L01' }];
    expect(news({ lines })).toEqual([{ kind: 'lineTwice', lines: ['x-l1', 'X-L01'], enterprise: line.enterprise }]);
  });

  it('is a rate ten times all others, and not the top of a long tail', () => {
    const of = (rates: readonly number[]) =>
      rates.map((rate, k) => ({ ...line, code: `T${'abcdefgh'[k]}`, product: line.product, ratePiecesPerDay: rate }));
    const rated = (rates: readonly number[]) => news({ lines: of(rates) }).filter(({ kind }) => kind === 'tenfold');
    expect(rated([90, 100, 110, 100, 1_000_000])).toEqual([{ kind: 'tenfold', table: 'lines', code: 'Te', value: 1_000_000, usual: 100 }]);
    expect(rated([90, 100, 300, 700, 1100])).toEqual([]);
  });

  it('is goods from an enterprise above what its lines make in a day', () => {
    const rate = smallDataset.lines
      .filter(({ enterprise: of, product }) => of === line.enterprise && product === line.product)
      .reduce((sum, { ratePiecesPerDay }) => sum + ratePiecesPerDay, 0);
    const arriving = (quantity: number) => ({
      date: smallDataset.policy.start,
      owner: line.enterprise as string,
      item: line.product as string,
      quantity,
      region: null,
      source: null,
      receiver: null,
    });
    expect(news({ supplies: [arriving(rate)] }).filter(({ kind }) => kind === 'aboveCapacity')).toEqual([]);
    expect(news({ supplies: [arriving(rate + 1)] })).toMatchObject([{ kind: 'aboveCapacity', pieces: rate + 1, capacityPieces: rate }]);
  });

  it('is a demand of more than ten pieces a day for everybody', () => {
    const regions = smallDataset.regions.map((region) => (region.code === city.code ? { ...region, population: 100 } : region));
    const day = '2020-03-02';
    const asking = { tier: 'public', region: city.code, product: line.product, from: day, due: day, source: null } as const;
    const demands = [
      { ...asking, code: 'much', quantityPieces: 1000 },
      { ...asking, code: 'more', quantityPieces: 1001 },
    ];
    expect(news({ regions, demands }).filter(({ kind }) => kind === 'demandAboveNorm')).toEqual([
      { kind: 'demandAboveNorm', demand: 'more', region: city.code, perPersonDay: 10.01 },
    ]);
  });

  it('is a material nothing is made of, and a reserve above the pool’s stock of it', () => {
    const extra = { ...material, code: 'NEW' };
    const policy = { ...smallDataset.policy, materialReserve: { NEW: 5 } };
    expect(news({ materials: [...smallDataset.materials, extra], policy }).map(({ kind }) => kind)).toEqual([
      'reserveAboveStock',
      'materialUnused',
    ]);
  });

  it('is an enterprise with lines of which nothing was reported, once most have reported', () => {
    const more = ['A', 'B', 'C'].map((code) => ({ ...enterprise, code }));
    const lines = more.map(({ code }) => ({ ...line, code: `L${code}`, enterprise: code }));
    const stocks = ['A', 'B'].map((owner) => ({ owner, item: line.product as string, quantity: 1, region: null }));
    const found = suspectsOf({ ...smallDataset, enterprises: more, lines, stocks, supplies: [], arrears: [], lineDays: [] });
    expect(found.filter(({ kind }) => kind === 'notReported')).toEqual([{ kind: 'notReported', enterprises: ['C'], of: 3 }]);
  });
});
