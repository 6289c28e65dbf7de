// Owns the planner's view of a dataset: everything indexed, sorted by code, days counted from 0, city totals by day.
// Row order of the dataset never matters here, so shuffled files give the same plan.
import { assert } from '../base/assert.ts';
import { dayNumber } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { DemandCode, EnterpriseCode, LineCode, MaterialCode, ProductCode, RegionCode } from '../domain/ids.ts';
import { poolOwner } from '../domain/ids.ts';
import { cycleNeed, planCycle } from '../domain/planCycle.ts';
import type { DemandSource, LineRow, Region, Tier } from '../domain/tables.ts';

export interface InstanceMaterial {
  readonly code: MaterialCode;
  readonly unit: string;
  readonly linkageRatio: number;
  /** Smallest quantity handed out. */
  readonly lot: number;
  /** Pool material that becomes available to hand out from the first day planned on, by day, in the material's unit. */
  readonly poolByDay: readonly number[];
}

export interface InstanceProduct {
  readonly code: ProductCode;
  readonly carton: number;
  readonly weightGrams: number;
  /** Index of its linkage material, or -1. */
  readonly linkage: number;
  /** Of each scarce material, what a thousand pieces take without loss; 0 where they take none. */
  readonly perThousand: readonly number[];
  /** Scarce materials of its bill of materials, `perPiece` without loss. */
  readonly bom: readonly { readonly material: number; readonly perPiece: number }[];
  /** Target of tier reserve, pieces. */
  readonly reserveTarget: number;
}

export interface InstanceLine {
  readonly code: LineCode;
  readonly enterprise: number;
  /** The primary product first. */
  readonly makes: readonly { readonly product: number; readonly rate: number }[];
  /** 0 on days out of service. */
  readonly availability: readonly number[];
  /** On the days of the cycle before the first one planned. */
  readonly availabilityBefore: readonly number[];
}

export interface InstanceEnterprise {
  readonly code: EnterpriseCode;
  readonly city: number;
  readonly loss: number;
  readonly rating: number;
  readonly lines: readonly number[];
  /** Own material by material index and day: stock and supply that arrive for it, quotas not included. */
  readonly materialByDay: readonly (readonly number[])[];
  /** By material: all of its own over the cycle: what it had on the first morning, and all own supply since and to come. */
  readonly ownOverCycle: readonly number[];
  /** By material: handed out to it since the cycle began. */
  readonly given: readonly number[];
  /** Own goods by product index and day: stock on day 0, then supplies, pieces. */
  readonly goodsByDay: readonly (readonly number[])[];
  /** Arrears by material index, in the material's unit. */
  readonly arrears: readonly number[];
}

export interface InstanceDemand {
  readonly code: DemandCode;
  readonly tier: Tier;
  /** Index into `destinations`. */
  readonly destination: number;
  readonly product: number;
  /** What it asks for over the cycle: the pieces of its days inside it, rounded down. */
  readonly need: number;
  /** Of that, what it has or is sure to get. */
  readonly secured: number;
  /** What it still asks for: nothing once its last day has passed. */
  readonly quantity: number;
  readonly from: number;
  readonly due: number;
  readonly source: DemandSource;
  /** The demanded product first, then its approved substitutes. */
  readonly products: readonly number[];
}

/** One product of an issued order: pool goods that leave one city. */
export interface InstanceOrder {
  readonly code: string;
  readonly product: number;
  readonly city: number;
  readonly quantity: number;
  /** Of that, pieces that have left. */
  readonly shipped: number;
  /** Day from which on it may leave, from 0. */
  readonly from: number;
}

export interface Instance {
  readonly days: number;
  readonly tiers: readonly Tier[];
  readonly cities: readonly RegionCode[];
  /** Cities first, in the same order, then outside regions. */
  readonly destinations: readonly RegionCode[];
  readonly products: readonly InstanceProduct[];
  /** Scarce ones only: others never bind. */
  readonly materials: readonly InstanceMaterial[];
  readonly enterprises: readonly InstanceEnterprise[];
  readonly lines: readonly InstanceLine[];
  /** Those that still ask for something, in tier order, then by code. */
  readonly demands: readonly InstanceDemand[];
  /** Those of the cycle that ask for nothing more, in the same order: they count in their groups. */
  readonly settled: readonly InstanceDemand[];
  /** Orders issued in this cycle, by order and product; those dated after the last day planned are left out. */
  readonly orders: readonly InstanceOrder[];
  /** Support decided for this cycle, by `city|product`. */
  readonly decided: ReadonlyMap<string, boolean>;
  /** City's own goods: [city][product][day], pieces arriving (stock on day 0). */
  readonly cityGoodsByDay: readonly (readonly (readonly number[])[])[];
  /** Pool goods lying or arriving at a city: [city][product][day]. */
  readonly poolGoodsByDay: readonly (readonly (readonly number[])[])[];
}

export function buildInstance(dataset: Dataset): Instance {
  const { policy } = dataset;
  const days = policy.days;
  const start = dayNumber(policy.start);
  const cycleStart = dayNumber(policy.cycleStart ?? policy.start);
  const byCode = new Map(dataset.regions.map((region) => [region.code, region]));
  const cities = sorted(dataset.regions.filter((region) => region.level === 'city').map((region) => region.code));
  const outside = sorted(dataset.regions.filter((region) => region.level === 'outside').map((region) => region.code));
  const destinations = [...cities, ...outside];
  const destinationIndex = indexOf(destinations);
  const productRows = [...dataset.products].sort((a, b) => compareText(a.code, b.code));
  const productIndex = indexOf(productRows.map((product) => product.code));
  const materialRows = dataset.materials.filter((material) => material.scarce).sort((a, b) => compareText(a.code, b.code));
  const materialIndex = indexOf(materialRows.map((material) => material.code));
  const enterpriseRows = [...dataset.enterprises].sort((a, b) => compareText(a.code, b.code));
  const enterpriseIndex = indexOf(enterpriseRows.map((enterprise) => enterprise.code));

  const perThousand = new Map(dataset.bom.map((row) => [`${row.product}|${row.material}`, row.perThousand]));
  const grid = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => new Array<number>(days).fill(0)));
  const poolMaterial = materialRows.map(() => new Array<number>(days).fill(0));
  const enterpriseMaterial = grid(enterpriseRows.length, materialRows.length);
  const enterpriseGoods = grid(enterpriseRows.length, productRows.length);
  const cityGoods = grid(cities.length, productRows.length);
  const poolGoods = grid(cities.length, productRows.length);

  const arrive = (owner: string, item: string, region: string | null, day: number, quantity: number) => {
    if (day < 0 || day >= days) return;
    const product = productIndex.get(item);
    const material = materialIndex.get(item);
    const enterprise = enterpriseIndex.get(owner);
    if (owner === poolOwner && product !== undefined) {
      const city = destinationIndex.get(cityCode(byCode, region as RegionCode));
      assert(city !== undefined, 'pool goods lie in a city');
      poolGoods[city][product][day] += quantity;
    } else if (owner === poolOwner) {
      if (material !== undefined) poolMaterial[material][day] = exactSum(poolMaterial[material][day], quantity);
    } else if (enterprise !== undefined) {
      if (product !== undefined) enterpriseGoods[enterprise][product][day] += quantity;
      else if (material !== undefined)
        enterpriseMaterial[enterprise][material][day] = exactSum(enterpriseMaterial[enterprise][material][day], quantity);
    } else if (product !== undefined) {
      cityGoods[destinationIndex.get(owner) as number][product][day] += quantity;
    }
  };
  for (const stock of dataset.stocks) arrive(stock.owner, stock.item, stock.region, 0, stock.quantity);
  materialRows.forEach((material, m) => {
    poolMaterial[m][0] = Math.max(0, exactSum(poolMaterial[m][0], -reserveOf(policy.materialReserve, material.code)));
  });
  for (const supply of dataset.supplies) arrive(supply.owner, supply.item, supply.region, dayNumber(supply.date) - start, supply.quantity);

  const byMaker = (rows: readonly { readonly enterprise: string; readonly material: string; readonly quantity: number }[]) => {
    const totals = enterpriseRows.map(() => new Array<number>(materialRows.length).fill(0));
    for (const row of rows) {
      const material = materialIndex.get(row.material);
      if (material === undefined) continue;
      const total = totals[enterpriseIndex.get(row.enterprise) as number];
      total[material] = exactSum(total[material], row.quantity);
    }
    return totals;
  };
  const arrears = byMaker(dataset.arrears);
  const given = byMaker(dataset.given);
  const ownOverCycle = byMaker([...openingMaterial(dataset, cycleStart === start), ...ownSupplies(dataset, cycleStart, start + days - 1)]);

  const lines = buildLines(dataset, { cycleStart, start, days }, enterpriseIndex, productIndex);
  const demands = buildDemands(dataset, byCode, destinationIndex, productIndex);
  return {
    days,
    tiers: policy.tiers,
    cities,
    destinations,
    products: productRows.map((product) => ({
      code: product.code,
      carton: product.cartonPieces,
      weightGrams: product.weightGrams,
      linkage: product.linkageMaterial === null ? -1 : (materialIndex.get(product.linkageMaterial) ?? -1),
      perThousand: materialRows.map(({ code }) => perThousand.get(`${product.code}|${code}`) ?? 0),
      bom: dataset.bom
        .filter((row) => row.product === product.code && materialIndex.has(row.material) && row.perThousand > 0)
        .map((row) => ({ material: materialIndex.get(row.material) as number, perPiece: row.perThousand / 1000 }))
        .sort((a, b) => a.material - b.material),
      reserveTarget: policy.tiers.includes('reserve') ? reserveOf(policy.goodsReserve, product.code) : 0,
    })),
    materials: materialRows.map((material, m) => ({
      code: material.code,
      unit: material.unit,
      linkageRatio: material.linkageRatio,
      lot: material.lot,
      poolByDay: poolMaterial[m],
    })),
    enterprises: enterpriseRows.map((enterprise, e) => ({
      code: enterprise.code,
      city: destinationIndex.get(cityCode(byCode, enterprise.region)) as number,
      loss: enterprise.loss ?? 0,
      rating: enterprise.rating ?? 1,
      lines: lines.flatMap((line, l) => (line.enterprise === e ? [l] : [])),
      materialByDay: enterpriseMaterial[e],
      ownOverCycle: ownOverCycle[e],
      given: given[e],
      goodsByDay: enterpriseGoods[e],
      arrears: arrears[e],
    })),
    lines,
    demands: demands.filter((demand) => demand.quantity > 0),
    settled: demands.filter((demand) => demand.quantity === 0),
    orders: buildOrders(dataset, start, byCode, destinationIndex, productIndex),
    decided: new Map(dataset.eligible.map((row) => [`${row.city}|${row.product}`, row.eligible])),
    cityGoodsByDay: cityGoods,
    poolGoodsByDay: poolGoods,
  };
}

/** Standard consumption of a piece at an enterprise, in the material's unit. */
export function consumptionPerPiece(perPiece: number, loss: number): number {
  return perPiece * (1 + loss);
}

/** Text order by code units: the declared order of codes, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What each enterprise had on the first morning of the cycle: the table's row, else its stock where the cycle begins today. */
function openingMaterial({ opening, stocks, enterprises }: Dataset, beginsToday: boolean) {
  const told = new Set(opening.map((row) => `${row.enterprise}|${row.material}`));
  const makers = new Set<string>(enterprises.map(({ code }) => code));
  const untold = stocks.filter(({ owner, item }) => makers.has(owner) && !told.has(`${owner}|${item}`));
  return [...opening, ...(beginsToday ? untold.map(({ owner, item, quantity }) => ({ enterprise: owner, material: item, quantity })) : [])];
}

/** All that arrives for enterprises themselves from the first day of the cycle to the last. */
function ownSupplies({ supplies, enterprises }: Dataset, first: number, last: number) {
  const makers = new Set<string>(enterprises.map(({ code }) => code));
  return supplies
    .filter(({ owner, date }) => makers.has(owner) && dayNumber(date) >= first && dayNumber(date) <= last)
    .map(({ owner, item, quantity }) => ({ enterprise: owner, material: item, quantity }));
}

function buildLines(
  dataset: Dataset,
  { cycleStart, start, days }: { readonly cycleStart: number; readonly start: number; readonly days: number },
  enterpriseIndex: ReadonlyMap<string, number>,
  productIndex: ReadonlyMap<string, number>,
): InstanceLine[] {
  const rowsByLine = Map.groupBy(dataset.lines, (row) => row.code);
  const daysByLine = Map.groupBy(dataset.lineDays, (row) => row.line);
  return sorted([...rowsByLine.keys()]).map((code) => {
    const rows = rowsByLine.get(code) as LineRow[];
    const [primary] = rows;
    const first = primary.from === null ? cycleStart : dayNumber(primary.from);
    const last = primary.to === null ? start + days - 1 : dayNumber(primary.to);
    const inService = (day: number) => day >= first && day <= last;
    const cycleDays = start + days - cycleStart;
    const availability = Array.from({ length: cycleDays }, (_, k) => (inService(cycleStart + k) ? (primary.availability ?? 1) : 0));
    for (const row of daysByLine.get(code) ?? []) {
      const k = dayNumber(row.date) - cycleStart;
      if (k >= 0 && k < cycleDays && inService(cycleStart + k)) availability[k] = row.availability;
    }
    return {
      code,
      enterprise: enterpriseIndex.get(primary.enterprise) as number,
      makes: rows.map((row) => ({ product: productIndex.get(row.product) as number, rate: row.ratePiecesPerDay })),
      availability: availability.slice(start - cycleStart),
      availabilityBefore: availability.slice(0, start - cycleStart),
    };
  });
}

function buildDemands(
  dataset: Dataset,
  byCode: ReadonlyMap<string, Region>,
  destinationIndex: ReadonlyMap<string, number>,
  productIndex: ReadonlyMap<string, number>,
): InstanceDemand[] {
  const { policy } = dataset;
  const start = dayNumber(policy.start);
  const cycle = planCycle(policy);
  const securedBy = new Map<string, number>();
  for (const row of dataset.secured) securedBy.set(row.demand, (securedBy.get(row.demand) ?? 0) + row.quantityPieces);
  const demands = dataset.demands.map((demand) => {
    const product = productIndex.get(demand.product) as number;
    const need = cycleNeed(demand, cycle);
    const secured = Math.min(need, securedBy.get(demand.code) ?? 0);
    const substitutes = dataset.substitutes
      .filter((row) => row.serves === demand.product)
      .map((row) => productIndex.get(row.product) as number);
    return {
      code: demand.code,
      tier: demand.tier,
      destination: destinationIndex.get(cityCode(byCode, demand.region)) as number,
      product,
      need,
      secured,
      quantity: dayNumber(demand.due) < start ? 0 : need - secured,
      from: Math.max(0, dayNumber(demand.from) - start),
      due: Math.min(policy.days - 1, dayNumber(demand.due) - start),
      source: demand.source ?? (demand.tier === 'national' ? 'pool' : 'both'),
      products: [product, ...substitutes.sort((a, b) => a - b)],
    } as const;
  });
  return demands
    .filter((demand) => demand.need > 0)
    .sort((a, b) => policy.tiers.indexOf(a.tier) - policy.tiers.indexOf(b.tier) || compareText(a.code, b.code));
}

/** By order and product; those dated after the last day planned are left out. */
function buildOrders(
  { committed, policy }: Dataset,
  start: number,
  byCode: ReadonlyMap<string, Region>,
  destinationIndex: ReadonlyMap<string, number>,
  productIndex: ReadonlyMap<string, number>,
): InstanceOrder[] {
  return committed
    .filter((row) => dayNumber(row.date) < start + policy.days)
    .map((row) => ({
      code: row.order,
      product: productIndex.get(row.product) as number,
      city: destinationIndex.get(cityCode(byCode, row.from)) as number,
      quantity: row.quantityPieces,
      shipped: row.shippedPieces,
      from: Math.max(0, dayNumber(row.date) - start),
    }))
    .sort((a, b) => compareText(a.code, b.code) || a.product - b.product);
}

function cityCode(byCode: ReadonlyMap<string, Region>, code: RegionCode): RegionCode {
  const region = byCode.get(code);
  return region?.level === 'county' && region.parent !== null ? region.parent : code;
}

function reserveOf(reserves: Readonly<Record<string, number>>, code: string): number {
  return Object.hasOwn(reserves, code) ? reserves[code] : 0;
}

/** Decimal sum without the noise of doubles, which would cost a whole lot: quantities have at most six decimals. */
function exactSum(a: number, b: number): number {
  return Math.round((a + b) * 1e6) / 1e6;
}

function sorted(codes: readonly string[]): string[] {
  return [...codes].sort(compareText);
}

function indexOf(codes: readonly string[]): Map<string, number> {
  return new Map(codes.map((code, index) => [code, index]));
}
