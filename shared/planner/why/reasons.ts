// Explains why a group is not full: its shortage, piece by piece, by cause. The account is kept on the whole plan, so that every figure can
// be checked by hand:
// - Demand lines that are short are taken tier by tier, in the policy's order. Each missing piece gets one cause, and each piece that
//   could have covered a shortage counts once, for the tier that could have used it first.
// - If several lines of a tier could have used the same goods, these are divided by what the lines still lack, rounded down.
// - Only goods count that are there by the line's last day and are of its product or of an approved substitute.
// First come the causes of the line itself, in this order, each at most what is left of the shortage:
//   rounding     what the exact plan gives and whole pieces and cartons do not: ⌊fillExact × need⌋ − issued.
//   pin          a dispatch pin's maximum is reached: pool goods that went behind the group.
//   source       pool goods, or the city's own made or not, that went behind the group while its source forbids them.
//   eligibility  the same for pool goods, where a city is not eligible for support.
//   timing       goods behind the group that exist only after a line's last day.
//   past         what a line lacked when its last day passed, in a cycle that began earlier: nothing can bring it any more.
// Then three causes that hold at once. Each says how many pieces it could have brought; where that is more than is still
// lacking, what is lacking is divided in the proportion of these figures (rounded down, the odd pieces to the first):
//   outranked    pool goods, and own goods of the city, that earlier tiers got; told by tier, in the policy's order.
//   linkage      goods at the enterprises of other cities that the province cannot call in, since nothing more is owed:
//                given to their city for what stands behind the group, not given at all, or not made though material is there.
//   material     idle capacity of lines for want of scarce material, in the own city and, where the pool is open, elsewhere.
// Issued orders leave their own city: `source` is what pool goods of other cities would bring, linkage and material are of their own city.
// And last:
//   capacity     what all of them could not have brought: there are too few lines.
// Goods "behind" a group are those of later tiers, and those of groups of its own tier beyond the group's fill × their need.
import { firmTier, type GroupTier } from '../../plan/groupTier.ts';
import { levelledTiers, type PlanGroup } from '../groups.ts';
import type { GroupReasons } from '../../plan/plan.ts';
import { accessOf } from '../model/access.ts';
import type { Instance } from '../instance.ts';
import type { PlanInput } from '../planInput.ts';
import { createAccount, createLedger, type Account, type Claim, type Ledger } from './shortageLedger.ts';
import { shortageSources, type ShortageSources } from './shortageSources.ts';
import type { WholePlan } from '../whole/wholePlan.ts';

/** Reasons of every group that is not full, in the order of the groups and without remedies. `fills` are the exact ones. */
export function explainShortages(input: PlanInput, fills: readonly number[], whole: WholePlan): Omit<GroupReasons, 'remedies'>[] {
  const { instance, groups } = input;
  const sources = shortageSources(input, whole);
  const account = createAccount(groups);
  const ledger = createLedger(account);
  for (const tier of levelledTiers(instance)) {
    const claims = claimsOf(input, whole, sources, tier);
    takeRounding(groups, fills, sources, claims, account);
    shareTier(instance, groups, sources, tier, claims, ledger);
    for (const claim of claims) account.add(claim, 'capacity', null, claim.lacking);
  }
  groups.forEach((group, k) => {
    const lost = group.need - group.secured - group.asked;
    if (lost > 0) account.addTo(k, 'past', lost);
  });
  return groups.flatMap((group, k) => {
    const shortPieces = group.need - group.secured - sources.received[k];
    const { tier, region, product } = group;
    return shortPieces > 0 ? [{ tier, region, product, shortPieces, parts: account.parts(k, instance.tiers) }] : [];
  });
}

function claimsOf(input: PlanInput, whole: WholePlan, sources: ShortageSources, tier: GroupTier): Claim[] {
  const { instance, groups, assessment } = input;
  const access = accessOf(instance, assessment);
  return groups.flatMap((group, k): Claim[] => {
    if (group.tier !== tier) return [];
    if (tier === firmTier) {
      // Pool goods of other cities cannot help: the order leaves its own.
      const lacking = group.asked - sources.received[k];
      const city = instance.cities.indexOf(group.region);
      return lacking > 0
        ? [
            {
              group: k,
              isFirm: true,
              city,
              products: [group.productIndex],
              due: instance.days - 1,
              poolClosed: 'source',
              own: 'none',
              lacking,
            },
          ]
        : [];
    }
    if (tier === 'reserve') {
      const lacking = group.need - sources.received[k];
      return lacking > 0
        ? [
            {
              group: k,
              isFirm: false,
              city: -1,
              products: [group.productIndex],
              due: instance.days - 1,
              poolClosed: null,
              own: 'none',
              lacking,
            },
          ]
        : [];
    }
    return group.demands.flatMap((j): Claim[] => {
      const demand = instance.demands[j];
      const lacking = demand.quantity - sources.byDemand[j];
      if (lacking <= 0) return [];
      const inProvince = demand.destination < instance.cities.length;
      return [
        {
          group: k,
          isFirm: false,
          city: inProvince ? demand.destination : -1,
          products: demand.products,
          due: demand.due,
          poolClosed: isPinned(input, whole, j) ? 'pin' : demand.source === 'own' ? 'source' : access[j].pool ? null : 'eligibility',
          own: !inProvince ? 'none' : access[j].own ? 'open' : 'closed',
          lacking,
        },
      ];
    });
  });
}

/** The maximum of a dispatch pin that leaves less than a carton. */
function isPinned({ instance, pins }: PlanInput, whole: WholePlan, j: number): boolean {
  return pins.some((pin) => {
    if (pin.kind !== 'dispatch' || pin.demand !== instance.demands[j].code || pin.max === null) return false;
    const rows = whole.pool.filter(
      (issue) => issue.demand === j && (pin.product === null || instance.products[issue.product].code === pin.product),
    );
    const carton = Math.max(...instance.demands[j].products.map((p) => instance.products[p].carton));
    return rows.reduce((total, issue) => total + issue.pieces, 0) > pin.max - carton;
  });
}

function takeRounding(
  groups: readonly PlanGroup[],
  fills: readonly number[],
  sources: ShortageSources,
  claims: readonly Claim[],
  account: Account,
): void {
  for (const [k, lines] of Map.groupBy(claims, (claim) => claim.group)) {
    let lost = Math.max(0, Math.floor(fills[k] * groups[k].need - groups[k].secured + 1e-3) - sources.received[k]);
    for (const claim of lines) {
      const pieces = Math.min(lost, claim.lacking);
      account.add(claim, 'rounding', null, pieces);
      lost -= pieces;
    }
  }
}

function shareTier(
  instance: Instance,
  groups: readonly PlanGroup[],
  sources: ShortageSources,
  tier: GroupTier,
  claims: readonly Claim[],
  ledger: Ledger,
): void {
  const { share } = ledger;
  const cities = instance.cities.map((_, c) => c);
  const last = instance.days - 1;
  const order = levelledTiers(instance);
  // What issued orders take is bound to their city: nobody else is told to have been outranked by them.
  const earlier = tier === firmTier ? [] : instance.tiers.slice(0, instance.tiers.indexOf(tier));
  const later = new Set(order.slice(order.indexOf(tier) + 1));
  const members = Map.groupBy(
    groups.map((_, k) => k),
    (k) => groups[k].tier,
  );
  const has = (k: number) => groups[k].secured + sources.received[k];
  /** Of what a group has been given by a day, the part that stands behind the claim's group. */
  const behind = (claim: Claim, h: number, pieces: number) => {
    if (later.has(groups[h].tier)) return pieces;
    if (groups[h].tier !== tier || h === claim.group) return 0;
    const fill = has(claim.group) / groups[claim.group].need;
    return Math.max(0, Math.min(pieces, Math.floor(has(h) - fill * groups[h].need)));
  };
  const everyGroup = groups.map((_, k) => k);
  const groupsIn = cities.map((c) => everyGroup.filter((k) => groups[k].region === instance.cities[c]));
  const poolBehind = (claim: Claim, p: number, day: number) =>
    everyGroup.reduce((total, h) => total + behind(claim, h, sources.pool(h, p, day)), 0);
  const ownBehind = (claim: Claim, c: number, p: number, day: number) =>
    groupsIn[c].reduce((total, h) => total + behind(claim, h, sources.own(h, p, day)), 0);
  const products = instance.products.map((_, p) => p);
  const wanting = (p: number, condition: (claim: Claim) => boolean) =>
    claims.filter((claim) => claim.products.includes(p) && condition(claim));

  for (const closed of ['pin', 'source', 'eligibility'] as const) {
    for (const p of products)
      share(
        `pool|${p}`,
        closed,
        null,
        wanting(p, (claim) => claim.poolClosed === closed),
        (claim) => poolBehind(claim, p, claim.due),
      );
  }
  for (const p of products) {
    for (const c of cities) {
      const barred = wanting(p, (claim) => claim.own === 'closed' && claim.city === c);
      share(`own|${c}|${p}`, 'source', null, barred, (claim) => ownBehind(claim, c, p, claim.due) + sources.unreleased(c, p, claim.due));
      share(`idle|${c}|${p}`, 'source', null, barred, (claim) => sources.makeable(c, p, claim.due));
    }
  }
  for (const p of products) {
    share(
      `pool|${p}`,
      'timing',
      null,
      wanting(p, (claim) => claim.poolClosed === null),
      (claim) => poolBehind(claim, p, last) - poolBehind(claim, p, claim.due),
    );
    for (const c of cities)
      share(
        `own|${c}|${p}`,
        'timing',
        null,
        wanting(p, (claim) => claim.own === 'open' && claim.city === c),
        (claim) => ownBehind(claim, c, p, last) - ownBehind(claim, c, p, claim.due),
      );
  }
  /** Whether goods of a city that the pool has not called in could serve the claim. */
  const isCalledFrom = (claim: Claim, c: number) => (claim.isFirm ? claim.city === c : claim.poolClosed === null && claim.city !== c);
  const offers = ledger.offers();
  for (const before of earlier) {
    const ahead = members.get(before) ?? [];
    for (const p of products) {
      offers.add(
        `${before}|pool|${p}`,
        'outranked',
        before,
        wanting(p, (claim) => claim.poolClosed === null),
        (claim) => ahead.reduce((total, h) => total + sources.pool(h, p, claim.due), 0),
      );
      for (const c of cities) {
        const here = ahead.filter((h) => groupsIn[c].includes(h));
        if (here.length > 0)
          offers.add(
            `${before}|own|${c}|${p}`,
            'outranked',
            before,
            wanting(p, (claim) => claim.own === 'open' && claim.city === c),
            (claim) => here.reduce((total, h) => total + sources.own(h, p, claim.due), 0),
          );
      }
    }
  }
  for (const p of products) {
    for (const c of cities) {
      const uncalled = (claim: Claim) =>
        Math.min(ownBehind(claim, c, p, claim.due), sources.released(c, p, claim.due)) + sources.unreleased(c, p, claim.due);
      offers.add(
        `own|${c}|${p}`,
        'linkage',
        null,
        wanting(p, (claim) => isCalledFrom(claim, c)),
        uncalled,
      );
      offers.add(
        `idle|${c}|${p}`,
        'linkage',
        null,
        wanting(p, (claim) => isCalledFrom(claim, c)),
        (claim) => sources.makeable(c, p, claim.due),
      );
    }
  }
  for (const p of products) {
    for (const c of cities)
      offers.add(
        `material|${c}|${p}`,
        'material',
        null,
        wanting(p, (claim) => claim.own === 'open' && claim.city === c),
        (claim) => sources.wantingMaterial(c, p, claim.due),
      );
  }
  for (const p of products) {
    for (const c of cities)
      offers.add(
        `material|${c}|${p}`,
        'material',
        null,
        wanting(p, (claim) => isCalledFrom(claim, c)),
        (claim) => sources.wantingMaterial(c, p, claim.due),
      );
  }
  offers.settle();
}
