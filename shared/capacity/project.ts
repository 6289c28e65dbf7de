// A capacity project (口罩日产能千万只工程): what is built, its progress, who verified it, its obstacles and its subsidies.
import type { z } from 'zod';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { AppError } from '../domain/errors.ts';
import type { projectSchema } from './projectSchema.ts';

export type CapacityProject = DeepReadonly<z.infer<typeof projectSchema>>;
export type Milestone = CapacityProject['milestones'][number];
export type ProjectStage = Milestone['stage'];
export type ProjectLine = CapacityProject['lines'][number];
export type Obstacle = CapacityProject['obstacles'][number];
export type Subsidy = CapacityProject['subsidies'][number];
export type SubsidyLevel = Subsidy['level'];

/** The last stage reached; null if none. */
export function stageOf(project: CapacityProject): ProjectStage | null {
  return (
    project.milestones.findLast(({ stage, real }) => (stage === 'verified' ? project.verification !== null : real !== null))?.stage ?? null
  );
}

/** First day its verification is planned for; null if nobody said. */
export function plannedVerification({ milestones }: CapacityProject): IsoDate | null {
  return milestones.find(({ stage }) => stage === 'verified')?.planned ?? null;
}

/**
 * Rejects a project without a name or line, or with dates out of order (`projectWrong`); central and provincial subsidies for one project
 * (`subsidyTwice`); a phase paid before verification (`subsidyUnverified`).
 */
export function checkProject(project: CapacityProject): Result<CapacityProject, AppError> {
  const wrong = (field: string) => err<AppError>({ kind: 'projectWrong', project: project.name, field });
  if (project.name.trim() === '') return wrong('name');
  if (project.lines.length === 0 || project.lines.some(({ piecesPerDay }) => piecesPerDay <= 0)) return wrong('lines');
  if (new Set(project.lines.map(({ code }) => code)).size < project.lines.length) return wrong('lines');
  const real = project.milestones.flatMap((milestone) => (milestone.real === null ? [] : [milestone.real]));
  if (real.some((day, k) => k > 0 && day < real[k - 1])) return wrong('milestones');
  const { verification } = project;
  if (verification !== null && (verification.by.trim() === '' || verification.standard.trim() === '')) return wrong('verification');
  if (verification !== null && real.some((day) => day > verification.on)) return wrong('verification');
  const [first] = project.subsidies;
  const other = project.subsidies.find(({ level }) => level !== first?.level);
  if (other !== undefined) return err({ kind: 'subsidyTwice', project: project.name, programme: other.programme, other: first.programme });
  for (const { programme, phases } of project.subsidies)
    for (const phase of phases)
      if (phase.paidOn !== null && (verification === null || phase.paidOn < verification.on))
        return err({ kind: 'subsidyUnverified', project: project.name, programme, phase: phase.name });
  return ok(project);
}

export interface ProgrammeSum {
  readonly programme: string;
  readonly level: SubsidyLevel;
  readonly projects: number;
  readonly yuan: number;
  readonly paidYuan: number;
}

/** By programme and level, sorted by name. */
export function subsidySums(projects: readonly CapacityProject[]): ProgrammeSum[] {
  const sums = new Map<string, ProgrammeSum>();
  for (const { subsidies } of projects)
    for (const { programme, level, phases } of subsidies) {
      const key = `${programme}|${level}`;
      const before = sums.get(key) ?? { programme, level, projects: 0, yuan: 0, paidYuan: 0 };
      const yuan = phases.reduce((sum, phase) => sum + phase.yuan, 0);
      const paid = phases.reduce((sum, phase) => sum + (phase.paidOn === null ? 0 : phase.yuan), 0);
      sums.set(key, { ...before, projects: before.projects + 1, yuan: before.yuan + yuan, paidYuan: before.paidYuan + paid });
    }
  return [...sums.keys()].sort().map((key) => sums.get(key) as ProgrammeSum);
}
