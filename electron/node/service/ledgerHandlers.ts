// Handlers for the linkage account: enter and reverse movements, each with an audit entry.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel, Input, Output } from '../../../shared/contract/api.ts';
import { dayDoubts, tooFarAhead } from '../../../shared/domain/dayCheck.ts';
import type { Doubt } from '../../../shared/domain/doubt.ts';
import { entryDoubts } from '../../../shared/ledger/entryDoubts.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { UnknownAccount } from '../../../shared/domain/recodeError.ts';
import type { EnterpriseCode } from '../../../shared/domain/ids.ts';
import type { RatingRule } from '../../../shared/domain/office.ts';
import { applySteps, type EditedRow, type EditStep, type RowChange } from '../../../shared/editing/editStep.ts';
import { createLine, createReversal } from '../../../shared/ledger/account.ts';
import { arrearsOf, closingOf, ratingsOf, type Cycle, type CycleAccount } from '../../../shared/ledger/cycle.ts';
import type { LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { countCycles, insertCycle, listCycles } from '../db/cycleTable.ts';
import { loadDatasetMeta } from '../db/datasetMetaTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { editHistory, endEdits } from '../db/editStepTable.ts';
import { linePage, openAccounts } from '../db/ledgerQuery.ts';
import { isLineReversed, linesAfter, linesOfAccount, loadLedgerLine } from '../db/ledgerTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { inTransaction, type ReadableDatabase } from '../db/sql.ts';
import { loadPosition } from '../position/loadPosition.ts';
import { settledByCycle } from '../position/settledByCycle.ts';
import { openAccountBook, type AccountBook } from './accountBook.ts';
import { confirmed as confirmedNote } from './confirmed.ts';
import { changeDataset } from './datasetHandlers.ts';
import { defaultSettings } from './defaultSettings.ts';
import { obligors, setObligor } from './obligors.ts';
import { isOpeningOnly } from './openingLines.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

type LedgerChannel = Extract<Channel, `ledger.${string}`>;

export function ledgerHandlers(context: ServiceContext): Pick<Handlers, LedgerChannel> {
  const { db, newId, clock } = context;
  const enter = (
    what: string,
    confirmedBy: string | undefined,
    lineFrom: (book: AccountBook) => Result<LedgerLine, AppError>,
    doubtsOf: (line: LedgerLine) => readonly Doubt[],
  ) =>
    inTransaction<LedgerLine, AppError>(db, () => {
      const book = openAccountBook(context);
      const line = lineFrom(book);
      if (!line.ok) return line;
      const today = workingDay(db, clock);
      // The reversal of a call keeps the day the goods are due, which may lie ahead.
      const on = line.value.called === '0' ? line.value.on : today;
      const impossible = tooFarAhead(on, today);
      if (impossible !== null) return err(impossible);
      const doubts = [...dayDoubts(on, today), ...doubtsOf(line.value)];
      if (doubts.length > 0 && confirmedBy === undefined) return err({ kind: 'doubtful', doubts });
      book.enter(line.value);
      audit(context, what, null, { ...line.value, ...confirmedNote(doubts, confirmedBy) });
      return line;
    });
  return {
    'ledger.accounts': () => ok(openAccounts(db, workingDay(db, clock))),
    'ledger.lines': (window) => ok(linePage(db, window)),
    'ledger.obligors': () => ok(obligors(context)),
    'ledger.setObligor': ({ place, answers }) => setObligor(context, place, answers),
    'ledger.closing': () => {
      const dataset = loadDataset(db);
      return dataset === null ? err({ kind: 'noDataset' }) : ok(closingNow(db, dataset).accounts);
    },
    'ledger.cycles': (part) => ok({ from: part.from, rows: listCycles(db, part), count: countCycles(db) }),
    'ledger.closeCycle': (input) => closeCycle(context, input),

    'ledger.enter': ({ confirmedBy, ...entry }) => {
      const dataset = loadDataset(db);
      if (dataset === null) return err({ kind: 'noDataset' });
      return enter(
        'ledger.enter',
        confirmedBy,
        ({ standingOf }) => createLine(entry, newId(), dataset, standingOf),
        ({ enterprise, material }) => entryDoubts(entry, linesOfAccount(db, enterprise, material), dataset),
      );
    },

    'ledger.reverse': ({ line, on, note, confirmedBy }) =>
      enter(
        'ledger.reverse',
        confirmedBy,
        () => createReversal(newId(), loadLedgerLine(db, line), isLineReversed(db, line), on, note),
        () => [],
      ),
  };
}

function closeCycle(
  context: ServiceContext,
  { endedOn, confirmed: rated, confirmedBy }: Input<'ledger.closeCycle'>,
): Result<Output<'ledger.closeCycle'>, AppError> {
  const { db, clock, newId, who } = context;
  const today = workingDay(db, clock);
  const impossible = tooFarAhead(endedOn, today);
  if (impossible !== null) return err(impossible);
  const doubts = dayDoubts(endedOn, today);
  if (doubts.length > 0 && confirmedBy === undefined) return err({ kind: 'doubtful', doubts });
  const from = loadDatasetMeta(db)?.hash ?? '';
  let closed: { readonly cycle: Cycle; readonly steps: readonly EditStep[] } | null = null;
  const changed = changeDataset(context, {
    what: 'ledger.closeCycle',
    changed: (dataset) => {
      const { accounts, rule, before, lines, isEmpty } = closingNow(db, dataset);
      if (isEmpty) return err({ kind: 'cycleEmpty' });
      const unknown = unknownAccounts(dataset, accounts);
      if (unknown.length > 0) return err({ kind: 'cycleNamesUnknown', accounts: unknown });
      const steps = closingSteps(dataset, accounts, new Set(rated));
      const next = nextCycle(context);
      closed = { cycle: { id: newId(), endedOn, lines: before + lines, rule, accounts, confirmed: rated, ...next }, steps };
      const edited = applySteps(dataset, steps);
      return edited === null ? err({ kind: 'editOutdated' }) : ok(edited);
    },
    audited: () => (closed === null ? null : { ...closed.cycle, ...confirmedNote(doubts, confirmedBy) }),
    also: () => {
      if (closed === null) return;
      insertCycle(db, closed.cycle, who(), clock().toISOString());
      endEdits(db, { what: 'ledger.closeCycle', name: endedOn });
    },
  });
  if (!changed.ok || closed === null) return changed as Result<never, AppError>;
  const { cycle, steps } = closed as { cycle: Cycle; steps: readonly EditStep[] };
  return ok({ cycle, edit: { app: changed.value, history: editHistory(db), done: { from, steps } } });
}

/** The next cycle begins on the working day, with the stocks of its morning. */
function nextCycle({ db, clock }: ServiceContext): Pick<Cycle, 'nextFrom' | 'settled'> {
  const nextFrom = workingDay(db, clock);
  const position = loadPosition(db, clock);
  return position === null ? { nextFrom } : { nextFrom, settled: settledByCycle(position.records, nextFrom) };
}

/** Accounts that still owe, of makers or materials that are not in the data: there is no row to carry it forward to. */
function unknownAccounts(dataset: Dataset, accounts: readonly CycleAccount[]): UnknownAccount[] {
  const makers = new Set(dataset.enterprises.map(({ code }) => code));
  const places = new Set<string>(dataset.regions.map(({ code }) => code));
  const materials = new Set(dataset.materials.map(({ code }) => code));
  return accounts.flatMap(({ enterprise, material, balance }): UnknownAccount[] => {
    // What a city or county owes stays in its account: a plan calls from enterprises.
    if (Number(balance) <= 0 || places.has(enterprise)) return [];
    if (!makers.has(enterprise)) return [{ table: 'enterprises', code: enterprise, balance }];
    return materials.has(material) ? [] : [{ table: 'materials', code: material, balance }];
  });
}

interface Closing {
  readonly accounts: readonly CycleAccount[];
  readonly rule: RatingRule;
  /** Lines of closed cycles, and of the open one. */
  readonly before: number;
  readonly lines: number;
  /** Nothing has moved yet. */
  readonly isEmpty: boolean;
}

function closingNow(db: ReadableDatabase, dataset: Dataset): Closing {
  const last = listCycles(db).at(-1) ?? null;
  const lines = linesAfter(db, last?.lines ?? 0);
  const rule = loadSettings(db, defaultSettings).ledger;
  return {
    accounts: closingOf(lines, 0, dataset, rule, last?.accounts),
    rule,
    before: last?.lines ?? 0,
    lines: lines.length,
    isEmpty: isOpeningOnly(lines),
  };
}

/** Replaces the arrears with those of the cycle's accounts, and the ratings where they were confirmed. */
function closingSteps(dataset: Dataset, accounts: readonly CycleAccount[], confirmed: ReadonlySet<EnterpriseCode>): EditStep[] {
  const keys = new Set(accounts.map(({ enterprise, material }) => `${enterprise}|${material}`));
  const makers = new Set(dataset.enterprises.map(({ code }) => code));
  const rowOf = (row: object) => row as EditedRow;
  const gone = dataset.arrears.flatMap((row, at) => (keys.has(`${row.enterprise}|${row.material}`) ? [{ row, at }] : [])).toReversed();
  const first = dataset.arrears.length - gone.length;
  const arrears: RowChange[] = [
    ...gone.map(({ row, at }): RowChange => ({ kind: 'delete', row: at, before: rowOf(row) })),
    ...arrearsOf(accounts.filter(({ enterprise }) => makers.has(enterprise))).map(
      (row, k): RowChange => ({ kind: 'insert', row: first + k, after: rowOf(row) }),
    ),
  ];
  const ratings = ratingsOf(accounts);
  const enterprises = dataset.enterprises.flatMap((row, at): RowChange[] => {
    const rating = ratings.get(row.code);
    if (rating === undefined || !confirmed.has(row.code) || rating === (row.rating ?? 1)) return [];
    return [{ kind: 'change', row: at, before: rowOf(row), after: rowOf({ ...row, rating }) }];
  });
  return [
    ...(arrears.length > 0 ? [{ table: 'arrears' as const, changes: arrears }] : []),
    ...(enterprises.length > 0 ? [{ table: 'enterprises' as const, changes: enterprises }] : []),
  ];
}
