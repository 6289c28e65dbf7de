// Channels of scenarios and of comparing their plans.
import type { ScenarioId, PlanId, RunId } from '../domain/ids.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { AppState, Empty } from './appState.ts';

export interface ScenarioApi {
  /** The base first, then oldest first. */
  'scenario.list': (input: Empty) => readonly Scenario[];
  /** Copies the active scenario and makes the copy active. */
  'scenario.create': (input: { name: string }) => AppState;
  /** Makes a scenario active; the previously active one is kept as it is. */
  'scenario.open': (input: { scenario: ScenarioId }) => AppState;
  'scenario.rename': (input: { scenario: ScenarioId; name: string }) => readonly Scenario[];
  /** The base and the active scenario cannot be removed. */
  'scenario.remove': (input: { scenario: ScenarioId }) => readonly Scenario[];
  /** The scenario becomes the base, and the former base becomes a scenario with the given name. Adopting that one undoes it. */
  'scenario.adopt': (input: { scenario: ScenarioId; keepAs: string }) => AppState;
  /** Why the fills of two plans differ, computed in the planner's thread. `plan.progress` and `plan.cancel` apply to it too. */
  'scenario.attribute': (input: { before: PlanId; after: PlanId }) => { run: RunId };
}
