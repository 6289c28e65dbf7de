// Owns routes: which city's pool goods go where on which day, added to the living LP for its last aim.
import type { IssueColumn, PlanModel } from './planModel.ts';
import type { Instance } from './instance.ts';
import { makersIn } from './access.ts';
import { infinity } from './lpModel.ts';
import type { Entry } from './lpModel.ts';
import type { LpSession } from './solver.ts';

/** Pool goods of one product that go from a city to a destination on one day. */
export interface RouteColumn {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly product: number;
  readonly day: number;
}

/**
 * Adds columns (cost 0) and rows for routes: arrivals at each destination are what is issued there, departures from each
 * city never exceed what has reached it.
 */
export function addRoutes(session: LpSession, model: PlanModel, instance: Instance): RouteColumn[] {
  const routes: RouteColumn[] = [];
  const destination = (issue: IssueColumn) => instance.demands[model.classes[issue.demandClass].demands[0]].destination;
  const issued = Map.groupBy(
    model.issues.filter((issue) => issue.from === 'pool'),
    (issue) => issue.product,
  );
  for (const [p, issues] of issued) {
    const senders = instance.cities.flatMap((_, city) => {
      const makers = makersIn(instance, model.supply.delivered, city, p);
      return makers.length > 0 || instance.poolGoodsByDay[city][p].some((quantity) => quantity > 0) ? [{ city, makers }] : [];
    });
    const leaving = senders.map(() => Array.from({ length: instance.days }, (): Entry[] => []));
    for (const arriving of Map.groupBy(issues, (issue) => `${destination(issue)}|${issue.day}`).values()) {
      const [first] = arriving;
      const to = destination(first);
      const entries = senders.map(({ city }, s) => {
        const column = session.addColumn(0, infinity, 0);
        routes.push({ column, from: city, to, product: p, day: first.day });
        leaving[s][first.day].push({ column, value: 1 });
        return { column, value: 1 };
      });
      session.addRow(0, 0, [...entries, ...arriving.map((issue) => ({ column: issue.column, value: -1 }))]);
    }
    senders.forEach(({ city, makers }, s) => {
      let carry = -1;
      for (let t = 0; t < instance.days; t += 1) {
        const next = session.addColumn(0, infinity, 0);
        const arriving = instance.poolGoodsByDay[city][p][t];
        session.addRow(-arriving, -arriving, [
          ...(carry >= 0 ? [{ column: carry, value: 1 }] : []),
          ...makers.map((e) => ({ column: model.supply.delivered[e][p][t], value: 1 })),
          ...leaving[s][t].map((entry) => ({ column: entry.column, value: -1 })),
          { column: next, value: -1 },
        ]);
        carry = next;
      }
    });
  }
  return routes;
}
