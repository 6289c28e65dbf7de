// Owns scenarios: named copies of dataset, policy and pins, one of which is at hand. The base is the one that is approved and ordered from.
import type { ScenarioId } from './ids.ts';

/** The base has this id and no name of its own: screens have a word for it. */
export const baseScenario: ScenarioId = 'base';

export interface ScenarioRef {
  readonly id: ScenarioId;
  readonly name: string;
}

export interface Scenario extends ScenarioRef {
  /** The one whose dataset is edited and planned. */
  readonly isAtHand: boolean;
  /** ISO instant. */
  readonly createdAt: string;
  /** Hash of its dataset; null where it has none. */
  readonly datasetHash: string | null;
}
