// Says for each demand of key enterprises and key projects who of the list stands behind it on its days. It changes no demand: a demand
// without anybody on the list is shown, and people decide.
import { addDays, daysBetween, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { cityOf } from '../domain/geography.ts';
import type { Demand, Region } from '../domain/tables.ts';
import { isListed, tierOfList, type ListEntry, type ListKind } from './listEntry.ts';
import { listKinds } from './listEntrySchema.ts';

export interface DemandListing {
  readonly kind: ListKind;
  readonly demand: Demand;
  /** On the list on at least one of the days. */
  readonly entries: readonly ListEntry[];
  /** Entries name the demand; otherwise they are those of its place. */
  readonly isNamed: boolean;
  /** Days of the demand that are still to come, and those of them on which nobody is on the list. */
  readonly days: number;
  readonly daysWithout: number;
  /** The first day without anybody; null for none. */
  readonly firstWithout: IsoDate | null;
  /** People at work of the entries; null where one of them does not say. */
  readonly persons: number | null;
}

/**
 * Demands that are not over on `day`, in the order of their table. A list nobody ever entered anything on says nothing about demands: the
 * office does not keep it.
 */
export function demandListings(
  entries: readonly ListEntry[],
  { demands, regions }: Pick<Dataset, 'demands' | 'regions'>,
  day: IsoDate,
): DemandListing[] {
  const byCode = new Map(regions.map((row) => [row.code, row]));
  const ofTier = new Map(listKinds.map((kind) => [tierOfList[kind], { kind, entries: entries.filter((entry) => entry.kind === kind) }]));
  return demands.flatMap((demand): DemandListing[] => {
    const list = ofTier.get(demand.tier);
    if (list === undefined || list.entries.length === 0 || demand.due < day) return [];
    const naming = list.entries.filter((entry) => entry.demands.some((code) => isSameDemand(demand.code, code)));
    const behind = naming.length > 0 ? naming : list.entries.filter((entry) => isOfPlace(entry.region, demand.region, byCode));
    const first = demand.from < day ? day : demand.from;
    const days = Array.from({ length: daysBetween(first, demand.due) + 1 }, (_, k) => addDays(first, k));
    const on = behind.filter((entry) => days.some((one) => isListed(entry, one)));
    const without = days.filter((one) => !on.some((entry) => isListed(entry, one)));
    return [
      {
        kind: list.kind,
        demand,
        entries: on,
        isNamed: naming.length > 0,
        days: days.length,
        daysWithout: without.length,
        firstWithout: without[0] ?? null,
        persons: on.reduce<number | null>(
          (sum, { headcount }) => (sum === null || headcount === null ? null : sum + headcount),
          on.length === 0 ? null : 0,
        ),
      },
    ];
  });
}

/** Whether a demand is the one an entry names, or asks again for what that one missed (D12, D12-2, D12-3). */
export function isSameDemand(demand: string, named: string): boolean {
  return demand === named || (demand.startsWith(`${named}-`) && /^-\d+$/.test(demand.slice(named.length)));
}

/** The same city or county, or one of them lies in the other. */
function isOfPlace(place: string, asking: string, regions: ReadonlyMap<string, Region>): boolean {
  if (place === asking) return true;
  return cityOf(asking, regions) === place || cityOf(place, regions) === asking;
}
