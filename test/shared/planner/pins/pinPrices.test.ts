import { beforeAll, expect, it } from 'vitest';
import { loadHighsSolver } from '../../../../electron/node/solver/highsSolver.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import type { Pin } from '../../../../shared/domain/tables.ts';
import { gainedPieces } from '../../../../shared/plan/pinPrice.ts';
import { priceOfPins } from '../../../../shared/planner/pins/pinPrices.ts';
import type { PlanProgress } from '../../../../shared/planner/progress.ts';
import { runPlan } from '../../../../shared/planner/runPlan.ts';
import type { Solver } from '../../../../shared/planner/solver.ts';
import { handMadeDataset } from '../../../helpers/handMadePlan.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const nothing = { enterprise: null, material: null, product: null, demand: null, min: null, max: null };

function pricesOf(dataset: Dataset, onProgress?: (progress: PlanProgress) => void) {
  const planned = runPlan(dataset, solver);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const prices = priceOfPins(dataset, planned.value.groups, solver, onProgress);
  if (!prices.ok) throw new Error(JSON.stringify(prices.error));
  return { prices: prices.value, groups: planned.value.groups };
}

it('A pin that holds a city down costs it what the other gains', () => {
  const { prices } = pricesOf(handMadeDataset);
  expect(prices.map(({ pin }) => pin)).toEqual(handMadeDataset.pins);
  const [, , dispatch] = prices;
  // Without it, both cities would have 220 of 350: 31 of 50 and 189 of 300.
  expect(dispatch.groups?.map((group) => [group.tier, group.region, gainedPieces(group)])).toEqual([
    ['city_basic', '360400', -11],
    ['city_basic', '360100', 11],
  ]);
});

it('A pin that changes nothing costs nobody anything', () => {
  const { prices } = pricesOf({ ...handMadeDataset, pins: [{ ...nothing, kind: 'dispatch', demand: 'n1', min: 10 }] });
  expect(prices).toMatchObject([{ groups: [] }]);
});

it('A pin is worth its price: planning without it finds the fills the price tells', () => {
  const { prices, groups } = pricesOf(handMadeDataset);
  prices.forEach((price, index) => {
    const without = runPlan({ ...handMadeDataset, pins: handMadeDataset.pins.filter((_, other) => other !== index) }, solver);
    if (!without.ok) throw new Error(JSON.stringify(without.error));
    without.value.groups.forEach((group, k) => {
      const priced = price.groups?.find((row) => row.tier === group.tier && row.region === group.region && row.product === group.product);
      expect(priced?.withoutPin ?? groups[k].fillExact).toBeCloseTo(group.fillExact, 5);
    });
  });
});

it('A quota pin without which another pin cannot hold has no price but that', () => {
  const second = { ...handMadeDataset.enterprises[0], code: 'E2', name: '乙' };
  const dataset = {
    ...handMadeDataset,
    enterprises: [...handMadeDataset.enterprises, second],
    lines: [...handMadeDataset.lines, { ...handMadeDataset.lines[0], code: 'L2', enterprise: 'E2' }],
    pins: [
      { ...nothing, kind: 'quota', enterprise: 'E1', material: 'MB', min: 1 },
      { ...nothing, kind: 'delivery', enterprise: 'E1', product: 'S', min: 450 },
    ] satisfies readonly Pin[],
  };
  expect(pricesOf(dataset).prices[0].groups).toBeNull();
});

it('Progress counts the groups of all pins together', () => {
  const told: PlanProgress[] = [];
  const { groups } = pricesOf(handMadeDataset, (progress) => told.push(progress));
  expect(new Set(told.map(({ groupsTotal }) => groupsTotal))).toEqual(new Set([3 * groups.length]));
  expect(told.map(({ groupsFixed }) => groupsFixed)).toEqual(told.map(({ groupsFixed }) => groupsFixed).toSorted((a, b) => a - b));
});
