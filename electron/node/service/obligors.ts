// Which cities and counties answer for their enterprises: told, changed at the start of a cycle, and begun by an office whose own place was
// allotted material.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { ObligorRow, Obligors } from '../../../shared/contract/ledgerApi.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { RegionCode } from '../../../shared/domain/ids.ts';
import { obligorOf } from '../../../shared/domain/obligor.ts';
import type { Region } from '../../../shared/domain/tables.ts';
import { accountsOf } from '../../../shared/ledger/account.ts';
import { takeOverLine, takeOverSource } from '../../../shared/ledger/accountTree.ts';
import { answeringPlaces } from '../db/answeringPlaces.ts';
import { lastCycle } from '../db/cycleTable.ts';
import { loadDataset, loadTable } from '../db/datasetTables.ts';
import { insertLedgerLine, linesAfter } from '../db/ledgerTable.ts';
import { deleteObligor, insertObligor, loadObligors } from '../db/obligorTable.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { openingSource } from './openingSource.ts';
import { audit, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

type ObligorContext = Pick<ServiceContext, 'db' | 'clock' | 'who' | 'newId'>;

export function obligors({ db, clock }: Pick<ServiceContext, 'db' | 'clock'>): Obligors {
  const answering = loadObligors(db);
  const { since, lines } = openCycle(db, clock);
  return { rows: placesOf(db).map((row) => ({ ...row, answers: answering.has(row.place) })), canChange: lines === 0, since, lines };
}

/** Errors: `noDataset`, `obligorWrong`, `obligorTwice`, `obligorInCycle`. */
export function setObligor(context: ServiceContext, place: RegionCode, answers: boolean): Result<Obligors, AppError> {
  const { db, clock } = context;
  return inTransaction<Obligors, AppError>(db, () => {
    const dataset = loadDataset(db);
    if (dataset === null) return err({ kind: 'noDataset' });
    const answering = loadObligors(db);
    if (answering.has(place) === answers) return ok(obligors(context));
    const regions = new Map(dataset.regions.map((region) => [region.code, region]));
    const name = regions.get(place)?.name ?? place;
    if (answers && !placesOf(db).some((row) => row.place === place)) return err({ kind: 'obligorWrong', place: name });
    const other = answers
      ? [...answering.keys()].find((code) => isWithin(code, place, regions) || isWithin(place, code, regions))
      : undefined;
    if (other !== undefined) return err({ kind: 'obligorTwice', place: name, other: regions.get(other)?.name ?? other });
    const { since, lines } = openCycle(db, clock);
    if (lines > 0) return err({ kind: 'obligorInCycle', place: name, since, lines });
    if (answers) beginAnswering(context, place);
    else endAnswering(context, place);
    audit(context, 'ledger.setObligor', { place, answers: !answers }, { place, answers });
    return ok(obligors(context));
  });
}

/** The place takes over what its enterprises owe. Call within a transaction. */
export function beginAnswering(context: ObligorContext, place: RegionCode): void {
  insertObligor(context.db, place, context.who(), context.clock().toISOString());
  takeOver(context, place, 1);
}

/** Its enterprises owe by themselves again; what it holds itself is still its own to answer for. */
function endAnswering(context: ObligorContext, place: RegionCode): void {
  takeOver(context, place, -1);
  deleteObligor(context.db, place);
}

function takeOver(context: ObligorContext, place: RegionCode, sign: 1 | -1): void {
  const { db, clock, who, newId } = context;
  const cycle = lastCycle(db);
  const below = new Set(answeringPlaces(db)?.enterprisesOf(place) ?? []);
  const accounts = accountsOf(linesAfter(db, cycle?.lines ?? 0), 0, cycle?.accounts).filter(({ enterprise }) => below.has(enterprise));
  const on = workingDay(db, clock);
  for (const account of accounts)
    for (const line of takeOverLine(account, sign, { place, on, newId })) insertLedgerLine(db, line, who(), clock().toISOString());
}

/** Cities and counties that have enterprises, by code. */
function placesOf(db: ReadableDatabase): Omit<ObligorRow, 'answers'>[] {
  const regions = new Map(loadTable(db, 'regions').map((region) => [region.code, region]));
  const enterprises = loadTable(db, 'enterprises');
  return [...regions.values()]
    .flatMap(({ code: place, level }) => {
      if (level !== 'city' && level !== 'county') return [];
      const own = enterprises.filter(({ region }) => isWithin(region, place, regions)).length;
      return own === 0 ? [] : [{ place, level, enterprises: own }];
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}

function isWithin(region: RegionCode, place: RegionCode, regions: ReadonlyMap<RegionCode, Region>): boolean {
  return obligorOf(region, regions, new Set([place])) === place;
}

/** The first day of the cycle that is open, and how many lines were entered in it beyond those it opened with. */
function openCycle(db: ReadableDatabase, clock: () => Date): { readonly since: IsoDate; readonly lines: number } {
  const cycle = lastCycle(db);
  const policy = loadDataset(db)?.policy;
  const since = cycle === null ? (policy?.cycleStart ?? policy?.start) : (cycle.nextFrom ?? cycle.endedOn);
  const entered = linesAfter(db, cycle?.lines ?? 0).filter(({ source }) => source !== openingSource && source !== takeOverSource);
  return { since: since ?? workingDay(db, clock), lines: entered.length };
}
