// The plain planner: one LP per level, each with a fresh plain model, to hold the real planner to account. What a level fixed is kept
// either by one row with slack per group, as in textbooks, or by its optimal face (plainFace.ts), which makes a stronger opponent.
import type { Dataset } from '../../shared/domain/dataset.ts';
import { poolRegion } from '../../shared/plan/plan.ts';
import { expectedQuotas, handedOutByDay } from '../../shared/plan/verify/expectedQuotas.ts';
import { factsOf, type Facts } from '../../shared/plan/verify/facts.ts';
import { createLpBuilder, infinity } from '../../shared/planner/model/lpModel.ts';
import type { Solver } from '../../shared/planner/solver.ts';
import { createFace, type Face } from './plainFace.ts';
import { addPlainPlan, groupOf } from './plainModel.ts';

export interface PlainPlan {
  /** By `tier|region|product`, from 0 to 1. */
  readonly fills: ReadonlyMap<string, number>;
  readonly solves: number;
  /** Of the largest model. */
  readonly rows: number;
  readonly columns: number;
}

interface PlainGroup {
  readonly key: string;
  readonly need: number;
  /** Pieces it has whatever is planned. */
  readonly secured: number;
  readonly tier: string;
}

/** Null if the pins contradict each other, or if `face` ends at an LP without an optimum. */
export function plainPlan(dataset: Dataset, solver: Solver, keeping: 'slack' | 'face' = 'slack'): PlainPlan | null {
  const face = keeping === 'face' ? createFace() : null;
  const facts = factsOf(dataset);
  if (!quotasKeepPins(facts) || asksForUncounted(facts)) return null;
  const groups = groupsOf(facts);
  const fills = new Map<string, number>();
  let [solves, rows, columns] = [0, 0, 0];
  let earliest: number | null = null;
  for (const tier of ['firm', ...dataset.policy.tiers]) {
    if (tier !== 'firm' && earliest === null && facts.orders.size > 0) {
      earliest = earliestOrders(facts, groups, fills, solver);
      if (earliest === null) return null;
    }
    let open = groups.filter((group) => group.tier === tier);
    while (open.length > 0) {
      const level = solveLevel(facts, groups, open, fills, earliest, face, solver);
      if (level === null) return null;
      solves += level.solves;
      rows = Math.max(rows, level.rows);
      columns = Math.max(columns, level.columns);
      for (const group of level.bound) fills.set(group.key, level.level);
      open = open.filter((group) => !fills.has(group.key));
    }
  }
  return { fills, solves, rows, columns };
}

/** True if the resulting quotas keep every quota pin and share out no more than there is. */
function quotasKeepPins(facts: Facts): boolean {
  const quotas = expectedQuotas(facts);
  const quantity = (enterprise: string | null, material: string | null) => {
    return 1e6 * (handedOutByDay(quotas.get(`${enterprise}|${material}`), facts.days).at(-1) as number);
  };
  const isWithin = facts.scarce.every((material) => {
    const shares = [...facts.enterprises.keys()].map((enterprise) => quantity(enterprise, material.code));
    return shares.reduce((total, share) => total + share, 0) <= Number(material.total) + 0.5;
  });
  return (
    facts.dataset.pins.every((pin) => {
      if (pin.kind !== 'quota') return true;
      const quota = quotas.get(`${pin.enterprise}|${pin.material}`);
      // What was given before is given: it counts, and cannot be taken back.
      const handedOut = quantity(pin.enterprise, pin.material);
      const millionths = Number(quota?.given ?? 0n) + handedOut;
      return millionths >= (pin.min ?? 0) * 1e6 - 0.5 && (handedOut === 0 || millionths <= (pin.max ?? infinity) * 1e6 + 0.5);
    }) && isWithin
  );
}

/** A demand that asks for nothing within the horizon gets nothing. */
function asksForUncounted(facts: Facts): boolean {
  return facts.dataset.pins.some(
    (pin) => pin.kind === 'dispatch' && (pin.min ?? 0) > 0 && facts.demands.get(pin.demand ?? '')?.asked === 0,
  );
}

function groupsOf(facts: Facts): PlainGroup[] {
  const needs = new Map<string, PlainGroup>();
  for (const demand of facts.demands.values()) {
    if (demand.need === 0) continue;
    const key = groupOf(demand);
    const { need, secured } = needs.get(key) ?? { need: 0, secured: 0 };
    needs.set(key, { key, tier: demand.row.tier, need: need + demand.need, secured: secured + demand.secured });
  }
  for (const { city, product, quantity, shipped } of facts.orders.values()) {
    const key = `firm|${city}|${product}`;
    const { need, secured } = needs.get(key) ?? { need: 0, secured: 0 };
    if (quantity > 0) needs.set(key, { key, tier: 'firm', need: need + quantity, secured: secured + shipped });
  }
  for (const [product, need] of Object.entries(facts.dataset.policy.goodsReserve)) {
    const key = `reserve|${poolRegion}|${product}`;
    if (need > 0) needs.set(key, { key, tier: 'reserve', need, secured: 0 });
  }
  return [...needs.values()];
}

/** The dual weight of a binding group, among weights that add up to 1, is above this. */
const boundWeight = 1e-7;
const widenings = 4;

/** How early issued orders can leave with the fills they have; null where the LP has no optimum. */
function earliestOrders(facts: Facts, groups: readonly PlainGroup[], fills: ReadonlyMap<string, number>, solver: Solver): number | null {
  for (let widening = 0; widening < widenings; widening += 1) {
    const builder = createLpBuilder();
    const { received, early } = addPlainPlan(builder, facts);
    for (const { key, need, secured, tier } of groups) {
      const kept = (fills.get(key) ?? 0) * need - secured - Math.max(1e-10 * need, 1e-5) * 10 ** widening;
      if (tier === 'firm' && kept > 0) builder.addRow(kept, infinity, received.get(key) ?? []);
    }
    const lp = builder.build(true);
    for (const { column, value } of early) lp.colCost[column] += value;
    const session = solver.open(lp);
    try {
      const solution = session.run('cold');
      if (solution.status === 'optimal') return solution.objective;
    } finally {
      session.dispose();
    }
  }
  return null;
}

function solveLevel(
  facts: Facts,
  groups: readonly PlainGroup[],
  open: readonly PlainGroup[],
  fills: ReadonlyMap<string, number>,
  earliest: number | null,
  face: Face | null,
  solver: Solver,
) {
  for (let widening = 0; widening < (face === null ? widenings : 1); widening += 1) {
    const builder = createLpBuilder();
    // Cost in pieces: with a cost of 1 the duals would be as small as the solver's tolerance.
    const cost = Math.max(...groups.map((group) => group.need));
    const delta = builder.addColumn(0, 1, cost);
    const { received, early } = addPlainPlan(builder, facts);
    if (earliest !== null) builder.addRow(earliest - Math.max(1e-10 * earliest, 1e-5) * 10 ** widening, infinity, early);
    const rowOf = new Map<PlainGroup, number>();
    const firstGroupRow = builder.numRow;
    for (const group of groups) {
      const entries = received.get(group.key) ?? [];
      const fill = fills.get(group.key);
      const slack = face !== null ? 0 : Math.max(1e-10 * group.need, 1e-5) * 10 ** widening;
      const kept = (fill ?? 0) * group.need - group.secured - slack;
      if (fill !== undefined && kept > 0) builder.addRow(kept, infinity, entries);
      else if (open.includes(group))
        rowOf.set(group, builder.addRow(-group.secured, infinity, [...entries, { column: delta, value: -group.need }]));
    }
    const lp = builder.build(true);
    face?.keep(lp);
    const session = solver.open(lp);
    try {
      const solution = session.run('cold');
      if (solution.status !== 'optimal') continue;
      const level = Math.min(1, Math.max(0, solution.colValue[delta]));
      const weight = (group: PlainGroup) => (Math.abs(solution.rowDual[rowOf.get(group) as number]) * group.need) / cost;
      const bound = level > 1 - 1e-9 ? open : open.filter((group) => weight(group) > boundWeight);
      if (bound.length === 0) return null;
      face?.learn(lp, solution, delta, firstGroupRow);
      return { level, bound, solves: widening + 1, rows: builder.numRow, columns: builder.numCol };
    } finally {
      session.dispose();
    }
  }
  return null;
}
