// Closes a day that was lived and makes the dataset of the next morning: opening + in − out for every place, and what the office then knows.
import { addDays } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Secured } from '../domain/tables.ts';
import type { BriefPlan } from '../planner/trials/briefPlan.ts';
import { rollPlan } from '../position/rollPlan.ts';
import type { KnownFacts } from './knownFacts.ts';
import type { LivedDay } from './passDay.ts';

/** `dataset` is that of the day with what really came among its supplies; `known` is what the office knows on the morning after. */
export function nextMorning(dataset: Dataset, plan: BriefPlan, { done, lost }: LivedDay, known: KnownFacts): Dataset {
  const day = dataset.policy.start;
  const later = <Row extends { readonly date: string }>(rows: readonly Row[]) => rows.filter(({ date }) => date > day);
  const carriedOut = {
    ...plan,
    ...done,
    // What the plan says of later days is what it announced.
    deliveries: [...done.deliveries, ...later(plan.deliveries)],
    dispatches: [...done.dispatches, ...later(plan.dispatches)],
  };
  const rolled = rollPlan({ plan: carriedOut, dataset }, { days: 1, issuedUntil: null });
  return { ...rolled, ...known, policy: { ...rolled.policy, start: addDays(day, 1) }, secured: lost.reduce(without, rolled.secured) };
}

/** Lost goods serve nobody: the demand asks for them again. */
function without(rows: readonly Secured[], { demand, product, quantityPieces }: LivedDay['lost'][number]): readonly Secured[] {
  return rows.flatMap((row) => {
    if (row.demand !== demand || row.product !== product || row.state !== 'accepted') return [row];
    const left = row.quantityPieces - quantityPieces;
    return left > 0 ? [{ ...row, quantityPieces: left }] : [];
  });
}
