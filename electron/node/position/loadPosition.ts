// The position of the working day, made from the office's records. Kept per connection and made again only when something it is made from
// has changed.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { parseDay, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { datasetHash } from '../../../shared/domain/datasetText.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Order } from '../../../shared/orders/order.ts';
import { issuedKind } from '../../../shared/orders/orderEvents.ts';
import type { OfficeRecords } from '../../../shared/position/officeRecords.ts';
import { positionOf, withExpectedLines, type Position } from '../../../shared/position/positionOf.ts';
import { loadDatasetMeta } from '../db/datasetMetaTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { first, sql, type ReadableDatabase } from '../db/sql.ts';
import { defaultSettings } from '../service/defaultSettings.ts';
import { workingDay } from '../service/workingDay.ts';
import { loadOfficeRecords } from './officeRecords.ts';
import { recordStamp } from './recordStamp.ts';

export interface OfficePosition extends Position {
  readonly records: OfficeRecords;
  /** Of the dataset; a plan made from it carries the same. */
  readonly hash: string;
  /** The dataset with all lines that are expected to count, and its hash. */
  readonly expected: { readonly dataset: Dataset; readonly hash: string };
}

/** Null without data. */
export function loadPosition(db: ReadableDatabase, clock: () => Date): OfficePosition | null {
  const morning = workingDay(db, clock);
  const seen = `${morning}|${writesSeen(db)}`;
  const known = made.get(db);
  if (known?.seen === seen) return known.position;
  const stamp = stampOf(db, morning);
  const position = known?.stamp === stamp ? known.position : makePosition(db, morning);
  // What was read within a transaction is not visible to others, or may be rolled back.
  if (!db.inTransaction) made.set(db, { seen, stamp, position });
  return position;
}

function makePosition(db: ReadableDatabase, morning: IsoDate, since: IsoDate | null = morning): OfficePosition | null {
  const facts = loadDataset(db);
  if (facts === null) return null;
  return officePosition(loadOfficeRecords(db, facts, morning, loadSettings(db, defaultSettings).days, since), morning);
}

/** The same from the first paper on, with nothing that was kept. */
export function positionAnew(db: ReadableDatabase, clock: () => Date): OfficePosition | null {
  return makePosition(db, workingDay(db, clock), null);
}

/** What is on record this working day, with every day from `since` on; null without data. */
export function recordsSince(db: ReadableDatabase, clock: () => Date, since: IsoDate): OfficeRecords | null {
  const known = loadPosition(db, clock)?.records ?? null;
  if (known === null || known.checkpoint === undefined || known.checkpoint.morning <= since) return known;
  return loadOfficeRecords(db, known.facts, workingDay(db, clock), loadSettings(db, defaultSettings).days, since);
}

/** The position of an earlier morning, by what is on record today; null for the working day. Errors: `noDataset`, `positionDayWrong`. */
export function positionOn(db: ReadableDatabase, clock: () => Date, day: string | null): Result<OfficePosition, AppError> {
  const facts = loadDataset(db);
  const last = workingDay(db, clock);
  if (facts === null) return err({ kind: 'noDataset' });
  const first = facts.policy.start;
  if (day !== null && (parseDay(day) === null || day < first || day > last)) return err({ kind: 'positionDayWrong', day, first, last });
  const morning = day ?? last;
  const records = loadOfficeRecords(db, facts, morning, loadSettings(db, defaultSettings).days, morning);
  const orders = records.orders.flatMap((order) => upTo(order, morning));
  const slips = records.slips.filter(({ on }) => on <= morning);
  return ok(officePosition({ ...records, orders, slips }, morning));
}

/** What became of an order by the morning of a day, that day's papers among it. */
function upTo(order: Order, morning: IsoDate): Order[] {
  const { state } = order;
  if (state.kind === 'draft' || state.issuedOn > morning) return [];
  const events = order.events.filter(({ on }) => on <= morning);
  return [{ ...order, events, state: { ...state, kind: issuedKind({ lines: order.lines, events }) } }];
}

/** Hashes are computed when they are first asked for. */
export function officePosition(records: OfficeRecords, morning: IsoDate): OfficePosition {
  const position = positionOf(records, morning);
  let hash: string | null = null;
  let expected: OfficePosition['expected'] | null = null;
  return {
    ...position,
    records,
    get hash() {
      hash ??= datasetHash(position.dataset);
      return hash;
    },
    get expected() {
      if (expected === null) {
        const dataset = withExpectedLines(records, position, () => true);
        expected = { dataset, hash: datasetHash(dataset) };
      }
      return expected;
    },
  };
}

interface Made {
  /** What this connection had seen of all writes. */
  readonly seen: string;
  readonly stamp: string;
  readonly position: OfficePosition | null;
}

const made = new WeakMap<ReadableDatabase, Made>();

/** Changes with every write, of this connection or another. */
function writesSeen(db: ReadableDatabase): string {
  const own = first<{ changes: number }>(db, sql`SELECT total_changes() AS changes`)?.changes ?? 0;
  return `${db.pragma('data_version', { simple: true }) as number}|${own}`;
}

function stampOf(db: ReadableDatabase, morning: IsoDate): string {
  return JSON.stringify([morning, loadDatasetMeta(db)?.hash ?? null, loadSettings(db, defaultSettings).days, recordStamp(db)]);
}
