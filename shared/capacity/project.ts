// A capacity project (口罩日产能千万只工程): what is built, its progress, who verified it, its obstacles and its subsidies.
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { AppError } from '../domain/errors.ts';
import type { EnterpriseCode, LineCode, ProductCode } from '../domain/ids.ts';

/** 挖潜改造, 扩产转产, 新建. */
export const projectKinds = ['upgrade', 'conversion', 'new'] as const;
export type ProjectKind = (typeof projectKinds)[number];

export const projectStages = ['approved', 'building', 'installed', 'trial', 'verified'] as const;
export type ProjectStage = (typeof projectStages)[number];

export const obstacleKinds = ['material', 'workers', 'funds', 'transport', 'standard'] as const;
export type ObstacleKind = (typeof obstacleKinds)[number];

export const subsidyLevels = ['central', 'provincial'] as const;
export type SubsidyLevel = (typeof subsidyLevels)[number];

export interface Milestone {
  readonly stage: ProjectStage;
  readonly planned: IsoDate | null;
  readonly real: IsoDate | null;
}

export interface ProjectLine {
  readonly code: LineCode;
  readonly product: ProductCode;
  readonly piecesPerDay: number;
}

/** Inspected and found to meet the product's standard. */
export interface Verification {
  readonly on: IsoDate;
  readonly by: string;
  readonly standard: string;
}

export interface Obstacle {
  readonly kind: ObstacleKind;
  readonly text: string;
  readonly owner: string;
  readonly due: IsoDate;
  readonly resolved: IsoDate | null;
}

export interface SubsidyPhase {
  readonly name: string;
  readonly yuan: number;
  readonly paidOn: IsoDate | null;
}

export interface Subsidy {
  readonly programme: string;
  readonly level: SubsidyLevel;
  readonly phases: readonly SubsidyPhase[];
}

export interface CapacityProject {
  readonly id: string;
  readonly name: string;
  readonly kind: ProjectKind;
  readonly enterprise: EnterpriseCode;
  /** One for each stage, in the order of the stages. */
  readonly milestones: readonly Milestone[];
  readonly lines: readonly ProjectLine[];
  readonly verification: Verification | null;
  readonly obstacles: readonly Obstacle[];
  readonly subsidies: readonly Subsidy[];
}

/** The last stage reached; null if none. */
export function stageOf(project: CapacityProject): ProjectStage | null {
  return (
    project.milestones.findLast(({ stage, real }) => (stage === 'verified' ? project.verification !== null : real !== null))?.stage ?? null
  );
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
