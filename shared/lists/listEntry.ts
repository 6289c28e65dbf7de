// Entries of dated lists (清单化管理): key enterprises and key projects, each on its list from a day to a day. A list is read as of any day.
import type { z } from 'zod';
import { compareText } from '../base/compareText.ts';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Tier } from '../domain/tables.ts';
import type { listEntrySchema, listKinds } from './listEntrySchema.ts';

export type ListEntry = DeepReadonly<z.infer<ReturnType<typeof listEntrySchema>>>;
export type ListKind = (typeof listKinds)[number];

/** The tier whose demands the list stands behind. */
export const tierOfList: { readonly [Kind in ListKind]: Tier } = { enterprise: 'essential', project: 'key_project' };

/** The first day it is not on the list; null: none is known. */
export function endOf({ to, off }: Pick<ListEntry, 'to' | 'off'>): IsoDate | null {
  const after = to === null ? null : addDays(to, 1);
  if (off === null) return after;
  return after === null || off.on < after ? off.on : after;
}

export function isListed(entry: Pick<ListEntry, 'from' | 'to' | 'off'>, day: IsoDate): boolean {
  const end = endOf(entry);
  return entry.from <= day && (end === null || day < end);
}

/** Of one list as it stood on a day: by place, then name. */
export function listedOn(entries: readonly ListEntry[], kind: ListKind, day: IsoDate): ListEntry[] {
  return entries.filter((entry) => entry.kind === kind && isListed(entry, day)).sort(byPlace);
}

export interface ListChanges {
  readonly added: readonly ListEntry[];
  readonly left: readonly ListEntry[];
}

/** What came onto one list and what left it, from the first day to the last. What came and went within them is in both. */
export function listChanges(entries: readonly ListEntry[], kind: ListKind, from: IsoDate, to: IsoDate): ListChanges {
  const isWithin = (day: IsoDate | null) => day !== null && from <= day && day <= to;
  // One that was taken off on its first day was never on the list.
  const of = entries.filter((entry) => entry.kind === kind && endOf(entry) !== entry.from).sort(byPlace);
  return { added: of.filter((entry) => isWithin(entry.from)), left: of.filter((entry) => isWithin(endOf(entry))) };
}

function byPlace(a: ListEntry, b: ListEntry): number {
  return compareText(a.region, b.region) || compareText(a.name, b.name) || compareText(a.id, b.id);
}
