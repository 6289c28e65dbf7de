// Checks reasons.csv: exactly the groups that are not full have reasons, each reason is possible for its group, the reasons add up to the
// shortage, and no more goods are attributed to earlier tiers than those tiers received.
import type { Dataset } from '../../domain/dataset.ts';
import type { Tier } from '../../domain/tables.ts';
import type { Discrepancy, RecordKind, ViolationPlace } from '../../domain/violation.ts';
import { groupKey, reasonKinds, type Group, type GroupReasons, type Plan, type ReasonKind } from '../plan.ts';
import { firmTier, tierRank } from '../groupTier.ts';
import type { RemedyChange } from '../remedy.ts';
import type { FactDemand } from './factDemands.ts';
import type { Facts } from './facts.ts';
import type { Flows } from './flows.ts';
import { differs, missingRow, notWholePieces, rowPlace, secondRow, tooMuch, unknownRecord, unwantedRow, type Report } from './report.ts';

export function verifyReasons(plan: Plan, facts: Facts, flows: Flows, report: Report): void {
  const short = new Map(plan.groups.filter((group) => shortageOf(group) > 0).map((group) => [groupKey(group), group]));
  const seen = new Set<string>();
  const blamed = new Map<Tier, number>();
  plan.reasons.forEach((row, index) => {
    const place = { ...rowPlace('reasons.csv', index), tier: row.tier, region: row.region, product: row.product };
    const group = short.get(groupKey(row));
    if (group === undefined || seen.has(groupKey(row))) return report('reason', place, group === undefined ? unwantedRow : secondRow);
    seen.add(groupKey(row));
    if (row.shortPieces !== shortageOf(group)) report('reason', { ...place, field: 'short' }, differs(row.shortPieces, shortageOf(group)));
    verifyParts(row, group, place, facts, plan, report);
    verifyRemedies(row, group, place, facts.dataset, report);
    for (const part of row.parts) for (const { tier, pieces } of part.tiers) blamed.set(tier, (blamed.get(tier) ?? 0) + pieces);
  });
  for (const [key, { tier, region, product }] of short) {
    if (!seen.has(key)) report('reason', { file: 'reasons.csv', tier, region, product }, missingRow);
  }
  const received = receivedByTier(facts, flows);
  for (const [tier, pieces] of blamed) {
    const got = received.get(tier) ?? 0;
    if (pieces > got) report('reason', { file: 'reasons.csv', tier, reason: 'outranked' }, tooMuch(pieces, got));
  }
}

function verifyParts(row: GroupReasons, group: Group, place: ViolationPlace, facts: Facts, plan: Plan, report: Report): void {
  const { tiers } = facts.dataset.policy;
  const earlier = tiers.slice(0, Math.max(0, tierRank(tiers, row.tier)));
  const possible = possibleKinds(group, facts, plan);
  row.parts.forEach((part, index) => {
    const at = { ...place, reason: part.kind };
    if (!isPieces(part.pieces)) report('reason', at, notWholePieces(part.pieces));
    const before = row.parts[index - 1];
    if (before !== undefined && reasonKinds.indexOf(before.kind) >= reasonKinds.indexOf(part.kind))
      report('reason', at, { kind: 'reasonOrder', found: before.kind });
    if (!possible.has(part.kind)) report('reason', at, { kind: 'impossibleReason' });
    if (part.kind !== 'outranked') {
      if (part.tiers.length > 0) report('reason', at, differs(part.tiers.length, 0));
      return;
    }
    const sum = part.tiers.reduce((total, { pieces }) => total + pieces, 0);
    if (sum !== part.pieces) report('reason', at, differs(sum, part.pieces));
    part.tiers.forEach(({ tier, pieces }, position) => {
      if (!earlier.includes(tier)) report('reason', at, { kind: 'notOneOf', found: tier, options: earlier });
      else if (!isPieces(pieces)) report('reason', { ...at, field: tier }, notWholePieces(pieces));
      else if (part.tiers.findIndex((other) => other.tier === tier) !== position) report('reason', { ...at, field: tier }, secondRow);
    });
  });
  const sum = row.parts.reduce((total, { pieces }) => total + pieces, 0);
  if (sum !== row.shortPieces) report('reason', { ...place, field: 'reasons', isSum: true }, differs(sum, row.shortPieces));
  const lost = Math.min(
    shortageOf(group),
    Math.max(0, Math.floor(group.fillExact * group.needPieces + fillNoise) - group.securedPieces - group.ownPieces - group.poolPieces),
  );
  const lostForGood = demandsOf(group, facts).reduce((total, { need, secured, asked }) => total + need - secured - asked, 0);
  const past = row.parts.find((part) => part.kind === 'past')?.pieces ?? 0;
  if (past !== lostForGood) report('reason', { ...place, reason: 'past' }, differs(past, lostForGood));
  const rounding = row.parts.find((part) => part.kind === 'rounding')?.pieces ?? 0;
  if (Math.abs(rounding - lost) > 1) report('reason', { ...place, reason: 'rounding' }, differs(rounding, lost));
}

/** Fills are stored with twelve decimals; smaller fractions of a piece are rounding. */
const fillNoise = 1e-3;

/** Causes that the dataset makes possible for the group. */
function possibleKinds(group: Group, facts: Facts, plan: Plan): ReadonlySet<ReasonKind> {
  const demands = demandsOf(group, facts);
  const codes = new Set(demands.map(({ row }) => row.code));
  const products = new Set([group.product, ...demands.flatMap((demand) => [...demand.products])]);
  const usesMaterial = facts.dataset.bom.some(
    (row) => products.has(row.product) && facts.scarce.some(({ code }) => code === row.material) && row.perThousand > 0,
  );
  const isEligible = plan.assessment.some((row) => row.city === group.region && row.product === group.product && row.eligible);
  const kinds: [ReasonKind, boolean][] = [
    ['capacity', true],
    ['material', usesMaterial],
    ['linkage', true],
    ['outranked', group.tier !== firmTier && facts.dataset.policy.tiers[0] !== group.tier],
    ['timing', demands.some(({ last }) => last < facts.days - 1)],
    ['past', demands.some(({ need, secured, asked }) => need - secured > asked)],
    ['eligibility', group.tier === 'city_basic' && !isEligible],
    ['source', group.tier === firmTier || demands.some(({ source }) => source !== 'both')],
    ['pin', facts.dataset.pins.some((pin) => pin.kind === 'dispatch' && pin.max !== null && pin.demand !== null && codes.has(pin.demand))],
    ['rounding', true],
  ];
  return new Set(kinds.filter(([, holds]) => holds).map(([kind]) => kind));
}

function demandsOf(group: Group, facts: Facts): FactDemand[] {
  return [...facts.demands.values()].filter(
    ({ row, destination }) => row.tier === group.tier && destination === group.region && row.product === group.product,
  );
}

/** A change must start from what the dataset says. A promise must raise its group, and no fill exceeds 1. */
function verifyRemedies(row: GroupReasons, group: Group, place: ViolationPlace, dataset: Dataset, report: Report): void {
  for (const { change, fillAfter } of row.remedies) {
    const at = { ...place, remedy: change.kind };
    const wrong = wrongStart(change, dataset);
    if (wrong !== null) report('reason', at, wrong);
    if (fillAfter === null) continue;
    if (!(fillAfter > group.fillExact)) report('reason', at, { kind: 'notAbove', found: fillAfter, limit: group.fillExact });
    else if (fillAfter > 1) report('reason', at, tooMuch(fillAfter, 1));
  }
}

/** What a change claims about the dataset that is not so; null if they agree. */
function wrongStart(change: RemedyChange, dataset: Dataset): Discrepancy | null {
  const { policy } = dataset;
  const material = (code: string) => dataset.materials.find((row) => row.code === code && row.scarce);
  const known = (code: string, isKnown: boolean, expected: RecordKind) => (isKnown ? null : unknownRecord(code, expected));
  const same = (found: number, expected: number) => (found === expected ? null : differs(found, expected));
  switch (change.kind) {
    case 'moreMaterial':
      return known(change.material, material(change.material) !== undefined, 'scarceMaterial');
    case 'linkageRatio': {
      const found = material(change.material);
      return found === undefined ? unknownRecord(change.material, 'scarceMaterial') : same(change.from, found.linkageRatio);
    }
    case 'threshold':
      return same(change.from, policy.support.threshold);
    case 'lessReserve':
      return same(change.quantity, Math.ceil((policy.goodsReserve[change.product] ?? 0) / 2));
    case 'lessMaterialReserve':
      return same(change.quantity, Math.round((policy.materialReserve[change.material] ?? 0) * 500_000) / 1e6);
    case 'moreGoods':
    case 'support': {
      const isCity = dataset.regions.some((row) => row.code === change.city && row.level === 'city');
      return known(change.city, isCity, 'city');
    }
    case 'openSource': {
      const isProduct = dataset.products.some((row) => row.code === change.product);
      return known(change.product, isProduct, 'product');
    }
    case 'liftPin': {
      const isPin = dataset.pins.some((row) => row.kind === change.pin && row.demand === change.demand);
      return known(change.pin, isPin, 'pin');
    }
  }
}

function receivedByTier(facts: Facts, flows: Flows): Map<Tier, number> {
  const received = new Map<Tier, number>();
  const add = (tier: Tier, pieces: number) => received.set(tier, (received.get(tier) ?? 0) + pieces);
  for (const { row } of [...flows.ownUse, ...flows.dispatches])
    add((facts.demands.get(row.demand) as FactDemand).row.tier, row.quantityPieces);
  for (const { quantityPieces } of flows.reserve) add('reserve', quantityPieces);
  return received;
}

function shortageOf({ needPieces, securedPieces, ownPieces, poolPieces }: Group): number {
  return needPieces - securedPieces - ownPieces - poolPieces;
}

function isPieces(pieces: number): boolean {
  return Number.isSafeInteger(pieces) && pieces > 0;
}
