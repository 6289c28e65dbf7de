// The schemas of a contract with a neighbouring province (协作合同) and of what is told of it, for the channels where people enter them and the
// snapshots that carry them. Their types are inferred in partnerContract.ts.
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar.ts';
import type { ItemCode, ProductCode, RegionCode } from '../domain/ids.ts';
import { codeValue, countValue, dayValue, decimalText, flavoured, idValue, regionValue } from '../domain/valueSchema.ts';

/** Material for goods (协作生产), or goods for goods (订单替代). The words of `supplies.source`, which is what comes in. */
export const contractKinds = ['co_production', 'swap'] as const;
/** What went out, what of it came back unused, what came in for it, and what is given up of what is owed. */
export const contractEntryKinds = ['sent', 'cameBack', 'received', 'writtenOff'] as const;

const maxDays = 366;
const maxChanges = 99;
const maxRatioPieces = 100_000_000;
const day = flavoured<IsoDate>(dayValue);
const region = flavoured<RegionCode>(regionValue);
/** Above 0, in the unit of the item. */
const quantity = decimalText.refine((text) => Number(text) > 0);

/** What a person decides of a contract. The quantities of all days must agree with the ratio: see contractBalance.ts. */
export function contractChoiceSchema(text: z.ZodType<string>) {
  return z.strictObject({
    kind: z.enum(contractKinds),
    /** The province on the other side, by name: it is no region of the data. */
    partner: text,
    basis: text,
    gives: z.strictObject({
      item: flavoured<ItemCode>(codeValue),
      /** The city whose pool stock goods leave; null for material, which the pool has in one place. */
      city: region.nullable(),
      days: z
        .array(z.strictObject({ on: day, quantity }))
        .min(1)
        .max(maxDays),
    }),
    gets: z.strictObject({
      product: flavoured<ProductCode>(codeValue),
      /** The city whose pool stock they enter. */
      city: region,
      days: z
        .array(z.strictObject({ on: day, pieces: countValue(1_000_000_000, 1) }))
        .min(1)
        .max(maxDays),
    }),
    /** So many pieces come in for `per` that goes out. */
    ratio: z.strictObject({ pieces: countValue(maxRatioPieces, 1), per: quantity }),
    from: day,
    to: day,
  });
}

export function partnerContractSchema(text: z.ZodType<string>) {
  const signed = z.strictObject({ on: day, by: text });
  return contractChoiceSchema(text).extend({
    id: idValue,
    /** Null as long as it is a draft. */
    issued: signed.extend({ number: z.strictObject({ year: countValue(9999, 1), running: countValue(1_000_000_000, 1) }) }).nullable(),
    /** Days and quantities told anew; what is exchanged and the ratio stay. */
    changes: z.array(signed.extend({ reason: text })).max(maxChanges),
    /** Nothing more goes out; what is owed for what went out is still followed. */
    revoked: signed.extend({ reason: text }).nullable(),
    /** Nothing is owed any more. */
    closed: signed.nullable(),
  });
}

export function contractEntrySchema(text: z.ZodType<string>, note: z.ZodType<string>) {
  return z.strictObject({
    id: idValue,
    contract: idValue,
    kind: z.enum(contractEntryKinds),
    on: day,
    /** Of `sent` and `cameBack` in the unit of what goes out, otherwise in pieces of what comes in. */
    quantity,
    by: text,
    /** Of `writtenOff`, the reason. */
    note,
  });
}
