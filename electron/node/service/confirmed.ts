// What the audit log keeps of a confirmation: the doubts and who answered for them.
import type { Doubt } from '../../../shared/domain/doubt.ts';

/** Nothing where there was no doubt, whatever was sent along. */
export function confirmed(doubts: readonly Doubt[], by: string | undefined): { readonly confirmed?: unknown } {
  return doubts.length === 0 || by === undefined ? {} : { confirmed: { by, doubts } };
}
