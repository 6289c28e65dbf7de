// The daily report of a city (设区市日报): what it issued from its own goods by tier and product, and what it has left in the evening.
import { z } from 'zod';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { ProductCode, RegionCode } from '../domain/ids.ts';
import { tiers } from '../domain/tables.ts';
import { codeValue, dayValue, flavoured, piecesValue, regionValue } from '../domain/valueSchema.ts';

const maxLines = 2000;

const product = flavoured<ProductCode>(codeValue);

/** For the channel where people enter it and the snapshots that carry it. */
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

/** There is one report for each city and day. A later one replaces an earlier one, which is kept. */
export type CityReport = DeepReadonly<z.infer<ReturnType<typeof cityReportSchema>>>;

export function cityReportKey({ date, city }: Pick<CityReport, 'date' | 'city'>): string {
  return `${date}|${city}`;
}

function isOnce(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}
