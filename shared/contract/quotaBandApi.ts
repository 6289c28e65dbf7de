// Channels of quotas chosen within a band.
import type { PlanId, RunId } from '../domain/ids.ts';
import type { Pin } from '../domain/tables.ts';
import type { AppState, Seen } from './appState.ts';

export interface QuotaBandApi {
  /** The gain from letting quotas differ by up to `percent` from the rule. `plan.progress` and `plan.cancel` apply to it too. */
  'quotaBand.try': (input: { plan: PlanId; percent: number }) => { run: RunId };
  /** Sets the quota pins of one decision together. */
  'quotaBand.adopt': (input: { pins: readonly Pin[]; reason: string } & Seen) => AppState;
}
