// Checks the laws of handouts: a model with them reaches the same objectives as one without, and the pool's goods go to the first classes.
import { describe, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { poolShares, takingsFrom } from '../../../../shared/planner/model/handouts.ts';
import { pursueSecondaryObjectives } from '../../../../shared/planner/levels/pursueObjectives.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { generateInstance } from '../../../helpers/generateInstance.ts';
import { planModels } from '../../../helpers/planModels.ts';
import { share } from '../../../helpers/share.ts';

const solver = await loadHighsSolver();

/** What a plan achieves beyond its fills: pieces × days early, pieces × km, pieces through the pool. */
function aimsOf(dataset: Dataset, sharing: boolean) {
  const { input, instance, build, levelsOf } = planModels(dataset);
  const { floors, fills } = levelsOf(build('due', 'apart', { sharing }), solver);
  const model = build('all', 'apart', { sharing });
  const kmBetween = (from: number, to: number) => 10 * (from + 1) + 7 * to;
  const session = solver.open(model.lp);
  const aims = pursueSecondaryObjectives({
    session,
    model,
    input: { ...input, kmBetween },
    floors,
    solver,
    firstMethod: 'primal',
    onObjective: () => {},
  });
  session.dispose();
  if ('status' in aims) throw new Error(aims.status);
  const value = (column: number) => aims.solution.colValue[column];
  const sum = <Item>(items: readonly Item[], of: (item: Item) => number) => items.reduce((total, item) => total + of(item), 0);
  return {
    fills,
    handouts: model.handouts.length,
    columns: model.lp.numCol,
    early: sum(model.issues, ({ column, day }) => value(column) * (instance.days - day)),
    km: sum(aims.routes, ({ column, from, to }) => value(column) * kmBetween(from, to)),
    pooled: sum(takingsFrom('pool', instance, model), ({ column }) => value(column)),
  };
}

const seeds = share(8, 20);

describe('handouts', () => {
  it('are fewer columns, and lose no fill, no day, no kilometre and no piece against an issue each from own goods and pool', () => {
    let handouts = 0;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const dataset = generateInstance({ cities: 3, enterprises: 8, products: 3, materials: 2, days: 6, flex: (seed % 3) / 2, seed });
      const [shared, apart] = [aimsOf(dataset, true), aimsOf(dataset, false)];
      handouts += shared.handouts;
      expect(apart.handouts).toBe(0);
      expect(shared.columns).toBeLessThan(apart.columns);
      shared.fills.forEach((fill, k) => expect(fill).toBeCloseTo(apart.fills[k], 6));
      for (const aim of ['early', 'km', 'pooled'] as const)
        expect(Math.abs(shared[aim] - apart[aim])).toBeLessThanOrEqual(1e-6 * Math.abs(apart[aim]) + 1);
    }
    expect(handouts).toBeGreaterThan(seeds / 2);
  });

  it('give the pool’s goods to the first classes, and the city’s own to the rest', () => {
    const pieces = new Map([
      [0, 30],
      [1, 50],
      [2, 20],
      [8, 60],
      [9, 40],
    ]);
    const handout = { city: 0, product: 0, day: 0, own: 8, pool: 9, issues: [0, 1, 2] };
    expect([...poolShares([handout], (column) => pieces.get(column) ?? 0)]).toEqual([
      [0, 30],
      [1, 10],
      [2, 0],
    ]);
  });

  it('leave out a demand whose dispatch is pinned, since the pin asks how much comes from the pool', () => {
    const demand = { ...everyTable.demands[0], product: 'MASK-SURG', source: 'both' as const };
    const demands = ['A', 'B', 'C'].map((code, k) => ({ ...demand, code, tier: (['frontline', 'essential', 'city_basic'] as const)[k] }));
    const stocks = ['pool', `${demand.region}`].map((owner) => ({
      ...everyTable.stocks[0],
      owner,
      item: 'MASK-SURG',
      region: owner === 'pool' ? '360100' : null,
      quantity: 100,
    }));
    const pin = { kind: 'dispatch' as const, enterprise: null, material: null, product: null, demand: 'B', min: 1, max: null };
    const sources = (pins: Dataset['pins']) => {
      const { instance, build } = planModels({ ...everyTable, demands, stocks, supplies: [], eligible: [], pins });
      const model = build('due', 'apart');
      return demands.map(({ code }) =>
        model.issues.flatMap(({ demandClass, from }) =>
          instance.demands[model.classes[demandClass].demands[0]].code === code ? [from] : [],
        ),
      );
    };
    expect(sources([])).toEqual([['both'], ['both'], ['both']]);
    expect(sources([pin])).toEqual([['both'], ['own', 'pool'], ['both']]);
  });
});
