// The schema of a request for support, for the channel where people enter it and the snapshots that carry it. Its types are inferred in
// supportRequest.ts.
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar.ts';
import type { DemandCode, ProductCode, RegionCode } from '../domain/ids.ts';
import { codeValue, dayValue, flavoured, idValue, piecesValue, regionValue } from '../domain/valueSchema.ts';

/** `text` is the schema of words that must not be empty: of typed or of stored text. */
export function supportRequestSchema(text: z.ZodType<string>) {
  return z.strictObject({
    id: idValue,
    city: flavoured<RegionCode>(regionValue),
    /** The enterprise or project the city asks for, and the demand it asks with; null where the city asks for its own basic needs. */
    unit: z.strictObject({ name: text, demand: flavoured<DemandCode>(codeValue) }).nullable(),
    product: flavoured<ProductCode>(codeValue),
    quantityPieces: piecesValue,
    from: flavoured<IsoDate>(dayValue),
    to: flavoured<IsoDate>(dayValue),
    reason: text,
    /** What the city did itself before it asked. */
    ownEffort: text,
    askedOn: flavoured<IsoDate>(dayValue),
    askedBy: text,
  });
}
