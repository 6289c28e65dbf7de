// Gives out what rounding left over (planner.md section 4, rule 3): tier by tier, and within a tier to the worst fill first. What lies
// somewhere goes to whoever may have it; a group that is still below its exact amount gets what groups of later tiers gained (gains.ts).
// It goes on until nobody can be given anything more, so rule 3 holds whatever came before.
import { findCarton, findPart } from './cartons.ts';
import { piecesGained, takeGains } from './gains.ts';
import type { Issuing } from './issuing.ts';
import { bookPart, mayComplete, mayOpen } from './openRows.ts';

/**
 * This ends: what a group gains lowers what it lacks by a piece or more, and raises nothing that groups of its own or an earlier tier lack.
 * What all groups lack, tier by tier, is a row of whole numbers that becomes smaller in the order of words, and that cannot go on for ever.
 * Between two such steps pieces that lie somewhere are given out, and those become fewer.
 */
export function giveLeftovers(issuing: Issuing): void {
  while (giveByTier(issuing));
}

/** False if nobody got anything that a reserve had not kept already. */
function giveByTier(issuing: Issuing): boolean {
  const { instance, groups } = issuing;
  let given = false;
  giveBackReserve(issuing);
  for (const tier of instance.tiers) {
    if (tier === 'reserve') keepMore(issuing);
    let open = groups.flatMap((group, k) => (group.tier === tier && issuing.received(k) < group.asked ? [k] : []));
    const fill = (k: number) => (groups[k].secured + issuing.received(k)) / groups[k].need;
    while (open.length > 0) {
      const worst = open.reduce((a, b) => (fill(b) < fill(a) ? b : a));
      const shares = sharesInOrder(issuing, worst);
      if (shares.some((share) => addTo(issuing, share)) || takeGains(issuing, worst, shares)) given = true;
      else open = open.filter((k) => k !== worst);
      if (issuing.received(worst) === groups[worst].asked) open = open.filter((k) => k !== worst);
    }
  }
  return given;
}

/** What a reserve has gained is free for earlier tiers until its turn comes. */
function giveBackReserve(issuing: Issuing): void {
  issuing.shares.forEach(({ demand, group }, share) => {
    if (demand < 0) issuing.keep(share, -piecesGained(issuing, group));
  });
}

function keepMore(issuing: Issuing): void {
  const { groups, shares, stocks, sources, reserve } = issuing;
  shares.forEach((share, k) => {
    if (share.demand >= 0) return;
    const lacking = groups[share.group].need - reserve[sources[share.source].product];
    const pieces = Math.min(lacking, stocks[share.source].unpromised());
    if (pieces > 0) issuing.keep(k, pieces);
  });
}

/** Lines come in order of due day; own goods before the pool's, and the demanded product before a substitute. */
function sharesInOrder({ groups, instance, shares, sharesOfDemand, sources }: Issuing, group: number): readonly number[] {
  if (groups[group].tier === 'reserve') return shares.flatMap((share, k) => (share.group === group ? [k] : []));
  const lines = [...groups[group].demands].sort((a, b) => instance.demands[a].due - instance.demands[b].due || a - b);
  return lines.flatMap((j) => {
    const isSubstitute = (k: number) => Number(sources[shares[k].source].product !== instance.demands[j].product);
    const isPool = (k: number) => Number(sources[shares[k].source].kind === 'pool');
    return [...sharesOfDemand[j]].sort((a, b) => isSubstitute(a) - isSubstitute(b) || isPool(a) - isPool(b) || a - b);
  });
}

/** Adds one carton from the pool, or part of one where rule 4 allows it, or all that a city's own goods can give. */
function addTo(issuing: Issuing, k: number): boolean {
  const { demand, source } = issuing.shares[k];
  if (demand < 0 || issuing.room(k) < 1) return false;
  return issuing.sources[source].kind === 'own' ? addOwn(issuing, k) || addFromMakers(issuing, k) : addFromPool(issuing, k);
}

function addOwn(issuing: Issuing, k: number): boolean {
  const { from, due, source } = issuing.shares[k];
  if (issuing.stocks[source].unpromised() < 1) return false;
  for (let day = from; day <= due; day += 1) {
    const pieces = issuing.stocks[source].most(0, day, issuing.room(k), null);
    if (pieces === 0) continue;
    issuing.book(k, 0, day, pieces, null);
    return true;
  }
  return false;
}

/** Releases to the city what its makers have left. */
function addFromMakers(issuing: Issuing, k: number): boolean {
  const { instance, making, shares, sources, stocks } = issuing;
  const { source, due, from } = shares[k];
  const { product, senders } = sources[source];
  for (const [e, { city }] of instance.enterprises.entries()) {
    if (city !== senders[0].city) continue;
    for (let day = from; day <= due; day += 1) {
      const pieces = Math.min(making.spare(e, product, day), issuing.room(k));
      if (pieces < 1) continue;
      making.hand('released', e, product, day, pieces);
      stocks[source].arrive(0, day, pieces);
      return addOwn(issuing, k);
    }
  }
  return false;
}

function addFromPool(issuing: Issuing, k: number): boolean {
  const { from, source, due } = issuing.shares[k];
  const stock = issuing.stocks[source];
  if (stock.unpromised() < 1) return false;
  const room = issuing.room(k);
  const whole = room >= issuing.carton(source) ? findCarton(issuing, k, from, false) : null;
  const found = whole ?? (mayComplete(issuing, k) ? findPart(issuing, k, room, from, false) : null);
  if (found !== null) {
    issuing.book(k, found.sender, found.day, found.pieces, null);
    return true;
  }
  const parts = issuing.sendersFor(k).flatMap((sender) => {
    const pieces = mayOpen(issuing, k, sender) ? stock.most(sender, due, room, null) : 0;
    return pieces > 0 ? [{ sender, pieces }] : [];
  });
  if (parts.length === 0) return false;
  const most = parts.reduce((a, b) => (b.pieces > a.pieces ? b : a));
  bookPart(issuing, k, most.sender, most.pieces);
  return true;
}
