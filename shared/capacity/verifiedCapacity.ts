// Capacity that counts: all lines except those of unverified projects, by the day's availability and workforce. Also forecasts what
// projects under way will add.
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { EnterpriseCode, ProductCode } from '../domain/ids.ts';
import type { LineRow } from '../domain/tables.ts';
import { workforceShare, type DailyReport } from './dailyReport.ts';
import { availabilityByDay, primaryRows, floorPieces } from './effectiveCapacity.ts';
import { plannedVerification, type CapacityProject } from './project.ts';

/** Whether a line counts on a day: lines of projects from their verification, all others always. */
export function verifiedLines(projects: readonly CapacityProject[]): (line: string, date: IsoDate) => boolean {
  const verifiedOn = new Map(
    projects.flatMap(({ lines, verification }) => lines.map(({ code }) => [code as string, verification?.on ?? null] as const)),
  );
  return (line, date) => {
    const on = verifiedOn.get(line);
    return on === undefined || (on !== null && on <= date);
  };
}

export interface MakerCapacity {
  readonly enterprise: EnterpriseCode;
  readonly product: ProductCode;
  /** Rounded down. */
  readonly pieces: number;
}

/**
 * Capacity of one day by enterprise and product. A line counts with the first product it names; lines of projects count from their
 * verification.
 */
export function verifiedCapacity(
  dataset: Dataset,
  projects: readonly CapacityProject[],
  reports: readonly DailyReport[],
  date: IsoDate,
): MakerCapacity[] {
  return capacityByDay(dataset, projects, reports)(date);
}

function capacityByDay(
  dataset: Dataset,
  projects: readonly CapacityProject[],
  reports: readonly DailyReport[],
): (date: IsoDate) => MakerCapacity[] {
  const counts = verifiedLines(projects);
  const availabilityOf = availabilityByDay(dataset);
  const rows = primaryRows(dataset);
  const known = new Set<string>(rows.map(({ code }) => code));
  return (date) => {
    const shares = new Map(
      reports.filter((report) => report.date === date).map(({ enterprise, workforce }) => [enterprise, workforceShare(workforce)]),
    );
    const sums = new Map<string, { enterprise: EnterpriseCode; product: ProductCode; pieces: number }>();
    const add = ({ enterprise, product, pieces }: MakerCapacity) => {
      const key = `${enterprise}|${product}`;
      const sum = sums.get(key);
      if (sum === undefined) sums.set(key, { enterprise, product, pieces });
      else sum.pieces += pieces;
    };
    for (const line of rows) {
      if (!counts(line.code, date)) continue;
      const pieces = line.ratePiecesPerDay * availabilityOf(line, date) * (shares.get(line.enterprise) ?? 1);
      add({ enterprise: line.enterprise, product: line.product, pieces });
    }
    for (const { enterprise, lines } of projects)
      for (const line of lines)
        if (!known.has(line.code) && counts(line.code, date))
          add({ enterprise, product: line.product, pieces: line.piecesPerDay * (shares.get(enterprise) ?? 1) });
    return [...sums.values()].map((sum) => ({ ...sum, pieces: floorPieces(sum.pieces) }));
  };
}

export interface CapacityForecastDay {
  readonly date: IsoDate;
  readonly verified: number;
  /** Includes projects under way from their planned verification day. */
  readonly forecast: number;
}

/** Pieces of all products, one entry for each day. Projects without a planned day are not in the forecast. */
export function capacityCurve(dataset: Dataset, projects: readonly CapacityProject[], from: IsoDate, days: number): CapacityForecastDay[] {
  const known = new Map<string, LineRow>(primaryRows(dataset).map((line) => [line.code, line]));
  const underWay = projects.flatMap((project) => {
    const { verification, lines } = project;
    const planned = plannedVerification(project);
    if (verification !== null || planned === null) return [];
    return lines.map(({ code, piecesPerDay }) => ({ planned, pieces: known.get(code)?.ratePiecesPerDay ?? piecesPerDay }));
  });
  const capacityOn = capacityByDay(dataset, projects, []);
  return Array.from({ length: days }, (_, k) => {
    const date = addDays(from, k);
    const verified = capacityOn(date).reduce((sum, { pieces }) => sum + pieces, 0);
    const added = underWay.reduce((sum, { planned, pieces }) => sum + (planned <= date ? pieces : 0), 0);
    return { date, verified, forecast: verified + added };
  });
}
