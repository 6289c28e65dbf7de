// Adds routes to the living LP for its last aims: which city's pool goods go where on which day.
import type { PlanModel } from './planModel.ts';
import { takingsFrom } from './handouts.ts';
import type { Instance } from '../instance.ts';
import { makersIn } from './access.ts';
import { createLpBuilder, infinity, type Entry } from './lpModel.ts';
import type { LpBasis, LpSession, LpSolution, Solver } from '../solver.ts';

/** Pool goods of one product that go from a city to a destination on one day. */
export interface RouteColumn {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly product: number;
  readonly day: number;
}

interface RouteRow {
  /** Lower and upper bound alike. */
  readonly value: number;
  readonly entries: readonly Entry[];
}

/**
 * Adds columns and rows for routes to a session that holds the optimum `last`, and leaves the session at a feasible basis. The routes are
 * first planned alone, for what `last` issues (`costOf` gives the cost of a piece by route); that LP is small. Its basis, appended to that
 * of the living LP, is a basis of both together, since the old rows do not contain the new columns.
 */
export function addRoutes(
  session: LpSession,
  model: PlanModel,
  instance: Instance,
  last: { readonly solution: LpSolution; readonly basis: LpBasis },
  costOf: (route: RouteColumn) => number,
  solver: Solver,
): RouteColumn[] {
  const first = last.basis.columns.length;
  const { routes, columns, rows } = routesAfter(first, model, instance);
  if (routes.length === 0) return [];
  session.addColumns(columns);
  session.addRows(rows.map(({ value, entries }) => ({ lower: value, upper: value, entries })));

  const alone = createLpBuilder();
  const costs = new Map(routes.map((route) => [route.column, costOf(route)]));
  for (let column = first; column < first + columns; column += 1) alone.addColumn(0, infinity, costs.get(column) ?? 0);
  for (const { value, entries } of rows) {
    const given = entries
      .filter(({ column }) => column < first)
      .reduce((sum, entry) => sum + entry.value * last.solution.colValue[entry.column], 0);
    // What is left over at the end may fall short by the LP's tolerance, since the last carry of a city is free to do so.
    alone.addRow(
      value - given - tolerance,
      value - given + tolerance,
      entries.filter(({ column }) => column >= first).map((entry) => ({ column: entry.column - first, value: entry.value })),
    );
  }
  const small = solver.open(alone.build(false));
  try {
    if (small.run('cold').status !== 'optimal') return routes;
    const found = small.basis();
    session.setBasis({
      columns: Int32Array.from([...last.basis.columns, ...found.columns]),
      rows: Int32Array.from([...last.basis.rows, ...found.rows]),
    });
    return routes;
  } finally {
    small.dispose();
  }
}

/** Pieces by which a row of the small LP may miss the value in the living LP, which is exact only to its own tolerance. */
const tolerance = 1e-5;

/** Builds the columns from index `first` on, carries included, and the rows that tie them to the living LP. */
function routesAfter(first: number, model: PlanModel, instance: Instance): { routes: RouteColumn[]; columns: number; rows: RouteRow[] } {
  const routes: RouteColumn[] = [];
  const rows: RouteRow[] = [];
  let columns = 0;
  const addColumn = () => {
    columns += 1;
    return first + columns - 1;
  };
  const takings = Map.groupBy(takingsFrom('pool', instance, model), ({ product }) => product);
  for (const [p, issued] of takings) {
    const senders = instance.cities.flatMap((_, city) => {
      const makers = makersIn(instance, model.supply.delivered, city, p);
      return makers.length > 0 || instance.poolGoodsByDay[city][p].some((quantity) => quantity > 0) ? [{ city, makers }] : [];
    });
    const leaving = senders.map(() => Array.from({ length: instance.days }, (): Entry[] => []));
    for (const arriving of Map.groupBy(issued, ({ destination, day }) => `${destination}|${day}`).values()) {
      const [{ destination: to, day }] = arriving;
      const entries = senders.map(({ city }, s) => {
        const column = addColumn();
        routes.push({ column, from: city, to, product: p, day });
        leaving[s][day].push({ column, value: 1 });
        return { column, value: 1 };
      });
      rows.push({ value: 0, entries: [...entries, ...arriving.map(({ column }) => ({ column, value: -1 }))] });
    }
    for (const { column, city, product, day } of model.firm) {
      const s = senders.findIndex((sender) => sender.city === city);
      if (product === p && s >= 0) leaving[s][day].push({ column, value: 1 });
    }
    senders.forEach(({ city, makers }, s) => {
      let carry = -1;
      for (let t = 0; t < instance.days; t += 1) {
        const next = addColumn();
        const arriving = instance.poolGoodsByDay[city][p][t];
        const entries = [
          ...(carry >= 0 ? [{ column: carry, value: 1 }] : []),
          ...makers.flatMap((e) => (model.supply.delivered[e][p][t] >= 0 ? [{ column: model.supply.delivered[e][p][t], value: 1 }] : [])),
          ...leaving[s][t].map((entry) => ({ column: entry.column, value: -1 })),
          { column: next, value: -1 },
        ];
        rows.push({ value: -arriving, entries });
        carry = next;
      }
    });
  }
  return { routes, columns, rows };
}
