// Errors of scenarios.
import type { ScenarioId } from './ids.ts';

export type ScenarioError =
  | { readonly kind: 'scenarioNotFound'; readonly scenario: ScenarioId }
  | { readonly kind: 'scenarioNameTaken'; readonly name: string }
  | { readonly kind: 'scenarioAtHand'; readonly name: string }
  | { readonly kind: 'scenarioIsBase' }
  /** Only plans of the base scenario are approved. */
  | { readonly kind: 'planOfScenario'; readonly name: string };
