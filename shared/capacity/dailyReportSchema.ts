// The schema of a daily report, shared by the channel where people enter it and the snapshots that carry it. Its types are inferred in
// dailyReport.ts.
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, MaterialCode, ProductCode } from '../domain/ids.ts';
import { codeValue, countValue, dayValue, decimalText, decimalValue, flavoured, piecesValue } from '../domain/valueSchema.ts';

const maxLines = 200;
const people = countValue(1_000_000);

const output = z.strictObject({ product: flavoured<ProductCode>(codeValue), pieces: piecesValue });
/** Plain decimals in the material's unit. */
const material = z.strictObject({
  material: flavoured<MaterialCode>(codeValue),
  received: decimalText,
  used: decimalText,
  onHand: decimalText,
});
const workforce = z.strictObject({
  /** Workers present on each shift. */
  present: people,
  /** Workers needed to run all lines on all shifts of a day. */
  needed: people,
  shifts: decimalValue(4, 6),
});

export function dailyReportSchema(note: z.ZodType<string>) {
  return z.strictObject({
    date: flavoured<IsoDate>(dayValue),
    enterprise: flavoured<EnterpriseCode>(codeValue),
    output: z.array(output).max(maxLines),
    materials: z.array(material).max(maxLines),
    workforce: workforce.nullable(),
    note,
  });
}
