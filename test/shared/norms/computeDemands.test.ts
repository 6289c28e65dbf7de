import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import { applyStep } from '../../../shared/editing/editStep.ts';
import { applyNorms, computeDemands, isSame, piecesOf } from '../../../shared/norms/computeDemands.ts';
import { loweringRisk } from '../../../shared/norms/loweringRisk.ts';
import type { NormBook } from '../../../shared/norms/norms.ts';
import { everyTable } from '../../helpers/everyTable.ts';

const [first] = everyTable.products;
const county = everyTable.regions.find(({ level }) => level === 'county');
const city = everyTable.regions.find(({ level }) => level === 'city');
if (county === undefined || city === undefined) throw new Error('a city and a county are there');

const dataset = {
  ...everyTable,
  regions: everyTable.regions.map((row) => (row.code === county.code ? { ...row, risk: 'medium' as const } : row)),
};
const book: NormBook = {
  norms: [{ group: '教职工', tier: 'essential', product: first.code, piecesPerPersonDay: 1.5 }],
  headcounts: [
    { region: county.code, group: '教职工', persons: 7 },
    { region: city.code, group: '教职工', persons: 10 },
  ],
  riskFactors: { low: 1, medium: 1.2, high: 1.5 },
};
const { days, start } = dataset.policy;

describe('Demands by norms', () => {
  it('are persons × pieces a day × the risk’s factor × days, rounded up, over the horizon', () => {
    const computed = computeDemands(book, {
      ...dataset,
      regions: [
        { ...county, risk: 'medium' },
        { ...city, risk: null },
      ],
    });
    expect(computed.map(({ row }) => row.quantityPieces)).toEqual([Math.ceil((7 * 15 * 12 * days) / 100), 15 * days]);
    expect(computed[0].formula).toEqual({ group: '教职工', persons: 7, piecesPerPersonDay: 1.5, risk: 'medium', factor: 1.2, days });
    expect(computed[0].row).toMatchObject({ tier: 'essential', region: county.code, product: first.code, from: start });
  });

  it('follow risk levels and return rates from the day they begin, and stay as they were without any', () => {
    const third = addDays(start, 1);
    const dated: NormBook = {
      ...book,
      riskDays: [
        { region: county.code, from: third, level: 'high' },
        { region: county.code, from: addDays(start, -9), level: 'low' },
      ],
      returnRates: [{ group: '教职工', from: third, rate: 0.5 }],
    };
    const [one] = computeDemands(dated, dataset).filter(({ row }) => row.region === county.code);
    // Day 1: low, all seven at work; day 2: high, half of them.
    expect(days).toBe(2);
    expect(one.row.quantityPieces).toBe(Math.ceil(7 * 1.5 * (1 + 1.5 * 0.5)));
    expect(one.formula.spans).toEqual([
      { from: start, days: 1, risk: 'low', factor: 1, rate: 1 },
      { from: third, days: 1, risk: 'high', factor: 1.5, rate: 0.5 },
    ]);
    expect(computeDemands({ ...book, riskDays: [], returnRates: [] }, dataset)).toEqual(computeDemands(book, dataset));
  });

  it('ask for nothing of a group that is suspended, and from the day it may work again', () => {
    const closed = { ...book, returnRates: [{ group: '教职工', from: start, rate: 0 }] };
    expect(computeDemands(closed, dataset)).toEqual([]);
    const open = { ...closed, returnRates: [...closed.returnRates, { group: '教职工', from: addDays(start, 1), rate: 1 }] };
    expect(computeDemands(open, dataset).map(({ row }) => row.quantityPieces)).toEqual(
      computeDemands(book, { ...dataset, policy: { ...dataset.policy, days: 1 } }).map(({ row }) => row.quantityPieces),
    );
  });

  it('would free what a level one lower no longer asks for', () => {
    const [medium, low] = (['medium', 'low'] as const).map((risk) => {
      const regions = dataset.regions.map((row) => (row.code === county.code ? { ...row, risk } : row));
      return computeDemands(book, { ...dataset, regions }).find(({ row }) => row.region === county.code)?.row.quantityPieces ?? 0;
    });
    const lowered = loweringRisk(book, dataset).find(({ region }) => region === county.code);
    expect(lowered).toEqual({ region: county.code, level: 'medium', lower: 'low', freedPieces: medium - low });
    expect(medium).toBeGreaterThan(low);
  });

  it('are exact where floating point is not', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000_000_000),
        fc.nat(3_000_000),
        fc.nat(2_000_000),
        fc.integer({ min: 1, max: 366 }),
        (persons, perDay, factor, length) => {
          const exact = BigInt(persons) * BigInt(perDay) * BigInt(factor) * BigInt(length);
          const million = 1_000_000_000_000n;
          const expected = (exact + million - 1n) / million;
          const pieces = piecesOf({ persons, piecesPerPersonDay: perDay / 1e6, factor: factor / 1e6, days: length });
          expect(BigInt(pieces)).toBe(expected);
        },
      ),
    );
    expect(piecesOf({ persons: 10, piecesPerPersonDay: 0.1, factor: 3, days: 1 })).toBe(3);
  });

  it('follow the norms, are left alone where people touched them, and go with their norm', () => {
    const none = () => false;
    const once = applyNorms(book, dataset, none);
    const with1 = applyStep(dataset, once.step);
    if (with1 === null) throw new Error('does not fit');
    const computed = new Set(once.added.map(({ row }) => JSON.stringify(row)));
    const isComputed = (row: (typeof dataset.demands)[number]) => [...computed].some((text) => isSame(JSON.parse(text), row));
    expect(applyNorms(book, with1, isComputed).step.changes).toEqual([]);

    const touched = {
      ...with1,
      demands: with1.demands.map((row) => (row.code === once.added[0].row.code ? { ...row, quantityPieces: 1 } : row)),
    };
    const doubled = { ...book, norms: book.norms.map((norm) => ({ ...norm, piecesPerPersonDay: 3 })) };
    const twice = applyNorms(doubled, touched, isComputed);
    expect(twice.byHand.map(({ row }) => row.code)).toEqual([once.added[0].row.code]);
    expect(twice.changed.length).toBe(once.added.length - 1);
    const with2 = applyStep(touched, twice.step);
    expect(with2?.demands.find(({ code }) => code === once.added[0].row.code)?.quantityPieces).toBe(1);

    const gone = applyNorms({ ...book, norms: [] }, with1, isComputed);
    expect(gone.removed.length).toBe(once.added.length);
    expect(applyStep(with1, gone.step)?.demands).toEqual(dataset.demands);
  });
});
