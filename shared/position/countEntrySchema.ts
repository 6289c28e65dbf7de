// The schema of a count, for the channel where people enter it and the snapshots that carry it. Its types are inferred in countEntry.ts.
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, MaterialCode, ProductCode, RegionCode } from '../domain/ids.ts';
import { codeValue, dayValue, decimalText, flavoured, regionValue } from '../domain/valueSchema.ts';

const city = flavoured<RegionCode>(regionValue);
const enterprise = flavoured<EnterpriseCode>(codeValue);
const product = flavoured<ProductCode>(codeValue);
const material = flavoured<MaterialCode>(codeValue);

export const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('poolGoods'), city, item: product }),
  z.strictObject({ kind: z.literal('cityGoods'), city, item: product }),
  z.strictObject({ kind: z.literal('makerGoods'), enterprise, item: product }),
  z.strictObject({ kind: z.literal('makerMaterial'), enterprise, item: material }),
  /** Since format 6. */
  z.strictObject({ kind: z.literal('cityMaterial'), city, item: material }),
  z.strictObject({ kind: z.literal('poolMaterial'), item: material }),
]);

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
