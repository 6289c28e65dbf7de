// The part of a plan that was carried out before a given morning.
import type { IsoDate } from '../domain/calendar.ts';
import type { Plan } from '../plan/plan.ts';

export type DonePart = Pick<Plan, 'production' | 'deliveries' | 'releases' | 'dispatches' | 'ownUse' | 'commitments'>;

export function donePart(plan: DonePart, morning: IsoDate): DonePart {
  const past = <Row extends { readonly date: IsoDate }>(rows: readonly Row[]) => rows.filter(({ date }) => date < morning);
  return {
    production: past(plan.production),
    deliveries: past(plan.deliveries),
    releases: past(plan.releases),
    dispatches: past(plan.dispatches),
    ownUse: past(plan.ownUse),
    commitments: past(plan.commitments),
  };
}
