// Issued orders in whole pieces (planner.md section 4): stock in their city goes to them on the first day it can, before anybody else gets
// any. Their pieces are deducted from the pool before shares are made.
import type { Instance } from '../instance.ts';

/** Pieces of an order, given by index, that leave on each day. */
export interface WholeCommitment {
  readonly order: number;
  readonly byDay: readonly number[];
}

/** `arrived`: pool pieces of a city and product that have arrived by the end of each day. The order dated first is served first. */
export function commitFrom(instance: Instance, city: number, product: number, arrived: readonly number[]): WholeCommitment[] {
  const open = instance.orders
    .flatMap((order, o) => (order.city === city && order.product === product && order.shipped < order.quantity ? [o] : []))
    .sort((a, b) => instance.orders[a].from - instance.orders[b].from || a - b);
  const leaving = open.map(() => arrived.map(() => 0));
  const lacking = open.map((o) => instance.orders[o].quantity - instance.orders[o].shipped);
  let left = 0;
  arrived.forEach((total, day) => {
    left += total - (day === 0 ? 0 : arrived[day - 1]);
    open.forEach((o, k) => {
      if (day < instance.orders[o].from) return;
      const pieces = Math.min(left, lacking[k]);
      leaving[k][day] = pieces;
      lacking[k] -= pieces;
      left -= pieces;
    });
  });
  return open.map((order, k) => ({ order, byDay: leaving[k] }));
}

/** What a city's pool goods leave free for others by the end of each day: never what an order takes on a later day. */
export function freeAfter(commitments: readonly WholeCommitment[], arrived: readonly number[]): number[] {
  let taken = 0;
  const free = arrived.map((total, day) => {
    taken += commitments.reduce((sum, { byDay }) => sum + byDay[day], 0);
    return total - taken;
  });
  for (let day = free.length - 2; day >= 0; day -= 1) free[day] = Math.min(free[day], free[day + 1]);
  return free;
}
