// Turns bookings to the piece into whole cartons (planner.md section 4, rules 1, 2 and 4). Pieces only ever wait for a carton to fill, so
// nothing is overdrawn. A group that is not full loses less than a carton for each of its demand lines and each city that sends to it. A
// full group, or one with a pinned minimum, loses nothing and opens at most one carton per demand, city and product.
import type { Settled } from './announcedRows.ts';
import type { Booking } from './cityStock.ts';
import type { Issuing } from './issuing.ts';
import { wholeCartons } from './totals.ts';

export function makeCartons(issuing: Issuing, settled: Settled): void {
  const { sources, shares, sharesOfSource, isFull } = issuing;
  sources.forEach((_, source) => {
    if (issuing.carton(source) === 1) return;
    const ofDemands = sharesOfSource[source].filter((k) => shares[k].demand >= 0 && shares[k].pieces > 0);
    const toThePiece = (k: number) => isFull[shares[k].group] || issuing.hasMinimum(k);
    const inCartons = Map.groupBy(
      ofDemands.filter((k) => !toThePiece(k)),
      (k) => shares[k].group,
    );
    for (const ofGroup of inCartons.values()) sendWholeCartons(issuing, source, ofGroup, settled);
    const parts = ofDemands.filter(toThePiece).flatMap((k) => fillCartons(issuing, k, settled) ?? []);
    // The largest part is the hardest to place.
    parts.sort((a, b) => b.pieces - a.pieces || a.share - b.share);
    for (const part of parts) placePart(issuing, part);
  });
}

/**
 * What a group has from each city fills cartons, which its lines take in order of due day. No line gets more than its share rounded up to a
 * carton.
 */
function sendWholeCartons(issuing: Issuing, source: number, ofGroup: readonly number[], settled: Settled): void {
  const { instance, shares } = issuing;
  const carton = issuing.carton(source);
  const rows = ofGroup.flatMap((k) => unsettled(issuing, k, settled));
  for (const { share, sender, day, pieces } of rows) issuing.recall(share, sender, day, pieces);
  const has = new Array<number>(issuing.stocks[source].senders).fill(0);
  const lines = [...ofGroup].sort((a, b) => shares[a].due - shares[b].due || a - b);
  for (let day = 0; day < instance.days; day += 1) {
    for (const row of rows) if (row.day === day) has[row.sender] += row.pieces;
    for (const k of lines) {
      if (day < shares[k].from || day > shares[k].due) continue;
      for (const sender of issuing.sendersFor(k)) {
        const limit = Math.ceil(shares[k].pieces / carton) * carton - issuing.booked(k);
        const pieces = wholeCartons(Math.min(has[sender], limit, issuing.room(k)), carton);
        if (pieces <= 0) continue;
        issuing.book(k, sender, day, pieces, null);
        has[sender] -= pieces;
      }
    }
  }
}

/** The rows of a share less what stays as it was announced. */
function unsettled(issuing: Issuing, k: number, settled: Settled): Booking[] {
  return issuing.stocks[issuing.shares[k].source].rowsOf(k).flatMap((row) => {
    const pieces = row.pieces - settled.pieces(k, row.sender, row.day);
    return pieces > 0 ? [{ ...row, pieces }] : [];
  });
}

interface OpenPart {
  readonly share: number;
  readonly pieces: number;
  /** Days on which the first and the last of its pieces would have gone. */
  readonly first: number;
  readonly last: number;
}

/** Books whole cartons as they fill at each city. The rest of the share is taken back and promised to it. */
function fillCartons(issuing: Issuing, k: number, settled: Settled): OpenPart | null {
  const { stocks, shares } = issuing;
  const { source, due } = shares[k];
  const carton = issuing.carton(source);
  const rows = unsettled(issuing, k, settled);
  for (const { sender, day, pieces } of rows) issuing.recall(k, sender, day, pieces);
  const parts: Booking[] = [];
  for (const ofSender of Map.groupBy(rows, ({ sender }) => sender).values()) {
    let waiting = 0;
    for (const { sender, day, pieces } of ofSender) {
      waiting += pieces;
      const full = wholeCartons(waiting, carton);
      if (full > 0) issuing.book(k, sender, day, full, null);
      waiting -= full;
    }
    const { sender, day } = ofSender.at(-1) as Booking;
    if (waiting > 0) parts.push({ sender, day, share: k, pieces: waiting });
  }
  if (parts.length === 0) return null;
  const pieces = parts.reduce((sum, part) => sum + part.pieces, 0);
  stocks[source].promise(due, pieces);
  const days = parts.map(({ day }) => day);
  return { share: k, pieces, first: Math.min(...days), last: Math.max(...days) };
}

/**
 * Books whole cartons where cities can spare them, then the remaining part from one city. If no single city can spare it, several open a
 * carton each, those with most first: what was promised is there, just not in one place.
 */
function placePart(issuing: Issuing, { share: k, pieces, first, last }: OpenPart): void {
  const { source, due } = issuing.shares[k];
  const stock = issuing.stocks[source];
  const carton = issuing.carton(source);
  let left = pieces;
  while (left > 0) {
    const booking = left >= carton ? findCarton(issuing, k, first, true) : findPart(issuing, k, left, last, true);
    if (booking === null) break;
    issuing.book(k, booking.sender, booking.day, booking.pieces, due);
    left -= booking.pieces;
  }
  while (left > 0) {
    const can = issuing.sendersFor(k).map((sender) => ({ sender, pieces: stock.most(sender, due, left, due) }));
    const best = can.reduce((a, b) => (b.pieces > a.pieces ? b : a));
    if (best.pieces === 0) break;
    issuing.book(k, best.sender, due, best.pieces, due);
    left -= best.pieces;
  }
  // What cannot be placed is free for others.
  stock.promise(due, -left);
}

/** Finds a whole carton on the earliest day a city can spare one. `isPromised`: the pieces were promised to the share. */
export function findCarton(issuing: Issuing, k: number, first: number, isPromised: boolean): Booking | null {
  const { source, due } = issuing.shares[k];
  const stock = issuing.stocks[source];
  const carton = issuing.carton(source);
  const senders = issuing.sendersFor(k).filter((sender) => stock.free(sender, due) >= carton);
  for (let day = Math.max(first, issuing.shares[k].from); day <= due && senders.length > 0; day += 1) {
    for (const sender of senders) {
      if (stock.free(sender, day) >= carton && stock.most(sender, day, carton, isPromised ? due : null) === carton)
        return { sender, day, share: k, pieces: carton };
    }
  }
  return null;
}

/** Finds part of a carton: from loose pieces where a city has enough of them, the fewest that suffice, before a full carton is broken. */
export function findPart(issuing: Issuing, k: number, pieces: number, first: number, isPromised: boolean): Booking | null {
  const { source, due, from } = issuing.shares[k];
  const stock = issuing.stocks[source];
  const carton = issuing.carton(source);
  const can = (sender: number, day: number) =>
    stock.free(sender, day) >= pieces && stock.most(sender, day, pieces, isPromised ? due : null) === pieces;
  const loose = (sender: number) => stock.leftAt(sender) % carton;
  const senders = issuing.sendersFor(k).filter((sender) => stock.free(sender, due) >= pieces);
  const fitting = senders.filter((sender) => loose(sender) >= pieces).sort((a, b) => loose(a) - loose(b));
  for (const choice of [fitting, senders]) {
    for (let day = Math.max(first, from); day <= due; day += 1) {
      const sender = choice.find((candidate) => can(candidate, day));
      if (sender !== undefined) return { sender, day, share: k, pieces };
    }
  }
  return null;
}
