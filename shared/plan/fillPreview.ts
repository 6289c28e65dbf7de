// Owns what changed data would do to the groups of a plan, known before all is planned anew.
import type { FillChange } from './remedy.ts';

export interface FillPreview {
  /** Every group of the plan, in its order. */
  readonly groups: readonly FillChange[];
  /** Groups the changed data asks for and the plan does not know. */
  readonly added: number;
}
