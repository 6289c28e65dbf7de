// Owns a maker's report of one day (企业日报): what it made, what material it received, used and holds, and who was there to work.
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, MaterialCode, ProductCode } from '../domain/ids.ts';

export interface ReportedOutput {
  readonly product: ProductCode;
  readonly pieces: number;
}

/** Plain decimals in the material's unit. */
export interface ReportedMaterial {
  readonly material: MaterialCode;
  readonly received: string;
  readonly used: string;
  readonly onHand: string;
}

export interface Workforce {
  /** On each shift. */
  readonly present: number;
  /** For all lines on all shifts of a day. */
  readonly needed: number;
  readonly shifts: number;
}

/** One enterprise and day has one report: a later one takes the place of an earlier, which is kept. */
export interface DailyReport {
  readonly date: IsoDate;
  readonly enterprise: EnterpriseCode;
  readonly output: readonly ReportedOutput[];
  readonly materials: readonly ReportedMaterial[];
  readonly workforce: Workforce | null;
  readonly note: string;
}

/** The share of a full day's lines that those present can run: shifts × present ÷ needed, at most 1; 1 where nothing is said. */
export function workforceShare(workforce: Workforce | null): number {
  if (workforce === null || workforce.needed <= 0) return 1;
  return Math.min(1, (workforce.shifts * workforce.present) / workforce.needed);
}
