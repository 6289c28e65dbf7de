// What is new between two plans, place by place, as the data say: what happened otherwise than the earlier plan expected, supply, demand,
// rule and pins. It names causes; how many pieces each gave or took is the attribution's to say.
import { compareText } from '../base/compareText.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { cityOf } from '../domain/geography.ts';
import { poolOwner } from '../domain/ids.ts';
import { pinTarget } from '../domain/pins.ts';
import type { LineRow, Pin, Supply, Tier } from '../domain/tables.ts';
import type { AttributionStep } from './attribution.ts';

export const newsKinds = [
  'goods',
  'ownGoods',
  'material',
  'poolMaterial',
  'capacity',
  'supply',
  'demand',
  'demandDays',
  'tiers',
  'support',
  'reserves',
  'linkage',
  'substitutes',
  'horizon',
  'pin',
] as const;
export type NewsKind = (typeof newsKinds)[number];

export interface PlaceNews {
  readonly cause: AttributionStep;
  readonly kind: NewsKind;
  /** A city, an outside region or a maker; null for the whole province. */
  readonly place: string | null;
  /** Product or material; null where the news is of none. */
  readonly item: string | null;
  readonly tier: Tier | null;
  /** Null where nothing is counted. */
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * `expected` is what the morning of `after` would be if the plan made from `before` had been carried out as planned; null where nobody can
 * say. Amounts of days ahead are those of the days that `after` plans.
 */
export function planNews(before: Dataset, expected: Dataset | null, after: Dataset): PlaceNews[] {
  const { start, days } = after.policy;
  const span = { from: start, until: addDays(start, days) };
  return [
    ...(expected === null ? [] : happenedNews(expected, after, span)),
    ...differences('supply', 'capacity', capacities(before, span), capacities(after, span)),
    ...differences('supply', 'supply', comingSupplies(before, span), comingSupplies(after, span)),
    ...demandNews(before, after),
    ...ruleNews(before, after),
    ...pinNews(before, after),
  ];
}

interface Span {
  readonly from: IsoDate;
  /** The first day no longer planned. */
  readonly until: IsoDate;
}

/** Amounts by place, item and tier, joined by bars; an empty part is null. */
type Amounts = ReadonlyMap<string, number>;

/** Less than this is rounding of material to the millionth. */
const tolerance = 1e-4;

function differences(cause: AttributionStep, kind: NewsKind, before: Amounts, after: Amounts): PlaceNews[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareText).flatMap((key): PlaceNews[] => {
    const [was, is] = [before.get(key) ?? 0, after.get(key) ?? 0];
    if (Math.abs(is - was) < tolerance) return [];
    const [place, item, tier] = key.split('|');
    return [{ cause, kind, place: place || null, item: item || null, tier: (tier || null) as Tier | null, before: was, after: is }];
  });
}

function amounts<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null, amountOf: (row: Row) => number): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) found.set(key, (found.get(key) ?? 0) + amountOf(row));
  }
  return found;
}

/**
 * Stocks against what was expected. Goods called of a maker may still lie with it, so that makers' goods and the pool's in a city are one;
 * material handed out early lies with the maker instead of the pool, so that what was handed out is taken off the one and added to the other.
 */
function happenedNews(expected: Dataset, after: Dataset, span: Span): PlaceNews[] {
  const [was, is] = [stockAmounts(expected, span), stockAmounts(after, span)];
  return (['goods', 'ownGoods', 'material', 'poolMaterial'] as const).flatMap((kind) => differences('happened', kind, was[kind], is[kind]));
}

function stockAmounts(dataset: Dataset, span: Span) {
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const places = new Set<string>(regions.keys());
  const cities = new Map(dataset.enterprises.map(({ code, region }) => [code as string, cityOf(region, regions) ?? region]));
  const products = new Set<string>(dataset.products.map(({ code }) => code));
  const scarce = new Set<string>(dataset.materials.flatMap(({ code, scarce: isScarce }) => (isScarce ? [code] : [])));
  const { stocks, given, supplies } = dataset;
  const quantity = (row: { readonly quantity: number }) => row.quantity;
  const add = (sums: Map<string, number>, rows: ReadonlyMap<string, number>, sign: 1 | -1) => {
    for (const [key, amount] of rows) sums.set(key, (sums.get(key) ?? 0) + sign * amount);
    return sums;
  };
  const goods = amounts(
    stocks,
    ({ owner, item, region }) => {
      const place = owner === poolOwner ? region : (cities.get(owner) ?? null);
      return place === null || !products.has(item) ? null : `${place}|${item}`;
    },
    quantity,
  );
  const ownGoods = amounts(stocks, ({ owner, item }) => (products.has(item) && places.has(owner) ? `${owner}|${item}` : null), quantity);
  const material = amounts(stocks, ({ owner, item }) => (scarce.has(item) && cities.has(owner) ? `${owner}|${item}` : null), quantity);
  // What has come early is no longer to come.
  const poolMaterial = amounts(
    [...stocks, ...supplies.filter(({ date }) => date >= span.from && date < span.until)],
    ({ owner, item }) => (owner === poolOwner && scarce.has(item) ? `|${item}` : null),
    quantity,
  );
  return {
    goods,
    ownGoods,
    material: add(
      material,
      amounts(given, ({ enterprise, material: item }) => `${enterprise}|${item}`, quantity),
      -1,
    ),
    poolMaterial: add(
      poolMaterial,
      amounts(given, ({ material: item }) => `|${item}`, quantity),
      1,
    ),
  };
}

/** Pieces the lines of each maker can make on the days planned. A line counts with its primary product, the first row. */
function capacities({ lines, lineDays }: Dataset, { from, until }: Span): Amounts {
  const onDay = new Map(lineDays.map(({ line, date, availability }) => [`${line}|${date}`, availability]));
  const primary = new Map<string, LineRow>();
  for (const row of lines) if (!primary.has(row.code)) primary.set(row.code, row);
  const found = new Map<string, number>();
  for (const { code, enterprise, product, ratePiecesPerDay, from: first, to, availability } of primary.values()) {
    let shareOfDays = 0;
    for (let day = from; day < until; day = addDays(day, 1))
      if ((first === null || day >= first) && (to === null || day <= to)) shareOfDays += onDay.get(`${code}|${day}`) ?? availability ?? 1;
    const key = `${enterprise}|${product}`;
    found.set(key, (found.get(key) ?? 0) + Math.round(ratePiecesPerDay * shareOfDays));
  }
  return found;
}

/** Supplies still to come, but the pool's scarce material: part of that may have been handed out before it came (`poolMaterial`). */
function comingSupplies({ supplies, materials }: Dataset, { from, until }: Span): Amounts {
  const scarce = new Set<string>(materials.flatMap(({ code, scarce: isScarce }) => (isScarce ? [code] : [])));
  const isTold = ({ owner, item, date }: Supply) => date >= from && date < until && !(owner === poolOwner && scarce.has(item));
  return amounts(
    supplies.filter(isTold),
    ({ owner, item, region }) => `${owner === poolOwner ? (region ?? '') : owner}|${item}`,
    ({ quantity }) => quantity,
  );
}

function demandNews(before: Dataset, after: Dataset): PlaceNews[] {
  const keyOf = ({ region, product, tier }: Dataset['demands'][number]) => `${region}|${product}|${tier}`;
  const asked = ({ demands }: Dataset) => amounts(demands, keyOf, ({ quantityPieces }) => quantityPieces);
  const [was, is] = [asked(before), asked(after)];
  const moved = differences('demand', 'demand', was, is);
  const daysOf = ({ demands }: Dataset) =>
    new Map(
      [...Map.groupBy(demands, keyOf)].map(([key, rows]) => [
        key,
        rows
          .map(({ from, due, quantityPieces }) => `${from} ${due} ${quantityPieces}`)
          .sort()
          .join(),
      ]),
    );
  const [daysBefore, daysAfter] = [daysOf(before), daysOf(after)];
  const otherDays = [...is.keys()].filter((key) => was.get(key) === is.get(key) && daysBefore.get(key) !== daysAfter.get(key));
  return [
    ...moved,
    ...otherDays.map((key): PlaceNews => {
      const [place, item, tier] = key.split('|');
      return { cause: 'demand', kind: 'demandDays', place, item, tier: tier as Tier, before: null, after: null };
    }),
  ];
}

function ruleNews(before: Dataset, after: Dataset): PlaceNews[] {
  const rules = ({ policy, materials, substitutes }: Dataset): Partial<Record<NewsKind, unknown>> => ({
    tiers: policy.tiers,
    support: policy.support,
    reserves: policy.materialReserve,
    linkage: materials.map(({ code, linkageRatio }) => `${code} ${linkageRatio}`).sort(),
    substitutes: substitutes.map(({ product, serves }) => `${product} ${serves}`).sort(),
    horizon: addDays(policy.start, policy.days),
  });
  const [was, is] = [rules(before), rules(after)];
  const told = (kind: NewsKind): PlaceNews => ({ cause: 'rule', kind, place: null, item: null, tier: null, before: null, after: null });
  return [
    ...newsKinds.filter((kind) => JSON.stringify(was[kind]) !== JSON.stringify(is[kind])).map(told),
    ...raisedReserves(before, after),
  ];
}

/** The target for goods falls as they go into the reserve: only more of it is a new rule. */
function raisedReserves(before: Dataset, after: Dataset): PlaceNews[] {
  return Object.entries(after.policy.goodsReserve).flatMap(([item, pieces]): PlaceNews[] => {
    const was = before.policy.goodsReserve[item] ?? 0;
    return pieces > was ? [{ cause: 'rule', kind: 'reserves', place: null, item, tier: null, before: was, after: pieces }] : [];
  });
}

/** Bounds are less what was carried out of them, so that only pins that are new or gone, and bounds that were raised, are news. */
function pinNews(before: Dataset, after: Dataset): PlaceNews[] {
  const regionOf = new Map([...before.demands, ...after.demands].map(({ code, region }) => [code as string, region as string]));
  const [was, is] = [pinsByTarget(before.pins), pinsByTarget(after.pins)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): PlaceNews[] => {
    const [old, now] = [was.get(key), is.get(key)];
    const isKept = old !== undefined && now !== undefined && (now.min ?? 0) <= (old.min ?? 0) && (now.max ?? 0) <= (old.max ?? 0);
    const pin = now ?? old;
    if (isKept || pin === undefined) return [];
    const place = pin.enterprise ?? (pin.demand === null ? null : (regionOf.get(pin.demand) ?? null));
    return [
      { cause: 'pins', kind: 'pin', place, item: pin.product ?? pin.material, tier: null, before: boundOf(old), after: boundOf(now) },
    ];
  });
}

function pinsByTarget(pins: readonly Pin[]): ReadonlyMap<string, Pin> {
  return new Map(pins.map((pin) => [pinTarget(pin), pin]));
}

function boundOf(pin: Pin | undefined): number | null {
  return pin === undefined ? null : (pin.min ?? pin.max);
}
