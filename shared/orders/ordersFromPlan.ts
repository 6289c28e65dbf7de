// Turns a plan into orders: the dispatches from one sender to one receiver within one time span become one draft.
import { compareText } from '../base/compareText.ts';
import { assert } from '../base/assert.ts';
import { fromNumber, multiply, toNumber } from '../base/rational.ts';
import { addDays, daysBetween, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { OrderId, PlanId, ProductCode, RegionCode } from '../domain/ids.ts';
import { usualKmPerDay, type OrderSpan } from '../domain/office.ts';
import type { Product, Tier } from '../domain/tables.ts';
import type { Dispatch, Plan } from '../plan/plan.ts';
import type { Order, OrderLine, OrderShare } from './order.ts';
import { sourcesOfPlan, type ClaimedSource } from './orderSources.ts';

export interface OrdersFromPlanOptions {
  /** Weeks are counted from the plan's first day. */
  readonly span: OrderSpan;
  /** How far goods travel in a day; `usualKmPerDay` if missing. */
  readonly kmPerDay?: number;
  readonly planId: PlanId;
  /** Called once for each order, in the order of the result. */
  readonly newId: () => OrderId;
  /** What orders that are already issued still take of the plan's goods. */
  readonly claimed?: readonly ClaimedSource[];
}

/**
 * Draft orders for all dispatches of a plan, sorted by span, sender and receiver. Every piece and carton of the plan is in exactly one
 * order. `dataset` is the one frozen with the plan.
 */
export function ordersFromPlan(plan: Plan, dataset: Dataset, options: OrdersFromPlanOptions): Order[] {
  const names = indexDataset(dataset);
  const groups = new Map<string, Dispatch[]>();
  for (const dispatch of plan.dispatches) {
    const key = `${spanStart(plan.start, dispatch.date, options.span)}|${dispatch.from}|${dispatch.to}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [dispatch]);
    else group.push(dispatch);
  }
  // ISO days and six-digit codes: sorting the keys as text sorts by span, sender, receiver
  const take = sourcesOfPlan(plan, dataset, options.claimed);
  return [...groups.keys()].sort(compareText).map((key) => {
    const order = draftOrder(groups.get(key) ?? [], names, options);
    const sources = order.lines.flatMap(({ product, quantityPieces }) => take(order.sender, product, quantityPieces));
    return { ...order, sources };
  });
}

interface Names {
  readonly regions: ReadonlyMap<RegionCode, string>;
  readonly products: ReadonlyMap<ProductCode, Product>;
  readonly productOrder: ReadonlyMap<ProductCode, number>;
  readonly tiers: readonly Tier[];
}

function indexDataset(dataset: Dataset): Names {
  return {
    regions: new Map(dataset.regions.map((region) => [region.code, region.name])),
    products: new Map(dataset.products.map((product) => [product.code, product])),
    productOrder: new Map(dataset.products.map((product, index) => [product.code, index])),
    tiers: dataset.policy.tiers,
  };
}

function spanStart(planStart: IsoDate, date: IsoDate, span: OrderSpan): IsoDate {
  return span === 'day' ? date : addDays(planStart, Math.floor(daysBetween(planStart, date) / 7) * 7);
}

function draftOrder(dispatches: readonly Dispatch[], names: Names, options: OrdersFromPlanOptions): Order {
  const sorted = [...dispatches].sort((a, b) => compareDispatches(a, b, names));
  const [first] = sorted;
  const last = sorted[sorted.length - 1];
  return {
    id: options.newId(),
    plan: options.planId,
    from: first.date,
    to: last.date,
    sender: first.from,
    senderName: found(names.regions, first.from),
    receiver: first.to,
    receiverName: found(names.regions, first.to),
    km: first.km,
    tiers: names.tiers.filter((tier) => sorted.some((dispatch) => dispatch.tier === tier)),
    lines: orderLines(sorted, names),
    shares: sorted.map(orderShare),
    arrival: arrivalDay(first, last.date, options.kmPerDay ?? usualKmPerDay),
    state: { kind: 'draft' },
    events: [],
  };
}

/**
 * Sorted by day, tier in the policy's order, demand, and product in dataset order; then smaller quantities first, so that row order has no
 * influence.
 */
function compareDispatches(a: Dispatch, b: Dispatch, names: Names): number {
  return (
    compareText(a.date, b.date) ||
    names.tiers.indexOf(a.tier) - names.tiers.indexOf(b.tier) ||
    compareText(a.demand, b.demand) ||
    found(names.productOrder, a.product) - found(names.productOrder, b.product) ||
    a.quantityPieces - b.quantityPieces
  );
}

/** One line for each product, in dataset order. */
function orderLines(dispatches: readonly Dispatch[], names: Names): OrderLine[] {
  const totals = new Map<ProductCode, { pieces: number; cartons: number }>();
  for (const { product, quantityPieces, cartons } of dispatches) {
    const total = totals.get(product) ?? { pieces: 0, cartons: 0 };
    totals.set(product, { pieces: total.pieces + quantityPieces, cartons: total.cartons + cartons });
  }
  const codes = [...totals.keys()].sort((a, b) => found(names.productOrder, a) - found(names.productOrder, b));
  return codes.map((code) => {
    const { name, standard, unit, weightGrams } = found(names.products, code);
    const { pieces, cartons } = found(totals, code);
    // computed exactly before it becomes a double: 0.1 g a piece is a tenth, not its nearest binary fraction
    const massGrams = toNumber(multiply(fromNumber(pieces), fromNumber(weightGrams)));
    return { product: code, name, standard, unit, quantityPieces: pieces, cartons, massGrams };
  });
}

function orderShare(dispatch: Dispatch): OrderShare {
  const { date, demand, tier, product, quantityPieces, cartons } = dispatch;
  return { date, demand, tier, product, quantityPieces, cartons };
}

/** As long after the last goods leave as the journey takes: the same day within a city, else a day for every stretch begun. */
function arrivalDay({ from, to, km }: Pick<Dispatch, 'from' | 'to' | 'km'>, lastDay: IsoDate, kmPerDay: number): IsoDate {
  return from === to ? lastDay : addDays(lastDay, Math.max(1, Math.ceil(km / kmPerDay)));
}

function found<Key extends string, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  assert(value !== undefined, `the plan's dataset knows ${key}`);
  return value as Value;
}
