// A confirmed arrival (到货确认) as a person enters it: what really came of an announced supply, and when.
import { z } from 'zod';
import { parseMillionths } from '../base/millionths.ts';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { ItemCode, OwnerCode, RegionCode } from '../domain/ids.ts';
import { codeValue, countValue, dayValue, decimalText, flavoured, materialValue, regionValue } from '../domain/valueSchema.ts';
import type { ConfirmedArrival } from './officeRecords.ts';

const maxAlike = 1000;

/** The supply row as it was announced. Rows that are alike in all of this are told apart by `nth`, from 1. */
export const announcedSchema = z.strictObject({
  date: flavoured<IsoDate>(dayValue),
  owner: flavoured<OwnerCode>(codeValue),
  item: flavoured<ItemCode>(codeValue),
  region: flavoured<RegionCode>(regionValue).nullable(),
  quantity: materialValue,
  nth: countValue(maxAlike, 1),
});

/** `expected`: it is late and now expected on another day, on which it is presumed to come. `never`: it will not come at all. */
export const arrivalOutcomes = ['arrived', 'expected', 'never'] as const;
export type ArrivalOutcome = (typeof arrivalOutcomes)[number];

/** For the channel where people enter it and the snapshots that carry it. */
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

/** There is one confirmation for each announced row. A later one replaces an earlier one, which is kept. */
export type ArrivalEntry = DeepReadonly<z.infer<ReturnType<typeof arrivalEntrySchema>>>;
export type AnnouncedSupply = ArrivalEntry['announced'];

export function arrivalKey({ announced }: Pick<ArrivalEntry, 'announced'>): string {
  const { date, owner, item, region, quantity, nth } = announced;
  return [date, owner, item, region ?? '', quantity, nth].join('|');
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
