// Handlers of the working day: review it, close it with a signed statement, undo the close, ask again for what was missed.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { AppState } from '../../../shared/contract/appState.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { DayClose } from '../../../shared/contract/dayApi.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { baseScenario } from '../../../shared/domain/scenario.ts';
import { applyStep, type EditedRow, type EditStep } from '../../../shared/editing/editStep.ts';
import { dayReview } from '../../../shared/position/dayReview.ts';
import { dayStatementOf, type DayStatement } from '../../../shared/position/dayStatement.ts';
import { askedAgainRow, unservedDemands } from '../../../shared/position/unservedDemands.ts';
import { dayClosePaper } from '../../../shared/reports/dayClosePaper.ts';
import { insertDayClose, lastClosedDay, listDayCloses, loadDayStatement, markDayUndone } from '../db/dayCloseTable.ts';
import { insertEditStep } from '../db/editStepTable.ts';
import { scenarioAtHand } from '../db/scenarioTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { inTransaction } from '../db/sql.ts';
import { dayFollowers } from '../position/dayFollowers.ts';
import { keepCheckpoint } from '../position/keepCheckpoint.ts';
import { loadPosition } from '../position/loadPosition.ts';
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

    'day.list': () => ok(listDayCloses(db)),

    'day.statement': ({ day }) => statementOf(context, day),

    'day.file': ({ day, language, format }) => {
      const close = closeOf(context, day);
      const isDraft = close === null;
      const statement = isDraft ? reviewOf(context) : statementOf(context, day);
      if (!statement.ok) return statement;
      const { agency } = loadSettings(db, defaultSettings).order;
      return paperFile(context, dayClosePaper(statement.value, close?.signedBy ?? null, language, agency), isDraft, format);
    },

    'day.askAgain': ({ demands, due }) => askAgain(context, new Set(demands), due),
  };
}

/** The review of the working day. The books are those of the base. */
function reviewOf({ db, clock }: ServiceContext): Result<DayStatement, AppError> {
  const scenario = scenarioAtHand(db);
  if (scenario.id !== baseScenario) return err({ kind: 'dayInScenario', name: scenario.name });
  const day = workingDay(db, clock);
  const records = loadPosition(db, clock)?.records;
  if (records === undefined) return err({ kind: 'noDataset' });
  return ok(dayStatementOf(dayReview(records, day, loadSettings(db, defaultSettings).days.desk), records.facts));
}

function closeDay(context: ServiceContext, day: IsoDate, by: string): Result<AppState, AppError> {
  const { db, clock } = context;
  // Two windows that close the same day have closed it once.
  if (closeOf(context, day) !== null) return ok(appState(context));
  const today = workingDay(db, clock);
  if (day !== today) return err({ kind: 'dayNotWorkingDay', day, today });
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

/** How a day was closed, unless the close was undone; null for an open day. */
function closeOf({ db }: ServiceContext, day: IsoDate): DayClose | null {
  return listDayCloses(db).find((close) => close.day === day && close.undone === null) ?? null;
}

function statementOf(context: ServiceContext, day: IsoDate): Result<DayStatement, AppError> {
  const { db } = context;
  const text = loadDayStatement(db, day);
  if (text !== null) return ok(JSON.parse(text) as DayStatement);
  return err(
    closeOf(context, day) !== null ? { kind: 'dayStatementDamaged', day } : { kind: 'dayNotLastClosed', day, last: lastClosedDay(db) },
  );
}

function askAgain(context: ServiceContext, wanted: ReadonlySet<string>, due: IsoDate): Result<AppState, AppError> {
  const { db, clock } = context;
  const review = reviewOf(context);
  if (!review.ok) return review;
  // A day closed a moment ago is asked about as well as the one that is still open.
  const closed = lastClosedDay(db);
  const before = closed === null ? [] : unservedDemands(loadPosition(db, clock)?.dataset ?? emptyDemands, closed);
  const missed = [...review.value.review.unserved, ...before].filter(
    ({ demand, askedAgain }) => wanted.has(demand.code) && askedAgain === null,
  );
  if (missed.length === 0) return err({ kind: 'nothingToAskAgain' });
  let step: EditStep | null = null;
  return changeDataset(context, {
    what: 'day.askAgain',
    changed: (dataset) => {
      const rows = missed.map((one) => askedAgainRow(one, addDays(one.demand.due, 1), due));
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

const emptyDemands = { demands: [], secured: [], policy: { tiers: [] } };
