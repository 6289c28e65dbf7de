// Validates inputs of the linkage account channels.
import { z } from 'zod';
import { confirmerSchema as confirmer, daySchema as day, idSchema as id, windowShape } from './commonSchemas.ts';
import { regionValue } from '../domain/valueSchema.ts';
import { enteredKinds } from '../ledger/ledgerLine.ts';

const text = z.string().trim().max(200);

export const ratingRule = z.strictObject({ floor: z.number().min(0).max(1), memory: z.number().min(0).max(1) });

export const ledgerSchemas = {
  'ledger.accounts': z.strictObject({}),
  'ledger.lines': z.strictObject({
    account: z.strictObject({ enterprise: id, material: id }).nullable(),
    isOpenOnly: z.boolean(),
    ...windowShape,
  }),
  'ledger.obligors': z.strictObject({}),
  'ledger.setObligor': z.strictObject({ place: regionValue, answers: z.boolean() }),
  'ledger.closing': z.strictObject({}),
  'ledger.cycles': z.strictObject(windowShape),
  'ledger.closeCycle': z.strictObject({ endedOn: day, confirmed: z.array(id).max(10_000), confirmedBy: confirmer }),
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
    confirmedBy: confirmer,
  }),
  'ledger.reverse': z.strictObject({ line: id, on: day, note: text.min(1), confirmedBy: confirmer }),
};
