// Calls in whole pieces as the plan in force announced them (planner.md section 7): where the exact plan calls in less than a piece more or
// less by a day, the announced total is the whole number that is meant.
import type { ExactPlan } from '../levels/exactPlan.ts';
import type { PlanInput } from '../planInput.ts';
import { deliveryKey } from '../previousPlan.ts';
import { running } from './totals.ts';

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
