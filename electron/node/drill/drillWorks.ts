// The capacity programme on a morning of the drill: projects are entered on the first one, and their progress on those that follow.
import { ok, type Result } from '../../../shared/base/result.ts';
import type { CapacityProject } from '../../../shared/capacity/project.ts';
import type { Client } from '../../../shared/contract/client.ts';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { drillProjects, type ProjectWords } from '../../../shared/rehearsal/drillProjects.ts';
import type { RunLuck } from '../../../shared/rehearsal/runLuck.ts';
import { sameJson } from '../../../shared/snapshot/snapshotRecord.ts';

/** A project that somebody changed or removed since is left to them. Errors: those of saving. */
export async function tellProgress(
  call: Client,
  facts: Dataset,
  luck: RunLuck,
  day: IsoDate,
  words: ProjectWords,
): Promise<Result<null, AppError>> {
  const listed = await call('capacity.list', {});
  if (!listed.ok) return listed;
  const known = new Map(listed.value.map((project) => [project.name, project]));
  const told = new Map(drillProjects(facts, luck, addDays(day, -1), words).map((project) => [project.name, project]));
  const isFirstDay = day === facts.policy.start;
  for (const project of drillProjects(facts, luck, day, words)) {
    const before = known.get(project.name);
    if (before === undefined ? !isFirstDay : !same({ ...before, id: '' }, told.get(project.name))) continue;
    const next = { ...project, id: before?.id ?? '' };
    if (same(next, before)) continue;
    const saved = await call('capacity.save', { project: next });
    if (!saved.ok) return saved;
  }
  return ok(null);
}

function same(a: CapacityProject, b: CapacityProject | undefined): boolean {
  return sameJson(a as never, b as never);
}
