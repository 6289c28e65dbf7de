import { describe, expect, it } from 'vitest';
import { materialNeeds } from '../../../shared/papers/materialNeeds.ts';
import { factsOf } from '../../../shared/plan/verify/facts.ts';
import { smallDataset, smallPlan } from '../../helpers/smallDataset.ts';

const facts = factsOf(smallDataset);

describe('materialNeeds', () => {
  it('is what the output takes with loss, beyond what the maker has of its own', () => {
    // 1,000 masks take 2 kg with the maker's loss, 1,300 take 2.6; it has 0.5 kg.
    const needs = materialNeeds({ ...smallPlan, deliveries: [] }, facts);
    expect([...needs]).toEqual([['E1|MB', [1_500_000n, 2_100_000n]]]);
  });

  it('is what a delivery is owed for where that is more: less arrears, by the linkage ratio', () => {
    // 750 masks count 1.5 kg, of which 0.25 are arrears; half of what is handed out is owed.
    expect(materialNeeds(smallPlan, facts).get('E1|MB')).toEqual([2_500_000n, 2_500_000n]);
  });

  it('has no row for whoever needs nothing', () => {
    expect(materialNeeds({ ...smallPlan, production: [], deliveries: [] }, facts).size).toBe(0);
  });
});
