// What may lie between the fills of a plan and those of a later morning's plan, when the first was carried out in whole pieces and cartons.
import { cityOf } from '../../shared/domain/geography.ts';
import type { Group, Plan, PlanFile } from '../../shared/plan/plan.ts';

/** 1e-4, and what whole cartons may cost: one for each row of a group's demand and each city that sends to it (planner.md, section 4). */
export function fillAllowance({ plan, dataset }: PlanFile, group: Group): number {
  const regions = new Map(dataset.regions.map((region) => [region.code, region]));
  const rows = dataset.demands.filter(
    ({ tier, product, region }) => tier === group.tier && product === group.product && (cityOf(region, regions) ?? region) === group.region,
  );
  const codes = new Set(rows.map(({ code }) => code));
  const senders = new Set(plan.dispatches.filter(({ demand }) => codes.has(demand)).map(({ demand, from }) => `${demand}|${from}`));
  const carton = dataset.products.find(({ code }) => code === group.product)?.cartonPieces ?? 1;
  return 1e-4 + (carton * Math.max(1, senders.size)) / group.needPieces;
}

/** What rounding gave groups beyond their exact amounts: once it is ordered, others have that much less. */
export function piecesGained({ groups }: Pick<Plan, 'groups'>): number {
  return groups.reduce((sum, { needPieces, fill, fillExact }) => sum + Math.max(0, (fill - fillExact) * needPieces), 0);
}
