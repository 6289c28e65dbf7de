import { expect, test } from 'vitest';
import { datasetWarnings } from '../../../shared/domain/datasetWarnings.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import { languages } from '../../../shared/domain/office.ts';
import { warningText } from '../../../shared/text/warningText.ts';
import { everyTable } from '../../helpers/everyTable.ts';

test('days outside the horizon, demands before it, rows that stand twice and codes alike are told by their place', () => {
  const { policy, supplies, demands, products } = everyTable;
  const before = addDays(policy.start, -3);
  const [supply] = supplies;
  const [demand] = demands;
  const [product] = products;
  const odd = {
    ...everyTable,
    supplies: [{ ...supply, date: before }, supply, supply],
    demands: [
      { ...demand, code: '1' },
      { ...demand, code: '001', from: before },
      { ...demand, code: 'x' },
    ],
    products: [product, { ...product, code: product.code.toLowerCase() }],
  } as typeof everyTable;
  const warnings = datasetWarnings(odd);
  const told = warnings.map(({ file, row, kind }) => `${file} ${row} ${kind}`);
  expect(told).toEqual(
    expect.arrayContaining([
      'supplies.csv 2 outsideHorizon',
      'supplies.csv 4 rowTwice',
      'demands.csv 3 beforeHorizon',
      'demands.csv 4 rowTwice',
      'demands.csv 3 codesAlike',
      'products.csv 3 codesAlike',
    ]),
  );
  for (const warning of warnings) for (const language of languages) expect(warningText(warning, language)).not.toMatch(/undefined|null/);
});

test('a demand that has more than it asks for over the cycle is told once, at its first row', () => {
  const [demand] = everyTable.demands;
  const row = { demand: demand.code, product: demand.product, state: 'own' } as const;
  const warned = (quantities: readonly number[], cycleStart = everyTable.policy.start) =>
    datasetWarnings({
      ...everyTable,
      policy: { ...everyTable.policy, cycleStart },
      demands: [{ ...demand, quantityPieces: 300, from: addDays(everyTable.policy.start, -1) }],
      secured: quantities.map((quantityPieces, k) => ({ ...row, quantityPieces, state: k === 0 ? 'own' : 'transit' })),
    }).filter(({ kind }) => kind === 'securedAboveNeed');
  // Two of its three days are inside the horizon.
  expect(warned([100, 100])).toEqual([]);
  const [warning, ...more] = warned([100, 101]);
  expect(more).toEqual([]);
  expect(warning).toMatchObject({ file: 'secured.csv', row: 2, column: 'quantity', value: demand.code, secured: 201, need: 200 });
  for (const language of languages) expect(warningText(warning, language)).toMatch(/201.*200|200.*201/);
  expect(warned([100, 200], addDays(everyTable.policy.start, -1))).toEqual([]);
});

test('what came and was asked for since the cycle began is no day outside', () => {
  const { policy, supplies, demands, lineDays } = everyTable;
  const before = addDays(policy.start, -3);
  const places = (cycleStart: string) =>
    datasetWarnings({
      ...everyTable,
      policy: { ...policy, cycleStart },
      supplies: [{ ...supplies[0], date: before }],
      lineDays: [{ ...lineDays[0], date: before }],
      demands: [{ ...demands[0], from: before, due: before }],
      secured: [],
    }).map(({ file, kind }) => `${file} ${kind}`);
  expect(places(before)).toEqual([]);
  expect(places(policy.start)).toEqual(['supplies.csv outsideHorizon', 'line_days.csv outsideHorizon', 'demands.csv beforeHorizon']);
});
