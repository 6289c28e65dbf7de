// What the plan in force calls of makers and has not left them yet.
import type { Previous } from '../domain/tables.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { goodsThatLeft, type GoodsThatLeft } from './goodsThatLeft.ts';
import type { OfficeRecords, PlanInForce } from './officeRecords.ts';
import { orderMovements } from './orderMovements.ts';
import { slipMovements } from './slipMovements.ts';

/** What the plan calls on all its days, less what has left each maker since it came into force; below 0 where more did. */
export function openCalls(
  { orders, slips, checkpoint }: Pick<OfficeRecords, 'orders' | 'slips' | 'checkpoint'>,
  { plan, from }: Pick<PlanInForce, 'plan' | 'from'>,
): readonly GoodsThatLeft[] {
  const calls = new Map<string, GoodsThatLeft>();
  for (const { enterprise, product, quantityPieces } of plan.deliveries) {
    const key = `${enterprise}|${product}`;
    calls.set(key, { enterprise, product, pieces: quantityPieces + (calls.get(key)?.pieces ?? 0) });
  }
  // Before the checkpoint, a plan that is still in force was so already.
  const isGoingOn = checkpoint !== undefined && from < checkpoint.morning;
  const counted = isGoingOn ? checkpoint.morning : from;
  const movements = [...orders.flatMap(orderMovements), ...slips.flatMap(slipMovements)].filter(({ on }) => on >= counted);
  for (const { enterprise, product, pieces } of goodsThatLeft(movements, isGoingOn ? checkpoint.left.plan : [])) {
    const called = calls.get(`${enterprise}|${product}`);
    if (called !== undefined) calls.set(`${enterprise}|${product}`, { ...called, pieces: called.pieces - pieces });
  }
  return [...calls.values()];
}

/**
 * Goods called for days that are over lie with their makers until an order takes them: they are announced for the morning, or a new plan
 * that calls them would seem to change something.
 */
export function lateCalls(
  records: Parameters<typeof openCalls>[0],
  inForce: Pick<PlanInForce, 'plan' | 'from'>,
  morning: IsoDate,
): Previous[] {
  const toCome = new Map<string, number>();
  for (const { date, enterprise, product, quantityPieces } of inForce.plan.deliveries)
    if (date >= morning) toCome.set(`${enterprise}|${product}`, quantityPieces + (toCome.get(`${enterprise}|${product}`) ?? 0));
  return openCalls(records, inForce).flatMap(({ enterprise, product, pieces }): Previous[] => {
    const quantityPieces = pieces - (toCome.get(`${enterprise}|${product}`) ?? 0);
    if (quantityPieces <= 0) return [];
    return [{ kind: 'delivery', date: morning, from: null, to: null, enterprise, product, quantityPieces, demand: null }];
  });
}
