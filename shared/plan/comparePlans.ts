// Compares two plans: who gains, who loses, which plan serves the tiers better, and what else differs.
import { compareText } from '../base/compareText.ts';
import type { EnterpriseCode, MaterialCode, ProductCode, RegionCode } from '../domain/ids.ts';
import { firmTier, type GroupTier } from './groupTier.ts';
import { kilometreTonnes } from './kilometreTonnes.ts';
import { groupKey, type Group, type PlanFile } from './plan.ts';

export type Side = 'before' | 'after';

/** One figure in both plans. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

/** A group of either plan; null if that plan has no such group, so that its need is 0. */
export interface GroupChange {
  readonly tier: GroupTier;
  readonly region: RegionCode;
  readonly product: ProductCode;
  readonly before: Group | null;
  readonly after: Group | null;
  /** Pieces it has and gets over the cycle, after less before; negative where the group loses. */
  readonly gainedPieces: number;
}

/** Exact fills of a tier in both plans, worst first. A group that one plan lacks asks for nothing there and counts as full. */
export interface TierChange {
  readonly tier: GroupTier;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly better: Side | null;
  /** Index of the first fills that differ; null if none do. */
  readonly level: number | null;
}

export interface QuotaChange extends Change {
  readonly enterprise: EnterpriseCode;
  readonly material: MaterialCode;
}

export interface ProductionChange extends Change {
  readonly product: ProductCode;
}

export interface PlanComparison {
  /** Ordered by the later plan's tiers, then by region and product code. */
  readonly groups: readonly GroupChange[];
  readonly tiers: readonly TierChange[];
  /** The first tier in which the plans differ, which decides which is better; null if all fills agree. */
  readonly decidedBy: TierChange | null;
  /** Only those that differ, in the material's unit. */
  readonly quotas: readonly QuotaChange[];
  /** Every product made in either plan, in pieces. */
  readonly production: readonly ProductionChange[];
  readonly kilometreTonnes: Change;
  /** Dispatches of one product between two places on one day: how many are new, gone, or changed in size. */
  readonly consignments: { readonly added: number; readonly removed: number; readonly changed: number; readonly same: number };
}

/** Fills closer than this are equal: it is the tolerance to which a plan is proved. */
const fillTolerance = 1e-6;

/** Tiers follow the later plan's policy; a tier that only the earlier plan has comes last. */
export function comparePlans(before: PlanFile, after: PlanFile): PlanComparison {
  const groups = groupChanges(before, after);
  const order = [...new Set<GroupTier>([firmTier, ...after.dataset.policy.tiers, ...before.dataset.policy.tiers])];
  const tiers = order.flatMap((tier) => {
    const ofTier = groups.filter((group) => group.tier === tier);
    return ofTier.length === 0 ? [] : [tierChange(tier, ofTier)];
  });
  return {
    groups: order.flatMap((tier) => groups.filter((group) => group.tier === tier)),
    tiers,
    decidedBy: tiers.find(({ better }) => better !== null) ?? null,
    quotas: quotaChanges(before, after),
    production: productionChanges(before, after),
    kilometreTonnes: { before: kilometreTonnes(before), after: kilometreTonnes(after) },
    consignments: countConsignments(before, after),
  };
}

function groupChanges(before: PlanFile, after: PlanFile): GroupChange[] {
  const earlier = new Map(before.plan.groups.map((group) => [groupKey(group), group]));
  const later = new Map(after.plan.groups.map((group) => [groupKey(group), group]));
  const changes = [...new Map([...earlier, ...later]).entries()].map(([key, { tier, region, product }]): GroupChange => {
    const [was, is] = [earlier.get(key) ?? null, later.get(key) ?? null];
    return { tier, region, product, before: was, after: is, gainedPieces: received(is) - received(was) };
  });
  return changes.sort((a, b) => compareText(a.region, b.region) || compareText(a.product, b.product));
}

function received(group: Group | null): number {
  return group === null ? 0 : group.securedPieces + group.ownPieces + group.poolPieces;
}

function tierChange(tier: GroupTier, groups: readonly GroupChange[]): TierChange {
  const before = sortedFills(groups.map((group) => group.before));
  const after = sortedFills(groups.map((group) => group.after));
  const level = before.findIndex((fill, place) => Math.abs(fill - after[place]) > fillTolerance);
  if (level < 0) return { tier, before, after, better: null, level: null };
  return { tier, before, after, better: after[level] > before[level] ? 'after' : 'before', level };
}

function sortedFills(groups: readonly (Group | null)[]): number[] {
  return groups.map((group) => group?.fillExact ?? 1).sort((a, b) => a - b);
}

function quotaChanges(before: PlanFile, after: PlanFile): QuotaChange[] {
  const totals = (file: PlanFile) =>
    totalsBy(
      file.plan.quotas,
      ({ enterprise, material }) => `${enterprise}|${material}`,
      ({ quantity }) => quantity,
    );
  return changesOf(totals(before), totals(after))
    .filter(({ change }) => change.before !== change.after)
    .map(({ key, change }) => {
      const [enterprise, material] = key.split('|');
      return { enterprise, material, ...change };
    });
}

function productionChanges(before: PlanFile, after: PlanFile): ProductionChange[] {
  const totals = (file: PlanFile) =>
    totalsBy(
      file.plan.production,
      ({ product }) => product,
      ({ quantityPieces }) => quantityPieces,
    );
  return changesOf(totals(before), totals(after)).map(({ key, change }) => ({ product: key, ...change }));
}

function countConsignments(before: PlanFile, after: PlanFile): PlanComparison['consignments'] {
  const totals = (file: PlanFile) =>
    totalsBy(
      file.plan.dispatches,
      ({ date, from, to, product }) => [date, from, to, product].join('|'),
      (row) => row.quantityPieces,
    );
  const changes = changesOf(totals(before), totals(after)).map(({ change }) => change);
  const count = (holds: (change: Change) => boolean) => changes.filter(holds).length;
  return {
    added: count((change) => change.before === 0 && change.after > 0),
    removed: count((change) => change.before > 0 && change.after === 0),
    changed: count((change) => change.before > 0 && change.after > 0 && change.before !== change.after),
    same: count((change) => change.before > 0 && change.before === change.after),
  };
}

function totalsBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string, amountOf: (row: Row) => number): Map<string, number> {
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(keyOf(row), (totals.get(keyOf(row)) ?? 0) + amountOf(row));
  return totals;
}

/** By key; 0 for what one side lacks. */
function changesOf(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): { key: string; change: Change }[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return keys.map((key) => ({ key, change: { before: before.get(key) ?? 0, after: after.get(key) ?? 0 } }));
}
