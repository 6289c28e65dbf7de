// A count (盘点) as a person enters it: what was found in one place, in the morning of a day, before anything moved.
import type { z } from 'zod';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import { parseMillionths } from '../base/millionths.ts';
import type { countEntrySchema } from './countEntrySchema.ts';
import type { StockCount } from './movement.ts';
import { placeKey } from './place.ts';

/** There is one count for each place and day. A later one replaces an earlier one, which is kept. */
export type CountEntry = DeepReadonly<z.infer<ReturnType<typeof countEntrySchema>>>;

export function countKey({ on, place }: Pick<CountEntry, 'on' | 'place'>): string {
  return `${on}|${placeKey(place)}`;
}

export function stockCountOf({ on, place, quantity }: CountEntry): StockCount {
  return { on, place, quantity: parseMillionths(quantity), paper: `count ${on}` };
}
