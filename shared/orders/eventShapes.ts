// Owns what each kind of event of an order holds, in one place for the channel on which people enter it and for snapshots that bring it.
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

/** `text` may be empty, `said` may not: as people type them, or as they are kept. */
export function eventShapes<Text extends z.ZodType<string>>(text: Text, said: Text) {
  return {
    shipped: { kind: z.literal('shipped'), lines, carrier: text, vehicle: text, driver: text },
    received: { kind: z.literal('received'), shipment: idValue, lines: received, signedBy: text },
    returned: { kind: z.literal('returned'), lines, reason: said },
    writtenOff: { kind: z.literal('writtenOff'), lines, by: said, reason: said },
    revoked: { kind: z.literal('revoked'), by: said, reason: said, successor: idValue.nullable() },
  } as const;
}
