import { describe, expect, it } from 'vitest';
import { quotaRows } from '../../../renderer/plan/quotas/quotaRows.ts';
import { smallDataset } from '../../helpers/smallDataset.ts';

const [material] = smallDataset.materials;
const quotas = [
  { enterprise: 'E1', material: 'MB', need: 10, rating: 1, quota: 5, given: 0, quantity: 5 },
  { enterprise: 'E2', material: 'MB', need: 20, rating: 0.5, quota: 6, given: 0, quantity: 6 },
  { enterprise: 'E2', material: 'XX', need: 9, rating: 1, quota: 9, given: 0, quantity: 9 },
  { enterprise: 'E3', material: 'MB', need: 0, rating: 1, quota: 0, given: 0, quantity: 0 },
];

describe('The rows of the quota table', () => {
  it('show need × rating × λ before it is cut to lots, the largest quota first, each at its city', () => {
    expect(quotaRows(quotas, smallDataset, material, 0.55)).toEqual([
      { enterprise: 'E2', city: '110200', need: 20, rating: 0.5, exact: 5.5, lots: 6, quota: 6, given: 0, quantity: 6 },
      { enterprise: 'E1', city: '110100', need: 10, rating: 1, exact: 5.5, lots: 5, quota: 5, given: 0, quantity: 5 },
    ]);
  });

  it('count lots over the cycle, and tell what of it was given and what is still to come', () => {
    const later = [
      { enterprise: 'E1', material: 'MB', need: 10, rating: 1, quota: 5, given: 4, quantity: 1 },
      { enterprise: 'E3', material: 'MB', need: 0, rating: 1, quota: 0, given: 2, quantity: 0 },
    ];
    expect(quotaRows(later, smallDataset, material, 0.55)).toMatchObject([
      { enterprise: 'E1', lots: 5, quota: 5, given: 4, quantity: 1 },
      { enterprise: 'E3', lots: 0, quota: 0, given: 2, quantity: 0 },
    ]);
  });

  it('never show a share above the need', () => {
    expect(quotaRows(quotas, smallDataset, material, 3).map((row) => row.exact)).toEqual([20, 10]);
  });
});
