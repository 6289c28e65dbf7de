// The schemas of findings and the answers to them, for the channels where people enter them and the snapshots that carry them. Their types
// are inferred in finding.ts.
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, RegionCode } from '../domain/ids.ts';
import { codeValue, dayValue, flavoured, idValue, regionValue } from '../domain/valueSchema.ts';

/** A complaint from outside, something an inspection found, or praise. */
export const findingKinds = ['complaint', 'inspection', 'praise'] as const;

const day = flavoured<IsoDate>(dayValue);
/** The province, or the region of the office that entered it. */
const office = z.union([z.literal('province'), flavoured<RegionCode>(regionValue)]);

/** `note` may be empty, `text` may not: schemas of typed or of stored text. */
export function findingSchema(text: z.ZodType<string>, note: z.ZodType<string>) {
  return z
    .strictObject({
      id: idValue,
      kind: z.enum(findingKinds),
      office,
      /** Who complained, inspected or praised. */
      source: text,
      /** The number of the paper it is about; empty for none. */
      paper: note,
      /** The city it is about, or whose maker it is about. */
      city: flavoured<RegionCode>(regionValue),
      maker: flavoured<EnterpriseCode>(codeValue).nullable(),
      text,
      raisedOn: day,
      /** The last day to mend it; praise has none. */
      due: day.nullable(),
    })
    .refine(({ kind, due }) => (kind === 'praise') === (due === null), 'a last day exactly where something is to be mended');
}

export function findingAnswerSchema(text: z.ZodType<string>) {
  return z.strictObject({
    id: idValue,
    finding: idValue,
    office,
    on: day,
    by: text,
    text,
    /** Whether that settles it. */
    closes: z.boolean(),
  });
}
