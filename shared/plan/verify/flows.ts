// Sums what a plan moves, by holder, product and day. Rows that name something unknown are reported and left out.
import type { ViolationPlace } from '../../domain/violation.ts';
import type { Commitment, Dispatch, OwnUse, Plan, ReserveKept } from '../plan.ts';
import type { Facts } from './facts.ts';
import { notWholePieces, rowPlace, secondRow, unknownRecord, unwantedRow, type Report } from './report.ts';

/** Pieces by day. */
export type ByDay = readonly number[];

/** A usable row, with its place in the file and its day counted from 0. */
export interface Placed<T> {
  readonly row: T;
  readonly place: ViolationPlace;
  readonly day: number;
}

export interface Flows {
  /** By `line|product`. */
  readonly made: ReadonlyMap<string, ByDay>;
  /** By `enterprise|product`. */
  readonly madeBy: ReadonlyMap<string, ByDay>;
  readonly delivered: ReadonlyMap<string, ByDay>;
  readonly released: ReadonlyMap<string, ByDay>;
  readonly dispatches: readonly Placed<Dispatch>[];
  readonly ownUse: readonly Placed<OwnUse>[];
  readonly commitments: readonly Placed<Commitment>[];
  readonly reserve: readonly ReserveKept[];
}

export function flowsOf(plan: Plan, facts: Facts, report: Report): Flows {
  const read = rowReader(facts, report);
  const isProduct = new Set(facts.products);
  const isCity = new Set(facts.cities);
  const made = new Map<string, number[]>();
  const madeBy = new Map<string, number[]>();
  const lines = new Map(
    [...facts.enterprises.values()].flatMap((enterprise) => enterprise.lines.map((line) => [line.code, { line, enterprise }] as const)),
  );
  for (const { row, day, place } of read('production.csv', plan.production, (row) => `${row.date}|${row.line}|${row.product}`)) {
    const found = lines.get(row.line);
    if (found === undefined) report('shape', { ...place, field: 'line' }, unknownRecord(row.line, 'line'));
    else if (!found.line.rates.has(row.product))
      report('line', { ...place, field: 'product' }, { kind: 'notOfLine', found: row.product, line: row.line });
    else {
      addTo(made, `${row.line}|${row.product}`, day, row.quantityPieces, facts.days);
      addTo(madeBy, `${found.enterprise.code}|${row.product}`, day, row.quantityPieces, facts.days);
    }
  }
  const byEnterprise = (file: string, rows: Plan['deliveries']) => {
    const totals = new Map<string, number[]>();
    for (const { row, day, place } of read(file, rows, (row) => `${row.date}|${row.enterprise}|${row.product}`)) {
      if (!facts.enterprises.has(row.enterprise))
        report('shape', { ...place, field: 'enterprise' }, unknownRecord(row.enterprise, 'enterprise'));
      else if (!isProduct.has(row.product)) report('shape', { ...place, field: 'product' }, unknownRecord(row.product, 'product'));
      else addTo(totals, `${row.enterprise}|${row.product}`, day, row.quantityPieces, facts.days);
    }
    return totals;
  };
  const isIssue = (place: ViolationPlace, city: string, demand: string, product: string) => {
    if (!isCity.has(city)) report('shape', { ...place, field: 'city' }, unknownRecord(city, 'city'));
    else if (!facts.demands.has(demand)) report('shape', { ...place, field: 'demand' }, unknownRecord(demand, 'demand'));
    else if (!isProduct.has(product)) report('shape', { ...place, field: 'product' }, unknownRecord(product, 'product'));
    else return true;
    return false;
  };
  return {
    made,
    madeBy,
    delivered: byEnterprise('deliveries.csv', plan.deliveries),
    released: byEnterprise('plan.json releases', plan.releases),
    dispatches: read('dispatches.csv', plan.dispatches, (row) => `${row.date}|${row.from}|${row.to}|${row.demand}|${row.product}`).filter(
      ({ row, place }) => isIssue(place, row.from, row.demand, row.product),
    ),
    ownUse: read('own_use.csv', plan.ownUse, (row) => `${row.date}|${row.city}|${row.demand}|${row.product}`).filter(({ row, place }) =>
      isIssue(place, row.city, row.demand, row.product),
    ),
    commitments: commitmentRows(read, plan, facts, report),
    reserve: reserveRows(plan, isCity, isProduct, report),
  };
}

/** Rows within the horizon with whole pieces; duplicates are reported. */
function rowReader(facts: Facts, report: Report) {
  return <T extends { readonly date: string; readonly quantityPieces: number }>(
    file: string,
    rows: readonly T[],
    keyOf: (row: T) => string,
  ): Placed<T>[] => {
    const seen = new Set<string>();
    return rows.flatMap((row, index) => {
      const place = rowPlace(file, index);
      const day = facts.dayOf(row.date);
      const key = keyOf(row);
      if (seen.has(key)) report('shape', place, secondRow);
      seen.add(key);
      if (!isPieces(row.quantityPieces)) report('whole', { ...place, field: 'quantity' }, notWholePieces(row.quantityPieces));
      else if (day < 0)
        report(
          'window',
          { ...place, field: 'date' },
          { kind: 'outOfRange', found: row.date, from: facts.dates[0], to: facts.dates[facts.days - 1] },
        );
      else return [{ row, place, day }];
      return [];
    });
  };
}

function commitmentRows(read: ReturnType<typeof rowReader>, plan: Plan, facts: Facts, report: Report): Placed<Commitment>[] {
  return read('commitments.csv', plan.commitments, (row) => `${row.order}|${row.product}|${row.date}`).filter(({ row, place }) => {
    const isKnown = facts.orders.has(`${row.order}|${row.product}`);
    if (!isKnown) report('commitment', { ...place, field: 'order' }, unwantedRow);
    return isKnown;
  });
}

function reserveRows(plan: Plan, isCity: ReadonlySet<string>, isProduct: ReadonlySet<string>, report: Report): ReserveKept[] {
  const seen = new Set<string>();
  return plan.reserve.filter((row, index) => {
    const place = rowPlace('plan.json reserve', index);
    const key = `${row.city}|${row.product}`;
    if (seen.has(key)) report('shape', place, secondRow);
    seen.add(key);
    if (!isPieces(row.quantityPieces)) report('whole', { ...place, field: 'quantity' }, notWholePieces(row.quantityPieces));
    else if (!isCity.has(row.city)) report('shape', { ...place, field: 'city' }, unknownRecord(row.city, 'city'));
    else if (!isProduct.has(row.product)) report('shape', { ...place, field: 'product' }, unknownRecord(row.product, 'product'));
    else return true;
    return false;
  });
}

function isPieces(quantity: number): boolean {
  return Number.isSafeInteger(quantity) && quantity > 0;
}

export function addTo(totals: Map<string, number[]>, key: string, day: number, pieces: number, days: number): void {
  const byDay = totals.get(key) ?? new Array<number>(days).fill(0);
  byDay[day] += pieces;
  totals.set(key, byDay);
}
