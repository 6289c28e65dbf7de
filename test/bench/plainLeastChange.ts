// Least change in the plain formulation, written from planner.md section 7 alone: of all plans with the same fills and the fewest pieces
// substituted, how near the nearest is to the plan in force.
import { dayNumber } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { groupKey, type Group } from '../../shared/plan/plan.ts';
import { factsOf } from '../../shared/plan/verify/facts.ts';
import { createLpBuilder, infinity, type Entry } from '../../shared/planner/model/lpModel.ts';
import type { Solver } from '../../shared/planner/solver.ts';
import { addPlainPlan } from './plainModel.ts';

/** Pieces a fill or an earlier aim may give way by, so that rounding does not make the next program infeasible. */
const slack = 1e-4;

/** `groups`: with the exact fills that are kept. Null where a program has no optimum. */
export function plainLeastChange(dataset: Dataset, groups: readonly Group[], solver: Solver): number | null {
  const facts = factsOf(dataset);
  const builder = createLpBuilder();
  const { received, arriving, delivered, substituted } = addPlainPlan(builder, facts);
  for (const group of groups) {
    const entries = received.get(groupKey(group));
    if (entries === undefined) continue;
    builder.addRow(group.fillExact * group.needPieces - group.securedPieces - Math.max(slack, 1e-9 * group.needPieces), infinity, entries);
  }
  const flows = new Map<string, { readonly entries: readonly Entry[]; readonly day: number; before: number }>();
  for (const [place, byDay] of arriving) byDay.forEach((entries, day) => void flows.set(`to|${place}|${day}`, { entries, day, before: 0 }));
  for (const [maker, columns] of delivered) {
    columns.forEach((column, day) => void flows.set(`by|${maker}|${day}`, { entries: [{ column, value: 1 }], day, before: 0 }));
  }
  for (const row of dataset.previous) {
    const day = dayNumber(row.date) - dayNumber(dataset.policy.start);
    if (day < 0 || day >= dataset.policy.days) continue;
    const key = row.kind === 'dispatch' ? `to|${row.to}|${row.product}|${day}` : `by|${row.enterprise}|${row.product}|${day}`;
    const flow = flows.get(key) ?? { entries: [], day, before: 0 };
    flows.set(key, flow);
    flow.before += row.quantityPieces;
  }
  const change: Entry[] = [];
  for (const { entries, day, before } of flows.values()) {
    const apart = [1, -1].map((value) => ({ column: builder.addColumn(0, infinity), value }));
    builder.addRow(before, before, [...entries, ...apart]);
    for (const { column } of apart) change.push({ column, value: 1 / (day + 1) });
  }
  const least = leastOf(builder, substituted, solver);
  if (least === null) return null;
  builder.addRow(-infinity, least + slack, substituted);
  return leastOf(builder, change, solver);
}

function leastOf(builder: ReturnType<typeof createLpBuilder>, costs: readonly Entry[], solver: Solver): number | null {
  const lp = builder.build(false);
  lp.colCost.fill(0);
  for (const { column, value } of costs) lp.colCost[column] += value;
  const session = solver.open(lp);
  try {
    const solution = session.run('cold');
    return solution.status === 'optimal' ? solution.objective : null;
  } finally {
    session.dispose();
  }
}
