// Lines that a plan treats apart, because a capacity project names them and nobody has verified them yet; stated with the plan.
import type { IsoDate } from './calendar.ts';
import type { EnterpriseCode, LineCode, ProductCode } from './ids.ts';

/** `verified`: a plan uses only lines that count. `expected`: also those whose verification is still expected. */
export const lineBases = ['verified', 'expected'] as const;
export type LineBasis = (typeof lineBases)[number];

export interface LineApart {
  readonly line: LineCode;
  readonly product: ProductCode;
  readonly enterprise: EnterpriseCode;
  readonly piecesPerDay: number;
  /** Id and name of the project. */
  readonly project: string;
  readonly name: string;
  /** First day its verification is planned for; null if nobody said. */
  readonly expectedOn: IsoDate | null;
  /** Whether the table of lines has it; a line that it lacks has to be entered there too. */
  readonly isInData: boolean;
}

/** What a plan says of its lines: those left out, or with `expected` those used although nobody has verified them. */
export interface PlanLines {
  readonly basis: LineBasis;
  readonly apart: readonly LineApart[];
}
