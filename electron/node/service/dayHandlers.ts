// Handlers of the working day: review it, close it with a signed statement, undo the close, ask again for what was missed.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppState } from '../../../shared/contract/appState.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { baseScenario } from '../../../shared/domain/scenario.ts';
import { applyStep, type EditedRow, type EditStep } from '../../../shared/editing/editStep.ts';
import { dayReview } from '../../../shared/position/dayReview.ts';
import { dayStatementOf, type DayStatement } from '../../../shared/position/dayStatement.ts';
import { deskDays } from '../../../shared/position/paperDiscrepancies.ts';
import { positionOf } from '../../../shared/position/positionOf.ts';
import { askedAgainRow, unservedDemands, type UnservedDemand } from '../../../shared/position/unservedDemands.ts';
import { dayClosePaper } from '../../../shared/reports/dayClosePaper.ts';
import {
  countDayCloses,
  insertDayClose,
  lastClosedDay,
  listDayCloses,
  loadDayStatement,
  markDayUndone,
  standingClose,
} from '../db/dayCloseTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { insertEditStep } from '../db/editStepTable.ts';
import { listProjects } from '../db/projectTable.ts';
import { scenarioAtHand } from '../db/scenarioTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { inTransaction } from '../db/sql.ts';
import { dayFollowers } from '../position/dayFollowers.ts';
import { keepCheckpoint } from '../position/keepCheckpoint.ts';
import { loadPosition, recordsSince, type OfficePosition } from '../position/loadPosition.ts';
import { openBooks } from '../position/openBooks.ts';
import { appState } from './appState.ts';
import { changeDataset } from './datasetHandlers.ts';
import { defaultSettings } from './defaultSettings.ts';
import { paperFile } from './paperFile.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

/** So many of what stands in the way of undoing a close are named. */
const namedFollowers = 4;

type DayChannel = Extract<Channel, `day.${string}`>;

export function dayHandlers(context: ServiceContext): Pick<Handlers, DayChannel> {
  const { db } = context;
  return {
    'day.review': () => reviewOf(context),

    'day.close': ({ day, by }) => inTransaction(db, () => closeDay(context, day, by)),

    'day.undo': ({ day, by }) => inTransaction(db, () => undoClose(context, day, by)),

    'day.list': ({ day, ...part }) =>
      ok({
        from: part.from,
        rows: listDayCloses(db, part),
        count: countDayCloses(db),
        standing: day === null ? null : standingClose(db, day),
        last: lastClosedDay(db),
      }),

    'day.statement': ({ day }) => statementOf(context, day),

    'day.file': ({ day, language, format }) => {
      const close = standingClose(context.db, day);
      const isDraft = close === null;
      const statement = isDraft ? reviewOf(context) : statementOf(context, day);
      if (!statement.ok) return statement;
      const { agency } = loadSettings(db, defaultSettings).order;
      return paperFile(
        context,
        dayClosePaper(statement.value, close?.signedBy ?? null, language, agency, loadDataset(db)),
        isDraft,
        format,
      );
    },

    'day.unserved': ({ day }) => missedOn(context, day),

    'day.askAgain': ({ demands, due }) => askAgain(context, new Set(demands), due),
  };
}

/** The review of the working day. The books are those of the base. */
function reviewOf({ db, clock }: ServiceContext): Result<DayStatement, AppError> {
  const scenario = scenarioAtHand(db);
  if (scenario.id !== baseScenario) return err({ kind: 'dayInScenario', name: scenario.name });
  const position = loadPosition(db, clock);
  if (position === null) return err({ kind: 'noDataset' });
  const { desk: thresholds } = loadSettings(db, defaultSettings).days;
  const key = JSON.stringify(thresholds);
  const known = reviewed.get(position);
  if (known?.key === key) return ok(known.statement);
  const day = workingDay(db, clock);
  // What was allotted or announced some days ago is looked at as well.
  const records = recordsSince(db, clock, addDays(day, -deskDays)) ?? position.records;
  const statement = dayStatementOf(dayReview(records, day, { thresholds, projects: listProjects(db) }), records.facts);
  reviewed.set(position, { key, statement });
  return ok(statement);
}

/** A position is made anew when anything on record has changed: until then the day has the same review. */
const reviewed = new WeakMap<OfficePosition, { readonly key: string; readonly statement: DayStatement }>();

function closeDay(context: ServiceContext, day: IsoDate, by: string): Result<AppState, AppError> {
  const { db, clock } = context;
  // Two windows that close the same day have closed it once.
  if (standingClose(context.db, day) !== null) return ok(appState(context));
  const today = workingDay(db, clock);
  if (day !== today) return err({ kind: 'dayNotWorkingDay', day, today });
  openBooks(db, clock);
  const review = reviewOf(context);
  if (!review.ok) return review;
  const { movedPieces, presumedPieces, silentMakers, unserved } = review.value.review;
  insertDayClose(db, { day, signedBy: by, closedAt: clock().toISOString() }, JSON.stringify(review.value));
  const after = { day, by, movedPieces, presumedPieces, silentMakers: silentMakers.length, unserved: unserved.length };
  keepCheckpoint(db, addDays(day, 1), loadSettings(db, defaultSettings).days);
  audit(context, 'day.close', null, after);
  return ok(appState(context));
}

function undoClose(context: ServiceContext, day: IsoDate, by: string): Result<AppState, AppError> {
  const { db, clock } = context;
  const last = lastClosedDay(db);
  if (last !== day) return err({ kind: 'dayNotLastClosed', day, last });
  const next = addDays(day, 1);
  const followers = dayFollowers(db, next);
  if (followers.length > 0)
    return err({ kind: 'dayCloseFollowed', day, next, followers: followers.slice(0, namedFollowers), count: followers.length });
  markDayUndone(db, day, { by, at: clock().toISOString() });
  audit(context, 'day.undo', { day }, { day, by });
  return ok(appState(context));
}

function statementOf(context: ServiceContext, day: IsoDate): Result<DayStatement, AppError> {
  const { db } = context;
  const text = loadDayStatement(db, day);
  if (text !== null) return ok(JSON.parse(text) as DayStatement);
  return err(
    standingClose(context.db, day) !== null
      ? { kind: 'dayStatementDamaged', day }
      : { kind: 'dayNotLastClosed', day, last: lastClosedDay(db) },
  );
}

/** What the demands due on a day that is over or at hand lack, as the books say now. */
function missedOn({ db, clock }: ServiceContext, day: IsoDate): Result<readonly UnservedDemand[], AppError> {
  const scenario = scenarioAtHand(db);
  if (scenario.id !== baseScenario) return err({ kind: 'dayInScenario', name: scenario.name });
  const position = loadPosition(db, clock);
  if (position === null) return err({ kind: 'noDataset' });
  const { morning, records } = position;
  if (day > morning) return ok([]);
  return ok(unservedDemands(day < morning ? position.dataset : positionOf(records, addDays(day, 1)).dataset, day));
}

/** Of days long closed as well as of the one that is still open. */
function askAgain(context: ServiceContext, wanted: ReadonlySet<string>, due: IsoDate): Result<AppState, AppError> {
  const { db, clock } = context;
  const dues = new Set((loadDataset(db)?.demands ?? []).flatMap((demand) => (wanted.has(demand.code) ? [demand.due] : [])));
  const missed: UnservedDemand[] = [];
  for (const day of dues) {
    const found = missedOn(context, day);
    if (!found.ok) return found;
    missed.push(...found.value.filter(({ demand, askedAgain }) => wanted.has(demand.code) && askedAgain === null));
  }
  if (missed.length === 0) return err({ kind: 'nothingToAskAgain' });
  const today = workingDay(db, clock);
  const fromOf = ({ demand }: UnservedDemand) => (demand.due < today ? today : addDays(demand.due, 1));
  let step: EditStep | null = null;
  return changeDataset(context, {
    what: 'day.askAgain',
    changed: (dataset) => {
      const rows = missed.map((one) => askedAgainRow(one, fromOf(one), due));
      step = {
        table: 'demands',
        changes: rows.map((after, k) => ({ kind: 'insert', row: dataset.demands.length + k, after: after as unknown as EditedRow })),
      };
      const next = applyStep(dataset, step);
      return next === null ? err({ kind: 'editOutdated' }) : ok(next);
    },
    audited: () => step,
    also: () => {
      if (step !== null) insertEditStep(db, [step]);
    },
  });
}
