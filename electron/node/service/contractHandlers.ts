// Handlers for contracts with neighbouring provinces: drafted, issued, told anew, revoked and closed by the province, which also tells what went
// out and came in.
import { decimalOfMillionths, parseMillionths, type Millionths } from '../../../shared/base/millionths.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { ContractList } from '../../../shared/contract/contractApi.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { contractBalance, contractTotals, firstBackTooMuch, piecesFor } from '../../../shared/partners/contractBalance.ts';
import {
  contractNumberText,
  contractState,
  inContractOrder,
  type ContractChoice,
  type ContractEntry,
  type PartnerContract,
} from '../../../shared/partners/partnerContract.ts';
import { promiseLimits } from '../../../shared/position/promiseLimits.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { insertMatter, listMatters } from '../db/matterTable.ts';
import { officeOwner } from '../db/officeTable.ts';
import { nextReportNumber, raiseReportCounter } from '../db/reportTable.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { writeGiven, writeGiving } from '../files/numberFile.ts';
import { loadPosition } from '../position/loadPosition.ts';
import { written } from './numberSeries.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

type ContractChannel = Extract<Channel, `contract.${string}`>;

export function contractHandlers(context: ServiceContext): Pick<Handlers, ContractChannel> {
  const { db, clock, newId, who } = context;
  const today = () => workingDay(db, clock);
  const entriesOf = () => listMatters(db, 'contractEntry');
  const keep = (what: string, before: PartnerContract | null, after: PartnerContract) => {
    insertMatter(db, 'contract', after, who(), clock().toISOString());
    audit(context, what, before, after);
    return ok(after);
  };
  /** Errors: `recordOfOther` for an office that is not the province, `contractNotFound`. */
  const own = (id: string): Result<PartnerContract, AppError> => {
    if (officeOwner(db) !== province) return err({ kind: 'recordOfOther', table: 'contracts', owner: province });
    const contract = listMatters(db, 'contract').find((one) => one.id === id);
    return contract === undefined ? err({ kind: 'contractNotFound', contract: id }) : ok(contract);
  };
  /** Errors: as above, and `contractIssued`. */
  const draft = (id: string): Result<PartnerContract, AppError> => {
    const found = own(id);
    if (!found.ok || found.value.issued === null) return found;
    return err({ kind: 'contractIssued', number: contractNumberText(found.value) });
  };
  /** Errors: as above, and `contractNotIssued`, `contractClosed`. */
  const open = (id: string): Result<PartnerContract, AppError> => {
    const found = own(id);
    if (!found.ok) return found;
    const { issued, closed } = found.value;
    if (issued === null) return err({ kind: 'contractNotIssued' });
    return closed === null ? found : err({ kind: 'contractClosed', number: contractNumberText(found.value), on: closed.on });
  };
  /** Errors: as above, and `contractRevoked`. */
  const running = (id: string): Result<PartnerContract, AppError> => {
    const found = open(id);
    if (!found.ok || found.value.revoked === null) return found;
    return err({ kind: 'contractRevoked', number: contractNumberText(found.value), on: found.value.revoked.on });
  };
  return {
    'contract.list': () => ok(listed(context)),

    'contract.save': ({ contract: id, choice }) =>
      inTransaction<PartnerContract, AppError>(db, () => {
        if (officeOwner(db) !== province) return err({ kind: 'recordOfOther', table: 'contracts', owner: province });
        const before = id === '' ? null : draft(id);
        if (before !== null && !before.ok) return before;
        const dataset = loadDataset(db);
        if (dataset === null) return err({ kind: 'noDataset' });
        const fault = choiceFault(choice, dataset);
        if (fault !== null) return err(fault);
        const contract = { ...choice, id: before?.value.id ?? newId(), issued: null, changes: [], revoked: null, closed: null };
        return keep('contract.save', before?.value ?? null, contract);
      }),

    'contract.withdraw': ({ contract: id }) =>
      inTransaction<PartnerContract, AppError>(db, () => {
        const before = draft(id);
        if (!before.ok) return before;
        insertMatter(db, 'contract', before.value, who(), clock().toISOString(), true);
        audit(context, 'contract.withdraw', before.value, null);
        return before;
      }),

    'contract.issue': ({ contract: id, by }) => {
      const on = today();
      const year = Number(on.slice(0, 4));
      const series = [{ kind: 'report', name: 'contract', year }] as const;
      const signed = inTransaction<PartnerContract, AppError>(db, () => {
        const before = draft(id);
        if (!before.ok) return before;
        const dataset = loadDataset(db);
        if (dataset === null) return err({ kind: 'noDataset' });
        const { from, to, gives, gets } = before.value;
        const past = [...gives.days, ...gets.days].find((row) => row.on < on);
        const fault =
          choiceFault(before.value, dataset) ??
          (past === undefined ? null : { kind: 'contractDaysWrong', on: past.on, from: later(from, on), to });
        if (fault !== null) return err(fault);
        const running = nextReportNumber(db, 'contract', year);
        raiseReportCounter(db, { kind: 'contract', year, next: running + 1 });
        const after: PartnerContract = { ...before.value, issued: { number: { year, running }, on, by } };
        const kept = keep('contract.issue', before.value, after);
        const missing = missingFor(context, after);
        if (missing !== null) return err(missing);
        writeGiving(context.dataDir, written(db, series, on));
        return kept;
      });
      if (signed.ok) writeGiven(context.dataDir, written(db, series, on));
      return signed;
    },

    'contract.change': ({ contract: id, gives, gets, to, by, reason }) =>
      inTransaction<PartnerContract, AppError>(db, () => {
        const before = running(id);
        if (!before.ok) return before;
        const dataset = loadDataset(db);
        if (dataset === null) return err({ kind: 'noDataset' });
        const after: PartnerContract = {
          ...before.value,
          gives: { ...before.value.gives, days: gives },
          gets: { ...before.value.gets, days: gets },
          to,
          changes: [...before.value.changes, { on: today(), by, reason }],
        };
        const fault = choiceFault(after, dataset) ?? toldFault(after, entriesOf());
        if (fault !== null) return err(fault);
        const kept = keep('contract.change', before.value, after);
        const missing = missingFor(context, after);
        return missing === null ? kept : err(missing);
      }),

    'contract.revoke': ({ contract: id, by, reason }) =>
      inTransaction<PartnerContract, AppError>(db, () => {
        const before = running(id);
        if (!before.ok) return before;
        const { open: pieces } = contractBalance(before.value, entriesOf());
        if (pieces < 0) return err({ kind: 'contractInAdvance', number: contractNumberText(before.value), pieces: -pieces });
        return keep('contract.revoke', before.value, { ...before.value, revoked: { on: today(), by, reason } });
      }),

    'contract.enter': ({ entry: entered }) =>
      inTransaction<ContractEntry, AppError>(db, () => {
        const found = entered.kind === 'sent' ? running(entered.contract) : open(entered.contract);
        if (!found.ok) return found;
        const entry: ContractEntry = { ...entered, id: newId() };
        const fault = entryFault(context, found.value, entry) ?? toldFault(found.value, [...entriesOf(), entry]);
        if (fault !== null) return err(fault);
        insertMatter(db, 'contractEntry', entry, who(), clock().toISOString());
        audit(context, 'contract.enter', null, entry);
        return ok(entry);
      }),

    'contract.void': ({ entry: id }) =>
      inTransaction<ContractEntry, AppError>(db, () => {
        const entries = entriesOf();
        const entry = entries.find((one) => one.id === id);
        if (entry === undefined) return err({ kind: 'contractEntryNotFound', entry: id });
        const found = open(entry.contract);
        if (!found.ok) return found;
        const fault = toldFault(
          found.value,
          entries.filter((one) => one.id !== id),
        );
        if (fault !== null) return err(fault);
        insertMatter(db, 'contractEntry', entry, who(), clock().toISOString(), true);
        audit(context, 'contract.void', entry, null);
        return ok(entry);
      }),

    'contract.close': ({ contract: id, by }) =>
      inTransaction<PartnerContract, AppError>(db, () => {
        const before = open(id);
        if (!before.ok) return before;
        const number = contractNumberText(before.value);
        const { open: pieces } = contractBalance(before.value, entriesOf());
        if (pieces < 0) return err({ kind: 'contractInAdvance', number, pieces: -pieces });
        if (pieces > 0) return err({ kind: 'contractStillOpen', number, pieces });
        return keep('contract.close', before.value, { ...before.value, closed: { on: today(), by } });
      }),
  };
}

function listed({ db, clock }: ServiceContext): ContractList {
  const contracts = inContractOrder(listMatters(db, 'contract'));
  const idOf = new Map(contracts.map((contract) => [contractNumberText(contract), contract.id]));
  const aside = loadPosition(db, clock)?.aside ?? [];
  return {
    contracts,
    entries: listMatters(db, 'contractEntry'),
    short: aside.flatMap(({ from, paper, on, quantity }) => {
      const contract = idOf.get(paper);
      return from === 'nowhere' && contract !== undefined ? [{ contract, on, quantity: decimalOfMillionths(quantity) }] : [];
    }),
    mayEnter: officeOwner(db) === province,
  };
}

/** Whether what is exchanged exists, its days lie within the term, and quantities agree with the ratio. */
function choiceFault(choice: ContractChoice, { products, materials, regions }: Dataset): AppError | null {
  const { kind, gives, gets, ratio, from, to } = choice;
  const item = String(gives.item);
  const cities = new Set<string>(regions.flatMap(({ code, level }) => (level === 'city' ? [code] : [])));
  const unknown = [gives.city, gets.city].find((city) => city !== null && !cities.has(city));
  if (unknown != null) return { kind: 'contractNamesUnknown', code: unknown };
  if (!products.some(({ code }) => code === gets.product)) return { kind: 'contractNamesUnknown', code: gets.product };
  const isGoods = products.some(({ code }) => code === item);
  const isScarce = materials.some(({ code, scarce }) => code === item && scarce);
  const isRight =
    kind === 'swap'
      ? isGoods && gives.city !== null && gives.days.every(({ quantity }) => isWhole(quantity))
      : isScarce && gives.city === null;
  if (!isRight) return { kind: 'contractItemWrong', item, gives: kind };
  const outside = [...gives.days, ...gets.days].find(({ on }) => on < from || on > to);
  if (outside !== undefined) return { kind: 'contractDaysWrong', on: outside.on, from, to };
  const totals = contractTotals(choice);
  const byRatio = piecesFor(totals.out, ratio);
  return byRatio === totals.in ? null : { kind: 'contractSumsDiffer', byRatio, inDays: totals.in };
}

/** Whether what is told of a contract keeps within it. */
function toldFault(contract: PartnerContract, entries: readonly ContractEntry[]): AppError | null {
  const back = firstBackTooMuch(contract, entries);
  if (back !== null) return { kind: 'contractBackTooMuch', on: back };
  const { sent, owed, received, writtenOff, open } = contractBalance(contract, entries);
  const { out } = contractTotals(contract);
  if (sent > out) return { kind: 'contractSentTooMuch', sent: decimalOfMillionths(sent), most: decimalOfMillionths(out) };
  if (writtenOff > 0 && open < 0) return { kind: 'contractWrittenOffTooMuch', pieces: writtenOff, open: Math.max(0, open + writtenOff) };
  const most = contractState(contract) === 'running' ? Math.max(owed, piecesFor(out, contract.ratio)) : owed;
  return received + writtenOff > most ? { kind: 'contractReceivedTooMuch', received: received + writtenOff, most } : null;
}

function entryFault({ db, clock }: ServiceContext, contract: PartnerContract, entry: ContractEntry): AppError | null {
  const { kind, on, quantity, note } = entry;
  const working = workingDay(db, clock);
  const from = contract.issued?.on ?? working;
  if (on < from || on > working) return { kind: 'contractEntryDayWrong', on, from, to: working };
  const isGoods = kind === 'received' || kind === 'writtenOff' || contract.gives.city !== null;
  if (isGoods && !isWhole(quantity)) return { kind: 'contractNotWhole', quantity };
  if (kind === 'writtenOff' && note.trim() === '') return { kind: 'contractReasonMissing' };
  if (kind !== 'sent') return null;
  const there = stockToGive({ db, clock }, contract);
  const asked = parseMillionths(quantity);
  if (asked <= there) return null;
  return { kind: 'contractAboveStock', item: String(contract.gives.item), on, short: decimalOfMillionths(asked - there) };
}

/** What the books say lies in the place this morning. */
function stockToGive({ db, clock }: { readonly db: ReadableDatabase; readonly clock: () => Date }, { gives }: PartnerContract): Millionths {
  const line = loadPosition(db, clock)?.statement.find(
    ({ place }) =>
      String(place.item) === String(gives.item) &&
      (gives.city === null ? place.kind === 'poolMaterial' : place.kind === 'poolGoods' && place.city === gives.city),
  );
  return line === undefined || line.closing < 0n ? 0n : line.closing;
}

/** What of the contract is promised and not there, or there only because it is promised to others already. Call once it is written. */
function missingFor({ db, clock }: ServiceContext, contract: PartnerContract): AppError | null {
  const position = loadPosition(db, clock);
  if (position === null) return { kind: 'noDataset' };
  const { gives } = contract;
  const paper = contractNumberText(contract);
  const item = String(gives.item);
  const lacking = position.aside.find((part) => part.paper === paper && part.from === 'nowhere');
  if (lacking !== undefined) return { kind: 'contractAboveStock', item, on: lacking.on, short: decimalOfMillionths(lacking.quantity) };
  if (gives.city === null) return null;
  const limits = promiseLimits(position.records, position);
  const over = limits.promised(gives.city, item) - limits.possible(gives.city, item);
  return over > 0 ? { kind: 'contractAboveStock', item, on: position.morning, short: String(over) } : null;
}

function isWhole(quantity: string): boolean {
  return /^\d+(\.0+)?$/.test(quantity);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
