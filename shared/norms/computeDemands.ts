// Owns demands by norms: persons × pieces a person a day × factor of the county's risk × days, rounded up to whole pieces, exactly.
import { fromNumber, multiply, rational, subtract, floor } from '../base/rational.ts';
import { addDays } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Demand, RiskLevel } from '../domain/tables.ts';
import type { EditStep, RowChange } from '../editing/editStep.ts';
import type { NormBook } from './norms.ts';

/** What a computed demand was multiplied from. */
export interface NormFormula {
  readonly group: string;
  readonly persons: number;
  readonly piecesPerPersonDay: number;
  readonly risk: RiskLevel;
  readonly factor: number;
  readonly days: number;
}

export interface ComputedDemand {
  readonly row: Demand;
  readonly formula: NormFormula;
}

/** Over the whole horizon, by region in the order of the dataset and norm in the order of the book; where nothing is needed there is none. */
export function computeDemands({ norms, headcounts, riskFactors }: NormBook, { regions, products, policy }: Dataset): ComputedDemand[] {
  const persons = new Map(headcounts.map((row) => [`${row.region}|${row.group}`, row.persons]));
  const known = new Set(products.map(({ code }) => code));
  const due = addDays(policy.start, policy.days - 1);
  return regions.flatMap((region) =>
    norms.flatMap(({ group, tier, product, piecesPerPersonDay }): ComputedDemand[] => {
      const count = persons.get(`${region.code}|${group}`) ?? 0;
      if (!known.has(product) || !policy.tiers.includes(tier)) return [];
      const risk = region.risk ?? 'low';
      const factor = riskFactors[risk];
      const formula = { group, persons: count, piecesPerPersonDay, risk, factor, days: policy.days };
      const quantityPieces = piecesOf(formula);
      if (quantityPieces === 0) return [];
      const code = `N-${tier}-${region.code}-${product}-${group}`;
      return [{ formula, row: { code, tier, region: region.code, product, quantityPieces, from: policy.start, due, source: null } }];
    }),
  );
}

/** Rounded up: nobody wears a part of a mask. */
export function piecesOf({ persons, piecesPerPersonDay, factor, days }: Omit<NormFormula, 'group' | 'risk'>): number {
  const exact = multiply(multiply(rational(BigInt(persons) * BigInt(days)), fromNumber(piecesPerPersonDay)), fromNumber(factor));
  return -Number(floor(subtract(rational(0n), exact)));
}

export interface NormOutcome {
  readonly step: EditStep;
  readonly added: readonly ComputedDemand[];
  readonly changed: readonly (ComputedDemand & { readonly before: number })[];
  /** Computed before, by norms there no longer are. */
  readonly removed: readonly Demand[];
  readonly unchanged: number;
  /** Rows of the same codes that people changed or entered: left as they are, with what the norms would say. */
  readonly byHand: readonly (ComputedDemand & { readonly present: Demand })[];
}

/** `isComputed` tells whether a row is just as the norms once gave it: those alone are changed. */
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
