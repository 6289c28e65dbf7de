// How calm plans are: a plan is carried out for a day, something becomes news, and the plan of that morning is made with the plan in force
// known, and again without it. Figures of docs/planner.md section 7.
import type { Dataset } from '../../shared/domain/dataset.ts';
import { kilometreTonnes } from '../../shared/plan/kilometreTonnes.ts';
import { groupKey, type Plan, type PlanFile } from '../../shared/plan/plan.ts';
import { planStability } from '../../shared/plan/stability.ts';
import { verifyPlan } from '../../shared/plan/verifyPlan.ts';
import { runPlan } from '../../shared/planner/runPlan.ts';
import type { Solver } from '../../shared/planner/solver.ts';
import { rollPlan } from '../../shared/position/rollPlan.ts';
import { roundingFaults } from '../helpers/roundingRules.ts';

export const newsKinds = ['no news', 'a carton more', 'a maker down'] as const;
export type NewsKind = (typeof newsKinds)[number];

export interface CalmFigures {
  readonly news: NewsKind;
  /** Pieces the plan in force announced, and those that have another day, sender, receiver or product. */
  readonly announcedPieces: number;
  readonly movedPieces: number;
  readonly index: number;
  readonly indexWithout: number;
  readonly deliveryIndex: number;
  readonly deliveryIndexWithout: number;
  /** Pieces the maker that is down was to make; 0 for other news. */
  readonly lostPieces: number;
  readonly kmRatio: number;
  readonly seconds: number;
  readonly secondsWithout: number;
  /** The largest loss of an exact fill by knowing the plan in force. */
  readonly fillLoss: number;
  /** Violations of the check and of the rules of rounding. */
  readonly faults: number;
}

/** Null where there is no plan to carry out. */
export function calmCase(dataset: Dataset, solver: Solver, kinds: readonly NewsKind[] = newsKinds): readonly CalmFigures[] | null {
  const first = runPlan(dataset, solver);
  if (!first.ok || dataset.policy.days < 3) return null;
  const file: PlanFile = { plan: first.value, dataset };
  const morning = rollPlan(file, { days: 1, issuedUntil: null });
  return kinds.flatMap((news) => {
    const told = withNews(morning, file.plan, news);
    if (told === null) return [];
    const calm = timedPlan(told.dataset, solver);
    const free = timedPlan({ ...told.dataset, previous: [] }, solver);
    if (calm.plan === null || free.plan === null) return [];
    const [stable, unstable] = [planStability(morning.previous, calm.plan), planStability(morning.previous, free.plan)];
    const km = (plan: Plan) => kilometreTonnes({ plan, dataset: told.dataset });
    const fills = new Map(free.plan.groups.map((group) => [groupKey(group), group.fillExact]));
    return [
      {
        news,
        announcedPieces: stable.dispatches.announcedPieces,
        movedPieces: stable.dispatches.movedPieces,
        index: stable.dispatches.index,
        indexWithout: unstable.dispatches.index,
        deliveryIndex: stable.deliveries.index,
        deliveryIndexWithout: unstable.deliveries.index,
        lostPieces: told.lostPieces,
        kmRatio: km(free.plan) === 0 ? 1 : km(calm.plan) / km(free.plan),
        seconds: calm.seconds,
        secondsWithout: free.seconds,
        fillLoss: Math.max(0, ...calm.plan.groups.map((group) => (fills.get(groupKey(group)) ?? 0) - group.fillExact)),
        faults: verifyPlan({ plan: calm.plan, dataset: told.dataset }).length + roundingFaults(told.dataset, calm.plan).length,
      },
    ];
  });
}

/** Seconds of the processor, so that other work on the machine does not count. */
function timedPlan(dataset: Dataset, solver: Solver): { readonly plan: Plan | null; readonly seconds: number } {
  const started = process.cpuUsage();
  const result = runPlan(dataset, solver);
  if (!result.ok && result.error.kind !== 'pinsConflict') throw new Error(JSON.stringify(result.error));
  return { plan: result.ok ? result.value : null, seconds: process.cpuUsage(started).user / 1e6 };
}

export function withNews(morning: Dataset, plan: Plan, news: NewsKind): { readonly dataset: Dataset; readonly lostPieces: number } | null {
  if (news === 'no news') return { dataset: morning, lostPieces: 0 };
  const { start } = morning.policy;
  if (news === 'a carton more') {
    const at = morning.demands.findIndex(({ tier, due, quantityPieces }) => tier === 'frontline' && due >= start && quantityPieces > 0);
    if (at < 0) return null;
    const demand = morning.demands[at];
    const carton = morning.products.find(({ code }) => code === demand.product)?.cartonPieces ?? 1;
    return {
      dataset: { ...morning, demands: morning.demands.with(at, { ...demand, quantityPieces: demand.quantityPieces + carton }) },
      lostPieces: 0,
    };
  }
  const makerOf = new Map(morning.lines.map(({ code, enterprise }) => [code, enterprise]));
  const called = new Map<string, number>();
  for (const { enterprise, date, quantityPieces } of plan.deliveries)
    if (date >= start) called.set(enterprise, (called.get(enterprise) ?? 0) + quantityPieces);
  // The middle one of those that deliver, so that the news is neither the end of the plan nor a trifle.
  const makers = [...called].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([code]) => code);
  if (makers.length === 0) return null;
  const down = makers[Math.floor(makers.length / 2)];
  const lostPieces = plan.production
    .filter(({ line, date }) => makerOf.get(line) === down && date >= start)
    .reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
  const lines = morning.lines.filter(({ enterprise }) => enterprise !== down);
  const lineDays = morning.lineDays.filter(({ line }) => makerOf.get(line) !== down);
  return { dataset: { ...morning, lines, lineDays }, lostPieces };
}
