// The schema of an entry of a dated list, for the channel where people enter it and the snapshots that carry it. Its types are inferred in
// listEntry.ts.
import { z } from 'zod';
import type { IsoDate } from '../domain/calendar.ts';
import type { DemandCode, RegionCode } from '../domain/ids.ts';
import { codeValue, countValue, dayValue, flavoured, idValue, regionValue } from '../domain/valueSchema.ts';

/** Key enterprises (重点保障企业) and key projects (省重点工程). */
export const listKinds = ['enterprise', 'project'] as const;

const maxPersons = 10_000_000;
const maxDemands = 50;
const day = flavoured<IsoDate>(dayValue);

/** What is on a list, without who entered it and whether it was taken off. `note` may be empty, `text` may not. */
export function listedShape(text: z.ZodType<string>, note: z.ZodType<string>) {
  return {
    kind: z.enum(listKinds),
    name: text,
    /** The city or county where it is. */
    region: flavoured<RegionCode>(regionValue),
    /** Its line of business, or what the project builds. */
    category: text,
    /** People at work; null where nobody said. */
    headcount: countValue(maxPersons, 1).nullable(),
    /** The unit that answers for it; empty where nobody said. */
    unit: note,
    /** The demands it asks with; empty: those of its place. */
    demands: z.array(flavoured<DemandCode>(codeValue)).max(maxDemands),
    from: day,
    /** The last day on the list; null until it is taken off. */
    to: day.nullable(),
    /** Who put it on, and by which paper. */
    addedBy: text,
    basis: note,
  };
}

export function listEntrySchema(text: z.ZodType<string>, note: z.ZodType<string>) {
  return z.strictObject({
    id: idValue,
    /** The province, or the region of the office that keeps the entry. */
    office: z.union([z.literal('province'), flavoured<RegionCode>(regionValue)]),
    ...listedShape(text, note),
    /** `on` is the first day it is no longer on the list. */
    off: z.strictObject({ on: day, by: text, reason: text }).nullable(),
  });
}
