// Owns what makes two plans differ, group by group: the part of supply, of demand, of the rule and of pins.
import type { Group } from './plan.ts';

/** In the order in which they are switched from the earlier dataset's to the later one's. */
export const attributionSteps = ['supply', 'demand', 'rule', 'pins'] as const;
export type AttributionStep = (typeof attributionSteps)[number];

export interface AttributedGroup extends Pick<Group, 'tier' | 'region' | 'product'> {
  /** Pieces before rounding, exact fill × need; 0 where the plan has no such group. */
  readonly before: number;
  readonly after: number;
  /** Pieces each step gave or took; they add up to after − before. */
  readonly parts: Readonly<Record<AttributionStep, number>>;
}

export interface Attribution {
  /** Groups of which any step changed anything. */
  readonly groups: readonly AttributedGroup[];
  /** Steps after which pins still in force cannot hold: their effect is told with the next step's. */
  readonly toldWithNext: readonly AttributionStep[];
}
