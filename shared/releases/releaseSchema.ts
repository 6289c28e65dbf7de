// The schemas of a release of goods to the public and of what is told of it, for the channels where people enter them and the snapshots that
// carry them. Their types are inferred in release.ts.
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar.ts';
import type { OutletCode, ProductCode, RegionCode } from '../domain/ids.ts';
import { codeValue, countValue, dayValue, decimalText, flavoured, idValue, piecesValue, regionValue } from '../domain/valueSchema.ts';

/** Goods that orders brought for the public (`pool`), or the city's own goods. */
export const releaseSources = ['pool', 'own'] as const;
/** Between counties: by their population, or by the weights of their outlets. Within a county it is always by the weights. */
export const releaseSplits = ['population', 'weight'] as const;
/** Goods of the plan in force for the public, more days of goods than the limit, or the officer's own decision. */
export const releaseCauses = ['plan', 'days', 'officer'] as const;
/** Handed to the outlet, sold by it, brought back into the city's stock, or lost or damaged there. */
export const releaseEntryKinds = ['sent', 'sold', 'returned', 'lost'] as const;

const maxOutlets = 5000;
const maxCorrections = 99;
const day = flavoured<IsoDate>(dayValue);
const region = flavoured<RegionCode>(regionValue);
const outlet = flavoured<OutletCode>(codeValue);
const perPerson = countValue(100_000, 1);
/** The province, or the region of the office that made or told it. */
const office = z.union([z.literal('province'), region]);

/** What a person decides of a release; all else follows. */
export function releaseChoiceSchema(text: z.ZodType<string>) {
  return z.strictObject({
    city: region,
    product: flavoured<ProductCode>(codeValue),
    source: z.enum(releaseSources),
    cause: z.enum(releaseCauses),
    reason: text,
    split: z.enum(releaseSplits),
    pieces: piecesValue,
    from: day,
    to: day,
    /** Yuan a piece at most, a plain decimal. */
    priceCap: decimalText,
    perPerson,
    /** Outlets that take part. */
    outlets: z.array(outlet).min(1).max(maxOutlets),
  });
}

export function releaseSchema(text: z.ZodType<string>, note: z.ZodType<string>) {
  const signed = z.strictObject({ on: day, by: text });
  return releaseChoiceSchema(text)
    .omit({ outlets: true })
    .extend({
      id: idValue,
      office,
      cartonPieces: countValue(10_000_000, 1),
      /** As the outlets were when it was drafted. */
      allotments: z
        .array(
          z.strictObject({
            outlet,
            name: text,
            region,
            address: note,
            hours: note,
            telephone: note,
            cartons: piecesValue,
            pieces: piecesValue,
          }),
        )
        .min(1)
        .max(maxOutlets),
      /** Null as long as it is a draft. */
      issued: signed.extend({ number: z.strictObject({ year: countValue(9999, 1), running: countValue(1_000_000_000, 1) }) }).nullable(),
      /** Each replaces the text before it; the number stays. */
      corrections: z.array(signed.extend({ reason: text })).max(maxCorrections),
      /** Nothing more is handed out from that day on. */
      stopped: signed.extend({ reason: text }).nullable(),
      /** Every piece is sold, brought back or lost. */
      closed: signed.nullable(),
    });
}

export function releaseEntrySchema(text: z.ZodType<string>, note: z.ZodType<string>) {
  return z.strictObject({
    id: idValue,
    release: idValue,
    office,
    outlet,
    kind: z.enum(releaseEntryKinds),
    on: day,
    pieces: piecesValue,
    /** What the outlet counted in the evening; null where it was not said. */
    left: piecesValue.nullable(),
    by: text,
    note,
  });
}
