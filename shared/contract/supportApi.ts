// Channels of requests for support and the decisions on them.
import type { RunId } from '../domain/ids.ts';
import type { RequestState, SupportDecision, SupportDraft, SupportEvidence } from '../support/supportDecision.ts';
import type { SupportRequest } from '../support/supportRequest.ts';

export interface SupportList {
  /** Open ones first, the oldest at the top. */
  readonly states: readonly RequestState[];
  /** All decisions in the order in which they were signed, revoked ones among them. */
  readonly decisions: readonly SupportDecision[];
  /** Whether this office decides: the province does. */
  readonly mayDecide: boolean;
  /** The cities this office may ask for; null for all. */
  readonly ownCity: string | null;
}

export interface SupportApi {
  'support.list': (input: Record<never, never>) => SupportList;
  /** Enters a request, or corrects an open one; an empty id is a new one. */
  'support.ask': (input: { request: SupportRequest }) => SupportRequest;
  /** An open request is as if it had never been entered; it is kept in the audit log. */
  'support.withdraw': (input: { request: string }) => SupportRequest;
  /** The figures the office puts beside a request; of a decided one those it was decided on. */
  'support.evidence': (input: { request: string }) => SupportEvidence;
  /** Finds whom the decision costs what, in the planner's thread. `plan.progress` and `plan.cancel` apply to it too. */
  'support.try': (input: { draft: SupportDraft }) => { run: RunId };
  /** Signs what was tried by that run. Errors: `decisionNotTried` where the run was of another decision or other data. */
  'support.decide': (input: { draft: SupportDraft; run: RunId }) => SupportDecision;
  /** The request is open again; the number stays used. */
  'support.revoke': (input: { decision: string; by: string; reason: string }) => SupportDecision;
}
