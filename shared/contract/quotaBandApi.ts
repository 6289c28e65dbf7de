// Owns the channels of quotas chosen within a band.
import type { PlanId, RunId } from '../domain/ids.ts';
import type { Pin } from '../domain/tables.ts';
import type { AppState, Seen } from './appState.ts';

export interface QuotaBandApi {
  /** What it would gain to let quotas differ by up to `percent` from the rule's; `plan.progress` and `plan.cancel` are for it too. */
  'quotaBand.try': (input: { plan: PlanId; percent: number }) => { run: RunId };
  /** Sets quota pins of one decision together. */
  'quotaBand.adopt': (input: { pins: readonly Pin[]; reason: string } & Seen) => AppState;
}
