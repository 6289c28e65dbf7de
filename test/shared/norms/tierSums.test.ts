// What writing computed demands comes to by tier, and where they would be the same need twice.
import { expect, it } from 'vitest';
import type { ComputedDemand } from '../../../shared/norms/computeDemands.ts';
import { addedTo, tierSums } from '../../../shared/norms/tierSums.ts';
import type { Demand } from '../../../shared/domain/tables.ts';
import { everyTable } from '../../helpers/everyTable.ts';

const days = { from: '2020-03-02', due: '2020-03-08', source: null };
const row = (code: string, tier: Demand['tier'], region: string, quantityPieces: number, more: Partial<Demand> = {}): Demand => ({
  code,
  tier,
  region,
  product: 'MASK-SURG',
  quantityPieces,
  ...days,
  ...more,
});
const computed = (of: Demand): ComputedDemand => ({
  row: of,
  formula: { group: '职工', persons: 1, piecesPerPersonDay: 1, risk: 'low', factor: 1, days: 7 },
});
const policy = { ...everyTable.policy, tiers: ['frontline', 'essential', 'city_basic'] as const };
const demands = [
  row('HAND', 'essential', '360100', 700),
  row('N-essential-360100-MASK-SURG-职工', 'essential', '360100', 100),
  row('GONE', 'city_basic', '360400', 50),
];
const outcome = {
  added: [computed(row('N-essential-360121-MASK-SURG-保安', 'essential', '360121', 30)), computed(row('N-f', 'frontline', '360100', 9))],
  changed: [{ ...computed(row('N-essential-360100-MASK-SURG-职工', 'essential', '360100', 140)), before: 100 }],
  removed: [demands[2]],
};

it('Each tier has its sum before and after', () => {
  expect(tierSums(outcome, { demands, policy })).toEqual([
    { tier: 'frontline', before: 0, after: 9 },
    { tier: 'essential', before: 800, after: 870 },
    { tier: 'city_basic', before: 50, after: 0 },
  ]);
});

it('What is added beside a demand somebody entered is named, a county with its city; what other groups computed, other days and other tiers are not', () => {
  const facts = { demands, policy, regions: everyTable.regions };
  expect(addedTo(outcome, facts)).toEqual([{ tier: 'essential', city: '360100', product: 'MASK-SURG', present: 700, added: 30 }]);
  const later = { ...outcome, added: [computed(row('N-x', 'essential', '360121', 30, { from: '2020-03-09', due: '2020-03-15' }))] };
  expect(addedTo(later, facts)).toEqual([]);
});
