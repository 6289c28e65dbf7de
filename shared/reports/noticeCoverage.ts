// How far each tier and city is served by what really arrived, and why those that are short are short, for the public notice.
import { cityOf } from '../domain/geography.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { DemandCode, RegionCode } from '../domain/ids.ts';
import type { NoticeLevel } from '../domain/office.ts';
import { cycleNeed, planCycle } from '../domain/planCycle.ts';
import type { Secured } from '../domain/tables.ts';
import type { GroupTier } from '../plan/groupTier.ts';
import { poolRegion, reasonKinds, type Plan, type ReasonKind } from '../plan/plan.ts';

export interface NoticeCoverage {
  readonly tier: GroupTier;
  /** A city or an outside region. */
  readonly region: RegionCode;
  /** At the level of units: the demand, and `region` is its own; all products of the tier and city together otherwise. */
  readonly demand?: DemandCode;
  /** Over the cycle, by the plan in force. */
  readonly need: number;
  /** Accepted from the pool, or issued from the city's own goods, since the cycle began. */
  readonly received: number;
  /** What the plan in force says holds back its groups, the largest part first; empty where it holds nothing back. */
  readonly reasons: readonly ReasonKind[];
}

/** In the plan's order of groups, all products of a tier and city together; at the level of units each demand in place of its group. */
export function noticeCoverage(plan: Plan, dataset: Dataset, secured: readonly Secured[], level: NoticeLevel): NoticeCoverage[] {
  const groups = byGroup(plan, dataset, secured);
  return level === 'unit'
    ? groups.flatMap((group) => (group.tier === 'national' ? [group] : unitsOf(group, plan, dataset, secured)))
    : groups;
}

/** The demands of a tier and city, in the order of the table. */
function unitsOf(group: NoticeCoverage, plan: Plan, dataset: Dataset, secured: readonly Secured[]): NoticeCoverage[] {
  const byCode = new Map(dataset.regions.map((region) => [region.code, region]));
  const cycle = planCycle({ ...dataset.policy, start: plan.start, days: plan.days });
  return dataset.demands.flatMap((demand): NoticeCoverage[] => {
    const { code, tier, region, product } = demand;
    if (tier !== group.tier || (cityOf(region, byCode) ?? region) !== group.region) return [];
    const need = cycleNeed(demand, cycle);
    if (need === 0) return [];
    const received = secured
      .filter((one) => one.demand === code && (one.state === 'accepted' || one.state === 'own'))
      .reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
    const reasons = reasonsOf({ reasons: plan.reasons.filter((one) => one.product === product) }, tier, group.region);
    return [{ tier, region, demand: code, need, received, reasons }];
  });
}

function byGroup(plan: Plan, dataset: Dataset, secured: readonly Secured[]): NoticeCoverage[] {
  const byCode = new Map(dataset.regions.map((region) => [region.code, region]));
  const demandOf = new Map(dataset.demands.map((demand) => [demand.code, demand]));
  const received = new Map<string, number>();
  for (const { demand: code, state, quantityPieces } of secured) {
    const demand = demandOf.get(code);
    if (demand === undefined || (state !== 'accepted' && state !== 'own')) continue;
    const key = `${demand.tier}|${cityOf(demand.region, byCode) ?? demand.region}`;
    received.set(key, (received.get(key) ?? 0) + quantityPieces);
  }
  const rows = new Map<string, NoticeCoverage>();
  for (const { tier, region, needPieces } of plan.groups) {
    if (tier === 'firm' || region === poolRegion) continue;
    const key = `${tier}|${region}`;
    const row = rows.get(key) ?? { tier, region, need: 0, received: received.get(key) ?? 0, reasons: reasonsOf(plan, tier, region) };
    rows.set(key, { ...row, need: row.need + needPieces });
  }
  return [...rows.values()];
}

function reasonsOf({ reasons }: Pick<Plan, 'reasons'>, tier: GroupTier, region: RegionCode): ReasonKind[] {
  const pieces = new Map<ReasonKind, number>();
  for (const group of reasons)
    if (group.tier === tier && group.region === region)
      for (const { kind, pieces: part } of group.parts) pieces.set(kind, (pieces.get(kind) ?? 0) + part);
  return reasonKinds.filter((kind) => (pieces.get(kind) ?? 0) > 0).sort((a, b) => (pieces.get(b) ?? 0) - (pieces.get(a) ?? 0));
}
