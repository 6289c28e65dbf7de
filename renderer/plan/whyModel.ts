// Computes the chain of numbers behind one cell of the coverage matrix from the plan and its dataset.
import { sum } from '../../shared/base/sum.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { poolOwner, type MaterialCode, type ProductCode, type RegionCode } from '../../shared/domain/ids.ts';
import { asHeld } from '../../shared/domain/supplyHolder.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ordersOf, shortOrders, type OrderKept } from '../../shared/plan/ordersKept.ts';
import { effectiveCapacity } from '../../shared/capacity/effectiveCapacity.ts';
import { firmTier, tierRank, type GroupTier } from '../../shared/plan/groupTier.ts';

/** From the material that a city's manufacturers receive to the pool goods sent to the city; materials in their unit, goods in pieces. */
export interface CityChain {
  readonly kind: 'city';
  readonly enterprises: number;
  /** Null if no scarce material limits the product. */
  readonly material: {
    readonly code: MaterialCode;
    readonly perThousand: number;
    /** Still to be handed out; `cycle` is the quota over the whole cycle, `given` what of it was handed out before. */
    readonly quota: number;
    readonly cycle: number;
    readonly given: number;
    readonly need: number;
    readonly stock: number;
    readonly ratio: number;
    readonly arrears: number;
    readonly owed: number;
    readonly called: number;
    readonly balance: number;
  } | null;
  readonly madePieces: number;
  readonly capacityPieces: number;
  readonly deliveredPieces: number;
  readonly receivedPieces: number;
  readonly receivedBeforePieces: number;
  readonly receivedHerePieces: number;
}

/** For goods that leave the province or stay in reserve: what came into the pool, and who took from it earlier. */
export interface PoolChain {
  readonly kind: 'pool';
  readonly calledInPieces: number;
  readonly callers: number;
  readonly stockPieces: number;
  readonly earlierPieces: number;
  readonly herePieces: number;
  readonly senders: number;
}

/** For issued orders: what they ask for, and the pool goods of the city they leave. */
export interface FirmChain {
  readonly kind: 'firm';
  readonly orders: number;
  readonly askedPieces: number;
  readonly shippedPieces: number;
  /** Pool goods in the city: in stock and arriving, and called in from its enterprises. */
  readonly stockPieces: number;
  readonly calledInPieces: number;
  readonly leavingPieces: number;
  readonly shortOrders: readonly OrderKept[];
}

export type Chain = CityChain | PoolChain | FirmChain;

export function chainOf(
  cell: { tier: GroupTier; region: RegionCode; product: ProductCode; poolPieces: number },
  plan: Plan,
  dataset: Dataset,
): Chain {
  if (cell.tier === firmTier) return firmChain(cell.region, cell.product, plan, dataset);
  const isCity = dataset.regions.some((region) => region.code === cell.region && region.level === 'city');
  return isCity ? cityChain(cell.tier, cell.region, cell.product, plan, dataset) : poolChain(cell, plan, dataset);
}

function firmChain(city: RegionCode, product: ProductCode, plan: Plan, dataset: Dataset): FirmChain {
  const orders = ordersOf({ plan, dataset }, { region: city, product });
  const makers = makersOf(city, dataset);
  const last = addDays(plan.start, plan.days - 1);
  const isHere = (row: { owner: string; item: string; region: RegionCode | null }) =>
    row.owner === poolOwner && row.item === product && row.region === city;
  const stock = dataset.stocks.filter(isHere);
  const arriving = dataset.supplies.map(asHeld).filter((row) => isHere(row) && row.date >= plan.start && row.date <= last);
  return {
    kind: 'firm',
    orders: orders.length,
    askedPieces: sum(orders.map((row) => row.quantityPieces)),
    shippedPieces: sum(orders.map((row) => row.shippedPieces)),
    stockPieces: sum([...stock, ...arriving].map((row) => row.quantity)),
    calledInPieces: sum(
      plan.deliveries.filter((row) => row.product === product && makers.has(row.enterprise)).map((row) => row.quantityPieces),
    ),
    leavingPieces: sum(orders.map((row) => row.leavingPieces)),
    shortOrders: shortOrders(orders),
  };
}

function cityChain(tier: GroupTier, city: RegionCode, product: ProductCode, plan: Plan, dataset: Dataset): CityChain {
  const makers = makersOf(city, dataset);
  const lines = new Set(dataset.lines.filter((line) => makers.has(line.enterprise)).map((line) => line.code));
  const earlier = tiersBefore(tier, dataset);
  const into = plan.dispatches.filter((row) => row.to === city && row.product === product);
  const own: Dataset = { ...dataset, lines: dataset.lines.filter((line) => lines.has(line.code)) };
  return {
    kind: 'city',
    enterprises: makers.size,
    material: materialOf(product, makers, plan, dataset),
    madePieces: sum(plan.production.filter((row) => row.product === product && lines.has(row.line)).map((row) => row.quantityPieces)),
    capacityPieces: sum(effectiveCapacity(own).map((day) => day.byProduct.get(product) ?? 0)),
    deliveredPieces: sum(
      plan.deliveries.filter((row) => row.product === product && makers.has(row.enterprise)).map((row) => row.quantityPieces),
    ),
    receivedPieces: sum(into.map((row) => row.quantityPieces)),
    receivedBeforePieces: sum(into.filter((row) => earlier.includes(row.tier)).map((row) => row.quantityPieces)),
    receivedHerePieces: sum(into.filter((row) => row.tier === tier).map((row) => row.quantityPieces)),
  };
}

function materialOf(product: ProductCode, makers: ReadonlySet<string>, plan: Plan, dataset: Dataset): CityChain['material'] {
  const linked = dataset.products.find((row) => row.code === product)?.linkageMaterial ?? null;
  const material = dataset.materials.find((row) => row.code === linked && row.scarce);
  if (material === undefined) return null;
  const quotas = plan.quotas.filter((row) => row.material === material.code && makers.has(row.enterprise));
  const tasks = plan.tasks.filter((row) => row.material === material.code && makers.has(row.enterprise));
  return {
    code: material.code,
    perThousand: dataset.bom.find((row) => row.product === product && row.material === material.code)?.perThousand ?? 0,
    quota: sum(quotas.map((row) => row.quantity)),
    cycle: sum(quotas.map((row) => row.quota)),
    given: sum(quotas.map((row) => row.given)),
    need: sum(quotas.map((row) => row.need)),
    stock: sum(dataset.stocks.filter((row) => row.item === material.code && makers.has(row.owner)).map((row) => row.quantity)),
    ratio: material.linkageRatio,
    arrears: sum(dataset.arrears.filter((row) => row.material === material.code && makers.has(row.enterprise)).map((row) => row.quantity)),
    owed: sum(tasks.map((row) => row.owed)),
    called: sum(tasks.map((row) => row.called)),
    balance: sum(tasks.map((row) => row.balance)),
  };
}

function poolChain(
  cell: { tier: GroupTier; region: RegionCode; product: ProductCode; poolPieces: number },
  plan: Plan,
  dataset: Dataset,
): PoolChain {
  const { tier, region, product, poolPieces } = cell;
  const deliveries = plan.deliveries.filter((row) => row.product === product && row.quantityPieces > 0);
  const earlier = tiersBefore(tier, dataset);
  const sent = plan.dispatches.filter((row) => row.product === product);
  const here = sent.filter((row) => row.tier === tier && row.to === region);
  const kept = plan.reserve.filter((row) => row.product === product && row.quantityPieces > 0);
  return {
    kind: 'pool',
    calledInPieces: sum(deliveries.map((row) => row.quantityPieces)),
    callers: new Set(deliveries.map((row) => row.enterprise)).size,
    stockPieces: sum(dataset.stocks.filter((row) => row.owner === poolOwner && row.item === product).map((row) => row.quantity)),
    earlierPieces: sum(sent.filter((row) => earlier.includes(row.tier)).map((row) => row.quantityPieces)),
    herePieces: poolPieces,
    senders: tier === 'reserve' ? new Set(kept.map((row) => row.city)).size : new Set(here.map((row) => row.from)).size,
  };
}

/** Issued orders come before every tier, so none precedes them. */
function tiersBefore(tier: GroupTier, { policy }: Dataset): readonly GroupTier[] {
  return policy.tiers.slice(0, Math.max(0, tierRank(policy.tiers, tier)));
}

/** Enterprises located in a city or one of its counties. */
function makersOf(city: RegionCode, dataset: Dataset): ReadonlySet<string> {
  const inCity = new Set(dataset.regions.filter((region) => region.code === city || region.parent === city).map((region) => region.code));
  return new Set(dataset.enterprises.filter((enterprise) => inCity.has(enterprise.region)).map((enterprise) => enterprise.code));
}
