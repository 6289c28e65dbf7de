// Says why two plans differ, group by group: how much comes from what happened in between (papers, reports and counts), from supply, from
// demand, from the rule and from pins.
import type { Group } from './plan.ts';

/** In the order in which they are switched from the earlier dataset to the later one. */
export const attributionSteps = ['happened', 'supply', 'demand', 'rule', 'pins'] as const;
export type AttributionStep = (typeof attributionSteps)[number];

export interface AttributedGroup extends Pick<Group, 'tier' | 'region' | 'product'> {
  /** Pieces before rounding (exact fill × need); 0 if the plan has no such group. */
  readonly before: number;
  readonly after: number;
  /** Pieces each step added or removed; they add up to after − before. */
  readonly parts: Readonly<Record<AttributionStep, number>>;
}

export interface Attribution {
  /** Groups that at least one step changed. */
  readonly groups: readonly AttributedGroup[];
  /** Steps after which the pins still in force cannot all be kept. Their effect is counted with the next step. */
  readonly toldWithNext: readonly AttributionStep[];
}
