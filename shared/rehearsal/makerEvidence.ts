// What makers' daily reports say of luck: how much of their time they lost against the plan in force, with how many at work, and how often and
// how long they stood still.
import { availabilityByDay } from '../capacity/effectiveCapacity.ts';
import { workforceShare, type DailyReport } from '../capacity/dailyReport.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, RegionCode } from '../domain/ids.ts';
import { makerCities } from '../position/makerCities.ts';
import { planOn, type OfficeRecords } from '../position/officeRecords.ts';
import { meanLoss, persistenceOfLosses, spreadOfLosses, type LostTime } from './lostTime.ts';
import { standardLuck } from './luckTable.ts';
import { piecesOf } from './passDay.ts';
import { seenShare, type Seen } from './seen.ts';
import { meanOf } from './statistics.ts';

/** A maker that was to run for less of the day says little of how long it could have run. */
const leastWanted = 0.5;
/** Loss that may be left unseen where a day is to say how the next one goes. */
const littleSpare = 0.02;
/** A maker whose material is down to this part of the day's use ran out of it. */
const nothingLeft = 0.01;

/** A day a maker reported on which the plan in force wanted something of it, or on which it was known to stand still. */
interface MakerDay {
  readonly enterprise: EnterpriseCode;
  readonly city: RegionCode;
  readonly date: IsoDate;
  /** Share of its time that was wanted of it, 0 to 1: by the plan, or by its material where that ended first. 0 where the data have it stand still. */
  readonly wanted: number;
  /** Part of that time that it ran, 0 to 1. */
  readonly ran: number;
  /** Share of its workforce that was there; null where it did not say. */
  readonly staff: number | null;
}

export function makerEvidence(
  records: Pick<OfficeRecords, 'facts' | 'makerReports' | 'plans'>,
): Readonly<Record<MakerNumber, Seen | null>> {
  const days = makerDays(records);
  return { ...stillSeen(days), ...staffSeen(days), ...outputSeen(days) };
}

type MakerNumber = 'outputSpread' | 'outputPersistence' | 'staffSpread' | 'staffPersistence' | 'outageChance' | 'outageDays';

function makerDays({ facts, makerReports, plans }: Pick<OfficeRecords, 'facts' | 'makerReports' | 'plans'>): MakerDay[] {
  const cityOfMaker = makerCities(facts);
  const availabilityOf = availabilityByDay(facts);
  const linesOf = Map.groupBy(facts.lines, ({ enterprise }) => enterprise);
  const planned = new Map(plans.map(({ id, plan }) => [id, Map.groupBy(plan.production, ({ date, line }) => `${date}|${line}`)]));
  return makerReports.flatMap((report): MakerDay[] => {
    const { enterprise, date } = report;
    const inForce = planOn(plans, date);
    const rows = inForce === null ? undefined : planned.get(inForce.id);
    const lines = Map.groupBy(linesOf.get(enterprise) ?? [], ({ code }) => code);
    const wanted: WantedOfLine[] = [];
    let isStopped = lines.size > 0;
    for (const [code, ofLine] of lines) {
      const availability = availabilityOf(ofLine[0], date);
      if (availability === 0) continue;
      isStopped = false;
      const ofDay = rows?.get(`${date}|${code}`) ?? [];
      const rateOf = (product: string) => Math.max(1, ofLine.find((row) => row.product === product)?.ratePiecesPerDay ?? 1);
      const time = ofDay.reduce((sum, row) => sum + row.quantityPieces / rateOf(row.product), 0);
      if (time > 0) wanted.push({ pieces: piecesOf(ofDay), share: Math.min(1, time / availability) });
    }
    const made = report.output.reduce((sum, row) => sum + row.pieces, 0);
    const about = { enterprise, city: cityOfMaker(enterprise), date, staff: staffOf(report) };
    if (isStopped) return [{ ...about, wanted: 0, ran: made > 0 ? 1 : 0 }];
    if (wanted.length === 0) return [];
    const longest = Math.max(...wanted.map(({ share }) => share));
    const time = timeFor(wanted, made);
    if (time >= longest || !ranOutOfMaterial(report)) return [{ ...about, wanted: longest, ran: Math.min(1, time / longest) }];
    // It ran as far as its material went, and could perhaps have run further: leaving the day out would leave only the bad ones.
    return time === 0 ? [] : [{ ...about, wanted: time, ran: 1 }];
  });
}

/** What the plan wanted of a line on a day, and the share of its time that this takes, above 0. */
interface WantedOfLine {
  readonly pieces: number;
  readonly share: number;
}

/** The share of its time that a maker ran to make so many pieces, all its lines alike until each has made what was wanted of it. */
function timeFor(lines: readonly WantedOfLine[], made: number): number {
  const shortestFirst = [...lines].sort((a, b) => a.share - b.share);
  let done = 0;
  for (const [k, line] of shortestFirst.entries()) {
    const inAllTime = shortestFirst.slice(k).reduce((sum, { pieces, share }) => sum + pieces / share, 0);
    const time = (made - done) / inAllTime;
    if (time < line.share) return time;
    done += line.pieces;
  }
  return 1;
}

function staffOf({ workforce }: DailyReport): number | null {
  return workforce === null || workforce.needed <= 0 ? null : workforceShare(workforce);
}

function ranOutOfMaterial({ materials }: DailyReport): boolean {
  return materials.some(({ onHand, used }) => Number(onHand) <= nothingLeft * Number(used));
}

function isStill({ ran }: MakerDay): boolean {
  return ran === 0;
}

/** A stop begins where a maker that ran the day before makes nothing of what was wanted; it lasts until it makes something again. */
function stillSeen(days: readonly MakerDay[]): Record<'outageChance' | 'outageDays', Seen | null> {
  let [ran, stopped, still, ended] = [0, 0, 0, 0];
  for (const [day, next] of neighbours(days)) {
    if (isStill(day)) {
      still += 1;
      if (!isStill(next)) ended += 1;
    } else if (next.wanted > 0) {
      ran += 1;
      if (isStill(next)) stopped += 1;
    }
  }
  return {
    outageChance: seenShare(stopped, ran),
    // So many days on which a stop went on or ended, for each that ended.
    outageDays: ended === 0 ? null : { count: ended, value: still / ended },
  };
}

/** By city and day, over its makers that ran. */
function staffSeen(days: readonly MakerDay[]): Record<'staffSpread' | 'staffPersistence', Seen | null> {
  const told = days.filter(({ staff, ran }) => staff !== null && staff > 0 && ran > 0);
  const cityDays = [...Map.groupBy(told, ({ city, date }) => `${city}|${date}`).values()].map((rows) => {
    return { city: rows[0].city, date: rows[0].date, lost: -Math.log(meanOf(rows.map(({ staff }) => staff ?? 1))) };
  });
  const lossOf = new Map(cityDays.map(({ city, date, lost }) => [`${city}|${date}`, lost]));
  const pairs = cityDays.flatMap(({ city, date, lost }) => {
    const next = lossOf.get(`${city}|${addDays(date, 1)}`);
    return next === undefined ? [] : [[lost, next] as const];
  });
  return {
    staffSpread: seenSpread(cityDays.map(({ lost }) => ({ lost, spare: 0 }))),
    staffPersistence: seenPersistence(pairs),
  };
}

/** What a maker lost beyond what its workforce lost. Where it did not tell its workforce, that lost as much as is assumed. */
function outputSeen(days: readonly MakerDay[]): Record<'outputSpread' | 'outputPersistence', Seen | null> {
  const usual = meanLoss * standardLuck.staffSpread;
  const lossOf = ({ wanted, ran, staff }: MakerDay) => {
    const byStaff = staff === null ? usual : -Math.log(staff);
    const spare = -Math.log(wanted);
    return { lost: Math.max(0, -Math.log(ran) - Math.max(0, byStaff - spare)), spare: Math.max(0, spare - byStaff) };
  };
  const running = days.filter(({ wanted, ran, staff }) => wanted >= leastWanted && ran > 0 && staff !== 0);
  const pairs = neighbours(running)
    .map(([day, next]) => [lossOf(day), lossOf(next)] as const)
    .filter((pair) => pair.every(({ spare }) => spare <= littleSpare));
  return {
    outputSpread: seenSpread(running.map(lossOf)),
    outputPersistence: seenPersistence(pairs.map(([day, next]) => [day.lost, next.lost])),
  };
}

function seenSpread(days: readonly LostTime[]): Seen | null {
  return days.length === 0 ? null : { count: days.length, value: spreadOfLosses(days) };
}

function seenPersistence(pairs: readonly (readonly [number, number])[]): Seen | null {
  const value = persistenceOfLosses(pairs);
  return value === null ? null : { count: pairs.length, value };
}

/** Each day of a maker with the day after it, where both are known. */
function neighbours(days: readonly MakerDay[]): (readonly [MakerDay, MakerDay])[] {
  const found = new Map(days.map((day) => [`${day.enterprise}|${day.date}`, day]));
  return days.flatMap((day) => {
    const next = found.get(`${day.enterprise}|${addDays(day.date, 1)}`);
    return next === undefined ? [] : [[day, next] as const];
  });
}
