// Computes demands from norms: persons × pieces per person and day × the county's risk factor × days, exactly, rounded up to whole pieces.
// Levels and return rates that change by date make it a sum over spans of days.
import { add, fromNumber, multiply, rational, subtract, floor } from '../base/rational.ts';
import { addDays } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Demand, RiskLevel } from '../domain/tables.ts';
import type { EditStep, RowChange } from '../editing/editStep.ts';
import { normSpans, type NormSpan } from './normSpans.ts';
import type { NormBook } from './norms.ts';

/** The factors of a computed demand. */
export interface NormFormula {
  readonly group: string;
  readonly persons: number;
  readonly piecesPerPersonDay: number;
  readonly risk: RiskLevel;
  readonly factor: number;
  readonly days: number;
  /** Where level or return rate changes within the days, or not everybody is at work; `risk` and `factor` are then of the first span. */
  readonly spans?: readonly NormSpan[];
}

export interface ComputedDemand {
  readonly row: Demand;
  readonly formula: NormFormula;
}

/** Demands for the whole horizon, sorted by region in dataset order and norm in book order. Zero demands are left out. */
export function computeDemands(book: NormBook, { regions, products, policy }: Dataset): ComputedDemand[] {
  const { norms, headcounts } = book;
  const persons = new Map(headcounts.map((row) => [`${row.region}|${row.group}`, row.persons]));
  const known = new Set(products.map(({ code }) => code));
  const due = addDays(policy.start, policy.days - 1);
  return regions.flatMap((region) =>
    norms.flatMap(({ group, tier, product, piecesPerPersonDay }): ComputedDemand[] => {
      const count = persons.get(`${region.code}|${group}`) ?? 0;
      if (!known.has(product) || !policy.tiers.includes(tier)) return [];
      if (count === 0) return [];
      const spans = normSpans(book, region, group, policy.start, policy.days);
      const [{ risk, factor, rate }] = spans;
      const changing = spans.length > 1 || rate !== 1 ? { spans } : {};
      const formula = { group, persons: count, piecesPerPersonDay, risk, factor, days: policy.days, ...changing };
      const quantityPieces = piecesOf(formula);
      if (quantityPieces === 0) return [];
      const code = `N-${tier}-${region.code}-${product}-${group}`;
      return [{ formula, row: { code, tier, region: region.code, product, quantityPieces, from: policy.start, due, source: null } }];
    }),
  );
}

/** Rounded up: nobody can wear part of a mask. */
export function piecesOf({ persons, piecesPerPersonDay, factor, days, spans }: Omit<NormFormula, 'group' | 'risk'>): number {
  const weighted = (spans ?? [{ days, factor, rate: 1 }]).reduce(
    (sum, span) => add(sum, multiply(multiply(rational(BigInt(span.days)), fromNumber(span.factor)), fromNumber(span.rate))),
    rational(0n),
  );
  const exact = multiply(multiply(rational(BigInt(persons)), fromNumber(piecesPerPersonDay)), weighted);
  return -Number(floor(subtract(rational(0n), exact)));
}

export interface NormOutcome {
  readonly step: EditStep;
  readonly added: readonly ComputedDemand[];
  readonly changed: readonly (ComputedDemand & { readonly before: number })[];
  /** Computed earlier from norms that no longer exist. */
  readonly removed: readonly Demand[];
  readonly unchanged: number;
  /** Rows with the same codes that people changed or entered: kept as they are, with the computed value beside them. */
  readonly byHand: readonly (ComputedDemand & { readonly present: Demand })[];
}

/** `isComputed` says whether a row is unchanged since it was computed; only such rows are updated. */
export function applyNorms(book: NormBook, dataset: Dataset, isComputed: (row: Demand) => boolean): NormOutcome {
  const computed = computeDemands(book, dataset);
  const places = new Map(dataset.demands.map((row, at) => [row.code, at]));
  const changes: RowChange[] = [];
  const outcome = {
    added: [] as ComputedDemand[],
    changed: [] as (ComputedDemand & { before: number })[],
    byHand: [] as (ComputedDemand & { present: Demand })[],
  };
  let unchanged = 0;
  for (const one of computed) {
    const at = places.get(one.row.code);
    if (at === undefined) outcome.added.push(one);
    else if (isSame(dataset.demands[at], one.row)) unchanged += 1;
    else if (!isComputed(dataset.demands[at])) outcome.byHand.push({ ...one, present: dataset.demands[at] });
    else {
      changes.push({ kind: 'change', row: at, before: { ...dataset.demands[at] }, after: { ...one.row } });
      outcome.changed.push({ ...one, before: dataset.demands[at].quantityPieces });
    }
  }
  const wanted = new Set(computed.map(({ row }) => row.code));
  const gone = dataset.demands.flatMap((row, at) => (!wanted.has(row.code) && isComputed(row) ? [at] : []));
  for (const at of gone.toReversed()) changes.push({ kind: 'delete', row: at, before: { ...dataset.demands[at] } });
  const kept = dataset.demands.length - gone.length;
  outcome.added.forEach(({ row }, k) => changes.push({ kind: 'insert', row: kept + k, after: { ...row } }));
  return { ...outcome, step: { table: 'demands', changes }, removed: gone.map((at) => dataset.demands[at]), unchanged };
}

export function isSame(a: Demand, b: Demand): boolean {
  return (Object.keys({ ...a, ...b }) as (keyof Demand)[]).every((field) => a[field] === b[field]);
}
