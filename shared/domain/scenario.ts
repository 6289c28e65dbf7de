// Scenarios: named copies of dataset, policy and pins, one of which is active. Only plans of the base scenario are approved and turned into
// orders.
import type { ScenarioId } from './ids.ts';

/** Id of the base scenario. It has no name of its own; screens supply one. */
export const baseScenario: ScenarioId = 'base';

export interface ScenarioRef {
  readonly id: ScenarioId;
  readonly name: string;
}

export interface Scenario extends ScenarioRef {
  /** Whether this is the active scenario, whose dataset is edited and planned. */
  readonly isAtHand: boolean;
  /** ISO instant. */
  readonly createdAt: string;
  /** Hash of its dataset; null if it has none. */
  readonly datasetHash: string | null;
}
