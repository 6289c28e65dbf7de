// What stands beside the output that is typed for a maker: what it reported the day before, what the plan in force expects of it, and what
// its lines can make, so that a slip of a digit is seen before it is saved.
import type { DailyReport } from '../../shared/capacity/dailyReport.ts';
import type { CapacityProject } from '../../shared/capacity/project.ts';
import { availabilityByDay, floorPieces } from '../../shared/capacity/effectiveCapacity.ts';
import { verifiedLines } from '../../shared/capacity/verifiedCapacity.ts';
import { addDays, type IsoDate } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { EnterpriseCode, ProductCode } from '../../shared/domain/ids.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** In pieces; null where it is not known. */
export interface BesideOutput {
  readonly yesterday: number | null;
  readonly planned: number | null;
  /** If the lines that can make the product made nothing else that day. */
  readonly capacity: number;
}

export interface BesideGround {
  readonly dataset: Dataset;
  readonly projects: readonly CapacityProject[];
  /** Reports of the day before. */
  readonly before: readonly DailyReport[];
  /** The plan in force. */
  readonly plan: Pick<Plan, 'start' | 'days' | 'production'> | null;
}

export function besideOutput(
  { dataset, projects, before, plan }: BesideGround,
  enterprise: EnterpriseCode,
  date: IsoDate,
): (product: ProductCode) => BesideOutput {
  const report = before.find((one) => one.enterprise === enterprise) ?? null;
  const own = dataset.lines.filter((line) => line.enterprise === enterprise);
  const lines = new Set(own.map(({ code }) => code));
  // Of days before or after its own a plan says nothing, which is not the same as asking for nothing.
  const isPlanned = plan !== null && date >= plan.start && date < addDays(plan.start, plan.days);
  const rows = isPlanned ? plan.production.filter((row) => row.date === date && lines.has(row.line)) : null;
  const [counts, availabilityOf] = [verifiedLines(projects), availabilityByDay(dataset)];
  const running = own.filter(({ code }) => counts(code, date));
  return (product) => ({
    yesterday: report === null ? null : (report.output.find((one) => one.product === product)?.pieces ?? 0),
    planned:
      rows === null ? null : rows.filter((row) => row.product === product).reduce((total, { quantityPieces }) => total + quantityPieces, 0),
    capacity: floorPieces(
      running.reduce((total, line) => total + (line.product === product ? line.ratePiecesPerDay * availabilityOf(line, date) : 0), 0),
    ),
  });
}
