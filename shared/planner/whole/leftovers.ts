// Gives out what rounding left over (planner.md section 4, rule 3): tier by tier, and within a tier to the worst fill first.
import { findCarton, findPart } from './cartons.ts';
import type { Issuing } from './issuing.ts';
import { takeBackGains } from './takeBackGains.ts';

/** What is taken back may leave pieces over once more. Each time a group of an earlier tier has more, so this ends. */
export function giveLeftovers(issuing: Issuing): void {
  do giveByTier(issuing);
  while (takeBackGains(issuing));
}

function giveByTier(issuing: Issuing): void {
  const { instance, groups } = issuing;
  for (const tier of instance.tiers) {
    if (tier === 'reserve') {
      keepMore(issuing);
      continue;
    }
    let open = groups.flatMap((group, k) => (group.tier === tier && issuing.received(k) < group.asked ? [k] : []));
    const fill = (k: number) => (groups[k].secured + issuing.received(k)) / groups[k].need;
    while (open.length > 0) {
      const worst = open.reduce((a, b) => (fill(b) < fill(a) ? b : a));
      if (!addTo(issuing, worst) || issuing.received(worst) === groups[worst].asked) open = open.filter((k) => k !== worst);
    }
  }
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

/**
 * Adds one carton from the pool, the part that completes a demand, or all that a city's own goods can give. Lines are tried in order of due
 * day; own goods come before the pool's, and the demanded product before a substitute.
 */
function addTo(issuing: Issuing, group: number): boolean {
  const { groups, instance, sharesOfDemand, shares, sources } = issuing;
  const lines = [...groups[group].demands].sort((a, b) => instance.demands[a].due - instance.demands[b].due || a - b);
  for (const j of lines) {
    const isSubstitute = (k: number) => Number(sources[shares[k].source].product !== instance.demands[j].product);
    const isPool = (k: number) => Number(sources[shares[k].source].kind === 'pool');
    const order = [...sharesOfDemand[j]].sort((a, b) => isSubstitute(a) - isSubstitute(b) || isPool(a) - isPool(b) || a - b);
    for (const k of order) {
      if (issuing.room(k) < 1) continue;
      if (isPool(k) === 0 ? addOwn(issuing, k) || addFromMakers(issuing, k) : addFromPool(issuing, k)) return true;
    }
  }
  return false;
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
  if (issuing.stocks[issuing.shares[k].source].unpromised() < 1) return false;
  const { shares, instance } = issuing;
  const { from, source, demand } = shares[k];
  const room = issuing.room(k);
  const lacking = instance.demands[demand].quantity - issuing.sharesOfDemand[demand].reduce((sum, other) => sum + issuing.booked(other), 0);
  const carton = issuing.carton(source);
  // A part carton leaves only if it completes the demand.
  if (room < carton && room < lacking) return false;
  const booking = room >= carton ? findCarton(issuing, k, from, false) : findPart(issuing, k, room, from, false);
  if (booking === null) return false;
  issuing.book(k, booking.sender, booking.day, booking.pieces, null);
  return true;
}
