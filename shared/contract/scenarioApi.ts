// Owns the channels of scenarios and of comparing their plans.
import type { ScenarioId, PlanId, RunId } from '../domain/ids.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { AppState, Empty } from './appState.ts';

export interface ScenarioApi {
  /** The base first, then by age. */
  'scenario.list': (input: Empty) => readonly Scenario[];
  /** A copy of the scenario at hand, which is then at hand. */
  'scenario.create': (input: { name: string }) => AppState;
  /** Brings a scenario to hand; the one at hand is kept as it is. */
  'scenario.open': (input: { scenario: ScenarioId }) => AppState;
  'scenario.rename': (input: { scenario: ScenarioId; name: string }) => readonly Scenario[];
  /** The base and the scenario at hand cannot be removed. */
  'scenario.remove': (input: { scenario: ScenarioId }) => readonly Scenario[];
  /** The scenario becomes the base, and the former base a scenario of the given name: adopting that one undoes it. */
  'scenario.adopt': (input: { scenario: ScenarioId; keepAs: string }) => AppState;
  /** Why the fills of two plans differ, in the planner's thread; `plan.progress` and `plan.cancel` are for it too. */
  'scenario.attribute': (input: { before: PlanId; after: PlanId }) => { run: RunId };
}
