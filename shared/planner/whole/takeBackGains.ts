// Takes back what groups of later tiers gained by rounding, for groups of earlier tiers that are below their exact amount and could have had
// it (planner.md section 4, rule 3). A share that was made for a later group may turn into gain only when leftovers reach that group, which
// is after the earlier tiers had their turn.
import { levelledTiers } from '../groups.ts';
import { findCarton, findPart } from './cartons.ts';
import type { Booking } from './cityStock.ts';
import type { Issuing } from './issuing.ts';
import { floorPieces } from './totals.ts';

/** Whether any pieces changed hands. Those that were taken back but did not fit are left over again. */
export function takeBackGains(issuing: Issuing): boolean {
  const { groups, sharesOfDemand } = issuing;
  let taken = false;
  for (const [group, { demands }] of groups.entries()) {
    for (const share of demands.flatMap((j) => sharesOfDemand[j])) {
      while (piecesLacking(issuing, group) >= 1 && takeFromLater(issuing, share)) taken = true;
    }
  }
  return taken;
}

function piecesLacking({ exactPieces, received }: Issuing, group: number): number {
  return floorPieces(exactPieces[group]) - received(group);
}

/** Exact amounts within a hundredth of a whole number are meant to be whole. */
function piecesGained({ exactPieces, received }: Issuing, group: number): number {
  return Math.floor(received(group) - exactPieces[group] + 0.01);
}

/** Who comes last gives first. */
function takeFromLater(issuing: Issuing, share: number): boolean {
  const { groups, instance, shares, sharesOfSource, stocks } = issuing;
  const { source, group, due } = shares[share];
  const wanted = piecesWanted(issuing, share);
  if (wanted < 1) return false;
  const tiers = levelledTiers(instance);
  const tierOf = (k: number) => tiers.indexOf(groups[shares[k].group].tier);
  const givers = sharesOfSource[source].filter(
    (k) => shares[k].demand >= 0 && shares[k].group !== group && tierOf(k) > tierOf(share) && !issuing.hasMinimum(k),
  );
  givers.sort((a, b) => shares[b].group - shares[a].group || b - a);
  return givers.some((giver) =>
    stocks[source].rowsOf(giver).some((row) => row.day <= due && handOver(issuing, row, share, wanted, piecesSpared(issuing, row, wanted))),
  );
}

/** What a share may take at once: pieces where there are no cartons, otherwise a carton or the part that completes the demand. */
function piecesWanted(issuing: Issuing, share: number): number {
  const { instance, shares, sharesOfDemand } = issuing;
  const { source, demand, group } = shares[share];
  const room = issuing.room(share);
  const carton = issuing.carton(source);
  if (carton === 1) return Math.min(room, piecesLacking(issuing, group));
  if (room >= carton) return carton;
  const lacking = instance.demands[demand].quantity - sharesOfDemand[demand].reduce((sum, k) => sum + issuing.booked(k), 0);
  return room === lacking ? room : 0;
}

/**
 * Pieces that a row can give up out of its group's gain, at least as many as are wanted where there are cartons: its open carton or a whole
 * one. An open carton completes its demand, so nothing else is taken from that demand.
 */
function piecesSpared(issuing: Issuing, { share, pieces }: Booking, wanted: number): number {
  const { shares, sharesOfDemand, stocks } = issuing;
  const { source, demand, group } = shares[share];
  const gained = piecesGained(issuing, group);
  const carton = issuing.carton(source);
  const open = pieces % carton;
  const openRows = sharesOfDemand[demand].flatMap((k) =>
    stocks[shares[k].source].rowsOf(k).filter((row) => row.pieces % issuing.carton(shares[k].source) > 0),
  );
  if (openRows.length > 0) return openRows.length === 1 && open >= wanted && gained >= open ? open : 0;
  if (carton === 1) return Math.max(0, Math.min(wanted, gained, pieces));
  return gained >= carton && pieces >= carton ? carton : 0;
}

function handOver(issuing: Issuing, { share: giver, sender, day }: Booking, share: number, wanted: number, spared: number): boolean {
  if (spared < 1) return false;
  const { source, from } = issuing.shares[share];
  issuing.recall(giver, sender, day, spared);
  const carton = issuing.carton(source);
  const pieces = Math.min(wanted, spared);
  const booking = carton > 1 && pieces === carton ? findCarton(issuing, share, from, false) : findPart(issuing, share, pieces, from, false);
  if (booking === null) {
    issuing.book(giver, sender, day, spared, null);
    return false;
  }
  issuing.book(share, booking.sender, booking.day, booking.pieces, null);
  return true;
}
