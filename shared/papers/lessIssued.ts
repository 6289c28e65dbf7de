// A plan less the material that was allotted after it was made: what is already on paper is not put on paper again.
import { fromMillionths, toMillionths, type Millionths } from '../base/millionths.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { MaterialCode } from '../domain/ids.ts';
import type { Given } from '../domain/tables.ts';
import type { Plan } from '../plan/plan.ts';

export interface PlanLessIssued {
  readonly plan: Plan;
  /** Material that has left the pool since, so that it cannot be handed out again. */
  readonly gone: ReadonlyMap<MaterialCode, Millionths>;
}

/** `given` is what has been handed out since the cycle began, as known when the papers are made; less than the plan knew changes nothing. */
export function planLessIssued(plan: Plan, { given: known }: Pick<Dataset, 'given'>, given: readonly Given[]): PlanLessIssued {
  const [before, now] = [known, given].map(sums);
  const sinceOf = (key: string) => (now.get(key) ?? 0n) - (before.get(key) ?? 0n);
  const gone = new Map<MaterialCode, Millionths>();
  // Whoever got it, planned for or not: it is not in the pool any more.
  for (const [key, { material }] of new Map(given.map((row) => [keyOf(row), row]))) {
    const since = sinceOf(key);
    if (since > 0n) gone.set(material, (gone.get(material) ?? 0n) + since);
  }
  const quotas = plan.quotas.map((row) => {
    const since = sinceOf(keyOf(row));
    if (since <= 0n) return row;
    const left = toMillionths(row.quantity) - since;
    return { ...row, given: fromMillionths(toMillionths(row.given) + since), quantity: left > 0n ? fromMillionths(left) : 0 };
  });
  return gone.size === 0 ? { plan, gone } : { plan: { ...plan, quotas }, gone };
}

function sums(rows: readonly Given[]): ReadonlyMap<string, Millionths> {
  const found = new Map<string, Millionths>();
  for (const row of rows) found.set(keyOf(row), (found.get(keyOf(row)) ?? 0n) + toMillionths(row.quantity));
  return found;
}

function keyOf({ enterprise, material }: Pick<Given, 'enterprise' | 'material'>): string {
  return `${enterprise}|${material}`;
}

/** What the pool may still hand out by day, with what has gone taken off the earliest days. */
export function lessGone(available: readonly Millionths[], gone: Millionths): Millionths[] {
  let open = gone;
  return available.map((quantity) => {
    const left = quantity - open;
    open = left < 0n ? -left : 0n;
    return left < 0n ? 0n : left;
  });
}
