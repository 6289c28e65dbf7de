// The statement of one day: every figure of the daily sheet, computed once. Paragraphs and tables are made from these values alone, so that
// they cannot say different things.
import { receivedPieces } from '../plan/plan.ts';
import { addDecimals } from '../base/decimalText.ts';
import { sum } from '../base/sum.ts';
import { verifiedCapacity, type MakerCapacity } from '../capacity/verifiedCapacity.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import { poolOwner, type EnterpriseCode, type MaterialCode, type ProductCode } from '../domain/ids.ts';
import type { Region } from '../domain/tables.ts';
import type { Order } from '../orders/order.ts';
import { lineBalances } from '../orders/orderEvents.ts';
import { acceptedByTier, cityOfMakers, ordersOn, outputBy, reportingMakers, type ReportFacts } from './reportFacts.ts';
import type { GroupTier } from '../plan/groupTier.ts';

export interface DayStatement {
  readonly capacity: readonly MakerCapacity[];
  readonly output: readonly PlaceOutput[];
  readonly outputTotal: OutputFigures;
  /** Makers that reported on both days. */
  readonly compared: number;
  readonly materials: readonly MaterialFigures[];
  readonly dispatch: readonly DispatchRow[];
  readonly dispatchTotal: DispatchFigures;
  readonly coverage: readonly CoverageRow[];
  /** Pieces accepted on orders of other plans than the one in force. */
  readonly acceptedOfOthers: number;
  /** Orders in force that day. */
  readonly orders: readonly Order[];
  readonly makers: MakersOfDay;
}

export interface OutputFigures {
  readonly capacity: number;
  readonly made: number;
  readonly before: number;
  /** Output over that of the day before, of makers that reported on both days; null where none did. */
  readonly change: number | null;
}

/** `region` is null for enterprises that are not in the data. */
export interface PlaceOutput {
  readonly region: Region | null;
  readonly total: OutputFigures;
  readonly products: readonly ({ readonly name: string } & OutputFigures)[];
}

export interface MaterialFigures {
  readonly name: string;
  readonly unit: string;
  readonly received: string;
  readonly used: string;
  readonly onHand: string;
  readonly pool: number;
  /** Null if nothing is used. */
  readonly days: number | null;
}

export const dispatchKeys = ['ordered', 'shippedToday', 'shipped', 'acceptedToday', 'accepted', 'inTransit', 'late'] as const;
export type DispatchFigures = { readonly [Key in (typeof dispatchKeys)[number]]: number };
export type DispatchRow = { readonly product: ProductCode; readonly name: string } & DispatchFigures;

export interface CoverageRow {
  readonly tier: GroupTier;
  /** Of the plan in force, as are the pieces planned and accepted. */
  readonly need: number;
  readonly planned: number;
  /** Of the planned pieces: what was there already when the plan was made, or sure to come regardless of it. */
  readonly secured: number;
  readonly accepted: number;
}

export interface MakersOfDay {
  /** Those that must report. */
  readonly due: readonly EnterpriseCode[];
  readonly silent: readonly EnterpriseCode[];
  /** Those that reported but are not in the data. */
  readonly unknown: readonly EnterpriseCode[];
}

export function dayStatement(facts: ReportFacts): DayStatement {
  const capacity = verifiedCapacity(facts.dataset, facts.projects, facts.reports, facts.date);
  const output = outputOf(facts, capacity);
  const orders = ordersOn(facts.orders, facts.date);
  const dispatch = dispatchOf(facts, orders);
  const ofPlan = orders.filter(({ plan }) => plan === facts.planId);
  return {
    capacity,
    output,
    outputTotal: summed(output.map(({ total }) => total)),
    compared: bothDays(facts).size,
    materials: materialsOf(facts),
    dispatch,
    dispatchTotal: Object.fromEntries(dispatchKeys.map((key) => [key, sum(dispatch.map((one) => one[key]))])) as DispatchFigures,
    coverage: coverageOf(facts, ofPlan),
    acceptedOfOthers: acceptedPieces(orders) - acceptedPieces(ofPlan) + sum((facts.settled ?? []).map(({ accepted }) => accepted)),
    orders,
    makers: makersOf(facts),
  };
}

function outputOf({ date, dataset, reports }: ReportFacts, capacity: readonly MakerCapacity[]): PlaceOutput[] {
  const placeOf = cityOfMakers(dataset);
  const keyOf = (enterprise: string, product: string) => JSON.stringify([placeOf.get(enterprise) ?? null, product]);
  const yesterday = addDays(date, -1);
  const both = bothDays({ date, reports });
  const comparable = reports.filter(({ enterprise }) => both.has(enterprise));
  const [now, then] = [date, yesterday].map((day) => outputBy(comparable, day, day, keyOf));
  const made = outputBy(reports, date, date, keyOf);
  const before = outputBy(reports, yesterday, yesterday, keyOf);
  const capable = new Map<string, number>();
  for (const { enterprise, product, pieces } of capacity)
    capable.set(keyOf(enterprise, product), (capable.get(keyOf(enterprise, product)) ?? 0) + pieces);
  const byPlace = new Map<string | null, Map<string, OutputFigures>>();
  for (const key of new Set([...capable.keys(), ...made.keys(), ...before.keys()])) {
    const [place, product] = JSON.parse(key) as [string | null, string];
    const change = now.has(key) || then.has(key) ? (now.get(key) ?? 0) - (then.get(key) ?? 0) : null;
    const figures = { capacity: capable.get(key) ?? 0, made: made.get(key) ?? 0, before: before.get(key) ?? 0, change };
    if (figures.capacity === 0 && figures.made === 0 && figures.before === 0) continue;
    const products = byPlace.get(place) ?? new Map<string, OutputFigures>();
    byPlace.set(place, products.set(product, figures));
  }
  // Cities first, then makers whose region belongs to no city, last those that are not in the data.
  const isCity = ({ level }: Region) => level === 'city';
  const places = [...dataset.regions.filter(isCity), ...dataset.regions.filter((region) => !isCity(region)), null];
  return places.flatMap((region): PlaceOutput[] => {
    const products = byPlace.get(region?.code ?? null);
    if (products === undefined) return [];
    const rows = named([...products.keys()], dataset.products).map(({ code, name }) => ({
      name,
      ...(products.get(code) as OutputFigures),
    }));
    return [{ region, total: summed(rows), products: rows }];
  });
}

function summed(rows: readonly OutputFigures[]): OutputFigures {
  return {
    capacity: sum(rows.map((one) => one.capacity)),
    made: sum(rows.map((one) => one.made)),
    before: sum(rows.map((one) => one.before)),
    change: rows.every((one) => one.change === null) ? null : sum(rows.map((one) => one.change ?? 0)),
  };
}

function bothDays({ date, reports }: Pick<ReportFacts, 'date' | 'reports'>): Set<EnterpriseCode> {
  const on = (day: IsoDate) => new Set(reports.flatMap((report) => (report.date === day ? [report.enterprise] : [])));
  const before = on(addDays(date, -1));
  return new Set([...on(date)].filter((enterprise) => before.has(enterprise)));
}

/** In the order of the table; codes that are not in it follow by code, and are their own names. */
function named<Code extends string>(
  codes: readonly Code[],
  rows: readonly { readonly code: Code; readonly name: string }[],
): { readonly code: Code; readonly name: string }[] {
  const wanted = new Set(codes);
  const known = rows.filter(({ code }) => wanted.delete(code));
  return [...known, ...[...wanted].sort().map((code) => ({ code, name: code }))];
}

/** Scarce materials by the books, and those that reports name and the data do not as reported. */
function materialsOf({ date, dataset, reports, books }: ReportFacts): MaterialFigures[] {
  const today = reports.filter((report) => report.date === date).flatMap(({ materials }) => materials);
  const known = new Map(dataset.materials.map((material) => [material.code, material]));
  const codes = today.map(({ material }) => material).filter((code) => !known.has(code));
  const scarce = dataset.materials.filter((material) => material.scarce).map(({ code }) => code);
  return named<MaterialCode>([...scarce, ...codes], dataset.materials).map(({ code, name }) => {
    const rows = today.filter(({ material }) => material === code);
    const added = (key: 'received' | 'used' | 'onHand') => rows.reduce((total, one) => addDecimals(total, one[key]), '0');
    const stock = sum(dataset.stocks.filter(({ owner, item }) => owner === poolOwner && item === code).map(({ quantity }) => quantity));
    const reported = { received: added('received'), used: added('used'), onHand: added('onHand'), pool: String(stock) };
    const { received, used, onHand, ...rest } = books?.get(code) ?? reported;
    const pool = Number(rest.pool);
    const days = Number(used) === 0 ? null : (Number(onHand) + pool) / Number(used);
    return { name, unit: known.get(code)?.unit ?? '', received, used, onHand, pool, days };
  });
}

function dispatchOf({ date, dataset, settled = [] }: ReportFacts, orders: readonly Order[]): DispatchRow[] {
  const sums = new Map<ProductCode, { -readonly [Key in keyof DispatchFigures]: number }>();
  const figuresOf = (product: ProductCode) => {
    const of = sums.get(product) ?? { ordered: 0, shippedToday: 0, shipped: 0, acceptedToday: 0, accepted: 0, inTransit: 0, late: 0 };
    sums.set(product, of);
    return of;
  };
  const printed = new Map<ProductCode, { readonly name: string; readonly on: IsoDate }>();
  const print = (product: ProductCode, name: string, on: IsoDate) => {
    if (on >= (printed.get(product)?.on ?? '')) printed.set(product, { name, on });
  };
  for (const row of settled) {
    print(row.product, row.name, row.namedOn);
    const of = figuresOf(row.product);
    of.ordered += row.ordered;
    of.shipped += row.shipped;
    of.accepted += row.accepted;
  }
  for (const order of orders) {
    for (const { product, name } of order.lines) print(product, name, order.state.kind === 'draft' ? '' : order.state.issuedOn);
    for (const balance of lineBalances(order)) {
      const of = figuresOf(balance.product);
      of.ordered += balance.ordered;
      of.shipped += balance.shipped;
      of.accepted += balance.accepted;
      of.inTransit += balance.inTransit;
      if (order.arrival < date) of.late += balance.open;
      for (const event of order.events) {
        if (event.on !== date) continue;
        if (event.kind === 'shipped') for (const line of event.lines) if (line.product === balance.product) of.shippedToday += line.pieces;
        if (event.kind === 'received')
          for (const line of event.lines) if (line.product === balance.product) of.acceptedToday += line.accepted;
        if (event.kind === 'returned')
          for (const line of event.lines) if (line.product === balance.product) of.acceptedToday -= line.pieces;
      }
    }
  }
  return named([...sums.keys()], dataset.products).map(({ code, name }) => ({
    product: code,
    // What is no longer in the data is called as the order issued last has it.
    name: name === code ? (printed.get(code)?.name ?? code) : name,
    ...(sums.get(code) as DispatchFigures),
  }));
}

function coverageOf({ plan, dataset }: ReportFacts, orders: readonly Order[]): CoverageRow[] {
  if (plan === null) return [];
  const accepted = acceptedByTier(orders);
  const tiers = new Set([...dataset.policy.tiers, ...plan.groups.map(({ tier }) => tier)]);
  return [...tiers].flatMap((tier) => {
    const groups = plan.groups.filter((group) => group.tier === tier);
    const need = sum(groups.map(({ needPieces }) => needPieces));
    const planned = sum(groups.map(receivedPieces));
    const secured = sum(groups.map(({ securedPieces }) => securedPieces));
    return need === 0 ? [] : [{ tier, need, planned, secured, accepted: accepted.get(tier) ?? 0 }];
  });
}

function acceptedPieces(orders: readonly Order[]): number {
  return sum(orders.flatMap((order) => lineBalances(order).map(({ accepted }) => accepted)));
}

function makersOf(facts: ReportFacts): MakersOfDay {
  const reported = new Set(facts.reports.filter(({ date }) => date === facts.date).map(({ enterprise }) => enterprise));
  const due = reportingMakers(facts);
  const known = new Set(facts.dataset.enterprises.map(({ code }) => code));
  return {
    due,
    silent: due.filter((code) => !reported.has(code)),
    unknown: [...reported].filter((code) => !known.has(code)).sort(),
  };
}
