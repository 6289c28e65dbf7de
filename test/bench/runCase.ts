// One case of the benchmark in a process of its own: plan, plan again after one number changed, plan with the plain planner, compare.
import { loadHighsSolver } from '../../electron/node/solver/highsSolver.ts';
import { practise } from './practice.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { runBriefPlan } from '../../shared/planner/trials/briefPlan.ts';
import { planFills } from '../../shared/planner/levels/planFills.ts';
import { runPlan } from '../../shared/planner/runPlan.ts';
import type { Solver } from '../../shared/planner/solver.ts';
import { agreementCases, fillDifference, fillTolerance } from './agreement.ts';
import { plainPlan } from './plainPlanner.ts';
import { datasetOfSize, type SizeName } from './sizes.ts';

export interface RunFigures {
  readonly seconds: number;
  /** The peak memory of the process so far. Runs are ordered by their memory, so each peak is its own. */
  readonly peakMegabytes: number;
  readonly solves: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CaseFigures {
  readonly plan: RunFigures;
  /** After one changed number: the whole plan, and the preview (fills alone, which say who gains and who loses). */
  readonly replan: { readonly seconds: number };
  readonly refill: { readonly seconds: number };
  /** Only fills and the first day's papers. */
  readonly brief: { readonly seconds: number };
  /** Null if the plain planner was left out. */
  readonly plain: RunFigures | null;
  /** With optimal faces; null too if it found no plan. */
  readonly plainFace: { readonly seconds: number; readonly difference: number } | null;
  readonly difference: number | null;
  readonly apart: boolean | null;
}

await main();

async function main(): Promise<void> {
  const [kind, ...args] = process.argv.slice(2);
  const solver = await loadHighsSolver();
  if (kind === 'random') tell(agree(Number(args[0]), Number(args[1]), solver));
  else measure(args, solver);
}

/** One line each time more is known, so that whoever gives up waiting has the last one. */
function tell(figures: unknown): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

/** `practice` is `cold`; otherwise the planner is warmed up first, so that its own speed is measured and not the engine's compiling. */
function measure([size, flex, seed, practice]: readonly string[], solver: Solver): void {
  if (practice !== 'cold') practise(datasetOfSize('sample', 0, 1), solver);
  const dataset = datasetOfSize(size as SizeName, Number(flex), Number(seed));
  const fresh = timed(() => planned(dataset, solver));
  const plan = { ...fresh.figures, ...fresh.value.solve };
  const replan = timed(() => planned(withOneNumberChanged(dataset), solver)).figures;
  const refill = timed(() => filled(withOneNumberChanged(dataset), solver)).figures;
  const brief = timed(() => briefly(dataset, solver)).figures;
  let figures: CaseFigures = { plan, replan, refill, brief, plain: null, plainFace: null, difference: null, apart: null };
  tell(figures);
  if (size === 'L') return;
  const plain = timed(() => plainPlan(dataset, solver));
  if (plain.value === null) throw new Error('The plain planner found no plan.');
  const { solves, rows, columns } = plain.value;
  const difference = fillDifference(fresh.value, plain.value);
  figures = { ...figures, plain: { ...plain.figures, solves, rows, columns }, difference, apart: difference > fillTolerance };
  tell(figures);
  const faces = timed(() => plainPlan(dataset, solver, 'face'));
  if (faces.value === null) return;
  tell({ ...figures, plainFace: { seconds: faces.figures.seconds, difference: fillDifference(fresh.value, faces.value) } });
}

/** Small random datasets: how many of each kind were planned, how many both refused, and which differ. */
function agree(count: number, seed: number, solver: Solver) {
  const planned: Record<string, number> = {};
  const refused: Record<string, number> = {};
  const apart: { readonly dataset: number; readonly difference: number | 'only one refuses' }[] = [];
  agreementCases(count, solver, seed).forEach(({ kind, dataset }, n) => {
    const plan = runPlan(dataset, solver);
    const plain = plainPlan(dataset, solver);
    if (!plan.ok || plain === null) {
      if (plan.ok === (plain !== null)) refused[kind] = (refused[kind] ?? 0) + 1;
      else apart.push({ dataset: n, difference: 'only one refuses' });
      return;
    }
    planned[kind] = (planned[kind] ?? 0) + 1;
    const difference = fillDifference(plan.value, plain);
    if (difference > fillTolerance) apart.push({ dataset: n, difference });
  });
  return { planned, refused, apart };
}

function planned(dataset: Dataset, solver: Solver): Plan {
  const result = runPlan(dataset, solver);
  if (!result.ok) throw new Error(`The planner found no plan: ${JSON.stringify(result.error)}`);
  return result.value;
}

function briefly(dataset: Dataset, solver: Solver): void {
  const found = runBriefPlan(dataset, solver, 1);
  if (!found.ok) throw new Error(`The planner found no brief plan: ${found.error.kind}`);
}

function filled(dataset: Dataset, solver: Solver): void {
  const found = planFills(dataset, solver, () => {});
  if ('status' in found) throw new Error(`The planner found no fills: ${found.status}`);
}

/** The first demand asks for a tenth more. */
function withOneNumberChanged(dataset: Dataset): Dataset {
  const [first, ...rest] = dataset.demands;
  return { ...dataset, demands: [{ ...first, quantityPieces: Math.ceil(first.quantityPieces * 1.1) }, ...rest] };
}

function timed<T>(run: () => T) {
  const started = performance.now();
  const value = run();
  const seconds = (performance.now() - started) / 1000;
  return { value, figures: { seconds, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) } };
}
