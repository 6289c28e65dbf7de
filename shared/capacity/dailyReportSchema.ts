// The schema of a daily report, shared by the channel where people enter it and the snapshots that carry it.
import { z } from 'zod';
import { codeValue, countValue, dayValue, decimalText, decimalValue, piecesValue } from '../domain/valueSchema.ts';

const maxLines = 200;
const people = countValue(1_000_000);

export function dailyReportSchema(note: z.ZodType<string>) {
  return z.strictObject({
    date: dayValue,
    enterprise: codeValue,
    output: z.array(z.strictObject({ product: codeValue, pieces: piecesValue })).max(maxLines),
    materials: z
      .array(z.strictObject({ material: codeValue, received: decimalText, used: decimalText, onHand: decimalText }))
      .max(maxLines),
    workforce: z.strictObject({ present: people, needed: people, shifts: decimalValue(4, 6) }).nullable(),
    note,
  });
}
