// Compares two datasets of a morning by what the planner sees, whatever the order and number of rows: the one that an office derives from its
// papers, and the one that carrying the plan out gives (`rollPlan`).
import { fromMillionths, toMillionths } from '../../shared/base/millionths.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { cityOf } from '../../shared/domain/geography.ts';
import { standardConsumption } from '../../shared/position/consumption.ts';

/** Pieces, or units of material. What is used is rounded to the millionth day by day in the one, and once in the other. */
const tolerance = 5e-4;

/** In words, what differs; nothing where they are the same. */
export function morningsApart(derived: Dataset, rolled: Dataset): string[] {
  const [a, b] = [seen(derived), seen(rolled)];
  return (Object.keys(a) as (keyof typeof a)[]).flatMap((part) => unequal(part, a[part], b[part]));
}

/**
 * Sums by key, in pieces or units. Goods that were called and not yet sent are the pool's in the one, and still at their maker, and owed, in
 * the other: goods are compared by the place they are sent from, and what is owed less the goods that lie there.
 */
function seen(dataset: Dataset): Readonly<Record<string, ReadonlyMap<string, number>>> {
  const { policy, demands, supplies, eligible, pins, stocks, products, materials } = dataset;
  const goods = new Set<string>(products.map(({ code }) => code));
  const items = new Set<string>(materials.map(({ code }) => code));
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const makers = new Map<string, string>(dataset.enterprises.map(({ code, region }) => [code, cityOf(region, regions) ?? region]));
  const placeOf = ({ owner, region }: Dataset['stocks'][number]) =>
    owner === 'pool' || makers.has(owner) ? `sent from ${owner === 'pool' ? region : makers.get(owner)}` : owner;
  const whole = (rows: readonly unknown[]) => new Map(rows.map((row) => [JSON.stringify(row, sortedKeys), 1]));
  return {
    policy: whole([policy]),
    demands: whole(demands),
    pins: whole(pins),
    supplies: whole(supplies.filter(({ date }) => date >= policy.start)),
    eligible: whole(eligible.map(({ city, product, eligible: may }) => `${city}|${product}|${may}`)),
    // Orders that have left entirely say nothing new.
    unsent: whole(dataset.committed.filter(({ quantityPieces, shippedPieces }) => shippedPieces < quantityPieces)),
    goods: sums(
      stocks.filter(({ item }) => goods.has(item)),
      (row) => [`${placeOf(row)}|${row.item}`, row.quantity],
    ),
    material: sums(
      stocks.filter(({ item }) => items.has(item)),
      ({ owner, item, quantity }) => [`${owner}|${item}`, quantity],
    ),
    secured: sums(dataset.secured, ({ demand, product, quantityPieces }) => [`${demand}|${product}`, quantityPieces]),
    given: sums(dataset.given, ({ enterprise, material, quantity }) => [`${enterprise}|${material}`, quantity]),
    opening: sums(dataset.opening, ({ enterprise, material, quantity }) => [`${enterprise}|${material}`, quantity]),
    // What was called and not yet sent is announced for the morning in the one.
    previous: sums(
      dataset.previous.filter(({ kind, date }) => kind === 'dispatch' || date > policy.start),
      ({ kind, date, from, to, enterprise, product, quantityPieces }) => [
        `${kind}|${date}|${from}|${to}|${enterprise}|${product}`,
        quantityPieces,
      ],
    ),
    owed: owedBeyondGoods(dataset),
  };
}

/** What each maker owes, less the goods that lie at it. */
function owedBeyondGoods(dataset: Dataset): Map<string, number> {
  const owed = new Map(dataset.arrears.map(({ enterprise, material, quantity }) => [`${enterprise}|${material}`, quantity]));
  const linkage = new Map<string, string | null>(dataset.products.map(({ code, linkageMaterial }) => [code, linkageMaterial]));
  const consumptionOf = standardConsumption(dataset);
  const makers = new Set<string>(dataset.enterprises.map(({ code }) => code));
  for (const { owner, item, quantity } of dataset.stocks) {
    if (!makers.has(owner) || !linkage.has(item)) continue;
    for (const used of consumptionOf(String(owner), String(item), quantity)) {
      if (used.material !== linkage.get(item)) continue;
      const key = `${owner}|${used.material}`;
      owed.set(key, (owed.get(key) ?? 0) - fromMillionths(used.quantity));
    }
  }
  return owed;
}

function sums<Row>(rows: readonly Row[], entryOf: (row: Row) => readonly [key: string, quantity: number]): Map<string, number> {
  const found = new Map<string, bigint>();
  for (const row of rows) {
    const [key, quantity] = entryOf(row);
    found.set(key, (found.get(key) ?? 0n) + toMillionths(quantity));
  }
  return new Map([...found].map(([key, quantity]) => [key, fromMillionths(quantity)]));
}

function unequal(part: string, derived: ReadonlyMap<string, number>, rolled: ReadonlyMap<string, number>): string[] {
  return [...new Set([...derived.keys(), ...rolled.keys()])].flatMap((key) => {
    const [a, b] = [derived.get(key) ?? 0, rolled.get(key) ?? 0];
    return Math.abs(a - b) <= tolerance ? [] : [`${part} ${key}: ${a} in the office, ${b} as planned`];
  });
}

/** A row reads the same in whichever order its fields were set. */
function sortedKeys(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
