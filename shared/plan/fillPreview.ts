// The effect that changed data would have on the groups of a plan, known before the plan is made again.
import type { FillChange } from './remedy.ts';

export interface FillPreview {
  /** Every group of the plan, in the plan's order. */
  readonly groups: readonly FillChange[];
  /** Groups that appear in the changed data but not in the plan. */
  readonly added: number;
}
