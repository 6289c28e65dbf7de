// Loads what an office has on record, for the position to be made from: the facts at hand, papers, reports, counts and the plans that were
// in force, all under present codes.
import { parseMillionths } from '../../../shared/base/millionths.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { DaySettings } from '../../../shared/domain/office.ts';
import type { Cycle } from '../../../shared/ledger/cycle.ts';
import type { OfficeRecords, PlanInForce } from '../../../shared/position/officeRecords.ts';
import { followedContracts } from '../../../shared/partners/partnerContract.ts';
import type { Checkpoint } from '../../../shared/position/checkpoint.ts';
import { cycleOfFacts } from '../../../shared/position/positionOf.ts';
import { recodeOrder } from '../../../shared/recoding/recodePapers.ts';
import { recodePlan } from '../../../shared/recoding/recodePlan.ts';
import type { Aliases } from '../../../shared/recoding/recoding.ts';
import { outletMoves } from '../../../shared/releases/outletMove.ts';
import { listCheckpoints, loadCheckpoint } from '../db/checkpointTable.ts';
import { lastCycle } from '../db/cycleTable.ts';
import { listDailyReports } from '../db/dailyReportTable.ts';
import { loadArrivals, loadCityReports, loadCounts } from '../db/dayRecordTable.ts';
import { listOrders, listOrdersSince } from '../db/orderTable.ts';
import { listApprovals, loadPlanFile } from '../db/planTable.ts';
import { loadIssuedPapers, loadPapersSince } from '../db/paperTable.ts';
import { listMatters } from '../db/matterTable.ts';
import { listProjects } from '../db/projectTable.ts';
import { loadAliases } from '../db/recodingTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { allottedMaterial } from './issuedAllotments.ts';
import { factsKeys, type FactsKeys } from './checkpointFacts.ts';
import { issuedSlips } from './issuedSlips.ts';

/**
 * `facts` is the dataset in the tables, `morning` the working day. The records begin with the last checkpoint of `since` or earlier, so that
 * all days from `since` on can be looked at; null: from the first paper on.
 */
export function loadOfficeRecords(
  db: ReadableDatabase,
  facts: Dataset,
  morning: IsoDate,
  days: DaySettings,
  since: IsoDate | null,
): OfficeRecords {
  const aliases = loadAliases(db);
  const closed = lastCycle(db);
  const cycleStart = cycleStartOf(closed, facts, morning);
  const arrivals = loadArrivals(db, facts.policy.start);
  const keys = since === null ? null : factsKeys(facts, arrivals, days.silentMaker);
  const checkpoint = since === null || keys === null ? null : usableCheckpoint(db, keys, since, cycleStart);
  const books = checkpoint?.morning ?? facts.policy.start;
  const papers = checkpoint === null ? loadIssuedPapers(db) : loadPapersSince(db, books, checkpoint.openAllotments);
  const orders = checkpoint === null ? listOrders(db) : listOrdersSince(db, books, checkpoint.openOrders);
  const projects = listProjects(db);
  const decisions = listMatters(db, 'decision');
  const moves = outletMoves(listMatters(db, 'release'), listMatters(db, 'releaseEntry')).filter(({ on }) => on >= books);
  const contracts = followedContracts(listMatters(db, 'contract'), listMatters(db, 'contractEntry'));
  return {
    facts,
    cycleStart,
    ...settledOf(closed, cycleStart),
    lastDay: lastDayOf(facts, cycleStart, morning, days),
    counts: loadCounts(db, books),
    ...(checkpoint === null ? {} : { checkpoint }),
    orders: orders.filter(({ state }) => state.kind !== 'draft').map((order) => recodeOrder(order, aliases)),
    ...allottedMaterial(papers, aliases),
    slips: [...(checkpoint?.slips ?? []), ...issuedSlips(papers, aliases)],
    makerReports: listDailyReports(db, books, morning),
    cityReports: loadCityReports(db, books),
    arrivals,
    plans: plansInForce(db, books, morning, aliases),
    silentMaker: days.silentMaker,
    ...(projects.length === 0 ? {} : { projects }),
    ...(decisions.length === 0 ? {} : { decisions }),
    ...(moves.length === 0 ? {} : { outletMoves: moves }),
    ...(contracts.length === 0 ? {} : { contracts }),
  };
}

/** Whether the records of a working day can begin with a checkpoint of `since` or earlier. */
export function hasCheckpoint(db: ReadableDatabase, facts: Dataset, morning: IsoDate, days: DaySettings, since: IsoDate): boolean {
  const keys = factsKeys(facts, loadArrivals(db, facts.policy.start), days.silentMaker);
  return usableCheckpoint(db, keys, since, cycleStartOf(lastCycle(db), facts, morning)) !== null;
}

/** The last one of `since` or earlier that rests on the facts as they are, and knows the cycle or was made before it. */
function usableCheckpoint(db: ReadableDatabase, keys: FactsKeys, since: IsoDate, cycleStart: IsoDate): Checkpoint | null {
  for (const { morning, factsKey } of listCheckpoints(db)) {
    if (morning > since || !factsKey.startsWith(keys.all) || factsKey !== keys.of(morning)) continue;
    const checkpoint = loadCheckpoint(db, morning);
    if (checkpoint !== null && (checkpoint.cycleStart === cycleStart || cycleStart >= morning)) return checkpoint;
  }
  return null;
}

/** The cycle of the facts, until one is closed: the next begins on the working day of the close. */
function cycleStartOf(closed: Cycle | null, facts: Dataset, morning: IsoDate): IsoDate {
  const ofFacts = cycleOfFacts(facts);
  if (closed === null) return ofFacts;
  // Older programs did not say when the next cycle begins: it is the day after.
  const next = closed.nextFrom ?? addDays(closed.endedOn, 1);
  return next > ofFacts && next <= morning ? next : ofFacts;
}

/** Facts that begin later than the close were typed anew, arrears among them. */
function settledOf(closed: Cycle | null, cycleStart: IsoDate): Pick<OfficeRecords, 'settled'> {
  if (closed?.settled === undefined || closed.nextFrom !== cycleStart) return {};
  const { shipped, received } = closed.settled;
  return { settled: { shipped, received: received.map((row) => ({ ...row, quantity: parseMillionths(row.quantity) })) } };
}

/**
 * The last day to plan: as many days as the policy says, from the first day planned in the cycle, or from the working day where the end
 * moves with it. An office that has passed the end plans one day.
 */
function lastDayOf({ policy }: Dataset, cycleStart: IsoDate, morning: IsoDate, { horizonEnd }: DaySettings): IsoDate {
  const first = horizonEnd === 'moves' ? morning : cycleStart > policy.start ? cycleStart : policy.start;
  const last = addDays(first, policy.days - 1);
  return last < morning ? morning : last;
}

/** Plans that were in force on at least one day since the books were opened, in the order in which they were approved. */
function plansInForce(db: ReadableDatabase, books: IsoDate, morning: IsoDate, aliases: Aliases): PlanInForce[] {
  const approvals = listApprovals(db).filter(({ start }) => start <= morning);
  const inForce = approvals.filter(({ start }, k) => {
    const ends = approvals.some((other, at) => (other.start > start || (other.start === start && at > k)) && other.start <= books);
    const isReplaced = approvals.some((other, at) => other.start === start && at > k);
    return !ends && !isReplaced;
  });
  return inForce.flatMap(({ id, start }) => {
    const plan = loadFrozenPlan(db, id);
    return plan === null ? [] : [{ id, from: start, plan: recodePlan(plan, aliases) }];
  });
}

/** A plan never changes once it is saved, so each is read once per connection. */
function loadFrozenPlan(db: ReadableDatabase, id: PlanInForce['id']): PlanInForce['plan'] | null {
  const known = plansRead.get(db) ?? new Map<string, PlanInForce['plan']>();
  plansRead.set(db, known);
  const plan = known.get(id) ?? loadPlanFile(db, id)?.plan ?? null;
  if (plan !== null) known.set(id, plan);
  return plan;
}

const plansRead = new WeakMap<ReadableDatabase, Map<string, PlanInForce['plan']>>();
