// Prepares a dataset for the checks: by code, by day of the horizon, in whole-number units. Written from planner.md alone, without the
// planner's code: the check is worth something because the page was read twice.
import { compareText } from '../../base/compareText.ts';
import { dayNumber, isoDate } from '../../domain/calendar.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { cityOf } from '../../domain/geography.ts';
import { poolOwner } from '../../domain/ids.ts';
import type { LineRow } from '../../domain/tables.ts';
import { demandOf, type FactDemand } from './factDemands.ts';
import { ordersOf, type FactOrder } from './factOrders.ts';
import { millionths, pieceConsumption } from './exactUnits.ts';

export interface FactMaterial {
  readonly code: string;
  readonly lot: bigint;
  readonly linkageRatio: bigint;
  /** Millionths that become available to hand out from the first day planned on, by day; and their sum. */
  readonly poolByDay: readonly bigint[];
  readonly total: bigint;
}

export interface FactLine {
  readonly code: string;
  readonly primary: string;
  /** Pieces per day, by product. */
  readonly rates: ReadonlyMap<string, number>;
  /** Millionths of the day, by day; 0 when out of service. */
  readonly availability: readonly bigint[];
  /** Millionths of all days of the cycle before the first one planned. */
  readonly before: bigint;
}

export interface FactEnterprise {
  readonly code: string;
  readonly city: string;
  readonly rating: number;
  readonly lines: readonly FactLine[];
  /** Own material by code, in millionths by day; stock counts on the first day. */
  readonly materials: ReadonlyMap<string, readonly bigint[]>;
  /** By material, millionths: what it had on the first morning of the cycle with all own supply of the cycle. */
  readonly ownOverCycle: ReadonlyMap<string, bigint>;
  /** By material, millionths: handed out to it since the cycle began. */
  readonly given: ReadonlyMap<string, bigint>;
  /** Arrears by material, millionths. */
  readonly arrears: ReadonlyMap<string, bigint>;
  /** Standard consumption per piece by `product|material`, for scarce materials only, in 1e-15 of the unit. */
  readonly consumption: ReadonlyMap<string, bigint>;
}

export interface Facts {
  readonly dataset: Dataset;
  readonly days: number;
  readonly dates: readonly string[];
  readonly cities: readonly string[];
  readonly products: readonly string[];
  readonly cartons: ReadonlyMap<string, number>;
  /** Linkage material by product; absent if the product is never called in. */
  readonly linkage: ReadonlyMap<string, string>;
  readonly scarce: readonly FactMaterial[];
  readonly enterprises: ReadonlyMap<string, FactEnterprise>;
  readonly lineOwner: ReadonlyMap<string, string>;
  readonly demands: ReadonlyMap<string, FactDemand>;
  /** Goods arriving by day, with stock on the first day: by `enterprise|product`, `city|product` and, for the pool, `city|product`. */
  readonly enterpriseGoods: ReadonlyMap<string, readonly number[]>;
  readonly cityGoods: ReadonlyMap<string, readonly number[]>;
  readonly poolGoods: ReadonlyMap<string, readonly number[]>;
  /** Support decided for this cycle, by `city|product`. */
  readonly decided: ReadonlyMap<string, boolean>;
  /** By `order|product`. */
  readonly orders: ReadonlyMap<string, FactOrder>;
  /** Day of the horizon counted from 0, or -1 outside it. */
  readonly dayOf: (date: string) => number;
}

/** Expects a dataset whose references resolve (see verifyReferences). */
export function factsOf(dataset: Dataset): Facts {
  const { policy } = dataset;
  const start = dayNumber(policy.start);
  const cycleFirst = dayNumber(policy.cycleStart ?? policy.start);
  const dates = Array.from({ length: policy.days }, (_, day) => isoDate(start + day) as string);
  const dayIndex = new Map(dates.map((date, day) => [date, day]));
  const dayOf = (date: string) => dayIndex.get(date) ?? -1;
  const scarceRows = dataset.materials.filter((material) => material.scarce);
  const scarceCodes = new Set(scarceRows.map((material) => material.code));
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const servedBy = Map.groupBy(dataset.substitutes, (pair) => pair.serves);
  const secured = new Map<string, number>();
  for (const row of dataset.secured) secured.set(row.demand, (secured.get(row.demand) ?? 0) + row.quantityPieces);
  const arrivals = arrivalsOf(dataset, dates, dayOf);
  return {
    dataset,
    days: policy.days,
    dates,
    cities: dataset.regions
      .filter((region) => region.level === 'city')
      .map((region) => region.code)
      .sort(compareText),
    products: dataset.products.map((product) => product.code).sort(compareText),
    cartons: new Map(dataset.products.map((product) => [product.code, product.cartonPieces])),
    linkage: new Map(
      dataset.products.flatMap(({ code, linkageMaterial }) =>
        linkageMaterial !== null && scarceCodes.has(linkageMaterial) ? [[code, linkageMaterial]] : [],
      ),
    ),
    scarce: scarceRows
      .map((material) => {
        const poolByDay = [...(arrivals.material.get(`${poolOwner}|${material.code}`) ?? dates.map(() => 0n))];
        const kept = Object.hasOwn(policy.materialReserve, material.code) ? millionths(policy.materialReserve[material.code]) : 0n;
        const stock = arrivals.poolStock.get(material.code) ?? 0n;
        // The reserve is taken from the stock only, never from what arrives later on the same day.
        poolByDay[0] += (stock > kept ? stock - kept : 0n) - stock;
        return {
          code: material.code,
          lot: millionths(material.lot),
          linkageRatio: millionths(material.linkageRatio),
          poolByDay,
          total: poolByDay.reduce((a, b) => a + b, 0n),
        };
      })
      .sort((a, b) => compareText(a.code, b.code)),
    enterprises: enterprisesOf(dataset, arrivals.material, scarceCodes, dates, cycleFirst),
    lineOwner: new Map(dataset.lines.map((line) => [line.code, line.enterprise])),
    demands: new Map(
      dataset.demands.map((row) => [
        row.code,
        demandOf(
          row,
          cityOf(row.region, regions),
          servedBy.get(row.product) ?? [],
          secured.get(row.code) ?? 0,
          cycleFirst,
          start,
          policy.days,
        ),
      ]),
    ),
    enterpriseGoods: arrivals.enterpriseGoods,
    cityGoods: arrivals.cityGoods,
    poolGoods: arrivals.poolGoods,
    decided: new Map(dataset.eligible.map((row) => [`${row.city}|${row.product}`, row.eligible])),
    orders: ordersOf(dataset),
    dayOf,
  };
}

function arrivalsOf(dataset: Dataset, dates: readonly string[], dayOf: (date: string) => number) {
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const products = new Set<string>(dataset.products.map((product) => product.code));
  const enterprises = new Set<string>(dataset.enterprises.map((enterprise) => enterprise.code));
  const material = new Map<string, bigint[]>();
  const poolStock = new Map<string, bigint>();
  const goods = { enterprise: new Map<string, number[]>(), city: new Map<string, number[]>(), pool: new Map<string, number[]>() };
  const arrive = (row: { owner: string; item: string; quantity: number; region: string | null }, day: number) => {
    if (day < 0) return;
    if (products.has(row.item)) {
      const kind = row.owner === poolOwner ? 'pool' : enterprises.has(row.owner) ? 'enterprise' : 'city';
      const holder = kind === 'pool' ? cityOf(row.region as string, regions) : row.owner;
      slot(goods[kind], `${holder}|${row.item}`, () => dates.map(() => 0))[day] += row.quantity;
    } else {
      slot(material, `${row.owner}|${row.item}`, () => dates.map(() => 0n))[day] += millionths(row.quantity);
    }
  };
  for (const stock of dataset.stocks) {
    arrive(stock, 0);
    if (stock.owner === poolOwner) poolStock.set(stock.item, (poolStock.get(stock.item) ?? 0n) + millionths(stock.quantity));
  }
  // What a donor gave to one city is that city's own, whoever takes it in.
  for (const supply of dataset.supplies)
    arrive(supply.receiver === null ? supply : { ...supply, owner: supply.receiver }, dayOf(supply.date));
  return { material, poolStock, enterpriseGoods: goods.enterprise, cityGoods: goods.city, poolGoods: goods.pool };
}

function enterprisesOf(
  dataset: Dataset,
  material: ReadonlyMap<string, readonly bigint[]>,
  scarce: ReadonlySet<string>,
  dates: readonly string[],
  cycleFirst: number,
): Map<string, FactEnterprise> {
  const earlier = Array.from({ length: dayNumber(dates[0]) - cycleFirst }, (_, k) => isoDate(cycleFirst + k) as string);
  const cycleDates = new Set([...earlier, ...dates]);
  const given = amountsByMaker(dataset.given);
  const opening = amountsByMaker(dataset.opening);
  const ownSupply = amountsByMaker(
    dataset.supplies.flatMap(({ owner, item, quantity, date }) =>
      cycleDates.has(date) ? [{ enterprise: owner, material: item, quantity }] : [],
    ),
  );
  const stock = amountsByMaker(dataset.stocks.map(({ owner, item, quantity }) => ({ enterprise: owner, material: item, quantity })));
  /** What it had on the first morning: told, or its stock where that is this morning. */
  const opened = (key: string) => opening.get(key) ?? (earlier.length === 0 ? (stock.get(key) ?? 0n) : 0n);
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const linesOf = Map.groupBy(dataset.lines, (row) => row.enterprise);
  const changes = new Map(dataset.lineDays.map((row) => [`${row.line}|${row.date}`, millionths(row.availability)]));
  const bom = dataset.bom.filter((row) => scarce.has(row.material));
  const arrears = Map.groupBy(dataset.arrears, (row) => row.enterprise);
  return new Map(
    dataset.enterprises.map((row) => {
      const loss = millionths(row.loss ?? 0);
      const rowsByLine = Map.groupBy(linesOf.get(row.code) ?? [], (line) => line.code);
      const owed = new Map<string, bigint>();
      for (const { material: code, quantity } of arrears.get(row.code) ?? []) owed.set(code, (owed.get(code) ?? 0n) + millionths(quantity));
      return [
        row.code,
        {
          code: row.code,
          city: cityOf(row.region, regions) as string,
          rating: row.rating ?? 1,
          lines: [...rowsByLine.values()].map((rows) => lineOf(rows, changes, dates, earlier)),
          ownOverCycle: new Map(
            [...scarce].map((code) => [code, opened(`${row.code}|${code}`) + (ownSupply.get(`${row.code}|${code}`) ?? 0n)]),
          ),
          given: new Map([...scarce].map((code) => [code, given.get(`${row.code}|${code}`) ?? 0n])),
          materials: new Map(
            [...scarce].flatMap((code) =>
              material.has(`${row.code}|${code}`) ? [[code, material.get(`${row.code}|${code}`) as bigint[]]] : [],
            ),
          ),
          arrears: owed,
          consumption: new Map(bom.map((use) => [`${use.product}|${use.material}`, pieceConsumption(millionths(use.perThousand), loss)])),
        },
      ];
    }),
  );
}

/** The first row of a line names its primary product; its from, to and availability apply to the whole line. */
function lineOf(
  rows: readonly LineRow[],
  changes: ReadonlyMap<string, bigint>,
  dates: readonly string[],
  earlier: readonly string[],
): FactLine {
  const [first] = rows;
  const usual = millionths(first.availability ?? 1);
  const availableOn = (date: string) => {
    // ISO dates compare as text.
    if ((first.from !== null && date < first.from) || (first.to !== null && date > first.to)) return 0n;
    return changes.get(`${first.code}|${date}`) ?? usual;
  };
  return {
    code: first.code,
    primary: first.product,
    rates: new Map(rows.map((row) => [row.product, row.ratePiecesPerDay])),
    availability: dates.map(availableOn),
    before: earlier.map(availableOn).reduce((sum, share) => sum + share, 0n),
  };
}

/** Millionths by `enterprise|material`. */
function amountsByMaker(
  rows: readonly { readonly enterprise: string; readonly material: string; readonly quantity: number }[],
): Map<string, bigint> {
  const amounts = new Map<string, bigint>();
  for (const { enterprise, material, quantity } of rows) {
    const key = `${enterprise}|${material}`;
    amounts.set(key, (amounts.get(key) ?? 0n) + millionths(quantity));
  }
  return amounts;
}

function slot<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
