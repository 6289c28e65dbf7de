// Why they and not us: what a short group's city is told about the goods that another city gets. Each answer is an exchange: what would
// happen if one carton of their goods came to us instead.
import { cycleNeed, planCycle } from '../domain/planCycle.ts';
import { cityOf } from '../domain/geography.ts';
import type { Dataset } from '../domain/dataset.ts';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import type { ProductCode, RegionCode } from '../domain/ids.ts';
import type { Demand, Tier } from '../domain/tables.ts';
import { tierRank, type GroupTier } from './groupTier.ts';
import { receivedPieces, type Dispatch, type Group, type Plan } from './plan.ts';

export type WhyThey =
  /** They get nothing that could serve us; `pieces` is what they get of other products. */
  | { readonly kind: 'nothing'; readonly pieces: number }
  /** All they get of it is their own. */
  /** Of `pieces`, at most `donated` were given to their city by a donor. */
  | { readonly kind: 'own'; readonly pieces: number; readonly donated: number }
  /** It was received, is on the road or in an issued order. */
  | { readonly kind: 'promised'; readonly tier: GroupTier; readonly pieces: number }
  /** All of it goes to an earlier tier than ours. */
  | { readonly kind: 'tier'; readonly tier: Tier; readonly pieces: number }
  /** With one carton less they would be worse off than we are. Fills are exact, before rounding to cartons. */
  | {
      readonly kind: 'worseOff';
      readonly tier: Tier;
      readonly product: ProductCode;
      readonly cartonPieces: number;
      readonly theirs: number;
      readonly after: number;
      readonly ours: number;
    }
  /** Our demand takes no goods of the pool. */
  | { readonly kind: 'source' }
  /** Our city is not eligible for support with this product; `ratio` is what it can meet itself. */
  | { readonly kind: 'eligibility'; readonly ratio: number }
  /** A decision by hand holds our goods down, or theirs up. */
  | { readonly kind: 'pin'; readonly bound: 'ourMax' | 'theirMin'; readonly pieces: number }
  /** Their goods leave after our last day. */
  | { readonly kind: 'timing'; readonly leaves: IsoDate; readonly due: IsoDate }
  /** What could come to us is less than a carton, or we lack less than one: `pieces` of it. */
  | { readonly kind: 'carton'; readonly cartonPieces: number; readonly pieces: number };

/** `us` is a group of a city that is short. Null where the plan gives no ground: then the goods should have come to us. */
export function whyThey(plan: Plan, dataset: Dataset, us: Group, they: RegionCode): WhyThey | null {
  const serves = usableFor(dataset, us.product);
  const sent = plan.dispatches.filter(({ to, product }) => to === they && serves.has(product));
  const theirGroups = plan.groups.filter(({ tier, region }) => region === they && tier !== 'firm');
  if (sent.length === 0) return withoutDispatch(plan, dataset, theirGroups, serves, they);
  const rank = (tier: GroupTier) => tierRank(dataset.policy.tiers, tier);
  // The goods with the weakest claim: of the last tier that gets any, and there of the group that is best off.
  const last = sent.reduce((worst, { tier }) => (rank(tier) > rank(worst) ? tier : worst), sent[0].tier);
  if (rank(last) < rank(us.tier)) return { kind: 'tier', tier: last, pieces: piecesOf(sent) };
  const demandOf = new Map(dataset.demands.map((demand) => [demand.code, demand]));
  const candidates = theirGroups
    .filter(({ tier, product }) => tier === last && sent.some((row) => row.tier === tier && demandOf.get(row.demand)?.product === product))
    .sort((a, b) => b.fillExact - a.fillExact);
  const [their] = candidates;
  if (their === undefined) return null;
  const goods = sent.filter((row) => row.tier === last && demandOf.get(row.demand)?.product === their.product);
  return physical(plan, dataset, us, goods) ?? fairness(dataset, us, their, goods);
}

/** What cannot be moved for another reason than fairness; null if a carton could come to us. */
function physical(plan: Plan, dataset: Dataset, us: Group, goods: readonly Dispatch[]): WhyThey | null {
  const ours = demandsOf(dataset, us);
  const open = ours.filter((demand) => missing(plan, dataset, demand) > 0);
  const fromPool = open.filter(({ source, tier }) => (source ?? (tier === 'national' ? 'pool' : 'both')) !== 'own');
  if (fromPool.length === 0) return { kind: 'source' };
  if (us.tier === 'city_basic') {
    const judged = plan.assessment.find(({ city, product }) => city === us.region && product === us.product);
    if (judged !== undefined && !judged.eligible) return { kind: 'eligibility', ratio: judged.ratio };
  }
  const due = fromPool
    .map((demand) => demand.due)
    .sort()
    .at(-1) as IsoDate;
  const leaves = goods.map(({ date }) => date).sort()[0];
  if (leaves > due) return { kind: 'timing', leaves, due };
  const dispatched = (code: string) => piecesOf(plan.dispatches.filter(({ demand }) => demand === code));
  const pinned = dataset.pins.filter(({ kind }) => kind === 'dispatch');
  const held = pinned.filter(
    ({ demand, max }) => max !== null && fromPool.some(({ code }) => code === demand) && dispatched(demand ?? '') >= max,
  );
  if (held.length > 0 && fromPool.every(({ code }) => held.some(({ demand }) => demand === code)))
    return { kind: 'pin', bound: 'ourMax', pieces: held.reduce((sum, { max }) => sum + (max ?? 0), 0) };
  const kept = pinned.filter(
    ({ demand, min }) => min !== null && goods.some((row) => row.demand === demand) && dispatched(demand ?? '') <= min,
  );
  if (kept.length > 0 && goods.every((row) => kept.some(({ demand }) => demand === row.demand)))
    return { kind: 'pin', bound: 'theirMin', pieces: kept.reduce((sum, { min }) => sum + (min ?? 0), 0) };
  return null;
}

/** Within a tier the worst-off comes first; across tiers the earlier one, but for less than a carton. */
function fairness(dataset: Dataset, us: Group, their: Group, goods: readonly Dispatch[]): WhyThey | null {
  const carton = dataset.products.find(({ code }) => code === goods[0].product)?.cartonPieces ?? 1;
  const after = their.fillExact - carton / their.needPieces;
  if (their.tier === us.tier && after < us.fillExact)
    return {
      kind: 'worseOff',
      tier: us.tier as Tier,
      product: their.product,
      cartonPieces: carton,
      theirs: their.fillExact,
      after: Math.max(0, after),
      ours: us.fillExact,
    };
  const movable = Math.min(us.needPieces - receivedPieces(us), piecesOf(goods));
  return movable < carton ? { kind: 'carton', cartonPieces: carton, pieces: movable } : null;
}

function withoutDispatch(
  plan: Plan,
  dataset: Dataset,
  theirGroups: readonly Group[],
  serves: ReadonlySet<ProductCode>,
  they: RegionCode,
): WhyThey {
  const promised = theirGroups.filter(({ product, securedPieces }) => serves.has(product) && securedPieces > 0);
  if (promised.length > 0) {
    const [most] = [...promised].sort((a, b) => b.securedPieces - a.securedPieces);
    return { kind: 'promised', tier: most.tier, pieces: promised.reduce((sum, { securedPieces }) => sum + securedPieces, 0) };
  }
  const own = piecesOf(plan.ownUse.filter(({ city, product }) => city === they && serves.has(product)));
  if (own > 0) return { kind: 'own', pieces: own, donated: Math.min(own, donatedTo(dataset, plan, they, serves)) };
  return { kind: 'nothing', pieces: piecesOf(plan.dispatches.filter(({ to }) => to === they)) };
}

/** Pieces that donors gave to a city alone and that come within the days planned. */
function donatedTo({ supplies }: Dataset, { start, days }: Plan, city: RegionCode, serves: ReadonlySet<ProductCode>): number {
  const end = addDays(start, days);
  return supplies
    .filter(({ receiver, item, date }) => receiver === city && serves.has(String(item)) && date >= start && date < end)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/** The product itself and what may be issued in its place. */
function usableFor({ substitutes }: Dataset, product: ProductCode): ReadonlySet<ProductCode> {
  return new Set([product, ...substitutes.flatMap((row) => (row.serves === product ? [row.product] : []))]);
}

function demandsOf({ demands, regions }: Dataset, { tier, region, product }: Group): Demand[] {
  const byCode = new Map(regions.map((row) => [row.code, row]));
  return demands.filter(
    (demand) => demand.tier === tier && demand.product === product && (cityOf(demand.region, byCode) ?? demand.region) === region,
  );
}

/** What a demand asks for over the cycle and does not get. */
function missing(plan: Plan, dataset: Dataset, demand: Demand): number {
  const { code } = demand;
  const ofDemand = <Row extends { readonly demand: string; readonly quantityPieces: number }>(rows: readonly Row[]) =>
    piecesOf(rows.filter(({ demand }) => demand === code));
  return cycleNeed(demand, planCycle(dataset.policy)) - ofDemand(dataset.secured) - ofDemand(plan.dispatches) - ofDemand(plan.ownUse);
}

function piecesOf(rows: readonly { readonly quantityPieces: number }[]): number {
  return rows.reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
}
