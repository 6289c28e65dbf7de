import { expect, it } from 'vitest';
import { planBrief } from '../../../shared/plan/planBrief.ts';
import { handMadePlanFile, withRow } from '../../helpers/handMadePlan.ts';

it('a plan in brief adds up by tier, in pieces and tonnes, and names the groups with the lowest coverage first', () => {
  const { plan, dataset } = handMadePlanFile;
  const brief = planBrief(handMadePlanFile);
  const pieces = plan.dispatches.reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
  expect(brief.sent).toMatchObject({ pieces, consignments: plan.dispatches.length });
  expect(brief.tiers.map(({ tier }) => tier)).toEqual(dataset.policy.tiers.filter((tier) => plan.groups.some((one) => one.tier === tier)));
  expect(brief.tiers.reduce((sum, { groups }) => sum + groups, 0)).toBe(plan.groups.length);
  const fills = brief.worst.map(
    ({ securedPieces, ownPieces, poolPieces, needPieces }) => (securedPieces + ownPieces + poolPieces) / needPieces,
  );
  expect(fills).toEqual(fills.toSorted((a, b) => a - b));
  expect(fills.every((fill) => fill < 1)).toBe(true);
});

it('the lowest group of a tier is the one after rounding, not before', () => {
  const file = withRow('groups', 4, { ownPieces: 0, securedPieces: 0, poolPieces: 0, fillExact: 1 });
  const group = file.plan.groups[4];
  expect(planBrief(file).tiers.find(({ tier }) => tier === group.tier)?.worst).toBe(group);
});
