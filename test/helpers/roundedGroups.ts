// What each group of a plan asks for, should get and gets, read from the dataset and the plan's rows alone, for the rounding rules.
import type { Dataset } from '../../shared/domain/dataset.ts';
import { groupKey, poolRegion, type Plan } from '../../shared/plan/plan.ts';
import { expectedAssessment } from '../../shared/plan/verify/expectedAssessment.ts';
import { expectedQuotas } from '../../shared/plan/verify/expectedQuotas.ts';
import type { FactDemand } from '../../shared/plan/verify/factDemands.ts';
import { factsOf, type Facts } from '../../shared/plan/verify/facts.ts';
import { tierRank } from '../../shared/plan/groupTier.ts';

export interface RoundedDemand {
  readonly code: string;
  readonly destination: string;
  readonly first: number;
  readonly last: number;
  readonly counted: number;
  readonly issued: number;
  readonly products: ReadonlySet<string>;
  readonly mayOwn: boolean;
  readonly mayPool: boolean;
}

export interface RoundedGroup {
  readonly key: string;
  /** Index of its tier in the policy's order. */
  readonly tier: number;
  readonly region: string;
  readonly need: number;
  /** Empty for tier reserve. */
  readonly demands: readonly RoundedDemand[];
  readonly products: ReadonlySet<string>;
  /** Pieces that the exact plan adds to what is secured, not rounded. */
  readonly exact: number;
  readonly issued: number;
  /** True if full in the exact plan. */
  readonly isFull: boolean;
  /** Pieces that the linear program's tolerance may hide. */
  readonly noise: number;
}

/** What of a plan the rules are about. */
export type PlannedRows = Pick<
  Plan,
  'production' | 'deliveries' | 'releases' | 'dispatches' | 'ownUse' | 'commitments' | 'reserve' | 'groups'
>;

export interface RoundedPlan {
  readonly facts: Facts;
  readonly plan: PlannedRows;
  readonly groups: readonly RoundedGroup[];
}

export function readRoundedPlan(dataset: Dataset, plan: PlannedRows): RoundedPlan {
  const facts = factsOf(dataset);
  const eligible = expectedAssessment(facts, expectedQuotas(facts));
  const issued = new Map<string, number>();
  for (const row of [...plan.dispatches, ...plan.ownUse]) issued.set(row.demand, (issued.get(row.demand) ?? 0) + row.quantityPieces);
  const demandOf = (fact: FactDemand): RoundedDemand => ({
    code: fact.row.code,
    destination: fact.destination,
    first: fact.first,
    last: fact.last,
    counted: fact.asked,
    issued: issued.get(fact.row.code) ?? 0,
    products: fact.products,
    mayOwn: fact.source !== 'pool' && !fact.isOutside,
    mayPool:
      fact.source !== 'own' &&
      (fact.row.tier !== 'city_basic' || eligible.get(`${fact.destination}|${fact.row.product}`)?.eligible === true),
  });
  const asked = [...facts.demands.values()].filter((fact) => fact.asked > 0);
  const demands = Map.groupBy(asked, (fact) => `${fact.row.tier}|${fact.destination}|${fact.row.product}`);
  const groups = plan.groups
    .filter(({ tier }) => tier !== 'firm')
    .map((group): RoundedGroup => {
      const own = (demands.get(groupKey(group)) ?? []).map(demandOf);
      const kept = plan.reserve.filter((row) => group.region === poolRegion && row.product === group.product);
      const isFull = group.fillExact >= 1 - 1e-9;
      return {
        key: groupKey(group),
        tier: tierRank(dataset.policy.tiers, group.tier),
        region: group.region,
        need: group.needPieces,
        demands: own,
        products: new Set([group.product, ...own.flatMap(({ products }) => [...products])]),
        exact: (isFull ? group.needPieces : group.fillExact * group.needPieces) - group.securedPieces,
        issued: [...own.map((demand) => demand.issued), ...kept.map((row) => row.quantityPieces)].reduce((a, b) => a + b, 0),
        isFull,
        noise: isFull ? 0 : 1e-8 * group.needPieces + 1e-3,
      };
    });
  return { facts, plan, groups };
}
