// What was issued, entered or decided on a day and later: the close of the day before it then stands. What was voided or withdrawn since does
// not count; a number that was taken does.
import type { IssuedReportKind } from '../../../shared/contract/reportApi.ts';
import { parseMillionths } from '../../../shared/base/millionths.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import { dayFollowerKinds, type DayFollower, type DayFollowerKind } from '../../../shared/domain/dayFollower.ts';
import { enteredKinds } from '../../../shared/ledger/ledgerLine.ts';
import { orderNumberText } from '../../../shared/orders/order.ts';
import { countedEvents, paperName } from '../../../shared/papers/paperState.ts';
import { contractNumberText } from '../../../shared/partners/partnerContract.ts';
import type { CountEntry } from '../../../shared/position/countEntry.ts';
import { reportedStocks } from '../../../shared/position/discrepancies.ts';
import { holderOf, placeKey } from '../../../shared/position/place.ts';
import { releaseNumberText } from '../../../shared/releases/release.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { replyNumberText } from '../../../shared/support/supportDecision.ts';
import { createNames } from '../../../shared/text/datasetNames.ts';
import { listCycles } from '../db/cycleTable.ts';
import { listDailyReports } from '../db/dailyReportTable.ts';
import { firstOfDays, lastOfDays, listDayRecords } from '../db/dayRecordTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { listMatters } from '../db/matterTable.ts';
import { officeOwner } from '../db/officeTable.ts';
import { loadOrder } from '../db/orderTable.ts';
import { loadPaper } from '../db/paperTable.ts';
import { all, sql, type Query, type ReadableDatabase } from '../db/sql.ts';

/** By kind, then by name. */
export function dayFollowers(db: ReadableDatabase, from: IsoDate): DayFollower[] {
  const names = createNames(loadDataset(db), 'zh');
  const found: { readonly [Kind in DayFollowerKind]: () => readonly string[] } = {
    order: () => column(db, sql`SELECT id AS value FROM orders WHERE issued_on >= ${from}`).map((id) => orderName(db, id)),
    orderEvent: () => movedOrders(db, from),
    paper: () =>
      column(
        db,
        sql`SELECT id AS value FROM papers WHERE issued_on >= ${from} UNION ALL SELECT id FROM share_papers WHERE issued_on >= ${from}`,
      ).flatMap((id) => {
        const paper = loadPaper(db, id);
        return paper === null ? [] : [paperName(paper)];
      }),
    paperEvent: () => movedPapers(db, from),
    daily: () => issuedReports(db, 'daily', from),
    weekly: () => issuedReports(db, 'weekly', from),
    plan: () => column(db, sql`SELECT label AS value FROM plans WHERE approved_at IS NOT NULL AND start_date >= ${from}`),
    decision: () => signedReplies(db, from),
    release: () => releasesThatMoved(db, from),
    contract: () => contractsThatMoved(db, from),
    cycle: () => listCycles(db).flatMap(({ endedOn, nextFrom }) => ((nextFrom ?? endedOn) >= from ? [endedOn] : [])),
    makerReport: () => listDailyReports(db, from, lastOfDays).map(({ enterprise }) => names.enterprise(enterprise)),
    cityReport: () => listDayRecords(db, 'cityReport', from, lastOfDays).map(({ city }) => names.place(city)),
    count: () => {
      const holderName = (code: string) => (names.enterprise(code) === code ? names.place(code) : names.enterprise(code));
      const repeats = repeatsReport(db, from);
      return listDayRecords(db, 'count', from, lastOfDays)
        .filter((count) => !repeats(count))
        .map(({ place }) =>
          place.kind === 'poolMaterial' ? itemName(place.item) : `${holderName(holderOf(place))} ${itemName(place.item)}`,
        );
    },
    arrival: () =>
      listDayRecords(db, 'arrival', firstOfDays, lastOfDays).flatMap(({ announced, outcome, on }) =>
        outcome === 'arrived' && on !== null && on >= from ? [itemName(announced.item)] : [],
      ),
    account: () =>
      enteredAccounts(db, from).map(({ enterprise, material }) => `${names.enterprise(enterprise)} ${names.material(material)}`),
  };
  return dayFollowerKinds.flatMap((what) => [...new Set(found[what]())].sort().map((name) => ({ what, name })));

  function itemName(item: string): string {
    const product = names.productInFull(item);
    return product === item ? names.material(item) : product;
  }
}

/** Counts of a morning that only repeat what was reported the evening before were decided on that day. */
function repeatsReport(db: ReadableDatabase, morning: IsoDate): (count: CountEntry) => boolean {
  const day = addDays(morning, -1);
  const reports = { makerReports: listDailyReports(db, day, day), cityReports: listDayRecords(db, 'cityReport', day, day) };
  const told = new Map(reportedStocks(reports, day).map(({ place, quantity }) => [placeKey(place), quantity]));
  return ({ on, place, quantity }) => on === morning && told.get(placeKey(place)) === parseMillionths(quantity);
}

function issuedReports(db: ReadableDatabase, kind: IssuedReportKind, from: IsoDate): string[] {
  return column(db, sql`SELECT CAST(running AS TEXT) AS value FROM issued_reports WHERE kind = ${kind} AND report_date >= ${from}`);
}

/** Decisions on requests for support signed or revoked here; only the province decides. */
function signedReplies(db: ReadableDatabase, from: IsoDate): string[] {
  if (officeOwner(db) !== province) return [];
  return listMatters(db, 'decision').flatMap(({ number, decidedOn, revoked }) =>
    decidedOn >= from || (revoked !== null && revoked.on >= from) ? [replyNumberText(number)] : [],
  );
}

/** Releases signed here, corrected or stopped, and those something was told of. */
function releasesThatMoved(db: ReadableDatabase, from: IsoDate): string[] {
  const told = new Set(listMatters(db, 'releaseEntry').flatMap(({ on, release }) => (on >= from ? [release] : [])));
  return listMatters(db, 'release').flatMap((release) => {
    const { id, issued, corrections, stopped, closed } = release;
    const days = [issued, stopped, closed, ...corrections].flatMap((signed) => (signed === null ? [] : [signed.on]));
    return told.has(id) || days.some((on) => on >= from) ? [releaseNumberText(release)] : [];
  });
}

/** Contracts signed here, told anew, revoked or closed, and those something was told of. */
function contractsThatMoved(db: ReadableDatabase, from: IsoDate): string[] {
  const told = new Set(listMatters(db, 'contractEntry').flatMap(({ on, contract }) => (on >= from ? [contract] : [])));
  return listMatters(db, 'contract').flatMap((contract) => {
    const { id, issued, changes, revoked, closed } = contract;
    const days = [issued, revoked, closed, ...changes].flatMap((signed) => (signed === null ? [] : [signed.on]));
    return told.has(id) || days.some((on) => on >= from) ? [contractNumberText(contract)] : [];
  });
}

function movedOrders(db: ReadableDatabase, from: IsoDate): string[] {
  const ids = column(
    db,
    sql`SELECT order_id AS value FROM order_events WHERE event_json ->> '$.on' >= ${from}
        UNION SELECT order_id FROM received_order_events WHERE event_json ->> '$.on' >= ${from}`,
  );
  return ids.flatMap((id) => {
    const order = loadOrder(db, id);
    return order !== null && hasFollower(order.entries ?? order.events, order.events, from) ? [orderName(db, id)] : [];
  });
}

function movedPapers(db: ReadableDatabase, from: IsoDate): string[] {
  const ids = column(
    db,
    sql`SELECT paper_id AS value FROM paper_events WHERE event_json ->> '$.on' >= ${from}
        UNION SELECT paper_id FROM received_paper_events WHERE event_json ->> '$.on' >= ${from}`,
  );
  return ids.flatMap((id) => {
    const paper = loadPaper(db, id);
    return paper !== null && hasFollower(paper.events, countedEvents(paper), from) ? [paperName(paper)] : [];
  });
}

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly on: IsoDate;
  readonly event?: string | null;
}

/** Something that counts happened from the day on, or something that counted before it was voided since. */
function hasFollower(entries: readonly Entry[], standing: readonly Entry[], from: IsoDate): boolean {
  const days = new Map(entries.map(({ id, on }) => [id, on]));
  const voidsEarlier = ({ kind, on, event }: Entry) =>
    kind === 'voided' && on >= from && (event == null || (days.get(event) ?? firstOfDays) < from);
  return standing.some(({ on }) => on >= from) || entries.some(voidsEarlier);
}

function orderName(db: ReadableDatabase, id: string): string {
  const state = loadOrder(db, id)?.state;
  return state === undefined || state.kind === 'draft' ? id : orderNumberText(state.number);
}

/** What people entered themselves and did not take back; what follows from papers and reports is named by these. */
function enteredAccounts(db: ReadableDatabase, from: IsoDate) {
  const kinds: readonly string[] = enteredKinds;
  return all<{ enterprise: string; material: string; kind: string }>(
    db,
    sql`SELECT enterprise, material, line_json ->> '$.kind' AS kind FROM ledger_lines
        WHERE on_date >= ${from} AND origin IS NULL AND reverses IS NULL
          AND id NOT IN (SELECT reverses FROM ledger_lines WHERE reverses IS NOT NULL)`,
  ).filter(({ kind }) => kinds.includes(kind));
}

function column(db: ReadableDatabase, query: Query): string[] {
  return all<{ value: string }>(db, query).map(({ value }) => value);
}
