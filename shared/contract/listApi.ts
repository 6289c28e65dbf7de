// Channels of dated lists: key enterprises and key projects.
import type { IsoDate } from '../domain/calendar.ts';
import type { RegionCode } from '../domain/ids.ts';
import type { DemandListing } from '../lists/demandListing.ts';
import type { ListEntry } from '../lists/listEntry.ts';

/** As people enter it; an empty id is a new one. */
export type EnteredListing = Omit<ListEntry, 'office' | 'off'>;

export interface ListBook {
  /** All that were ever entered and not withdrawn. */
  readonly entries: readonly ListEntry[];
  /** Who stands behind the demands that are still to come; nothing for a list the office does not keep. */
  readonly listings: readonly DemandListing[];
  /** What this office is in entries. */
  readonly office: 'province' | RegionCode;
}

export interface ListApi {
  'list.get': (input: Record<never, never>) => ListBook;
  /** Enters or corrects entries, all or none. */
  'list.save': (input: { entries: readonly EnteredListing[] }) => readonly ListEntry[];
  /** From that day on it is not on the list. */
  'list.takeOff': (input: { entry: string; on: IsoDate; by: string; reason: string }) => ListEntry;
  /** One whose first day is still to come is as if it had never been entered; it is kept in the audit log. */
  'list.withdraw': (input: { entry: string }) => ListEntry;
}
