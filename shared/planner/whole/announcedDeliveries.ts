// Calls in whole pieces as the plan in force announced them (planner.md section 7): where the exact plan calls in less than a piece more or
// less by a day, the announced total is the whole number that is meant.
import type { ExactPlan } from '../levels/exactPlan.ts';
import type { PlanInput } from '../planInput.ts';
import { deliveryKey } from '../previousPlan.ts';
import type { Making } from './making.ts';
import { floorPieces, running } from './totals.ts';
import { differences, latestDay } from './wholeSupply.ts';

export function withAnnouncedDeliveries({ previous }: PlanInput, exact: ExactPlan): ExactPlan {
  if (previous === null) return exact;
  const delivered = exact.delivered.map((products, e) =>
    products.map((byDay, p) => {
      const announced = running(byDay.map((_, day) => previous.delivered.get(deliveryKey(e, p, day)) ?? 0));
      let [before, total] = [0, 0];
      return running(byDay).map((pieces, day) => {
        total = Math.max(total, Math.abs(announced[day] - pieces) < 1 ? announced[day] : pieces);
        const change = total - before;
        before = total;
        return change;
      });
    }),
  );
  return { ...exact, delivered };
}

/**
 * Calls in what was announced to the piece, where the exact plan means it: what a maker lacks for that it keeps back from its own city, and
 * what others were called on for in its place they keep.
 */
export function callInAnnounced({ previous }: PlanInput, making: Making, exact: ExactPlan): void {
  if (previous === null) return;
  const { delivered, released } = making;
  exact.delivered.forEach((products, e) => {
    products.forEach((byDay, p) => {
      if (byDay.every((pieces) => pieces === 0) && delivered[e][p].every((pieces) => pieces === 0)) return;
      const meant = differences(running(byDay).map(floorPieces));
      // What a maker gives on another day instead may be all it has to give.
      meant.forEach((pieces, day) => {
        if (delivered[e][p][day] > pieces) making.hand('delivered', e, p, day, pieces - delivered[e][p][day]);
      });
      meant.forEach((pieces, day) => {
        while (delivered[e][p][day] < pieces && callInOne(e, p, day));
      });
    });
  });

  function callInOne(e: number, p: number, day: number): boolean {
    if (making.handOne('delivered', e, p, day)) return true;
    const before = making.changes();
    if (released[e][p].slice(0, day + 1).every((pieces) => pieces === 0)) return false;
    making.hand('released', e, p, latestDay(released[e][p], day), -1);
    if (making.handOne('delivered', e, p, day)) return true;
    making.backTo(before);
    return false;
  }
}
