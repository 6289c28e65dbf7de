// The exact plan of a dataset, and the morning after it was carried out for some days to the millionth of a piece: the law of time consistency
// is about these quantities, before anything is rounded (planner.md section 3).
import { addDays } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { groupKey } from '../../shared/plan/plan.ts';
import { findExactPlan, type ExactPlan } from '../../shared/planner/levels/exactPlan.ts';
import { findPinConflict } from '../../shared/planner/pins/pinConflicts.ts';
import { planInput, type PlanInput } from '../../shared/planner/planInput.ts';
import type { Solver } from '../../shared/planner/solver.ts';
import { commitFrom } from '../../shared/planner/whole/commitments.ts';
import { running } from '../../shared/planner/whole/totals.ts';
import { rollPlan, type PlanToRoll } from '../../shared/position/rollPlan.ts';

export interface ExactFile {
  readonly input: PlanInput;
  readonly exact: ExactPlan;
  /** By group: the pieces it asks for over the cycle and its fill. */
  readonly fills: ReadonlyMap<string, { readonly need: number; readonly fill: number }>;
}

/** Small models go by simplex, as in `findIssuedPlan`. */
const maxColumnsForSimplex = 20_000;

/** Null if the pins cannot hold together. */
export function planExactly(dataset: Dataset, solver: Solver): ExactFile | null {
  if (!findPinConflict(dataset, solver).ok) return null;
  const input = planInput(dataset);
  const exact = findExactPlan(input, solver, () => {}, maxColumnsForSimplex);
  if ('status' in exact) throw new Error(`${exact.stage}: ${exact.status}`);
  const fills = new Map(input.groups.map((group, k) => [groupKey(group), { need: group.need, fill: exact.fills[k] }]));
  return { input, exact, fills };
}

/** `ahead`: pool goods of so many days from that morning on have been ordered; 0 for none. */
export function rollExactly({ input, exact }: ExactFile, days: number, ahead: number): Dataset {
  const { start } = input.dataset.policy;
  const issuedUntil = ahead === 0 ? null : addDays(start, Math.min(days + ahead, input.instance.days) - 1);
  return { ...rollPlan({ plan: exactRows(input, exact), dataset: input.dataset }, { days, issuedUntil }), previous: [] };
}

function exactRows(input: PlanInput, exact: ExactPlan): PlanToRoll['plan'] {
  const { dataset, instance, quotas, assessment } = input;
  const { cities, destinations, demands, enterprises, lines, products } = instance;
  const date = (day: number) => addDays(dataset.policy.start, day);
  const rows = <Row>(byDay: readonly number[], row: Row) =>
    byDay.flatMap((exactPieces, day) => {
      const quantityPieces = toTheMillionth(exactPieces);
      return quantityPieces > 0 ? [{ ...row, date: date(day), quantityPieces }] : [];
    });
  const byMaker = (grid: ExactPlan['delivered']) =>
    enterprises.flatMap(({ code: enterprise }, e) => products.flatMap(({ code: product }, p) => rows(grid[e][p], { enterprise, product })));
  const pooled = (c: number, p: number) =>
    running(
      instance.poolGoodsByDay[c][p].map((pieces, t) =>
        enterprises.reduce((sum, { city }, e) => sum + (city === c ? exact.delivered[e][p][t] : 0), pieces),
      ),
    );
  return {
    quotas,
    assessment,
    production: lines.flatMap(({ code: line, makes }, l) =>
      makes.flatMap(({ product }, k) => rows(exact.made[l][k], { line, product: products[product].code })),
    ),
    deliveries: byMaker(exact.delivered),
    releases: byMaker(exact.released),
    ownUse: exact.own.flatMap(({ demand: j, product, byDay }) =>
      rows(byDay, { demand: demands[j].code, city: cities[demands[j].destination], product: products[product].code }),
    ),
    dispatches: exact.routes.flatMap(({ from, to, product, day, quantity }) => {
      const served = exact.pool.filter((issue) => issue.product === product && demands[issue.demand].destination === to);
      const all = served.reduce((sum, { byDay }) => sum + byDay[day], 0);
      return served.flatMap(({ demand: j, byDay }) => {
        const quantityPieces = toTheMillionth((quantity * byDay[day]) / all);
        if (!(quantityPieces > 0)) return [];
        const { code: demand, tier } = demands[j];
        const route = { from: cities[from], to: destinations[to], km: 0, cartons: 0 };
        return [{ ...route, date: date(day), demand, tier, product: products[product].code, quantityPieces }];
      });
    }),
    commitments: cities.flatMap((_, c) =>
      products.flatMap((_product, p) =>
        commitFrom(instance, c, p, pooled(c, p)).flatMap(({ order, byDay }) =>
          rows(byDay, { order: instance.orders[order].code, product: products[p].code }),
        ),
      ),
    ),
  };
}

function toTheMillionth(pieces: number): number {
  return Math.round(pieces * 1e6) / 1e6;
}
