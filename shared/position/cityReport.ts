// The daily report of a city (设区市日报): what it issued from its own goods by tier and product, and what it has left in the evening.
import type { z } from 'zod';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { cityReportSchema } from './cityReportSchema.ts';

/** There is one report for each city and day. A later one replaces an earlier one, which is kept. */
export type CityReport = DeepReadonly<z.infer<ReturnType<typeof cityReportSchema>>>;

export function cityReportKey({ date, city }: Pick<CityReport, 'date' | 'city'>): string {
  return `${date}|${city}`;
}
