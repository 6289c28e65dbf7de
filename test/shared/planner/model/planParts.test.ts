import { expect, test } from 'vitest';
import { type Dataset, noMemory } from '../../../../shared/domain/dataset.ts';
import { partModels, planParts } from '../../../../shared/planner/model/planParts.ts';
import { everyTable } from '../../../helpers/everyTable.ts';
import { planModels } from '../../../helpers/planModels.ts';

/** Two products that share neither line nor material, both in stock in the pool and each asked for once. */
const apart: Dataset = {
  ...everyTable,
  ...noMemory,
  bom: [],
  lines: [],
  lineDays: [],
  substitutes: [],
  arrears: [],
  pins: [],
  stocks: [
    { owner: 'pool', item: 'MASK-SURG', quantity: 100, region: '360100' },
    { owner: 'pool', item: 'MASK-N95', quantity: 50, region: '360100' },
  ],
  supplies: [],
  demands: [
    { ...everyTable.demands[0], code: 'A', product: 'MASK-SURG', quantityPieces: 200, source: null },
    { ...everyTable.demands[0], code: 'B', product: 'MASK-N95', quantityPieces: 200, source: null },
  ],
};

function partsOf(dataset: Dataset) {
  const { instance, groups, build } = planModels(dataset);
  const model = build('all', 'apart');
  const parts = planParts(instance, groups, model);
  return { model, parts, models: partModels(instance, groups, model, parts) };
}

test('products that nothing ties together are parts, which share no column but the level and leave none out', () => {
  const { model, parts, models } = partsOf(apart);
  expect(parts.map(({ products, groups }) => [products, groups])).toEqual([
    [[0], [0]],
    [[1], [1]],
  ]);
  const shared = models.flatMap(({ columns }) => [...columns]).filter((column) => column !== model.level);
  expect(shared.sort((a, b) => a - b)).toEqual(
    Array.from({ length: model.lp.numCol }, (_, column) => column).filter((k) => k !== model.level),
  );
  expect(models.reduce((sum, part) => sum + part.model.lp.numRow, 0)).toBe(model.lp.numRow);
  for (const { model: part, columns } of models) {
    expect(
      part.issues.map(({ column, product }) => [model.issues.find((issue) => issue.column === columns[column])?.product, product]),
    ).toEqual(part.issues.map(({ product }) => [product, product]));
    expect(part.received.every((column) => column >= 0)).toBe(true);
  }
});

test('a substitute ties its product to the one it serves, even where there is nothing of that', () => {
  const served = { ...apart, substitutes: everyTable.substitutes, stocks: apart.stocks.slice(1) };
  const { parts, models } = partsOf(served);
  expect(parts.map(({ products, groups }) => [products, groups])).toEqual([
    [
      [0, 1],
      [0, 1],
    ],
  ]);
  expect(models[0].model.received.every((column) => column >= 0)).toBe(true);
});

test.each<[string, Partial<Dataset>]>([
  [
    'a line',
    {
      lines: (['MASK-SURG', 'MASK-N95'] as const).map((product) => ({ ...everyTable.lines[0], product })),
    },
  ],
  [
    'a material',
    {
      lines: (['MASK-SURG', 'MASK-N95'] as const).map((product, k) => ({ ...everyTable.lines[0], code: `L${k}`, product })),
      bom: (['MASK-SURG', 'MASK-N95'] as const).map((product) => ({ product, material: 'MB', perThousand: 1 })),
    },
  ],
])('%s that two products want at one enterprise ties them', (_, tables) => {
  expect(partsOf({ ...apart, ...tables }).parts.map(({ products }) => products)).toEqual([[0, 1]]);
});
