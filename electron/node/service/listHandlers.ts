// Handlers for dated lists of key enterprises and key projects: the province keeps entries, and a city those of its own places.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { EnteredListing } from '../../../shared/contract/listApi.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { tooFarAhead } from '../../../shared/domain/dayCheck.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { cityOf } from '../../../shared/domain/geography.ts';
import { demandListings } from '../../../shared/lists/demandListing.ts';
import { endOf, tierOfList, type ListEntry } from '../../../shared/lists/listEntry.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { insertMatter, listMatters } from '../db/matterTable.ts';
import { officeOwner } from '../db/officeTable.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

type ListChannel = Extract<Channel, `list.${string}`>;

export function listHandlers(context: ServiceContext): Pick<Handlers, ListChannel> {
  const { db, clock, newId, who } = context;
  const office = () => officeOwner(db) as ListEntry['office'];
  const keep = (entry: ListEntry, isWithdrawn = false) => insertMatter(db, 'listEntry', entry, who(), clock().toISOString(), isWithdrawn);
  return {
    'list.get': () => {
      const entries = listMatters(db, 'listEntry');
      const dataset = loadDataset(db);
      return ok({
        entries,
        listings: dataset === null ? [] : demandListings(entries, dataset, workingDay(db, clock)),
        office: office(),
      });
    },

    'list.save': ({ entries: entered }) =>
      inTransaction<readonly ListEntry[], AppError>(db, () => {
        const dataset = loadDataset(db);
        if (dataset === null) return err({ kind: 'noDataset' });
        const saved: ListEntry[] = [];
        for (const one of entered) {
          const before = one.id === '' ? null : ownStanding(db, one.id);
          if (before !== null && !before.ok) return before;
          const entry: ListEntry = { ...one, id: before === null ? newId() : one.id, office: office(), off: null };
          const fault =
            foreignPlace(entry, dataset) ??
            listingFault(one, dataset) ??
            tooFarAhead(entry.from, workingDay(db, clock)) ??
            alreadyListed(entry, listMatters(db, 'listEntry'));
          if (fault !== null) return err(fault);
          keep(entry);
          audit(context, 'list.save', before?.value ?? null, entry);
          saved.push(entry);
        }
        return ok(saved);
      }),

    'list.takeOff': ({ entry: id, ...off }) =>
      inTransaction<ListEntry, AppError>(db, () => {
        const before = ownStanding(db, id);
        if (!before.ok) return before;
        const { name, from } = before.value;
        const fault =
          off.on < from ? ({ kind: 'listDaysWrong', name, from, to: off.on } as const) : tooFarAhead(off.on, workingDay(db, clock));
        if (fault !== null) return err(fault);
        const after = { ...before.value, off };
        keep(after);
        audit(context, 'list.takeOff', before.value, after);
        return ok(after);
      }),

    'list.withdraw': ({ entry: id }) =>
      inTransaction<ListEntry, AppError>(db, () => {
        const entry = ownStanding(db, id);
        if (!entry.ok) return entry;
        const { name, from } = entry.value;
        if (from < workingDay(db, clock)) return err({ kind: 'listEntryBegun', name, from });
        keep(entry.value, true);
        audit(context, 'list.withdraw', entry.value, null);
        return entry;
      }),
  };
}

/** One this office may still change. Errors: `listEntryNotFound`, `recordOfOther`, `listEntryOff`. */
function ownStanding(db: ReadableDatabase, id: string): Result<ListEntry, AppError> {
  const entry = listMatters(db, 'listEntry').find((one) => one.id === id);
  if (entry === undefined) return err({ kind: 'listEntryNotFound', entry: id });
  if (entry.office !== officeOwner(db)) return err({ kind: 'recordOfOther', table: 'listEntries', owner: entry.office });
  return entry.off === null ? ok(entry) : err({ kind: 'listEntryOff', name: entry.name, on: entry.off.on });
}

/** A city lists what is in its own places. */
function foreignPlace({ office, region }: ListEntry, { regions }: Dataset): AppError | null {
  if (office === province || office === region) return null;
  const city = cityOf(region, new Map(regions.map((row) => [row.code, row])));
  return city === office ? null : { kind: 'recordOfOther', table: 'listEntries', owner: city ?? province };
}

function listingFault({ kind, name, region, demands, from, to }: EnteredListing, dataset: Dataset): AppError | null {
  const byCode = new Map(dataset.regions.map((row) => [row.code, row]));
  const city = cityOf(region, byCode);
  if (city === null) return { kind: 'listPlaceUnknown', name, code: region };
  if (to !== null && to < from) return { kind: 'listDaysWrong', name, from, to };
  const known = new Map(dataset.demands.map((row) => [row.code, row]));
  for (const code of demands) {
    const demand = known.get(code);
    if (demand === undefined || demand.tier !== tierOfList[kind] || cityOf(demand.region, byCode) !== city)
      return { kind: 'listDemandWrong', name, demand: code };
  }
  return null;
}

function alreadyListed(entry: ListEntry, entries: readonly ListEntry[]): AppError | null {
  const end = endOf(entry);
  const twin = entries.find((other) => {
    const theirs = endOf(other);
    const isSame = other.id !== entry.id && other.kind === entry.kind && other.name === entry.name && other.region === entry.region;
    return isSame && (end === null || other.from < end) && (theirs === null || entry.from < theirs) && theirs !== other.from;
  });
  return twin === undefined ? null : { kind: 'listedTwice', name: entry.name, from: twin.from };
}
