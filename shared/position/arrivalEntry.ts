// A confirmed arrival (到货确认) as a person enters it: what really came of an announced supply, and when.
import type { z } from 'zod';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import { parseMillionths } from '../base/millionths.ts';
import type { arrivalEntrySchema } from './arrivalEntrySchema.ts';
import type { ConfirmedArrival } from './officeRecords.ts';

/** There is one confirmation for each announced row. A later one replaces an earlier one, which is kept. */
export type ArrivalEntry = DeepReadonly<z.infer<ReturnType<typeof arrivalEntrySchema>>>;
export type AnnouncedSupply = ArrivalEntry['announced'];

export function arrivalKey({ announced }: Pick<ArrivalEntry, 'announced'>): string {
  const { date, owner, item, region, quantity, nth, source, receiver } = announced;
  const origin = source === undefined && receiver === undefined ? [] : [source ?? '', receiver ?? ''];
  return [date, owner, item, region ?? '', quantity, nth, ...origin].join('|');
}

export function confirmedArrivalOf({ announced: { nth: _, ...announced }, outcome, on, quantity }: ArrivalEntry): ConfirmedArrival {
  return {
    announced,
    arrivedOn: on,
    quantity: parseMillionths(quantity),
    paper: `arrival ${announced.date}`,
    ...(outcome === 'expected' ? { isExpected: true } : {}),
  };
}
