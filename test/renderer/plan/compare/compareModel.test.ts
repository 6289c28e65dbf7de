import { expect, test } from 'vitest';
import { comparisonOf } from '../../../../renderer/plan/compare/compareModel.ts';
import type { PlanView } from '../../../../shared/contract/api.ts';
import { handMadeDataset as dataset, handMadePlan as plan } from '../../../helpers/handMadePlan.ts';

const view = (of: Partial<PlanView['plan']>) => ({ dataset, plan: { ...plan, ...of } }) as unknown as PlanView;
const needed = plan.groups.reduce((sum, { needPieces }) => sum + needPieces, 0);

test('plans of the same days are held against each other as they are', () => {
  expect(comparisonOf([view({}), view({})])).toMatchObject({ isOfOtherDays: false });
});

test('plans of other days say which, and what is needed in them', () => {
  const longer = view({ days: 3, groups: plan.groups.map((group) => ({ ...group, needPieces: group.needPieces * 2 })) });
  expect(comparisonOf([view({}), longer])).toMatchObject({
    isOfOtherDays: true,
    spans: [
      { from: '2020-03-02', to: '2020-03-03', days: 2, needPieces: needed },
      { from: '2020-03-02', to: '2020-03-04', days: 3, needPieces: 2 * needed },
    ],
  });
  expect(comparisonOf([view({}), view({ start: '2020-03-03' })])).toMatchObject({ isOfOtherDays: true });
});
