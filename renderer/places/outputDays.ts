// The output of one maker day by day: what it reported, what the plan asks of it, what its lines can make.
import type { DailyReport } from '../../shared/capacity/dailyReport.ts';
import { addDays, daysBetween, type IsoDate } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { EnterpriseCode } from '../../shared/domain/ids.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** Pieces of all products; null where nobody reported, or the plan does not speak of the day. */
export interface OutputDay {
  readonly date: IsoDate;
  readonly reported: number | null;
  readonly planned: number | null;
  readonly capacity: number;
}

interface OutputGround {
  readonly dataset: Dataset;
  readonly reports: readonly DailyReport[];
  readonly plan: Pick<Plan, 'start' | 'days' | 'production'> | null;
  readonly capacityOf: (maker: EnterpriseCode, date: IsoDate) => number;
}

/** From the first to the last day, both included. */
export function outputDays(maker: EnterpriseCode, from: IsoDate, to: IsoDate, ground: OutputGround): readonly OutputDay[] {
  const { dataset, reports, plan, capacityOf } = ground;
  const lines = new Set(dataset.lines.filter(({ enterprise }) => enterprise === maker).map(({ code }) => code));
  const planned = new Map<IsoDate, number>();
  for (const { date, line, quantityPieces } of plan?.production ?? [])
    if (lines.has(line)) planned.set(date, (planned.get(date) ?? 0) + quantityPieces);
  const end = plan === null ? null : addDays(plan.start, plan.days);
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, k) => {
    const date = addDays(from, k);
    const report = reports.find((one) => one.date === date && one.enterprise === maker);
    return {
      date,
      reported: report === undefined ? null : report.output.reduce((total, { pieces }) => total + pieces, 0),
      planned: plan === null || end === null || date < plan.start || date >= end ? null : (planned.get(date) ?? 0),
      capacity: capacityOf(maker, date),
    };
  });
}
