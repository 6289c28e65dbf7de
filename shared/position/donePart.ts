// What of a plan was carried out before a morning.
import type { IsoDate } from '../domain/calendar.ts';
import type { OrderId, ProductCode } from '../domain/ids.ts';
import type { Plan } from '../plan/plan.ts';

/** Pool goods that left for an order issued before. */
interface Commitment {
  readonly order: OrderId;
  readonly product: ProductCode;
  readonly date: IsoDate;
  readonly quantityPieces: number;
}

export interface DonePart extends Pick<Plan, 'production' | 'deliveries' | 'releases' | 'dispatches' | 'ownUse'> {
  readonly commitments: readonly Commitment[];
}

export function donePart(plan: Plan, morning: IsoDate): DonePart {
  const past = <Row extends { readonly date: IsoDate }>(rows: readonly Row[]) => rows.filter(({ date }) => date < morning);
  return {
    production: past(plan.production),
    deliveries: past(plan.deliveries),
    releases: past(plan.releases),
    dispatches: past(plan.dispatches),
    ownUse: past(plan.ownUse),
    // Plans made before orders were kept first have none.
    commitments: past((plan as Plan & { readonly commitments?: readonly Commitment[] }).commitments ?? []),
  };
}
