// Reads entries of dated lists under present codes.
import type { ListEntry } from '../lists/listEntry.ts';
import { presentCode, type Aliases } from './recoding.ts';

export function recodeListEntry(entry: ListEntry, aliases: Aliases): ListEntry {
  if (aliases.isEmpty) return entry;
  return {
    ...entry,
    office: entry.office === 'province' ? entry.office : presentCode(aliases, 'regions', entry.office),
    region: presentCode(aliases, 'regions', entry.region),
    demands: entry.demands.map((code) => presentCode(aliases, 'demands', code)),
  };
}
