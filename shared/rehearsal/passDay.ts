// One day as it went: a plan's rows of the day, each as far as luck, goods and material let it. Makers run as long as they can and as far as
// their material goes; what they made is called before it is released; goods that left may be lost on the way.
import { compareText } from '../base/compareText.ts';
import { toMillionths, wholePieces, type Millionths } from '../base/millionths.ts';
import { addDays } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { poolOwner, type EnterpriseCode, type LineCode, type RegionCode } from '../domain/ids.ts';
import { asHeld } from '../domain/supplyHolder.ts';
import type { Given } from '../domain/tables.ts';
import type { Dispatch, OwnUse, Production } from '../plan/plan.ts';
import type { BriefPlan } from '../planner/trials/briefPlan.ts';
import { standardConsumption } from '../position/consumption.ts';
import type { DonePart } from '../position/donePart.ts';
import { handedOut } from '../position/handedOut.ts';
import { makerCities } from '../position/makerCities.ts';
import { possibleOutput } from '../position/possibleOutput.ts';
import { lasts, type RunLuck } from './runLuck.ts';

/** A day that was lived. Rows bear its date. */
export interface LivedDay {
  readonly done: DonePart;
  /** Of the dispatches done, pieces that were damaged or lost on the way. Sorted as the dispatches. */
  readonly lost: readonly Pick<Dispatch, 'demand' | 'product' | 'quantityPieces'>[];
  /** Pieces of dispatches and issued orders that the plan had for the day, and those of them that did not leave. */
  readonly plannedPieces: number;
  readonly unsentPieces: number;
}

/**
 * The dataset is that of the morning with what really came on the day among its supplies. `handed` is the pool's material that makers get that
 * day: what papers say, or else what the plan's quotas give as it comes.
 */
export function passDay(
  dataset: Dataset,
  plan: BriefPlan,
  luck: RunLuck,
  handed: readonly Given[] = handedOut(plan, dataset, addDays(dataset.policy.start, 1)),
): LivedDay {
  const day = dataset.policy.start;
  const today = <Row extends { readonly date: string }>(rows: readonly Row[]) => rows.filter(({ date }) => date === day);
  const goods = goodsOfDay(dataset);
  const cityOfMaker = makerCities(dataset);
  const production = made(dataset, today(plan.production), handed, luck);
  const makerOf = new Map(dataset.lines.map(({ code, enterprise }) => [code, enterprise]));
  for (const { line, product, quantityPieces } of production) goods.put(makerOf.get(line) ?? '', product, null, quantityPieces);
  const deliveries = today(plan.deliveries).flatMap((row) => {
    const quantityPieces = goods.take(row.enterprise, row.product, null, row.quantityPieces);
    goods.put(poolOwner, row.product, cityOfMaker(row.enterprise), quantityPieces);
    return some({ ...row, quantityPieces });
  });
  const releases = today(plan.releases).flatMap((row) => {
    const quantityPieces = goods.take(row.enterprise, row.product, null, row.quantityPieces);
    goods.put(cityOfMaker(row.enterprise) ?? '', row.product, null, quantityPieces);
    return some({ ...row, quantityPieces });
  });
  const isClosed = (place: RegionCode) => (luck.closures.get(place) ?? []).some((stop) => lasts(stop, day));
  const sendersOf = new Map(dataset.committed.map(({ order, product, from }) => [`${order}|${product}`, from]));
  const planned = { commitments: today(plan.commitments), dispatches: byRank(today(plan.dispatches), dataset) };
  const commitments = planned.commitments.flatMap((row) => {
    const from = sendersOf.get(`${row.order}|${row.product}`) ?? '';
    return isClosed(from) ? [] : some({ ...row, quantityPieces: goods.take(poolOwner, row.product, from, row.quantityPieces) });
  });
  const dispatches = planned.dispatches.flatMap((row) => {
    if (isClosed(row.from) || isClosed(row.to)) return [];
    return some({ ...row, quantityPieces: goods.take(poolOwner, row.product, row.from, row.quantityPieces) });
  });
  const lost = dispatches.flatMap(({ demand, product, from, to, quantityPieces }) =>
    some({ demand, product, quantityPieces: Math.floor(quantityPieces * luck.lostPart(day, from, to)) }),
  );
  const ownUse = byRank(today(plan.ownUse), dataset).flatMap((row) =>
    some({ ...row, quantityPieces: goods.take(row.city, row.product, null, row.quantityPieces) }),
  );
  const plannedPieces = piecesOf(planned.commitments) + piecesOf(planned.dispatches);
  return {
    done: { production, deliveries, releases, dispatches, ownUse, commitments },
    lost,
    plannedPieces,
    unsentPieces: plannedPieces - piecesOf(commitments) - piecesOf(dispatches),
  };
}

/**
 * A line runs for the share of the day its maker can, all its products alike; then material sets the limit. A maker that has time to spare
 * loses nothing by running less.
 */
function made(dataset: Dataset, planned: readonly Production[], handed: readonly Given[], luck: RunLuck): Production[] {
  const day = dataset.policy.start;
  const lines = new Map<LineCode, EnterpriseCode>(dataset.lines.map(({ code, enterprise }) => [code, enterprise]));
  const rates = new Map(dataset.lines.map(({ code, product, ratePiecesPerDay }) => [`${code}|${product}`, ratePiecesPerDay]));
  const typed = new Map(dataset.lineDays.flatMap(({ line, date, availability }) => (date === day ? [[line, availability]] : [])));
  const usual = new Map(dataset.lines.toReversed().map(({ code, availability }) => [code, availability ?? 1]));
  const shares = new Map<LineCode, number>();
  for (const { line, product, quantityPieces } of planned)
    shares.set(line, (shares.get(line) ?? 0) + quantityPieces / Math.max(1, rates.get(`${line}|${product}`) ?? 1));
  const ran = planned.map((row) => {
    const maker = lines.get(row.line) ?? '';
    const time = (typed.get(row.line) ?? usual.get(row.line) ?? 1) * luck.runningShare(maker, day);
    const wanted = shares.get(row.line) ?? 0;
    const pieces = wanted <= time ? row.quantityPieces : Math.floor((row.quantityPieces * time) / wanted);
    return { ...row, maker, pieces };
  });
  const consumptionOf = standardConsumption(dataset);
  const material = materialOfDay(dataset, handed);
  return [...Map.groupBy(ran, ({ maker }) => maker)].flatMap(([maker, rows]) =>
    possibleOutput(maker, rows, consumptionOf, (item) => material.get(`${maker}|${item}`) ?? 0n).flatMap(
      ({ date, line, product, pieces }) => some({ date, line, product, quantityPieces: pieces }),
    ),
  );
}

/** Material of each maker on the day, by maker and item: what it had, what came to it, what the pool handed out. */
export function materialOfDay(dataset: Dataset, handed: readonly Given[]): ReadonlyMap<string, Millionths> {
  const day = dataset.policy.start;
  const sums = new Map<string, Millionths>();
  const put = (owner: string, item: string, quantity: number) =>
    sums.set(`${owner}|${item}`, (sums.get(`${owner}|${item}`) ?? 0n) + toMillionths(quantity));
  for (const { owner, item, quantity } of dataset.stocks) put(owner, item, quantity);
  for (const { date, owner, item, quantity } of dataset.supplies) if (date === day) put(owner, item, quantity);
  for (const { enterprise, material, quantity } of handed) put(enterprise, material, quantity);
  return sums;
}

interface GoodsOfDay {
  readonly put: (owner: string, product: string, region: RegionCode | null, pieces: number) => void;
  /** Takes as many as there are, at most so many, and says how many. */
  readonly take: (owner: string, product: string, region: RegionCode | null, pieces: number) => number;
}

/** Whole pieces by owner and product, and for the pool by city. */
function goodsOfDay(dataset: Dataset): GoodsOfDay {
  const products = new Set<string>(dataset.products.map(({ code }) => code));
  const sums = new Map<string, Millionths>();
  const keyOf = (owner: string, product: string, region: RegionCode | null) =>
    `${owner}|${product}|${owner === poolOwner ? (region ?? '') : ''}`;
  const add = (key: string, quantity: Millionths) => sums.set(key, (sums.get(key) ?? 0n) + quantity);
  const arrived = dataset.supplies.filter(({ date }) => date === dataset.policy.start).map(asHeld);
  for (const { owner, item, region, quantity } of [...dataset.stocks, ...arrived])
    if (products.has(item)) add(keyOf(owner, item, region), toMillionths(quantity));
  return {
    put: (owner, product, region, pieces) => add(keyOf(owner, product, region), toMillionths(pieces)),
    take(owner, product, region, pieces) {
      const key = keyOf(owner, product, region);
      const taken = Math.min(pieces, Math.max(0, wholePieces(sums.get(key) ?? 0n)));
      add(key, -toMillionths(taken));
      return taken;
    },
  };
}

/** Where goods are short, the earlier tier goes first, then the demand with the smaller code. */
function byRank<Row extends Pick<OwnUse, 'demand'>>(rows: readonly Row[], { demands, policy }: Dataset): Row[] {
  const tiers = new Map(demands.map(({ code, tier }) => [code, policy.tiers.indexOf(tier)]));
  return [...rows].sort((a, b) => (tiers.get(a.demand) ?? 0) - (tiers.get(b.demand) ?? 0) || compareText(a.demand, b.demand));
}

function some<Row extends { readonly quantityPieces: number }>(row: Row): Row[] {
  return row.quantityPieces > 0 ? [row] : [];
}

export function piecesOf(rows: readonly { readonly quantityPieces: number }[]): number {
  return rows.reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
}
