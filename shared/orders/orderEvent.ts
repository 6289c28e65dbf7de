// The events of an issued order, as schemas and values, for the channel where people enter them and the snapshots that carry them.
import { z } from 'zod';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { OrderId, ProductCode } from '../domain/ids.ts';
import { codeValue, dayValue, flavoured, idValue, piecesValue } from '../domain/valueSchema.ts';
import { roadFates } from './roadFate.ts';

const maxLines = 200;
const product = flavoured<ProductCode>(codeValue);
const productPieces = z.strictObject({ product, pieces: piecesValue });
const lines = z.array(productPieces).min(1).max(maxLines);
const receiptLine = z.strictObject({
  product,
  accepted: piecesValue,
  /** Arrived unusable, or lost on the way. */
  damaged: piecesValue,
  /** Refused on delivery. */
  refused: piecesValue,
});
const received = z.array(receiptLine).min(1).max(maxLines);

/** By kind. `text` may be empty, `said` may not. The caller supplies schemas for typed or for stored text. */
export function eventShapes(text: z.ZodType<string>, said: z.ZodType<string>) {
  return {
    shipped: { kind: z.literal('shipped'), lines, carrier: text, vehicle: text, driver: text },
    /** `another`: a person said that it is not the same as an earlier receipt of the shipment. */
    received: { kind: z.literal('received'), shipment: idValue, lines: received, signedBy: text, another: z.literal(true).optional() },
    /** Accepted earlier, sent back later. */
    returned: { kind: z.literal('returned'), lines, reason: said },
    writtenOff: { kind: z.literal('writtenOff'), lines, by: said, reason: said },
    /** `road`: what became of goods that were on the road; null where none were, missing in events of older versions. */
    revoked: {
      kind: z.literal('revoked'),
      by: said,
      reason: said,
      successor: flavoured<OrderId>(idValue).nullable(),
      road: z.enum(roadFates).nullable().optional(),
    },
  };
}

const head = {
  /** Unique within its order. */
  id: idValue,
  /** The date on the paper. */
  on: flavoured<IsoDate>(dayValue),
};

export function orderEventSchema(text: z.ZodType<string>, said: z.ZodType<string>) {
  const { shipped, received, returned, writtenOff, revoked } = eventShapes(text, said);
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...head, ...shipped }),
    z.strictObject({ ...head, ...received }),
    z.strictObject({ ...head, ...returned }),
    z.strictObject({ ...head, ...writtenOff }),
    z.strictObject({ ...head, ...revoked }),
  ]);
}

/** Events are never changed: a mistake is voided by a later entry, see orderVoid.ts. */
export type OrderEvent = DeepReadonly<z.infer<ReturnType<typeof orderEventSchema>>>;
export type OrderEventKind = OrderEvent['kind'];
export type ProductPieces = DeepReadonly<z.infer<typeof productPieces>>;
export type ReceiptLine = DeepReadonly<z.infer<typeof receiptLine>>;

/** `event` is the entry that was wrong. */
export function voidShape(said: z.ZodType<string>) {
  return { kind: z.literal('voided'), event: idValue, by: said, reason: said };
}

/** Everything that can be entered for an order, by kind. */
export function orderEntrySchema(text: z.ZodType<string>, said: z.ZodType<string>) {
  const voided = z.strictObject({ ...head, ...voidShape(said) });
  return z.discriminatedUnion('kind', [...orderEventSchema(text, said).options, voided]);
}

export type OrderEntry = DeepReadonly<z.infer<ReturnType<typeof orderEntrySchema>>>;
export type OrderVoid = Extract<OrderEntry, { readonly kind: 'voided' }>;
