import { describe, expect, it } from 'vitest';
import { alertsOf } from '../../../shared/reports/alerts.ts';
import { effectiveCapacity } from '../../../shared/capacity/effectiveCapacity.ts';
import { materialOutlook } from '../../../shared/reports/materialOutlook.ts';
import { situationOf, sufficiencyClass } from '../../../shared/reports/situation.ts';
import { smallAssessment, smallDataset, smallPlan } from '../../helpers/smallDataset.ts';

describe('Effective capacity', () => {
  it('counts each line with its first product on the days it is in service, a day of its own before the rest', () => {
    const days = effectiveCapacity(smallDataset);
    // E1-1 makes 1,000 MED, half of it on the second day; E2-1 starts on the second day with 500 at 80%
    expect(days.map((day) => [day.date, day.pieces])).toEqual([
      ['2020-03-02', 1_000],
      ['2020-03-03', 900],
    ]);
    expect([...days[1].byProduct]).toEqual([
      ['MED', 500],
      ['N95', 400],
    ]);
  });
});

describe('The outlook of a scarce material', () => {
  it('has stock less reserve on the first day, arrivals after, against what full lines would use with loss', () => {
    expect(materialOutlook(smallDataset)).toEqual([
      {
        material: 'MB',
        name: '熔喷布',
        unit: 'kg',
        days: [
          { date: '2020-03-02', available: 3, fullNeed: 2, days: 1.5 },
          { date: '2020-03-03', available: 1, fullNeed: 1, days: 1 },
        ],
        available: 4,
        fullNeed: 3,
      },
    ]);
  });
});

describe('The situation', () => {
  it('without a plan shows capacity, cities and products, and no planned production', () => {
    const situation = situationOf(smallDataset, smallAssessment, null);
    expect(situation.planned).toBeNull();
    expect(situation.groups).toBeNull();
    expect(situation.targetReachedOn).toBeNull();
    expect(situation.eligibleCities).toBe(1);
    expect(situation.cities.map((city) => [city.name, city.products.map((row) => row.class)])).toEqual([
      ['甲市', ['secure', 'noNeed']],
      ['乙市', ['severe', 'noNeed']],
    ]);
    expect(situation.products[0]).toEqual({
      product: 'MED',
      needPieces: 3_000,
      stockPieces: 100,
      potentialPieces: 1_500,
      ratio: 1_600 / 3_000,
      difficultCities: 1,
    });
  });

  it('with a plan of the same horizon shows planned production by day and how many groups are short', () => {
    const situation = situationOf(smallDataset, smallAssessment, smallPlan);
    expect(situation.planned).toEqual([1_000, 300]);
    expect(situation.groups).toEqual({ total: 3, short: 2, shortPieces: 1_250, marked: 2 });
  });

  it('leaves planned production out where the plan has another horizon', () => {
    expect(situationOf(smallDataset, smallAssessment, { ...smallPlan, days: 3 }).planned).toBeNull();
  });

  it('calls a city secure from the threshold up, severe below half of it, and says nothing where nothing is needed', () => {
    expect([0.8, 0.79, 0.4, 0.39].map((ratio) => sufficiencyClass(ratio, 10, 0.8))).toEqual(['secure', 'difficult', 'difficult', 'severe']);
    expect(sufficiencyClass(1, 0, 0.8)).toBe('noNeed');
  });
});

describe('Alerts', () => {
  it('put the severe before the mild, groups of the plan first', () => {
    const { products, materials } = situationOf(smallDataset, smallAssessment, smallPlan);
    expect(alertsOf(smallDataset, smallAssessment, products, materials, smallPlan)).toEqual([
      { kind: 'groupShort', severe: true, tier: 'city_basic', region: '110200', product: 'MED', shortPieces: 1_200, needPieces: 2_000 },
      { kind: 'groupShort', severe: false, tier: 'frontline', region: '110100', product: 'MED', shortPieces: 50, needPieces: 1_000 },
      { kind: 'productShort', severe: false, product: 'MED', ratio: 1_600 / 3_000, needPieces: 3_000, havePieces: 1_600 },
      { kind: 'eligible', severe: false, product: 'MED', cities: ['110200'] },
    ]);
  });

  it('name a product that is needed and that nobody makes', () => {
    const dataset = { ...smallDataset, lines: smallDataset.lines.filter((line) => line.product !== 'MED') };
    const { products } = situationOf(dataset, smallAssessment, null);
    expect(alertsOf(dataset, [], products, [], null)).toEqual([{ kind: 'noMaker', severe: true, product: 'MED', needPieces: 3_000 }]);
  });

  it('name a material that does not last', () => {
    const short = [{ material: 'MB', name: '熔喷布', unit: 'kg', days: [], available: 1, fullNeed: 3 }];
    expect(alertsOf(smallDataset, [], [], short, null)).toEqual([
      { kind: 'materialShort', severe: true, material: 'MB', available: 1, fullNeed: 3 },
    ]);
  });
});
