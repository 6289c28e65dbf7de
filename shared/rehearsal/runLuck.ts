// What really happens in one run, before anybody plans: when arrivals come, which makers stand still, where demand rises, which roads are
// closed. It follows from the facts, the seed and the run alone, so that every variant of a run meets it.
import { addDays, daysBetween, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { cityOf } from '../domain/geography.ts';
import type { EnterpriseCode, RegionCode } from '../domain/ids.ts';
import type { Tier } from '../domain/tables.ts';
import { createDraw, drawDays, drawNormal, sixDecimals, type Draw } from './draws.ts';
import type { Luck } from './luckTable.ts';

export interface TrueArrival {
  readonly date: IsoDate;
  readonly quantity: number;
}

/** Days on which a maker stands still, or roads are closed; known from the second morning on. */
export interface Stop {
  readonly from: IsoDate;
  readonly days: number;
}

/** From this day on the demands of a tier in a place ask for so many times what they asked before. */
export interface Shock {
  readonly on: IsoDate;
  readonly tier: Tier;
  readonly place: RegionCode;
  readonly factor: number;
}

export interface RunLuck {
  /** Of each row of the facts' supplies, in their order. */
  readonly arrivals: readonly TrueArrival[];
  readonly outages: ReadonlyMap<EnterpriseCode, readonly Stop[]>;
  readonly closures: ReadonlyMap<RegionCode, readonly Stop[]>;
  readonly shocks: readonly Shock[];
  /** The share of its time that a maker's lines can run on a day, 0 to 1, a stop included. */
  readonly runningShare: (enterprise: EnterpriseCode, day: IsoDate) => number;
  /** The share of the workforce of a maker's city that is at work. */
  readonly staffShare: (enterprise: EnterpriseCode, day: IsoDate) => number;
  /** The part of a consignment that is lost on the way. */
  readonly lostPart: (day: IsoDate, from: RegionCode, to: RegionCode) => number;
  /** Days until a consignment that left on this day is signed for. */
  readonly daysOnRoad: (day: IsoDate, from: RegionCode, to: RegionCode) => number;
  /** Whether only half of what is to leave that day does. */
  readonly leavesInParts: (day: IsoDate, from: RegionCode, to: RegionCode) => boolean;
  readonly isSilent: (who: 'maker' | 'city', code: string, day: IsoDate) => boolean;
  /** Whether a figure of the day's report has a digit too many. */
  readonly isMistaken: (code: string, day: IsoDate) => boolean;
  /** Days for which an obstacle holds a project up, by its first line; 0 without one. */
  readonly obstacleDays: (line: string) => number;
  /** Which of so many alike, from 0. */
  readonly oneOf: (count: number, about: string, code: string) => number;
}

/** The facts are those of the office, not a variant's: luck belongs to the world. `days` is how many are lived. */
export function runLuck(facts: Dataset, luck: Luck, seed: number, run: number, days: number): RunLuck {
  const draw = createDraw(seed, run);
  const { start } = facts.policy;
  const allDays = Array.from({ length: days }, (_, k) => addDays(start, k));
  const regions = new Map(facts.regions.map((region) => [region.code, region]));
  const cities = facts.regions.filter(({ level }) => level === 'city').map(({ code }) => code);
  const outages = new Map(
    facts.enterprises.map(({ code }) => [code, stops(draw, ['outage', code], allDays, luck.outageChance, luck.outageDays)]),
  );
  const staff = new Map(cities.map((city) => [city, walk(draw, ['staff', city], days, luck.staffPersistence)]));
  const present = new Map(
    facts.enterprises.map(({ code, region }) => {
      const ofCity = staff.get(cityOf(region, regions) ?? '') ?? allDays.map(() => 0);
      return [code, ofCity.map((at) => Math.min(1, Math.exp(luck.staffSpread * at)))];
    }),
  );
  const running = new Map(
    facts.enterprises.map(({ code }) => {
      const own = walk(draw, ['output', code], days, luck.outputPersistence);
      const ofCity = present.get(code) ?? [];
      const stopped = outages.get(code) ?? [];
      return [
        code,
        allDays.map((day, k) => {
          if (stopped.some((stop) => lasts(stop, day))) return 0;
          return sixDecimals(Math.min(1, Math.exp(luck.outputSpread * own[k])) * ofCity[k]);
        }),
      ];
    }),
  );
  return {
    arrivals: trueArrivals(facts, luck, draw),
    outages,
    closures: new Map(cities.map((city) => [city, stops(draw, ['closure', city], allDays, luck.closureChance, luck.closureDays)])),
    shocks: shocks(facts, luck, draw, allDays),
    runningShare: (enterprise, day) => running.get(enterprise)?.[daysBetween(start, day)] ?? 1,
    staffShare: (enterprise, day) => sixDecimals(present.get(enterprise)?.[daysBetween(start, day)] ?? 1),
    lostPart: (day, from, to) =>
      draw('road', day, from, to) < luck.roadLoss ? sixDecimals(2 * luck.roadLossPart * draw('lost', day, from, to)) : 0,
    daysOnRoad: (day, from, to) => (draw('roadLate', day, from, to) < luck.roadLate ? 2 : 1),
    leavesInParts: (day, from, to) => draw('parts', day, from, to) < luck.leavesInParts,
    isSilent: (who, code, day) => draw('silent', who, code, day) < (who === 'maker' ? luck.makerSilent : luck.citySilent),
    isMistaken: (code, day) => draw('mistake', code, day) < luck.reportMistake,
    obstacleDays: (line) =>
      draw('obstacle', line) < luck.obstacleChance ? drawDays(draw, luck.obstacleDays, 'obstacle', line, 'days') : 0,
    oneOf: (count, about, code) => Math.floor(count * draw(about, code)),
  };
}

export function lasts({ from, days }: Stop, day: IsoDate): boolean {
  const since = daysBetween(from, day);
  return since >= 0 && since < days;
}

/** A walk around 0 that keeps its variance of 1: so much of yesterday, and the rest new. */
function walk(draw: Draw, about: readonly string[], days: number, persistence: number): number[] {
  let at = 0;
  return Array.from({ length: days }, (_, k) => {
    const fresh = drawNormal(draw, ...about, k);
    at = k === 0 ? fresh : persistence * at + Math.sqrt(1 - persistence ** 2) * fresh;
    return at;
  });
}

function stops(draw: Draw, about: readonly string[], days: readonly IsoDate[], chance: number, mean: number): Stop[] {
  const found: Stop[] = [];
  for (const day of days) {
    if (found.some((stop) => lasts(stop, day))) continue;
    if (draw(...about, day) < chance) found.push({ from: day, days: drawDays(draw, mean, ...about, day, 'days') });
  }
  return found;
}

function trueArrivals({ supplies, products, policy }: Dataset, luck: Luck, draw: Draw): TrueArrival[] {
  const goods = new Set<string>(products.map(({ code }) => code));
  const seen = new Map<string, number>();
  return supplies.map(({ date, owner, item, region, quantity }) => {
    const row = `${date}|${owner}|${item}|${region ?? ''}`;
    const nth = seen.get(row) ?? 0;
    seen.set(row, nth + 1);
    // What came before the first morning is in the stocks.
    if (date < policy.start) return { date, quantity };
    let late = 0;
    while (late < 30 && draw('late', row, nth, late) < luck.arrivalLate) late += 1;
    const isShort = draw('short', row, nth) < luck.arrivalShort;
    const came = isShort ? quantity * (1 - 2 * luck.arrivalShortPart * draw('shortPart', row, nth)) : quantity;
    return { date: addDays(date, late), quantity: goods.has(item) ? Math.floor(came) : sixDecimals(came) };
  });
}

/** Only for tiers and places that some demand names: nothing is drawn for what does not exist. */
function shocks(facts: Dataset, luck: Luck, draw: Draw, days: readonly IsoDate[]): Shock[] {
  const placeOf = demandPlace(facts);
  const asked = new Map<string, { readonly tier: Tier; readonly place: RegionCode }>();
  for (const { tier, region } of facts.demands) asked.set(`${tier}|${placeOf(region)}`, { tier, place: placeOf(region) });
  return [...asked.values()].flatMap(({ tier, place }) =>
    days.flatMap((on): Shock[] => {
      if (draw('demand', tier, place, on) >= luck.demandShock) return [];
      return [{ on, tier, place, factor: sixDecimals(1 + 2 * luck.demandShockSize * draw('rise', tier, place, on)) }];
    }),
  );
}

/** The place of a demand as its group has it: its city, or the outside region itself. */
export function demandPlace(facts: Pick<Dataset, 'regions'>): (region: RegionCode) => RegionCode {
  const regions = new Map(facts.regions.map((region) => [region.code, region]));
  return (region) => cityOf(region, regions) ?? region;
}
