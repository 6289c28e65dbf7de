// Schemas shared by the inputs of many channels.
import { z } from 'zod';
import { addDays, parseDay } from '../domain/calendar.ts';

/** Ids of plans, orders and records: made by this program, at most 64 characters. */
export const idSchema = z.string().min(1).max(64);

export const daySchema = z.string().refine((value) => parseDay(value) !== null, 'not a day of the form 2020-03-02');

/** Of a list in pages. */
export const windowShape = { from: z.int().min(0), count: z.int().min(1).max(500) };

const mostDays = 62;

/** Text that is no day is refused by its own check, which does not keep this one from being asked. */
export const seasonRule = [
  ({ from, to }: { readonly from: string; readonly to: string }) => parseDay(from) === null || to < addDays(from, mostDays),
  `more than ${mostDays} days`,
] as const;

/** A span of days, both included: whoever lists days asks for a season at most. */
export const daysSchema = z.strictObject({ from: daySchema, to: daySchema }).refine(...seasonRule);

/** Values of a filter that are chosen one by one. */
const mostChosen = 1000;

/** The filter of a column of a list. */
export const columnFilterSchema = z.strictObject({
  contains: z.string().max(200),
  oneOf: z.array(z.string().max(64)).max(mostChosen),
  from: z.string().max(30),
  to: z.string().max(30),
});

/** Who confirmed what was doubtful. */
export const confirmerSchema = z.string().trim().min(1).max(200).optional();
