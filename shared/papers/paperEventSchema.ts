// The schemas of paper events. They stand apart from paperEvent.ts, since pages read events but check none.
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar.ts';
import { codeValue, dayValue, flavoured, idValue, freeTextValue, requiredTextValue } from '../domain/valueSchema.ts';
import { roadFates } from '../orders/roadFate.ts';
import { quantityValue } from './quantityValue.ts';

const maxLines = 200;

/** Quantities are plain decimals: pieces of goods, or the material's own unit. */
export const itemQuantity = z.strictObject({ item: codeValue, quantity: quantityValue });
export const receivedQuantity = z.strictObject({
  item: codeValue,
  accepted: quantityValue,
  /** Arrived unusable, or lost on the way. */
  damaged: quantityValue,
  /** Refused on delivery. */
  refused: quantityValue,
});
const quantities = z.array(itemQuantity).min(1).max(maxLines);

const entered = { id: idValue, on: flavoured<IsoDate>(dayValue) };

/** By kind, without what every event has. `text` may be empty, `said` may not: schemas for typed or for stored text. */
export function paperEventShapes(text: z.ZodType<string>, said: z.ZodType<string>) {
  return {
    shipped: { kind: z.literal('shipped'), lines: quantities, carrier: text, vehicle: text, driver: text },
    /** `shipment` is null where the receiver fetched the goods or material itself. */
    received: {
      kind: z.literal('received'),
      shipment: idValue.nullable(),
      lines: z.array(receivedQuantity).min(1).max(maxLines),
      signedBy: text,
      /** A person said that it is not the same as an earlier receipt. */
      another: z.literal(true).optional(),
    },
    returned: { kind: z.literal('returned'), lines: quantities, reason: said },
    writtenOff: { kind: z.literal('writtenOff'), lines: quantities, by: said, reason: said },
    /** `road` is null where nothing was on the road. */
    revoked: { kind: z.literal('revoked'), by: said, reason: said, road: z.enum(roadFates).nullable(), successor: idValue.nullable() },
    /** `event` is the event that was entered wrong, or null where the paper itself should never have been issued. */
    voided: { kind: z.literal('voided'), event: idValue.nullable(), by: said, reason: said },
  };
}

export function paperEventSchemaOf(text: z.ZodType<string>, said: z.ZodType<string>) {
  const { shipped, received, returned, writtenOff, revoked, voided } = paperEventShapes(text, said);
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...entered, ...shipped }),
    z.strictObject({ ...entered, ...received }),
    z.strictObject({ ...entered, ...returned }),
    z.strictObject({ ...entered, ...writtenOff }),
    z.strictObject({ ...entered, ...revoked }),
    z.strictObject({ ...entered, ...voided }),
  ]);
}

export const paperEventSchema = paperEventSchemaOf(freeTextValue, requiredTextValue);
