// The lines a plan may use: those in service that count. A line that no project names counts as the table has it. A line that a project
// names counts from the day on which it was verified, which means inspected and found to meet its product's standard; before that it is set
// apart. With lines that are expected, it counts from the day planned for its verification.
import { parseCode } from '../domain/cells.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { LineApart } from '../domain/linesApart.ts';
import type { LineRow } from '../domain/tables.ts';
import { plannedVerification, type CapacityProject } from './project.ts';

type Lines = Pick<Dataset, 'lines' | 'lineDays'>;

export interface CountedLines extends Lines {
  /** Sorted by project as entered, then as the project lists its lines. */
  readonly apart: readonly LineApart[];
}

/**
 * `expected` says of which projects the lines are used although nobody has verified them. The same rows are returned where no project names
 * a line. If several projects name a line, the one entered last decides.
 */
export function linesThatCount(
  dataset: Pick<Dataset, 'lines' | 'lineDays' | 'enterprises' | 'products' | 'policy'>,
  projects: readonly CapacityProject[],
  expected: (project: string) => boolean = () => false,
): CountedLines {
  const { lines, lineDays, policy } = dataset;
  const named = namingProjects(projects);
  if (named.size === 0) return { lines, lineDays, apart: [] };
  const first = policy.cycleStart ?? policy.start;
  // The first row of a line says when the line is in service.
  const primary = new Map<string, LineRow>(lines.toReversed().map((row) => [row.code, row]));
  const counted = lines.flatMap((row): LineRow[] => {
    const project = named.get(row.code);
    if (project === undefined) return [row];
    if (project.verification === null && !expected(project.id)) return [];
    const day = project.verification?.on ?? plannedVerification(project) ?? first;
    return inServiceFrom(day, first, primary.get(row.code) ?? row) ? [day <= first ? row : later(row, day)] : [];
  });
  const apart = apartOf(projects, named, primary);
  const added = apart.flatMap((line) => (expected(line.project) && !primary.has(line.line) ? newRow(line, dataset) : []));
  const codes = new Set<string>(counted.map(({ code }) => code));
  return { lines: [...counted, ...added], lineDays: lineDays.filter(({ line }) => codes.has(line) || !named.has(line)), apart };
}

function namingProjects(projects: readonly CapacityProject[]): ReadonlyMap<string, CapacityProject> {
  return new Map(projects.flatMap((project) => project.lines.map(({ code }) => [code as string, project] as const)));
}

/** A day before the cycle changes nothing that is planned, so that rows stay as they are. */
function inServiceFrom(day: IsoDate, first: IsoDate, { to }: LineRow): boolean {
  return day <= first || to === null || to >= day;
}

function later(row: LineRow, day: IsoDate): LineRow {
  return row.from !== null && row.from >= day ? row : { ...row, from: day };
}

function apartOf(
  projects: readonly CapacityProject[],
  named: ReadonlyMap<string, CapacityProject>,
  primary: ReadonlyMap<string, LineRow>,
): readonly LineApart[] {
  return projects.flatMap((project) =>
    project.lines.flatMap(({ code, product, piecesPerDay }): LineApart[] => {
      const row = primary.get(code);
      // A verified line that the table lacks cannot be planned either.
      if (named.get(code) !== project || (project.verification !== null && row !== undefined)) return [];
      return [
        {
          line: code,
          product: row?.product ?? product,
          enterprise: row?.enterprise ?? project.enterprise,
          piecesPerDay: row?.ratePiecesPerDay ?? piecesPerDay,
          project: project.id,
          name: project.name,
          expectedOn: project.verification?.on ?? plannedVerification(project),
          isInData: row !== undefined,
        },
      ];
    }),
  );
}

/** A line that the table lacks is only expected from a day that somebody named. */
function newRow(apart: LineApart, { enterprises, products }: Pick<Dataset, 'enterprises' | 'products'>): LineRow[] {
  const { line: code, enterprise, product, piecesPerDay: ratePiecesPerDay, expectedOn } = apart;
  const isKnown = enterprises.some((row) => row.code === enterprise) && products.some((row) => row.code === product);
  if (expectedOn === null || !isKnown || !parseCode(code).ok) return [];
  return [{ code, enterprise, product, ratePiecesPerDay, from: expectedOn, to: null, availability: null }];
}
