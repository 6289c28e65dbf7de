import { describe, expect, it } from 'vitest';
import type { Previous } from '../../../shared/domain/tables.ts';
import { planStability } from '../../../shared/plan/stability.ts';
import { smallPlan } from '../../helpers/smallDataset.ts';

const dispatch = (date: string, from: string, to: string, quantityPieces: number): Previous => ({
  kind: 'dispatch',
  date,
  from,
  to,
  enterprise: null,
  product: 'MED',
  quantityPieces,
  demand: null,
});
const delivery = (date: string, enterprise: string, quantityPieces: number): Previous => ({
  kind: 'delivery',
  date,
  from: null,
  to: null,
  enterprise,
  product: 'MED',
  quantityPieces,
  demand: null,
});

describe('The stability index', () => {
  it('is 0 for a plan that says again what the plan in force said, however its rows are divided among demands', () => {
    const previous = [
      dispatch('2020-03-02', '110100', '110200', 300),
      // Two demands of one city in the plan.
      dispatch('2020-03-03', '110100', '110200', 800),
      dispatch('2020-03-02', '110200', '420100', 200),
      delivery('2020-03-02', 'E1', 750),
    ];
    expect(planStability(previous, smallPlan)).toEqual({
      dispatches: { announcedPieces: 1300, movedPieces: 0, index: 0 },
      deliveries: { announcedPieces: 750, movedPieces: 0, index: 0 },
    });
  });

  it('counts pieces that leave on another day, from or to another place, and not those that come in addition', () => {
    const previous = [
      dispatch('2020-03-02', '110100', '110200', 400),
      dispatch('2020-03-03', '110200', '110200', 100),
      dispatch('2020-03-03', '110100', '110200', 500),
      delivery('2020-03-03', 'E1', 750),
    ];
    const { dispatches, deliveries } = planStability(previous, smallPlan);
    expect(dispatches).toEqual({ announcedPieces: 1000, movedPieces: 200, index: 0.2 });
    expect(deliveries.index).toBe(1);
  });

  it('leaves out days before the plan, and is 0 where nothing was announced', () => {
    const { dispatches } = planStability([dispatch('2020-03-01', '110100', '110200', 400)], smallPlan);
    expect(dispatches).toEqual({ announcedPieces: 0, movedPieces: 0, index: 0 });
  });
});
