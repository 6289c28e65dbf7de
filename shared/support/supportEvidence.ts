// The evidence (核定依据) the office puts beside a request: need, stock, potential and their ratio, what the group has by the plan in force,
// and what it got of this cycle.
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { cityOf } from '../domain/geography.ts';
import type { SecuredState } from '../domain/rowKinds.ts';
import type { Assessment, Group } from '../plan/plan.ts';
import { demandsAsked } from './supportBounds.ts';
import type { SupportEvidence } from './supportDecision.ts';
import type { SupportRequest } from './supportRequest.ts';

export interface EvidenceFacts {
  /** The position of the morning, and its assessment without any decision. */
  readonly dataset: Dataset;
  readonly assessment: readonly Assessment[];
  /** Assessments of plans approved in the cycle, the oldest first. */
  readonly earlier: readonly { readonly on: IsoDate; readonly assessment: readonly Assessment[] }[];
  /** Groups of the plan in force; null without one. */
  readonly groups: readonly Group[] | null;
  /** Days that the city's own goods of the product last; null where it uses none. */
  readonly daysLeft: number | null;
}

export function supportEvidence(request: SupportRequest, facts: EvidenceFacts): SupportEvidence {
  const { dataset, earlier, groups, daysLeft } = facts;
  const { city, product } = request;
  const ofCity = (rows: readonly Assessment[]) => rows.find((row) => row.city === city && row.product === product);
  const { need = 0, stock = 0, potential = 0, ratio = 1, eligible = false } = ofCity(facts.assessment) ?? {};
  const asked = demandsAsked(request, dataset);
  const codes = new Set(asked.map(({ code }) => code));
  const has = (state: SecuredState) =>
    dataset.secured.reduce((sum, row) => sum + (codes.has(row.demand) && row.state === state ? row.quantityPieces : 0), 0);
  const { support, start } = dataset.policy;
  return {
    on: start,
    need: sixDecimals(need),
    stock: sixDecimals(stock),
    potential: sixDecimals(potential),
    ratio: sixDecimals(ratio),
    threshold: support.mode === 'threshold' ? support.threshold : null,
    isEligibleByRule: eligible,
    trend: earlier.flatMap(({ on, assessment }) => {
      const row = ofCity(assessment);
      return row === undefined ? [] : [{ on, ratio: sixDecimals(row.ratio) }];
    }),
    daysLeft: daysLeft === null ? null : sixDecimals(daysLeft),
    fill: fillOf(asked, groups, dataset),
    got: { accepted: has('accepted'), transit: has('transit'), committed: has('committed'), own: has('own') },
  };
}

/** All rows a request is about are of one tier, city and product. */
function fillOf(asked: Dataset['demands'], groups: readonly Group[] | null, { regions }: Dataset): SupportEvidence['fill'] {
  const [first] = asked;
  if (first === undefined) return null;
  const region = cityOf(first.region, new Map(regions.map((row) => [row.code, row])));
  const group = groups?.find((row) => row.tier === first.tier && row.region === region && row.product === first.product);
  return group === undefined ? null : { needPieces: group.needPieces, fill: sixDecimals(group.fill) };
}

/** What snapshots carry has six decimals; cut, so that nothing looks fuller than it is. */
export function sixDecimals(value: number): number {
  return Math.floor(Math.round(value * 1e9) / 1e3) / 1e6;
}
