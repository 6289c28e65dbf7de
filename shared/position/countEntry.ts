// A count (盘点) as a person enters it: what was found in one place, in the morning of a day, before anything moved.
import { z } from 'zod';
import { parseMillionths } from '../base/millionths.ts';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, MaterialCode, ProductCode, RegionCode } from '../domain/ids.ts';
import { codeValue, dayValue, decimalText, flavoured, regionValue } from '../domain/valueSchema.ts';
import type { StockCount } from './movement.ts';
import { placeKey } from './place.ts';

const city = flavoured<RegionCode>(regionValue);
const enterprise = flavoured<EnterpriseCode>(codeValue);
const product = flavoured<ProductCode>(codeValue);
const material = flavoured<MaterialCode>(codeValue);

export const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('poolGoods'), city, item: product }),
  z.strictObject({ kind: z.literal('cityGoods'), city, item: product }),
  z.strictObject({ kind: z.literal('makerGoods'), enterprise, item: product }),
  z.strictObject({ kind: z.literal('makerMaterial'), enterprise, item: material }),
  z.strictObject({ kind: z.literal('poolMaterial'), item: material }),
]);

/** For the channel where people enter it and the snapshots that carry it. */
export function countEntrySchema(note: z.ZodType<string>) {
  return z.strictObject({
    on: flavoured<IsoDate>(dayValue),
    place: placeSchema,
    /** A plain decimal in the item's unit; goods are whole pieces. */
    quantity: decimalText,
    /** Who counted, or why. */
    note,
  });
}

/** There is one count for each place and day. A later one replaces an earlier one, which is kept. */
export type CountEntry = DeepReadonly<z.infer<ReturnType<typeof countEntrySchema>>>;

export function countKey({ on, place }: Pick<CountEntry, 'on' | 'place'>): string {
  return `${on}|${placeKey(place)}`;
}

export function stockCountOf({ on, place, quantity }: CountEntry): StockCount {
  return { on, place, quantity: parseMillionths(quantity), paper: `count ${on}` };
}
