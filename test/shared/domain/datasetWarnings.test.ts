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
