// Checks groups.csv: every group that asks for something, what it got, and how far rounding moved it (planner.md section 4).
import { firmTier, type GroupTier } from '../groupTier.ts';
import type { ViolationPlace } from '../../domain/violation.ts';
import { groupKey, poolRegion, type Group, type Plan } from '../plan.ts';
import { isNear, million } from './exactUnits.ts';
import type { FactDemand } from './factDemands.ts';
import type { Facts } from './facts.ts';
import type { Flows } from './flows.ts';
import { differs, missingRow, rowPlace, secondRow, unwantedRow, type Report } from './report.ts';
import { isFullToThePiece, roundingRules } from './roundingRules.ts';

/** Exact fills come from a linear program, whose tolerance is a millionth of the need and of a piece. */
const exactTolerance = 1e-6;

interface ExpectedGroup {
  readonly tier: GroupTier;
  readonly region: string;
  readonly product: string;
  /** Those that still ask for something. */
  readonly demands: readonly FactDemand[];
  need: number;
  secured: number;
  own: number;
  pool: number;
  /** Cities that send to the group, and the products it got. */
  readonly senders: Set<string>;
  readonly products: Set<string>;
}

export function verifyGroups(plan: Plan, facts: Facts, flows: Flows, report: Report): void {
  const expected = expectedGroups(facts, flows);
  const seen = new Set<string>();
  plan.groups.forEach((row, index) => {
    const place = { ...rowPlace('groups.csv', index), tier: row.tier, region: row.region, product: row.product };
    const group = expected.get(groupKey(row));
    if (group === undefined || seen.has(groupKey(row))) return report('group', place, group === undefined ? unwantedRow : secondRow);
    seen.add(groupKey(row));
    const differ = (field: string, found: number, expected: number) => report('group', { ...place, field }, differs(found, expected));
    if (row.needPieces !== group.need) differ('need', row.needPieces, group.need);
    if (row.securedPieces !== group.secured) differ('secured', row.securedPieces, group.secured);
    if (row.ownPieces !== group.own) differ('own', row.ownPieces, group.own);
    if (row.poolPieces !== group.pool) differ('pool', row.poolPieces, group.pool);
    const fill = (group.secured + group.own + group.pool) / group.need;
    if (!isNear(row.fill, fill)) differ('fill', row.fill, fill);
    if (!(row.fillExact >= 0 && row.fillExact <= 1 + exactTolerance))
      report('group', { ...place, field: 'fill_exact' }, { kind: 'outOfRange', found: row.fillExact, from: 0, to: 1 });
    else verifyRounding(roundingRules(plan), row, place, group, facts, flows, report);
  });
  for (const [key, { tier, region, product }] of expected) {
    if (!seen.has(key)) report('group', { file: 'groups.csv', tier, region, product }, missingRow);
  }
}

function expectedGroups(facts: Facts, flows: Flows): Map<string, ExpectedGroup> {
  const groups = new Map<string, ExpectedGroup>();
  const groupOf = new Map<string, ExpectedGroup>();
  const demands = [...facts.demands.values()].filter((demand) => demand.need > 0);
  for (const members of Map.groupBy(demands, (demand) => `${demand.row.tier}|${demand.destination}|${demand.row.product}`).values()) {
    const [{ row, destination }] = members;
    const group = newGroup(
      row.tier,
      destination,
      row.product,
      members.filter(({ asked }) => asked > 0),
      members.reduce((sum, { need }) => sum + need, 0),
      members.reduce((sum, { secured }) => sum + secured, 0),
    );
    groups.set(groupKey(group), group);
    for (const demand of members) groupOf.set(demand.row.code, group);
  }
  const { goodsReserve, tiers } = facts.dataset.policy;
  for (const [product, target] of tiers.includes('reserve') ? Object.entries(goodsReserve) : []) {
    if (target === 0) continue;
    const group = newGroup('reserve', poolRegion, product, [], target, 0);
    groups.set(groupKey(group), group);
    for (const row of flows.reserve.filter((kept) => kept.product === product)) {
      group.pool += row.quantityPieces;
      group.senders.add(row.city);
    }
  }
  for (const members of Map.groupBy([...facts.orders.values()], ({ city, product }) => `${city}|${product}`).values()) {
    const [{ city, product }] = members;
    const need = members.reduce((sum, { quantity }) => sum + quantity, 0);
    if (need === 0) continue;
    const shipped = members.reduce((sum, order) => sum + order.shipped, 0);
    const group = newGroup(firmTier, city, product, [], need, shipped);
    groups.set(groupKey(group), group);
    const own = flows.commitments.filter(({ row }) => members.some((order) => order.order === row.order && order.product === row.product));
    group.pool = own.reduce((sum, { row }) => sum + row.quantityPieces, 0);
  }
  for (const { row } of flows.ownUse) {
    const group = groupOf.get(row.demand);
    if (group === undefined) continue;
    group.own += row.quantityPieces;
    group.products.add(row.product);
  }
  for (const { row } of flows.dispatches) {
    const group = groupOf.get(row.demand);
    if (group === undefined) continue;
    group.pool += row.quantityPieces;
    group.products.add(row.product);
    group.senders.add(row.from);
  }
  return groups;
}

function newGroup(
  tier: GroupTier,
  region: string,
  product: string,
  demands: readonly FactDemand[],
  need: number,
  secured: number,
): ExpectedGroup {
  return { tier, region, product, demands, need, secured, own: 0, pool: 0, senders: new Set(), products: new Set([product]) };
}

/**
 * A group that is full in the exact plan lacks at most what whole pieces cost (piecesLost). Any other group lacks, beyond that, less than
 * one carton for each demand line and each sending city. A loss leaves no trace in the plan: a city whose share is less than a carton sends
 * nothing, and the same holds for substitutes. Therefore every city where the pool has something for the group counts, with the largest
 * carton that could have come. A tighter limit would refuse correct plans. Plans of the first rules may lose cartons even where groups are
 * full, and gain less than a carton for each demand line and each city that actually sends.
 */
function verifyRounding(
  rules: 1 | 2,
  row: Group,
  place: ViolationPlace,
  group: ExpectedGroup,
  facts: Facts,
  flows: Flows,
  report: Report,
): void {
  // A reserve has no demand line: what is left for it depends on the last carton sent before it.
  const lines = Math.max(1, group.demands.length);
  const allowed = allowedProducts(group);
  const pieces = piecesLost(group, facts);
  const exact = row.fillExact * group.need - group.secured;
  const issued = group.own + group.pool;
  const noise = exactTolerance * (group.need + 1);
  if (rules === 2 && isFullToThePiece(row)) {
    const lost = group.need - group.secured - issued;
    if (lost > 0 && lost >= pieces)
      report('rounding', place, { kind: 'notAbove', found: issued, limit: group.need - group.secured - Math.max(1, pieces) });
    return;
  }
  if (row.tier === firmTier) {
    // Orders leave in the quantities they say, not in cartons.
    const limit = exact - Math.max(1, pieces);
    if (exact - issued >= Math.max(1, pieces) + noise) report('rounding', place, { kind: 'notAbove', found: issued, limit });
    return;
  }
  const gain = largestCarton(group.products, facts) * (lines + group.senders.size);
  const loss = largestCarton(allowed, facts) * (lines + possibleSenders(group, allowed, facts, flows)) + pieces;
  if (rules === 1 && issued - exact >= gain + noise) report('rounding', place, { kind: 'notBelow', found: issued, limit: exact + gain });
  else if (exact - issued >= loss + noise) report('rounding', place, { kind: 'notAbove', found: issued, limit: exact - loss });
}

/** Cities where pool goods for the group are stored, arrive or are delivered. */
function possibleSenders(group: ExpectedGroup, products: ReadonlySet<string>, facts: Facts, flows: Flows): number {
  if (!usesPool(group)) return 0;
  const cities = new Set<string>();
  for (const product of products) {
    for (const city of facts.cities) if (facts.poolGoods.get(`${city}|${product}`)?.some((pieces) => pieces > 0)) cities.add(city);
    for (const { code, city } of facts.enterprises.values()) if (flows.delivered.has(`${code}|${product}`)) cities.add(city);
  }
  return cities.size;
}

function usesPool(group: ExpectedGroup): boolean {
  return group.demands.length === 0 || group.demands.some((demand) => demand.source !== 'own');
}

function largestCarton(products: ReadonlySet<string>, facts: Facts): number {
  return Math.max(...[...products].map((product) => facts.cartons.get(product) ?? 1));
}

function allowedProducts(group: ExpectedGroup): ReadonlySet<string> {
  return group.demands.length === 0 ? new Set([group.product]) : new Set(group.demands.flatMap((demand) => [...demand.products]));
}

/**
 * The most pieces that whole numbers may cost beyond cartons, from everything that can feed the group:
 * - a line whose daily capacity is not a whole number of pieces, or that divides its day between products, loses less than one piece per
 *   day and product;
 * - a scarce material, a linkage, and goods divided between pool and city each lose less than one piece per enterprise and product.
 * Stocks and arrivals of goods are whole and lose nothing.
 */
export function piecesLostBy({ tier, region, product, needPieces, securedPieces }: Group, facts: Facts): number {
  return piecesLost(newGroup(tier, region, product, [], needPieces, securedPieces), facts);
}

function piecesLost(group: ExpectedGroup, facts: Facts): number {
  const products = allowedProducts(group);
  const fromPool = usesPool(group);
  const usesOwn = group.demands.some((demand) => demand.source !== 'pool');
  let pieces = 0;
  for (const enterprise of facts.enterprises.values()) {
    const feedsOwn = usesOwn && enterprise.city === group.region;
    for (const product of products) {
      const linkage = facts.linkage.get(product);
      if (!feedsOwn && !(fromPool && linkage !== undefined)) continue;
      const lines = enterprise.lines.filter((line) => line.rates.has(product));
      if (lines.length === 0) continue;
      for (const line of lines) {
        const rate = BigInt(line.rates.get(product) as number);
        pieces += line.availability.filter((share) => share > 0n && (line.rates.size > 1 || (rate * share) % million !== 0n)).length;
      }
      const materials = facts.scarce.filter(({ code }) => (enterprise.consumption.get(`${product}|${code}`) ?? 0n) > 0n).length;
      pieces += materials + (linkage === undefined ? 0 : 2);
    }
  }
  return pieces;
}
