// Levels a dataset again with the lines that nobody has verified yet: those of all projects, then those of each alone.
import { err, ok, type Result } from '../../base/result.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { AppError } from '../../domain/errors.ts';
import { groupKey } from '../../plan/plan.ts';
import type { FillChange } from '../../plan/remedy.ts';
import { gainedPieces, type ProjectWorth, type VerifyingWorth } from '../../plan/verifyingWorth.ts';
import { planFills, type PlanFills } from '../levels/planFills.ts';
import { findPinConflict } from '../pins/pinConflicts.ts';
import type { OnProgress } from '../progress.ts';
import type { Solver } from '../solver.ts';

type Lines = Pick<Dataset, 'lines' | 'lineDays'>;

/** The lines a plan would have with those of one project, or of all. */
export interface LinesToTry {
  readonly all: Lines;
  readonly projects: readonly (Pick<ProjectWorth, 'project' | 'name' | 'lines'> & { readonly rows: Lines })[];
}

/** A smaller change of a fill is rounding between two solutions. */
const noticeable = 1e-5;

/** Refuses with `pinsConflict` if pins contradict each other, and with `solverFailed`. */
export function verifyingWorth(
  dataset: Dataset,
  { all, projects }: LinesToTry,
  solver: Solver,
  onProgress: OnProgress = () => {},
): Result<VerifyingWorth, AppError> {
  const held = findPinConflict(dataset, solver);
  if (!held.ok) return held;
  const solves = projects.length + (projects.length === 1 ? 1 : 2);
  const part =
    (done: number): OnProgress =>
    (progress) => {
      const { groupsFixed, groupsTotal } = progress;
      onProgress({ ...progress, groupsFixed: done * groupsTotal + groupsFixed, groupsTotal: solves * groupsTotal });
    };
  const failed = (status: string) => err<AppError>({ kind: 'solverFailed', stage: 'leximin', status });
  const before = planFills(dataset, solver, part(0));
  if ('status' in before) return failed(before.status);
  const alone: ProjectWorth[] = [];
  for (const { rows, ...project } of projects) {
    const after = planFills({ ...dataset, ...rows }, solver, part(alone.length + 1));
    if ('status' in after) return failed(after.status);
    alone.push({ ...project, groups: changes(before, after) });
  }
  if (projects.length === 1) return ok({ total: alone[0].groups, projects: alone });
  const together = planFills({ ...dataset, ...all }, solver, part(projects.length + 1));
  if ('status' in together) return failed(together.status);
  alone.sort((a, b) => gainedPieces(b.groups) - gainedPieces(a.groups));
  return ok({ total: changes(before, together), projects: alone });
}

function changes(before: PlanFills, after: PlanFills): FillChange[] {
  const fills = new Map(after.groups.map((group, k) => [groupKey(group), after.fills[k]]));
  return before.groups.flatMap((group, k): FillChange[] => {
    const { tier, region, product, need } = group;
    const [was, is] = [before.fills[k], fills.get(groupKey(group)) ?? 1];
    return Math.abs(is - was) < noticeable ? [] : [{ tier, region, product, needPieces: need, before: was, after: is }];
  });
}
