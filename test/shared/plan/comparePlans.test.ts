// Shows that two plans are compared group by group, tier by tier, and in what they move.
import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../shared/plan/comparePlans.ts';
import { handMadePlan, handMadePlanFile, withDataset, withExtraRow, withoutRow, withRow } from '../../helpers/handMadePlan.ts';

describe('comparePlans', () => {
  it('finds nothing between a plan and itself', () => {
    const { groups, tiers, decidedBy, quotas, consignments } = comparePlans(handMadePlanFile, handMadePlanFile);
    expect(groups.map(({ gainedPieces }) => gainedPieces)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(tiers.map(({ level, better }) => [level, better])).toEqual(Array.from({ length: 6 }, () => [null, null]));
    expect([decidedBy, quotas]).toEqual([null, []]);
    expect(consignments).toEqual({ added: 0, removed: 0, changed: 0, same: 4 });
  });

  it('tells what a group loses, and that the second worst fill of its tier decides', () => {
    const after = withRow('groups', 4, { ownPieces: 150, fill: 0.5, fillExact: 0.5 });
    const { groups, decidedBy } = comparePlans(handMadePlanFile, after);
    expect(groups.filter(({ gainedPieces }) => gainedPieces !== 0)).toEqual([
      {
        tier: 'city_basic',
        region: '360100',
        product: 'S',
        before: handMadePlan.groups[4],
        after: after.plan.groups[4],
        gainedPieces: -50,
      },
    ]);
    expect(decidedBy).toEqual({ tier: 'city_basic', before: [0.4, 0.666666666667], after: [0.4, 0.5], better: 'before', level: 1 });
  });

  it('lets the worst fill decide against a greater sum', () => {
    const after = {
      ...handMadePlanFile,
      plan: {
        ...handMadePlan,
        groups: handMadePlan.groups.map((group, k) =>
          k === 4 ? { ...group, ownPieces: 135, fillExact: 0.45 } : k === 5 ? { ...group, poolPieces: 21, fillExact: 0.42 } : group,
        ),
      },
    };
    expect(comparePlans(handMadePlanFile, after).decidedBy).toMatchObject({ tier: 'city_basic', better: 'after', level: 0 });
  });

  it('counts a group that only one plan has as full in the other', () => {
    const { groups, tiers } = comparePlans(handMadePlanFile, withoutRow('groups', 6));
    expect(groups.at(-1)).toMatchObject({ tier: 'public', after: null, gainedPieces: 0 });
    expect(tiers.at(-1)).toEqual({ tier: 'public', before: [0], after: [1], better: 'after', level: 0 });
  });

  it("puts tiers in the later policy's order", () => {
    const { policy } = handMadePlanFile.dataset;
    const turned = withDataset({ policy: { ...policy, tiers: policy.tiers.toReversed() } });
    expect(comparePlans(handMadePlanFile, turned).tiers.map(({ tier }) => tier)).toEqual(policy.tiers.toReversed());
  });

  it('tells quotas that differ, production by product, transport and consignments', () => {
    const quota = { enterprise: 'E1', material: 'MB', need: 1.5, rating: 1, quota: 1.5, given: 0, quantity: 1.5 };
    const changed = {
      ...handMadePlanFile,
      plan: {
        ...handMadePlan,
        quotas: [quota],
        production: handMadePlan.production.slice(0, 1),
        dispatches: withoutRow('dispatches', 2).plan.dispatches.map((row, k) => (k === 1 ? { ...row, quantityPieces: 100 } : row)),
      },
    };
    const { quotas, production, kilometreTonnes, consignments } = comparePlans(handMadePlanFile, changed);
    expect({ quotas, production, kilometreTonnes, consignments }).toEqual({
      quotas: [{ enterprise: 'E1', material: 'MB', before: 1, after: 1.5 }],
      production: [{ product: 'S', before: 1000, after: 800 }],
      // 3 g × (200 × 130 + 100 × 350) and 3 g × 100 × 130, in tonnes
      kilometreTonnes: { before: 0.183, after: 0.039 },
      consignments: { added: 0, removed: 1, changed: 1, same: 2 },
    });
  });

  it('counts goods on a new way as a new consignment', () => {
    const row = { ...handMadePlan.dispatches[3], from: '360100' };
    expect(comparePlans(handMadePlanFile, withExtraRow('dispatches', row)).consignments).toEqual({
      added: 1,
      removed: 0,
      changed: 0,
      same: 4,
    });
  });
});
