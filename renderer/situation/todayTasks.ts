// What is to be done today, in the order of a day's work, each with its number and the place where it is done.
import type { FindingState } from '../../shared/findings/finding.ts';
import { isDisagreement } from '../../shared/position/discrepancy.ts';
import type { ReleaseOffer } from '../../shared/releases/releaseOffers.ts';
import type { DayReview } from '../../shared/position/dayReview.ts';

export const taskKinds = [
  'decide',
  'approve',
  'issue',
  'ship',
  'overdue',
  'silent',
  'reconcile',
  'unserved',
  'release',
  'contract',
  'mend',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export interface TodayTask {
  readonly kind: TaskKind;
  readonly count: number;
  /** Something is late: days for requests and findings, orders that should have left for shipments, releases that must stop; 0 for nothing. */
  readonly late: number;
  /** More of it waits, and not for today. */
  readonly later?: number;
  readonly to: string;
}

export interface TodayFacts {
  /** The days each open request has waited; null where this office does not decide. */
  readonly requests: readonly number[] | null;
  /** A plan of the present data that is neither approved nor outdated. */
  readonly hasDraftPlan: boolean;
  /** Drafts of orders and other papers of the plan in force, and those of them that are of today or of days before. */
  readonly drafts: number;
  readonly due: number;
  /** Issued orders of which nothing has left. */
  readonly issued: number;
  /** The working day as it is now; null where it is not known. */
  readonly review: Pick<DayReview, 'late' | 'unserved' | 'discrepancies' | 'silentMakers' | 'silentCities'> | null;
  readonly findings: readonly FindingState[];
  /** What could be released to the public or must stop; empty where the office has no outlets. */
  readonly offers: readonly ReleaseOffer[];
  /** Contracts with other provinces of which something is overdue. */
  readonly lateContracts: number;
}

/** Only what there is something to do about. */
export function todayTasks(facts: TodayFacts): TodayTask[] {
  const { requests, hasDraftPlan, drafts, due, issued, review, findings, offers, lateContracts } = facts;
  const open = findings.filter(({ closedOn }) => closedOn === null);
  const onTheWay = (review?.discrepancies ?? []).filter(({ kind }) => kind === 'longOnTheWay');
  const desk = (review?.discrepancies ?? []).filter((row) => isDisagreement(row) && row.kind !== 'longOnTheWay');
  const lateOrders = new Set((review?.late ?? []).map(({ order }) => order)).size;
  const mustStop = offers.filter(({ kind }) => kind === 'stop').length;
  const tasks: readonly TodayTask[] = [
    { kind: 'decide', count: requests?.length ?? 0, late: Math.max(0, ...(requests ?? [])), to: '/support' },
    { kind: 'approve', count: hasDraftPlan ? 1 : 0, late: 0, to: '/plan' },
    { kind: 'issue', count: due, late: 0, later: drafts - due, to: '/orders' },
    { kind: 'ship', count: Math.max(issued, lateOrders), late: lateOrders, to: '/orders' },
    { kind: 'overdue', count: onTheWay.length, late: 0, to: '/days' },
    { kind: 'silent', count: (review?.silentMakers.length ?? 0) + (review?.silentCities.length ?? 0), late: 0, to: '/daily' },
    { kind: 'reconcile', count: desk.length, late: 0, to: '/days' },
    { kind: 'unserved', count: review?.unserved.length ?? 0, late: 0, to: '/days' },
    { kind: 'release', count: offers.length, late: mustStop, to: '/support?tab=releases' },
    { kind: 'contract', count: lateContracts, late: 0, to: '/support?tab=contracts' },
    { kind: 'mend', count: open.length, late: Math.max(0, ...open.map(({ overdueDays }) => overdueDays)), to: '/support?tab=findings' },
  ];
  return tasks.filter(({ count }) => count > 0);
}
