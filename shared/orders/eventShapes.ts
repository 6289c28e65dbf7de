// Schemas of order events by kind, shared by the channel where people enter them and the snapshots that carry them.
import { z } from 'zod';
import { codeValue, idValue, piecesValue } from '../domain/valueSchema.ts';

const maxLines = 200;
const lines = z
  .array(z.strictObject({ product: codeValue, pieces: piecesValue }))
  .min(1)
  .max(maxLines);
const received = z
  .array(z.strictObject({ product: codeValue, accepted: piecesValue, damaged: piecesValue, refused: piecesValue }))
  .min(1)
  .max(maxLines);

/** `text` may be empty, `said` may not. The caller supplies schemas for typed or for stored text. */
export function eventShapes<Text extends z.ZodType<string>>(text: Text, said: Text) {
  return {
    shipped: { kind: z.literal('shipped'), lines, carrier: text, vehicle: text, driver: text },
    received: { kind: z.literal('received'), shipment: idValue, lines: received, signedBy: text },
    returned: { kind: z.literal('returned'), lines, reason: said },
    writtenOff: { kind: z.literal('writtenOff'), lines, by: said, reason: said },
    revoked: { kind: z.literal('revoked'), by: said, reason: said, successor: idValue.nullable() },
  } as const;
}
