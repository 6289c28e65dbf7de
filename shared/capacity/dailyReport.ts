// The daily report of an enterprise (企业日报): its output, the material it received, used and holds, and its workforce.
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
  /** Workers present on each shift. */
  readonly present: number;
  /** Workers needed to run all lines on all shifts of a day. */
  readonly needed: number;
  readonly shifts: number;
}

/** There is one report for each enterprise and day. A later one replaces an earlier one, which is kept. */
export interface DailyReport {
  readonly date: IsoDate;
  readonly enterprise: EnterpriseCode;
  readonly output: readonly ReportedOutput[];
  readonly materials: readonly ReportedMaterial[];
  readonly workforce: Workforce | null;
  readonly note: string;
}

/** Share of full production the workforce can run: shifts × present ÷ needed, at most 1; 1 if not reported. */
export function workforceShare(workforce: Workforce | null): number {
  if (workforce === null || workforce.needed <= 0) return 1;
  return Math.min(1, (workforce.shifts * workforce.present) / workforce.needed);
}
