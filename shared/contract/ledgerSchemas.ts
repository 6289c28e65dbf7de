// Owns the checks of what comes in on the channels of the linkage account.
import { z } from 'zod';
import { parseDay } from '../domain/calendar.ts';
import { enteredKinds } from '../ledger/ledgerLine.ts';

const id = z.string().min(1).max(64);
const text = z.string().trim().max(200);
const day = z.string().refine((value) => parseDay(value) !== null, 'not a day of the form 2020-03-02');

export const ratingRule = z.strictObject({ floor: z.number().min(0).max(1), memory: z.number().min(0).max(1) });

export const ledgerSchemas = {
  'ledger.lines': z.strictObject({}),
  'ledger.cycles': z.strictObject({}),
  'ledger.closeCycle': z.strictObject({ endedOn: day, confirmed: z.array(id).max(10_000) }),
  'ledger.enter': z.strictObject({
    kind: z.enum(enteredKinds),
    on: day,
    enterprise: id,
    material: id,
    quantity: z
      .string()
      .regex(/^\d{1,9}(\.\d{1,6})?$/)
      .nullable(),
    product: id.nullable(),
    pieces: z.int().min(0).max(100_000_000_000).nullable(),
    source: text,
    note: text,
  }),
  'ledger.reverse': z.strictObject({ line: id, on: day, note: text.min(1) }),
};
