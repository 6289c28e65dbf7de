// The schema of a city's daily report, for the channel where people enter it and the snapshots that carry it. Its types are inferred in
// cityReport.ts.
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar.ts';
import type { ProductCode, RegionCode } from '../domain/ids.ts';
import { tiers } from '../domain/tables.ts';
import { codeValue, dayValue, flavoured, piecesValue, regionValue } from '../domain/valueSchema.ts';

const maxLines = 2000;

const product = flavoured<ProductCode>(codeValue);

export function cityReportSchema(note: z.ZodType<string>) {
  return z.strictObject({
    date: flavoured<IsoDate>(dayValue),
    city: flavoured<RegionCode>(regionValue),
    issued: z
      .array(z.strictObject({ tier: z.enum(tiers), product, pieces: piecesValue }))
      .max(maxLines)
      .refine((lines) => isOnce(lines.map((line) => `${line.tier}|${line.product}`)), 'a tier and product twice'),
    /** Its own goods in the evening, after what it issued. */
    onHand: z
      .array(z.strictObject({ product, pieces: piecesValue }))
      .max(maxLines)
      .refine((lines) => isOnce(lines.map((line) => line.product)), 'a product twice'),
    note,
  });
}

function isOnce(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}
