// What a lived run came to, by variant: who had what of what was asked for, evening by evening and at the end.
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { poolOwner, type DemandCode, type ProductCode, type RegionCode } from '../domain/ids.ts';
import { cycleNeed, planCycle } from '../domain/planCycle.ts';
import type { Demand, Tier } from '../domain/tables.ts';
import { poolRegion } from '../plan/plan.ts';
import { demandPlace } from './runLuck.ts';

export interface GroupOutcome {
  readonly tier: Tier;
  /** City, outside region, or `pool` for the reserve. */
  readonly place: RegionCode;
  readonly product: ProductCode;
  readonly asked: number;
  /** Of that, pieces that came: accepted, on the road, or from the city's own goods. */
  readonly got: number;
}

/** The same group as somebody who knew everything would have served it; `foreseenFill` is before rounding to cartons. */
export interface ForeseenGroup extends GroupOutcome {
  readonly foreseen: number;
  readonly foreseenFill: number;
}

/** What a tier had by an evening of what was to come by then. */
export interface TierEvening {
  readonly day: IsoDate;
  readonly tier: Tier;
  readonly asked: number;
  readonly got: number;
  /** Whether a demand whose last day this was lacks anything. */
  readonly isShort: boolean;
}

export interface RunOutcome {
  readonly variant: string;
  readonly groups: readonly ForeseenGroup[];
  readonly evenings: readonly TierEvening[];
  /** Pool goods that were to leave over all days, and what of them did not. */
  readonly plannedPieces: number;
  readonly unsentPieces: number;
  /** Pool goods that plans announced for later days, and what of them the next morning's plan had otherwise. */
  readonly announcedPieces: number;
  readonly movedPieces: number;
  /** Mornings on which the pins could not be kept together, so that the day was planned without them. */
  readonly morningsWithoutPins: number;
}

/** One run under all variants, in their order. */
export interface LivedRun {
  readonly run: number;
  readonly outcomes: readonly RunOutcome[];
}

/** Of a dataset whose demands are the true ones, with what was secured by the evening of the day. */
export function tierEvenings(dataset: Pick<Dataset, 'demands' | 'secured' | 'policy'>, day: IsoDate): TierEvening[] {
  const had = securedOf(dataset);
  return dataset.policy.tiers.flatMap((tier): TierEvening[] => {
    const rows = dataset.demands.filter((demand) => demand.tier === tier);
    if (rows.length === 0) return [];
    const parts = rows.map((demand) => partBy(demand, dataset, day, had));
    return [
      {
        day,
        tier,
        asked: parts.reduce((sum, { asked }) => sum + asked, 0),
        got: parts.reduce((sum, { got }) => sum + got, 0),
        isShort: rows.some(({ due }, k) => due === day && parts[k].got < parts[k].asked),
      },
    ];
  });
}

/** By tier in the policy's order, place and product. The reserve counts as what of its target lies in the pool's stock. */
export function groupOutcomes(dataset: Dataset, day: IsoDate): GroupOutcome[] {
  const placeOf = demandPlace(dataset);
  const had = securedOf(dataset);
  const groups = new Map<string, GroupOutcome>();
  const add = (row: GroupOutcome) => {
    const key = `${row.tier}|${row.place}|${row.product}`;
    const before = groups.get(key);
    groups.set(key, before === undefined ? row : { ...row, asked: before.asked + row.asked, got: before.got + row.got });
  };
  for (const tier of dataset.policy.tiers) {
    if (tier === 'reserve')
      for (const [product, asked] of Object.entries(dataset.policy.goodsReserve)) {
        const rows = dataset.stocks.filter(({ owner, item }) => owner === poolOwner && item === product);
        const there = rows.reduce((sum, { quantity }) => sum + Math.floor(quantity), 0);
        add({ tier, place: poolRegion, product, asked, got: Math.min(asked, there) });
      }
    for (const demand of dataset.demands)
      if (demand.tier === tier) add({ tier, place: placeOf(demand.region), product: demand.product, ...partBy(demand, dataset, day, had) });
  }
  return [...groups.values()].filter(({ asked }) => asked > 0);
}

/** What a demand asks by an evening, its pieces spread evenly over its days, and what it has of that. */
function partBy(
  demand: Demand,
  { policy }: Pick<Dataset, 'policy'>,
  day: IsoDate,
  had: ReadonlyMap<DemandCode, number>,
): { readonly asked: number; readonly got: number } {
  const asked = demand.from > day ? 0 : cycleNeed(demand, { ...planCycle(policy), last: day });
  return { asked, got: Math.min(asked, had.get(demand.code) ?? 0) };
}

function securedOf({ secured }: Pick<Dataset, 'secured'>): ReadonlyMap<DemandCode, number> {
  const sums = new Map<DemandCode, number>();
  for (const { demand, quantityPieces } of secured) sums.set(demand, (sums.get(demand) ?? 0) + quantityPieces);
  return sums;
}

/** The worst coverage of a tier's groups; null where it has none. */
export function worstFill(groups: readonly Pick<GroupOutcome, 'tier' | 'asked' | 'got'>[], tier: Tier): number | null {
  const fills = groups.filter((group) => group.tier === tier).map(({ asked, got }) => got / asked);
  return fills.length === 0 ? null : Math.min(...fills);
}

/** Coverage of a tier as a whole; null where it asks for nothing. */
export function tierFill(groups: readonly Pick<GroupOutcome, 'tier' | 'asked' | 'got'>[], tier: Tier): number | null {
  const rows = groups.filter((group) => group.tier === tier);
  const asked = rows.reduce((sum, row) => sum + row.asked, 0);
  return asked === 0 ? null : rows.reduce((sum, row) => sum + row.got, 0) / asked;
}

export function lastDayOf(start: IsoDate, days: number): IsoDate {
  return addDays(start, days - 1);
}
