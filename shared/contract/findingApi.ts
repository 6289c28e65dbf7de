// Channels of findings that are followed up.
import type { RegionCode } from '../domain/ids.ts';
import type { Finding, FindingAnswer, FindingState } from '../findings/finding.ts';

export interface FindingList {
  readonly states: readonly FindingState[];
  /** What this office is in findings and answers. */
  readonly office: 'province' | RegionCode;
}

export interface FindingApi {
  'finding.list': (input: Record<never, never>) => FindingList;
  /** Enters a finding, or corrects one nobody has answered; an empty id is a new one. */
  'finding.save': (input: { finding: Omit<Finding, 'office'> }) => Finding;
  /** One nobody has answered is as if it had never been entered; it is kept in the audit log. */
  'finding.withdraw': (input: { finding: string }) => Finding;
  /** The city it is about answers, and whoever raised it; who raised it settles it. */
  'finding.answer': (input: { answer: Omit<FindingAnswer, 'id' | 'office'> }) => FindingAnswer;
}
