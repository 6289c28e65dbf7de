// What the audit log records of a confirmation: the doubts, and who confirmed them.
import type { Doubt } from '../../../shared/domain/doubt.ts';

/** Empty if there was no doubt, whatever name was sent along. */
export function confirmed(doubts: readonly Doubt[], by: string | undefined): { readonly confirmed?: unknown } {
  return doubts.length === 0 || by === undefined ? {} : { confirmed: { by, doubts } };
}
