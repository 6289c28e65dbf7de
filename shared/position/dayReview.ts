// The review of a day before it is closed: what happened, what is presumed, who has not reported, which demands and orders were not kept,
// and what the next morning starts from. It needs no one to have reported: it says what it presumes.
import { fromMillionths } from '../base/millionths.ts';
import type { CapacityProject } from '../capacity/project.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import { cityOf } from '../domain/geography.ts';
import type { DeskThresholds } from '../domain/office.ts';
import type { EnterpriseCode, RegionCode } from '../domain/ids.ts';
import { dayFlows, type DayFlow } from './dayFlows.ts';
import { dayUses } from './dayUses.ts';
import { daysLeft, type DaysLeft } from './daysLeft.ts';
import { discrepancies } from './discrepancies.ts';
import type { Discrepancy } from './discrepancy.ts';
import { expectedMorning, type MorningStock } from './expectedMorning.ts';
import { lateOrders, type LateOrder } from './lateOrders.ts';
import { liveDays } from './liveDays.ts';
import { planOn, type OfficeRecords } from './officeRecords.ts';
import { holderOf, placeKinds, type PlaceKind } from './place.ts';
import { positionOf } from './positionOf.ts';
import { stockBook, type BookLine } from './stockBook.ts';
import { unservedDemands, type UnservedDemand } from './unservedDemands.ts';

/** One place over the day: opening + arrived − left + counted = closing. Pieces, or the unit of the material. */
export interface DayLine {
  readonly kind: PlaceKind;
  /** The city or enterprise; 'pool' for the pool's material. */
  readonly holder: string;
  readonly item: string;
  readonly opening: number;
  readonly arrived: number;
  readonly left: number;
  /** How much more (positive) or less a count found than the books said. */
  readonly counted: number;
  readonly closing: number;
  /** The part of what arrived and left that nobody told. */
  readonly presumed: number;
}

export interface DayReview {
  readonly day: IsoDate;
  readonly next: IsoDate;
  readonly flows: readonly DayFlow[];
  /** Pieces of goods that moved, and those of them that nobody told. */
  readonly movedPieces: number;
  readonly presumedPieces: number;
  /** Makers that should have reported: all that have lines. */
  readonly makers: number;
  readonly silentMakers: readonly EnterpriseCode[];
  /** Cities with goods of their own. */
  readonly cities: number;
  readonly silentCities: readonly RegionCode[];
  readonly unserved: readonly UnservedDemand[];
  readonly late: readonly LateOrder[];
  readonly discrepancies: readonly Discrepancy[];
  /** Shortest first. */
  readonly daysLeft: readonly DaysLeft[];
  readonly morning: readonly MorningStock[];
  /** Lines whose closing is below 0 come first. */
  readonly lines: readonly DayLine[];
}

export interface DeskRules {
  readonly thresholds: DeskThresholds;
  /** Lines of projects count from their verification. */
  readonly projects: readonly CapacityProject[];
}

export function dayReview(records: OfficeRecords, day: IsoDate, { thresholds, projects }: DeskRules): DayReview {
  const next = addDays(day, 1);
  const { facts } = records;
  const today = positionOf(records, day);
  const lived = liveDays(records, next);
  const tomorrow = positionOf(records, next, lived);
  const book = [...stockBook(lived.counts, lived.movements, { from: day, morning: next }, records.checkpoint).values()];
  const flows = dayFlows(facts, lived.movements, records.orders, day);
  const goods = new Set<string>(facts.products.map(({ code }) => code));
  const moved = flows.filter(({ item }) => goods.has(item));
  const inForce = planOn(records.plans, day);
  const makers = makersWithLines(records);
  const cities = citiesWithGoods(records, book, day);
  const reported = new Set(records.makerReports.filter(({ date }) => date === day).map(({ enterprise }) => enterprise));
  const told = new Set(records.cityReports.filter(({ date }) => date === day).map(({ city }) => city));
  const silentMakers = makers.filter((code) => !reported.has(code));
  const silentCities = cities.filter((code) => !told.has(code));
  const { movements } = lived;
  const matter = { records, projects, statement: book, movements, silent: [...silentCities, ...silentMakers] };
  return {
    day,
    next,
    flows,
    movedPieces: moved.reduce((sum, { quantity }) => sum + quantity, 0),
    presumedPieces: moved.reduce((sum, { presumed }) => sum + presumed, 0),
    makers: makers.length,
    silentMakers,
    cities: cities.length,
    silentCities,
    unserved: unservedDemands(tomorrow.dataset, day),
    late: lateOrders(records.orders, tomorrow.statement, day),
    discrepancies: discrepancies(matter, day, thresholds),
    daysLeft: daysLeft(tomorrow.statement, dayUses(lived.movements, records.checkpoint?.use), { next, opened: facts.policy.start }),
    morning: expectedMorning(
      { ...today.dataset, lines: facts.lines },
      inForce?.from === day ? inForce.plan : null,
      tomorrow.statement,
      records.slips,
      today.aside,
    ),
    lines: book.map(dayLine).sort(byUrgency),
  };
}

function makersWithLines({ facts }: OfficeRecords): EnterpriseCode[] {
  const withLines = new Set(facts.lines.map(({ enterprise }) => enterprise));
  return facts.enterprises.flatMap(({ code }) => (withLines.has(code) ? [code] : []));
}

/** Cities that hold goods of their own, or were to release or issue some on the day. */
function citiesWithGoods({ facts, plans }: OfficeRecords, book: readonly BookLine[], day: IsoDate): RegionCode[] {
  const regions = new Map(facts.regions.map((region) => [region.code, region]));
  const cityOfMaker = new Map(facts.enterprises.map(({ code, region }) => [code, cityOf(region, regions)]));
  const plan = planOn(plans, day)?.plan;
  const found = new Set<RegionCode | null>([
    ...book.flatMap(({ place }) => (place.kind === 'cityGoods' ? [place.city] : [])),
    ...(plan?.ownUse ?? []).flatMap(({ date, city }) => (date === day ? [city] : [])),
    ...(plan?.releases ?? []).flatMap(({ date, enterprise }) => (date === day ? [cityOfMaker.get(enterprise) ?? null] : [])),
  ]);
  return facts.regions.flatMap(({ code }) => (found.has(code) ? [code] : []));
}

function dayLine({ place, opening, entries, counted, closing }: BookLine): DayLine {
  const sum = (isWanted: (entry: BookLine['entries'][number]) => boolean) =>
    fromMillionths(
      entries.reduce((total, entry) => (isWanted(entry) ? total + (entry.change < 0n ? -entry.change : entry.change) : total), 0n),
    );
  return {
    kind: place.kind,
    holder: holderOf(place),
    item: place.item,
    opening: fromMillionths(opening),
    arrived: sum(({ change }) => change > 0n),
    left: sum(({ change }) => change < 0n),
    counted: fromMillionths(counted),
    closing: fromMillionths(closing),
    presumed: sum(({ known }) => known === 'presumed'),
  };
}

function byUrgency(a: DayLine, b: DayLine): number {
  return Number(b.closing < 0) - Number(a.closing < 0) || placeKinds.indexOf(a.kind) - placeKinds.indexOf(b.kind);
}
