// What rounding does to small provinces whose exact plan is obvious (planner.md section 4).
import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import type { Demand, Stock, Tier } from '../../../../shared/domain/tables.ts';
import { verifyPlan } from '../../../../shared/plan/verifyPlan.ts';
import { runPlan } from '../../../../shared/planner/runPlan.ts';
import { readDataset } from '../../../../shared/dataset/readDataset.ts';
import { roundingFaults } from '../../../helpers/roundingRules.ts';
import { folderFiles } from '../../../helpers/datasetFiles.ts';
import { smallDataset } from '../../../helpers/smallDataset.ts';

const solver = await loadHighsSolver();
const [day1, day2] = ['2020-03-02', '2020-03-03'];

/** Only pool goods: product MED in cartons of `carton`, in the cities of the small dataset. */
function poolOf(stocks: Partial<Stock>[], demands: Partial<Demand>[], changes: Partial<Dataset> = {}): Dataset {
  const place = { longitude: 115, latitude: 28 };
  return {
    ...smallDataset,
    policy: { ...smallDataset.policy, tiers: ['national', 'frontline', 'reserve', 'city_basic'], goodsReserve: {}, materialReserve: {} },
    regions: smallDataset.regions.map((region) => ({ ...region, ...place })),
    products: smallDataset.products.map((product) => ({ ...product, cartonPieces: 10 })),
    enterprises: [],
    lines: [],
    lineDays: [],
    arrears: [],
    supplies: [],
    stocks: stocks.map((stock) => ({ owner: 'pool', item: 'MED', quantity: 0, region: '110100', ...stock }) as Stock),
    demands: demands.map(
      (demand, k) =>
        ({
          code: `d${k + 1}`,
          tier: 'frontline',
          region: '110100',
          product: 'MED',
          quantityPieces: 0,
          from: day1,
          due: day1,
          source: 'pool',
          ...demand,
        }) as Demand,
    ),
    ...changes,
  };
}

function planOf(dataset: Dataset) {
  const planned = runPlan(dataset, solver);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  expect(verifyPlan({ plan: planned.value, dataset })).toEqual([]);
  expect(roundingFaults(dataset, planned.value)).toEqual([]);
  return planned.value;
}

/** Pieces sent, as `demand from quantity`. */
function rowsOf(dataset: Dataset): string[] {
  return planOf(dataset).dispatches.map((row) => `${row.demand} ${row.from} ${row.quantityPieces}`);
}

describe('makeWholePlan', () => {
  it('sends whole cartons to a group that is short, and leaves the loose pieces where they lie', () => {
    expect(rowsOf(poolOf([{ quantity: 95 }], [{ quantityPieces: 200 }]))).toEqual(['d1 110100 90']);
  });

  it('fills a group that is full to the piece, with an open carton', () => {
    expect(rowsOf(poolOf([{ quantity: 95 }], [{ quantityPieces: 64 }]))).toEqual(['d1 110100 64']);
  });

  it('opens a carton from loose pieces before it breaks a full one', () => {
    const stocks = [{ quantity: 20 }, { quantity: 17, region: '110200' as const }];
    expect(rowsOf(poolOf(stocks as Partial<Stock>[], [{ quantityPieces: 6 }]))).toEqual(['d1 110200 6']);
  });

  it('opens a carton at each of several cities where nobody has all that a full group asks for', () => {
    const stocks = [{ quantity: 4 }, { quantity: 4, region: '110200' }] as Partial<Stock>[];
    expect(rowsOf(poolOf(stocks, [{ quantityPieces: 8 }]))).toEqual(['d1 110100 4', 'd1 110200 4']);
  });

  it('lets goods wait for a carton to fill, as long as the demand can', () => {
    const supplies = [
      { date: day2, owner: 'pool', item: 'MED', quantity: 5, region: '110100', source: null, receiver: null },
    ] as Dataset['supplies'];
    const waiting = planOf(poolOf([{ quantity: 5 }], [{ quantityPieces: 40, due: day2 }], { supplies }));
    expect(waiting.dispatches.map((row) => [row.date, row.quantityPieces])).toEqual([[day2, 10]]);
  });

  it('gives what rounding leaves over to the earliest tier that can use it', () => {
    // Two demands with half each: 7 and 7 of the 14 pieces, so a carton for one of them.
    const demands: Partial<Demand>[] = [
      { quantityPieces: 14, tier: 'city_basic' as Tier, region: '110200' as Demand['region'] },
      { quantityPieces: 14, tier: 'frontline' as Tier },
    ];
    expect(rowsOf(poolOf([{ quantity: 14 }], demands))).toEqual(['d2 110100 14']);
    const equal = demands.map((demand) => ({ ...demand, tier: 'frontline' as Tier }));
    expect(rowsOf(poolOf([{ quantity: 14 }], equal))).toHaveLength(1);
  });

  it('keeps the reserve to the piece and gives nothing of it to later tiers', () => {
    const policy = { ...smallDataset.policy, goodsReserve: { MED: 33 }, materialReserve: {} };
    const plan = planOf(
      poolOf(
        [{ quantity: 50 }],
        [{ quantityPieces: 12 }, { quantityPieces: 90, tier: 'city_basic', region: '110200' as Demand['region'] }],
        { policy },
      ),
    );
    expect(plan.reserve).toEqual([{ city: '110100', product: 'MED', quantityPieces: 33 }]);
    expect(plan.dispatches.map((row) => row.quantityPieces)).toEqual([12]);
  });

  it('meets a pinned minimum to the piece, however large the carton', () => {
    const pins = [
      { kind: 'dispatch' as const, enterprise: null, material: null, product: null, demand: 'd2', min: 7, max: null },
    ] as unknown as Dataset['pins'];
    const demands = [{ quantityPieces: 20 }, { quantityPieces: 20, tier: 'city_basic' as Tier, region: '110100' as Demand['region'] }];
    const plan = planOf(
      poolOf([{ quantity: 20 }], demands, {
        pins,
        policy: { ...smallDataset.policy, goodsReserve: {}, materialReserve: {}, support: { mode: 'all', threshold: 0.8, cities: [] } },
      }),
    );
    expect(plan.dispatches.filter((row) => row.demand === 'd2').map((row) => row.quantityPieces)).toEqual([7]);
  });

  it('keeps the announced rows that the exact plan keeps where a city has less than it was to send', () => {
    const announced = { kind: 'dispatch' as const, date: day1, from: '110200', enterprise: null, product: 'MED', quantityPieces: 20 };
    const dataset = poolOf(
      [{ quantity: 20 }, { quantity: 20, region: '110200' as Stock['region'] }],
      [{ quantityPieces: 20 }, { quantityPieces: 20, region: '110200' as Demand['region'] }],
      {
        distances: [{ from: '110100', to: '110200', km: 10 }] as Dataset['distances'],
        previous: [
          { ...announced, to: '110100', demand: 'd1' },
          { ...announced, to: '110200', demand: 'd2' },
        ] as Dataset['previous'],
      },
    );
    // The other row kept, both cities would send to each other: as many pieces have to move, but over a longer way.
    expect(rowsOf(dataset)).toEqual(['d1 110100 20', 'd2 110200 20']);
  });

  it('keeps an announced carton that leaves another demand short by no more than rounding may', () => {
    const demands = [{ quantityPieces: 40, region: '110200' as Demand['region'] }, { quantityPieces: 40 }];
    expect(rowsOf(poolOf([{ quantity: 28 }], demands)).sort()).toEqual(['d1 110100 10', 'd2 110100 10']);
    const previous = [
      { kind: 'dispatch', date: day1, from: '110100', to: '110200', enterprise: null, product: 'MED', quantityPieces: 20, demand: 'd1' },
    ] as Dataset['previous'];
    expect(rowsOf(poolOf([{ quantity: 28 }], demands, { previous }))).toEqual(['d1 110100 20']);
  });

  it('leaves no group of the sample short that is full in the exact plan', () => {
    const read = readDataset(folderFiles('sample'));
    if (!read.ok) throw new Error('the sample is sound');
    const short = planOf(read.value).groups.filter((group) => group.fillExact > 1 - 1e-9 && group.fill < 1);
    expect(short).toEqual([]);
  });
});
