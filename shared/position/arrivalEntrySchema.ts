// The schema of a confirmed arrival, for the channel where people enter it and the snapshots that carry it. Its types are inferred in
// arrivalEntry.ts.
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar.ts';
import type { ItemCode, OwnerCode, RegionCode } from '../domain/ids.ts';
import { supplySources } from '../domain/rowKinds.ts';
import { codeValue, countValue, dayValue, decimalText, flavoured, materialValue, regionValue } from '../domain/valueSchema.ts';
import { arrivalOutcomes } from './arrivalOutcome.ts';

const maxAlike = 1000;

/** The supply row as it was announced. Rows that are alike in all of this are told apart by `nth`, from 1. */
export const announcedSchema = z.strictObject({
  date: flavoured<IsoDate>(dayValue),
  owner: flavoured<OwnerCode>(codeValue),
  item: flavoured<ItemCode>(codeValue),
  region: flavoured<RegionCode>(regionValue).nullable(),
  quantity: materialValue,
  /** Missing where the row says neither where it comes from nor whom it was given to. */
  source: z.enum(supplySources).optional(),
  receiver: flavoured<RegionCode>(regionValue).optional(),
  nth: countValue(maxAlike, 1),
});

export function arrivalEntrySchema(note: z.ZodType<string>) {
  return z
    .strictObject({
      announced: announcedSchema,
      outcome: z.enum(arrivalOutcomes),
      /** The day it came or is expected; null if it never comes. */
      on: flavoured<IsoDate>(dayValue).nullable(),
      /** What came, a plain decimal in the item's unit; goods are whole pieces. */
      quantity: decimalText,
      note,
    })
    .refine(({ outcome, on }) => (outcome === 'never') === (on === null), 'a day exactly where it comes');
}
