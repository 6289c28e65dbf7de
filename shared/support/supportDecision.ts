// A decision on a request for support (批复): a cap in pieces for a term, with the evidence it rests on and whom it costs what.
import { compareText } from '../base/compareText.ts';
import type { z } from 'zod';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import { daysBetween, type IsoDate } from '../domain/calendar.ts';
import type { supportCostSchema, supportDecisionSchema, supportEvidenceSchema } from './supportDecisionSchema.ts';
import type { SupportRequest } from './supportRequest.ts';

export type SupportDecision = DeepReadonly<z.infer<ReturnType<typeof supportDecisionSchema>>>;
export type SupportEvidence = DeepReadonly<z.infer<typeof supportEvidenceSchema>>;
export type SupportCost = DeepReadonly<z.infer<typeof supportCostSchema>>;

/** What a person decides; all else of a decision follows. */
export type SupportDraft = Pick<SupportDecision, 'capPieces' | 'from' | 'to' | 'reason' | 'decidedBy'> & { readonly request: string };

export const supportOutcomes = ['granted', 'partly', 'refused'] as const;
export type SupportOutcome = (typeof supportOutcomes)[number];

export function outcomeOf({ capPieces, request }: Pick<SupportDecision, 'capPieces' | 'request'>): SupportOutcome {
  return capPieces === 0 ? 'refused' : capPieces < request.quantityPieces ? 'partly' : 'granted';
}

/** Whether it binds the plan of that morning, in the cycle that began on `cycle`. */
export function isInForce(
  { from, to, cycle: of, revoked }: Pick<SupportDecision, 'from' | 'to' | 'cycle' | 'revoked'>,
  morning: IsoDate,
  cycle: IsoDate,
): boolean {
  return revoked === null && of === cycle && from <= morning && morning <= to;
}

/** The decision that holds on a request: the last one that was not revoked; null while it is open. */
export function decisionOn(request: string, decisions: readonly SupportDecision[]): SupportDecision | null {
  return decisions.findLast((one) => one.request.id === request && one.revoked === null) ?? null;
}

export interface RequestState {
  readonly request: SupportRequest;
  readonly decision: SupportDecision | null;
  /** Days an open request has waited; null once it is decided. */
  readonly ageDays: number | null;
}

/** The oldest open one first, then decided ones, the newest number first. */
export function requestStates(requests: readonly SupportRequest[], decisions: readonly SupportDecision[], today: IsoDate): RequestState[] {
  const states = requests.map((request): RequestState => {
    const decision = decisionOn(request.id, decisions);
    return { request, decision, ageDays: decision === null ? Math.max(0, daysBetween(request.askedOn, today)) : null };
  });
  const rank = ({ decision }: RequestState) => (decision === null ? 0 : decision.number.year * 1e9 + decision.number.running);
  return states.sort(
    (a, b) =>
      Number(a.decision !== null) - Number(b.decision !== null) ||
      rank(b) - rank(a) ||
      compareText(a.request.askedOn, b.request.askedOn) ||
      compareText(a.request.id, b.request.id),
  );
}

/** As it stands on paper: 统调批〔2020〕3号. */
export function replyNumberText({ year, running }: SupportDecision['number']): string {
  return `统调批〔${year}〕${running}号`;
}
