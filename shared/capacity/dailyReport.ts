// The daily report of an enterprise (企业日报): its output, the material it received, used and holds, and its workforce.
import type { z } from 'zod';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { dailyReportSchema } from './dailyReportSchema.ts';

/** There is one report for each enterprise and day. A later one replaces an earlier one, which is kept. */
export type DailyReport = DeepReadonly<z.infer<ReturnType<typeof dailyReportSchema>>>;
export type ReportedOutput = DailyReport['output'][number];
export type ReportedMaterial = DailyReport['materials'][number];
export type Workforce = NonNullable<DailyReport['workforce']>;

/** Share of full production the workforce can run: shifts × present ÷ needed, at most 1; 1 if not reported. */
export function workforceShare(workforce: Workforce | null): number {
  if (workforce === null || workforce.needed <= 0) return 1;
  return Math.min(1, (workforce.shifts * workforce.present) / workforce.needed);
}
