import { expect, it } from 'vitest';
import { workforceShare } from '../../../shared/capacity/dailyReport.ts';

it('runs the share of the lines that the people present can: shifts × present ÷ needed, never above one', () => {
  expect(workforceShare({ present: 20, needed: 90, shifts: 3 })).toBeCloseTo(2 / 3);
  expect(workforceShare({ present: 50, needed: 90, shifts: 3 })).toBe(1);
  expect(workforceShare({ present: 0, needed: 90, shifts: 3 })).toBe(0);
  expect(workforceShare({ present: 5, needed: 0, shifts: 3 })).toBe(1);
  expect(workforceShare(null)).toBe(1);
});
