// Checks the leximin claim (planner.md section 6): level by level, the stored prices must show that no plan can lift the groups fixed there
// while all groups fixed earlier keep their fills. This proves that no plan is leximin-better than the exact fills. How close the whole
// plan comes to them is checked by the rounding rule.
import type { ViolationPlace } from '../../domain/violation.ts';
import type { LevelProof } from '../certificate.ts';
import { groupKey, type Group, type Plan } from '../plan.ts';
import type { ExpectedAssessment } from './expectedAssessment.ts';
import type { ExpectedQuota } from './expectedQuotas.ts';
import type { Facts } from './facts.ts';
import { firmTier, type GroupTier } from '../groupTier.ts';
import { pricedEarliness, weightedPiecesBound, weightOf, type EarliestOrders } from './levelBound.ts';
import { differs, rowPlace, type Report } from './report.ts';

const tolerance = 1e-6;

/** Pieces by which a group fixed earlier may fall short, so that rounding does not make later levels look impossible. */
function slackOf(need: number): number {
  return Math.max(1e-8 * need, 1e-5);
}

/** Relative error allowed in a sum of pieces × prices: prices are stored with twelve digits. */
const sumNoise = 1e-10;

/**
 * Pieces by which a level's bound may be off: for a need of a few pieces, the tolerance is finer than prices times millions of pieces can
 * resolve.
 */
const crumb = 5e-4;

export function verifyCertificate(
  plan: Plan,
  facts: Facts,
  quotas: ReadonlyMap<string, ExpectedQuota>,
  assessment: ReadonlyMap<string, ExpectedAssessment>,
  report: Report,
): void {
  const groups = new Map(plan.groups.map((group) => [groupKey(group), group]));
  const fixed = new Set<string>();
  const tiers: readonly GroupTier[] = [firmTier, ...facts.dataset.policy.tiers];
  const earliest: EarliestOrders[] = [];
  let [tier, fill] = [0, -1];
  plan.certificate.forEach((proof, index) => {
    const place = { ...rowPlace('plan.json certificate', index), tier: proof.tier };
    const at = tiers.indexOf(proof.tier);
    if (at < tier) return report('certificate', place, { kind: 'tierOrder', found: proof.tier });
    if (at > tier) {
      closeTiers(tiers.slice(tier, at));
      [tier, fill] = [at, -1];
    }
    if (proof.earliest !== undefined) {
      verifyEarliest(proof, proof.earliest, place);
      return;
    }
    const members = [...groups].filter(([key, group]) => group.tier === proof.tier && !fixed.has(key) && weightOf(proof, key) > 0);
    if (members.length === 0) return report('certificate', place, { kind: 'noGroup' });
    const level = Math.min(...members.map(([, group]) => group.fillExact));
    for (const [, group] of members) {
      if (group.fillExact - level <= tolerance) continue;
      report('certificate', { ...place, region: group.region, product: group.product }, differs(group.fillExact, level));
    }
    const slack = verifyBound(proof, members, level, place);
    if (level < fill - tolerance - slack) report('certificate', place, { kind: 'tooLittle', found: level, min: fill });
    for (const [key] of members) fixed.add(key);
    fill = level;
  });
  closeTiers(tiers.slice(tier));

  /**
   * Returns by how much of a fill the bound may be off: where a piece of an earlier group displaces a million of these groups, hundredths of
   * a piece decide their level, and its place among the others.
   */
  function verifyBound(proof: LevelProof, members: readonly (readonly [string, Group])[], level: number, place: ViolationPlace): number {
    const total = members.reduce((sum, [key, group]) => sum + weightOf(proof, key) * group.needPieces, 0);
    // What is secured is there whatever is planned: the bound is on pieces beside it.
    let earlier = -members.reduce((sum, [key, group]) => sum + weightOf(proof, key) * group.securedPieces, 0);
    let slack = members.reduce((sum, [key]) => sum + weightOf(proof, key) * crumb, 0);
    for (const key of fixed) {
      const { fillExact, needPieces, securedPieces } = groups.get(key) as Group;
      earlier += weightOf(proof, key) * (fillExact * needPieces - securedPieces);
      slack += weightOf(proof, key) * (slackOf(needPieces) + sumNoise * fillExact * needPieces);
    }
    for (const { products, value } of earliest) {
      const price = pricedEarliness(proof, earliest, products[0]);
      earlier += price * value;
      slack += price * slackOf(value);
    }
    const bound = (weightedPiecesBound(onlyOf(proof, members), facts, quotas, assessment, earliest) - earlier) / total;
    if (!(Math.abs(bound - level) <= tolerance + slack / total)) report('certificate', place, differs(level, bound));
    return slack / total;
  }

  /** While every issued order keeps its fill, none of these leave earlier. */
  function verifyEarliest(proof: LevelProof, { products, value }: EarliestOrders, place: ViolationPlace): void {
    const known = new Set(earliest.flatMap((orders) => [...orders.products]));
    if (proof.tier !== firmTier || products.some((product) => known.has(product)))
      return report('certificate', place, { kind: 'tierOrder', found: proof.tier });
    closeTiers([firmTier]);
    let [kept, slack] = [0, crumb];
    for (const key of fixed) {
      const { fillExact, needPieces, securedPieces } = groups.get(key) as Group;
      kept += weightOf(proof, key) * (fillExact * needPieces - securedPieces);
      slack += weightOf(proof, key) * (slackOf(needPieces) + sumNoise * fillExact * needPieces);
    }
    const bound = weightedPiecesBound(onlyOf(proof, []), facts, quotas, assessment, earliest) - kept;
    if (!(Math.abs(bound - value) <= tolerance * (1 + value) + slack)) report('certificate', place, differs(value, bound));
    earliest.push({ products, value });
  }

  /** Weights of groups fixed neither earlier nor here prove nothing and are left out. */
  function onlyOf(proof: LevelProof, members: readonly (readonly [string, Group])[]): LevelProof {
    const keys = [...members.map(([key]) => key), ...fixed];
    return { ...proof, weights: Object.fromEntries(keys.map((key) => [key, weightOf(proof, key)])) };
  }

  /** A full group needs no proof, since no fill exceeds 1. Every other group must have been fixed at some level. */
  function closeTiers(closing: readonly string[]): void {
    for (const [key, group] of groups) {
      if (!closing.includes(group.tier) || fixed.has(key)) continue;
      const place = { file: 'groups.csv', tier: group.tier, region: group.region, product: group.product };
      if (group.fillExact < 1 - tolerance) report('certificate', place, { kind: 'noProof', found: group.fillExact });
      fixed.add(key);
    }
  }
}
