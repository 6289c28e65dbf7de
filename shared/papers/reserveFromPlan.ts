// Turns the goods a plan keeps as reserve into slips (入储单): one per city, owner of the goods and span. Goods go into the reserve as soon as
// no later dispatch needs them. Whose they are follows from the dispatch orders: the reserve gets what these leave.
import { compareText } from '../base/compareText.ts';
import { fromNumber, multiply, toNumber } from '../base/rational.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { EnterpriseCode, ProductCode, RegionCode } from '../domain/ids.ts';
import { pooledGoods } from '../orders/orderSources.ts';
import type { Plan } from '../plan/plan.ts';
import { factsOf } from '../plan/verify/facts.ts';
import type { ReserveSlip } from './paper.ts';
import { bySpan } from './paperSpans.ts';
import type { PapersFromPlanOptions } from './papersFromPlan.ts';
import { planNames, type PlanNames } from './planNames.ts';

/** The pool's own stock as the sender of a slip. */
export const poolStockName = '省级统调库存';

interface ReservePieces {
  readonly date: IsoDate;
  readonly city: RegionCode;
  readonly enterprise: EnterpriseCode | null;
  readonly product: ProductCode;
  readonly pieces: number;
}

/** Draft slips by span, city and owner. Every piece of the plan's reserve is in exactly one of them. */
export function reserveFromPlan(plan: Plan, dataset: Dataset, options: PapersFromPlanOptions): ReserveSlip[] {
  const names = planNames(dataset);
  const kept = reservePieces(plan, dataset, names);
  return bySpan(kept, options.span).flatMap((ofSpan) => {
    const parties = Map.groupBy(ofSpan, ({ city, enterprise }) => `${city}|${enterprise ?? ''}`);
    return [...parties.keys()].sort().map((key): ReserveSlip => {
      const own = parties.get(key) as ReservePieces[];
      const [{ city, enterprise }] = own;
      const dates = own.map(({ date }) => date).sort();
      const products = dataset.products.map(({ code }) => code).filter((code) => own.some(({ product }) => product === code));
      return {
        kind: 'reserveSlip',
        id: options.newId(),
        plan: options.planId,
        from: dates[0],
        to: dates[dates.length - 1],
        issue: null,
        events: [],
        sender: { enterprise, name: enterprise === null ? poolStockName : names.enterprise(enterprise).name },
        city: { code: city, name: names.region(city) },
        lines: products.map((product) =>
          reserveLine(
            product,
            own.filter((one) => one.product === product),
            names,
          ),
        ),
      };
    });
  });
}

function reserveLine(product: ProductCode, kept: readonly ReservePieces[], names: PlanNames): ReserveSlip['lines'][number] {
  const { name, standard, unit, cartonPieces, weightGrams } = names.product(product);
  const pieces = kept.reduce((sum, one) => sum + one.pieces, 0);
  const days = Map.groupBy(kept, ({ date }) => date);
  return {
    product,
    name,
    standard,
    unit,
    pieces,
    cartons: Math.ceil(pieces / cartonPieces),
    massGrams: toNumber(multiply(fromNumber(pieces), fromNumber(weightGrams))),
    days: [...days.keys()].sort().map((date) => ({ date, pieces: (days.get(date) ?? []).reduce((sum, one) => sum + one.pieces, 0) })),
  };
}

/** By city, product, day. */
function reservePieces(plan: Plan, dataset: Dataset, names: PlanNames): ReservePieces[] {
  const { dates, dayOf, poolGoods } = factsOf(dataset);
  const goods = Map.groupBy(pooledGoods(plan, dataset), ({ city, product }) => `${city}|${product}`);
  const calls = Map.groupBy(plan.deliveries, ({ enterprise, product }) => `${names.city(enterprise)}|${product}`);
  const sent = Map.groupBy(plan.dispatches, ({ from, product }) => `${from}|${product}`);
  const reserve = plan.reserve.filter(({ quantityPieces }) => quantityPieces > 0);
  const ordered = [...reserve].sort((a, b) => compareText(a.city, b.city) || compareText(a.product, b.product));
  return ordered.flatMap(({ city, product, quantityPieces }) => {
    const key = `${city}|${product}`;
    const net = [...(poolGoods.get(key) ?? dates.map(() => 0))];
    for (const { date, quantityPieces: pieces } of calls.get(key) ?? []) net[dayOf(date)] += pieces;
    let dispatched = 0;
    for (const { date, quantityPieces: pieces } of sent.get(key) ?? []) {
      net[dayOf(date)] -= pieces;
      dispatched += pieces;
    }
    const left = takeFrom(goods.get(key) ?? [], dispatched, quantityPieces);
    return scheduled(left, freeByDay(net), dates).map((one) => ({ ...one, city, product }));
  });
}

/** Pieces free for the reserve by the end of each day: those that are there and that no later dispatch needs. */
function freeByDay(net: readonly number[]): number[] {
  let running = 0;
  const there = net.map((pieces) => {
    running += pieces;
    return running;
  });
  let free = Number.POSITIVE_INFINITY;
  return there.map((_, k) => (free = Math.min(free, there[there.length - 1 - k]))).toReversed();
}

interface Heap {
  readonly enterprise: EnterpriseCode | null;
  readonly date: IsoDate;
  readonly pieces: number;
}

function takeFrom(heap: readonly Heap[], before: number, count: number): Heap[] {
  let skip = before;
  let open = count;
  return heap.flatMap((part) => {
    const passed = Math.min(skip, part.pieces);
    skip -= passed;
    const pieces = Math.min(open, part.pieces - passed);
    open -= pieces;
    return pieces > 0 ? [{ ...part, pieces }] : [];
  });
}

/** Each piece goes in on the first day on which it is there and enough pieces are free. The result is sorted by day. */
function scheduled(parts: readonly Heap[], free: readonly number[], dates: readonly IsoDate[]): Omit<ReservePieces, 'city' | 'product'>[] {
  let gone = 0;
  const result = parts.flatMap(({ enterprise, date, pieces }) => {
    const days: { readonly enterprise: EnterpriseCode | null; readonly date: IsoDate; readonly pieces: number }[] = [];
    let open = pieces;
    for (let day = Math.max(0, dates.indexOf(date)); day < dates.length && open > 0; day += 1) {
      const now = day === dates.length - 1 ? open : Math.min(open, Math.max(0, free[day] - gone));
      if (now === 0) continue;
      days.push({ enterprise, date: dates[day], pieces: now });
      gone += now;
      open -= now;
    }
    return days;
  });
  return result.sort((a, b) => compareText(a.date, b.date));
}
