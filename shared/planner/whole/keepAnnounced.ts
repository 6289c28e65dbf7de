// Sends whole pieces as the plan in force announced them (planner.md section 7): each demand keeps the amount the rules of section 4 gave it
// from a source, but its cartons leave on the announced days from the announced cities wherever goods allow. Amounts stay, so rules 1 to 3
// hold as before; only whole cartons and the rows that were open anyway are moved, so rule 4 does too.
import type { PreviousPlan } from '../previousPlan.ts';
import { destinationOf, lackingIn, ledgerOf, movedFrom, type Ledger } from './announcedLedger.ts';
import { announcedRows, type AnnouncedRow } from './announcedRows.ts';
import { findCarton, findPart } from './cartons.ts';
import type { Booking } from './cityStock.ts';
import type { Issuing } from './issuing.ts';
import { wholeCartons } from './totals.ts';

export function keepAnnounced(issuing: Issuing, previous: PreviousPlan): void {
  issuing.sources.forEach(({ kind }, source) => {
    if (kind !== 'pool') return;
    const apart = destinationsApart(issuing, source, previous);
    // Who cannot be settled with the others, for want of a whole carton in one place, is left out and tried alone.
    for (let together: readonly number[] = apart; together.length > 1; ) {
      const inTheWay = settle(issuing, source, together, previous);
      if (inTheWay.length === 0) break;
      together = together.filter((destination) => !inTheWay.includes(destination));
    }
    for (const destination of destinationsApart(issuing, source, previous)) settle(issuing, source, [destination], previous);
  });
}

/** Destinations of whose announced pieces some do not leave as announced although as many go there on other days or from elsewhere. */
function destinationsApart(issuing: Issuing, source: number, previous: PreviousPlan): number[] {
  const ledger = ledgerOf(issuing, source, previous);
  const rows = issuing.stocks[source].rows();
  for (const { share, sender, day, pieces } of rows) ledger.add(sender, destinationOf(issuing, share), day, -pieces);
  const beyond = new Set(
    rows.flatMap(({ share, sender, day }) => {
      const destination = destinationOf(issuing, share);
      return ledger.left(sender, destination, day) < 0 ? [destination] : [];
    }),
  );
  return [...beyond].filter((destination) => ledger.slots(destination).length > 0).sort((a, b) => a - b);
}

/**
 * Takes back all that goes from a source to some destinations and books it anew. Where that cannot be done, or brings nothing, all is as
 * before, and those in the way are returned.
 */
function settle(issuing: Issuing, source: number, destinations: readonly number[], previous: PreviousPlan): readonly number[] {
  const { shares, stocks } = issuing;
  const stock = stocks[source];
  const isMeant = ({ share }: Booking) => destinations.includes(destinationOf(issuing, share));
  const before = stock.rows().filter(isMeant);
  const ledger = ledgerOf(issuing, source, previous);
  const toPlace = new Map<number, number>();
  for (const { share, sender, day, pieces } of before) {
    issuing.recall(share, sender, day, pieces);
    stock.promise(shares[share].due, pieces);
    toPlace.set(share, (toPlace.get(share) ?? 0) + pieces);
  }
  const settling: Settling = { issuing, source, ledger, toPlace, announced: announcedRows(issuing.sources[source], previous) };
  for (const destination of destinations) placeAnnounced(settling, destination);
  const left = (share: number) => toPlace.get(share) ?? 0;
  const shortOf = [...toPlace.keys()].filter((share) => left(share) > 0);
  const isFull = (share: number) => Number(issuing.isFull[shares[share].group]);
  // Groups that are not full go in whole cartons, which are the hardest to place.
  for (const share of shortOf.toSorted((a, b) => isFull(a) - isFull(b))) placeCartons(settling, share);
  for (const share of shortOf.toSorted((a, b) => isFull(a) - isFull(b) || left(b) - left(a))) placeRest(settling, share);
  if ([...toPlace.values()].every((pieces) => pieces === 0) && movedFrom(issuing, source, destinations, previous) < movedIn(before)) {
    return [];
  }
  const lacking = [...toPlace].filter(([, pieces]) => pieces > 0).map(([share]) => destinationOf(issuing, share));
  for (const { share, sender, day, pieces } of stock.rows().filter(isMeant)) issuing.recall(share, sender, day, pieces);
  for (const [share, pieces] of toPlace) stock.promise(shares[share].due, -pieces);
  for (const { share, sender, day, pieces } of before) issuing.book(share, sender, day, pieces, null);
  return lacking.length > 0 ? lacking : destinations;

  function movedIn(rows: readonly Booking[]): number {
    const ofRows = ledgerOf(issuing, source, previous);
    for (const { share, sender, day, pieces } of rows) ofRows.add(sender, destinationOf(issuing, share), day, -pieces);
    return lackingIn(ofRows, destinations);
  }
}

interface Settling {
  readonly issuing: Issuing;
  readonly source: number;
  readonly ledger: Ledger;
  readonly announced: readonly AnnouncedRow[];
  /** By share: pieces taken back and not yet booked again. They are promised. */
  readonly toPlace: Map<number, number>;
}

/** Books as announced what goes to one destination: whole cartons first, day by day and what is due first before others, then the rest. */
function placeAnnounced(settling: Settling, destination: number): void {
  const { issuing, source, ledger, toPlace } = settling;
  const { shares } = issuing;
  const carton = issuing.carton(source);
  const stock = issuing.stocks[source];
  const ofPlace = [...toPlace.keys()]
    .filter((share) => destinationOf(issuing, share) === destination)
    .sort((a, b) => shares[a].due - shares[b].due || a - b);
  const slots = ledger.slots(destination);
  const isOpen = (share: number, day: number) => day >= shares[share].from && day <= shares[share].due;
  const shareOf = new Map(ofPlace.map((share) => [shares[share].demand, share]));
  for (const issue of settling.announced) {
    const share = shareOf.get(issue.demand);
    if (share !== undefined) placeIssue(settling, share, issue);
  }
  for (const size of ofPlace.length <= maxForThree ? [1, 2, 3] : [1, 2]) placeRests(settling, ofPlace, slots, size);
  for (const { sender, day } of slots) {
    for (const share of ofPlace.filter((each) => isOpen(each, day))) {
      const wanted = wholeCartons(Math.min(toPlace.get(share) ?? 0, ledger.left(sender, destination, day)), carton);
      const pieces = wanted === 0 ? 0 : wholeCartons(stock.most(sender, day, wanted, shares[share].due), carton);
      if (pieces > 0) book(settling, share, sender, day, pieces);
    }
  }
  // A rest goes where just as much is left, else where most of the announced carton remains.
  for (const share of ofPlace) {
    const rest = (toPlace.get(share) ?? 0) % carton;
    if (rest === 0) continue;
    const fitting = slots
      .filter(({ sender, day }) => isOpen(share, day) && ledger.left(sender, destination, day) >= rest)
      .sort((a, b) => ledger.left(a.sender, destination, a.day) - ledger.left(b.sender, destination, b.day));
    const slot = fitting.find(({ sender, day }) => stock.most(sender, day, rest, shares[share].due) === rest);
    if (slot !== undefined) book(settling, share, slot.sender, slot.day, rest);
  }
  // Where the plan in force opened a carton at each of several cities for a full group, so does this one.
  for (const share of ofPlace.filter((each) => issuing.isFull[shares[each].group])) {
    for (const { sender, day } of slots) {
      const wanted = Math.min(toPlace.get(share) ?? 0, ledger.left(sender, destination, day));
      if (wanted <= 0 || !isOpen(share, day) || hasOpenRow(settling, share, sender)) continue;
      const pieces = stock.most(sender, day, wanted, shares[share].due);
      if (pieces > 0) book(settling, share, sender, day, pieces);
    }
  }
}

/** Books a row as it was announced for a demand, its open carton too where the demand has a rest to send; what is less goes in whole cartons. */
function placeIssue(settling: Settling, share: number, { sender, day, pieces: row }: AnnouncedRow): void {
  const { issuing, source, toPlace } = settling;
  const { from, due, group } = issuing.shares[share];
  const carton = issuing.carton(source);
  const stock = issuing.stocks[source];
  const left = toPlace.get(share) ?? 0;
  if (day < from || day > due || left === 0) return;
  const mayOpen = issuing.isFull[group] ? !hasOpenRow(settling, share, sender) : row % carton === left % carton;
  const wanted = row <= left && mayOpen ? row : wholeCartons(Math.min(row, left), carton);
  const can = stock.most(sender, day, wanted, due);
  const pieces = can === wanted ? wanted : wholeCartons(can, carton);
  if (pieces > 0) book(settling, share, sender, day, pieces);
}

/** Up to this many demands of a receiver, three rests of cartons are looked for that were announced together. */
const maxForThree = 40;

/**
 * Of the announced pieces of a slot, what fills no carton is the rest of one demand, or of several together: those whose rests add up to it
 * are booked there before any carton takes their place.
 */
function placeRests(
  settling: Settling,
  ofPlace: readonly number[],
  slots: readonly { readonly sender: number; readonly day: number }[],
  size: number,
): void {
  const { issuing, source, ledger, toPlace } = settling;
  const carton = issuing.carton(source);
  const restOf = (share: number) => (toPlace.get(share) ?? 0) % carton;
  for (const { sender, day } of slots) {
    const left = ledger.left(sender, destinationOf(issuing, ofPlace[0]), day);
    if (left % carton === 0) continue;
    const able = ofPlace.filter((share) => {
      const { from, due } = issuing.shares[share];
      return restOf(share) > 0 && day >= from && day <= due;
    });
    const together = addingUpTo(able, restOf, left % carton, carton, size);
    if (together === null || together.reduce((sum, share) => sum + restOf(share), 0) > left) continue;
    for (const share of together) {
      const rest = restOf(share);
      if (issuing.stocks[source].most(sender, day, rest, issuing.shares[share].due) !== rest) continue;
      book(settling, share, sender, day, rest);
    }
  }
}

/** So many shares whose rests add up to `rest`, whole cartons aside; the first such in order, or null. */
function addingUpTo(
  shares: readonly number[],
  restOf: (share: number) => number,
  rest: number,
  carton: number,
  size: number,
): readonly number[] | null {
  for (const [k, share] of shares.entries()) {
    const others = (rest - restOf(share) + carton) % carton;
    if (size === 1) {
      if (others === 0) return [share];
      continue;
    }
    const found = addingUpTo(shares.slice(k + 1), restOf, others, carton, size - 1);
    if (found !== null) return [share, ...found];
  }
  return null;
}

function hasOpenRow({ issuing, source }: Settling, share: number, sender: number): boolean {
  const carton = issuing.carton(source);
  return issuing.stocks[source].rowsOf(share).some((row) => row.sender === sender && row.pieces % carton !== 0);
}

function book({ issuing, ledger, toPlace }: Settling, share: number, sender: number, day: number, pieces: number): void {
  issuing.book(share, sender, day, pieces, issuing.shares[share].due);
  ledger.add(sender, destinationOf(issuing, share), day, -pieces);
  toPlace.set(share, (toPlace.get(share) ?? 0) - pieces);
}

/** Books the whole cartons of a share that cannot leave as announced as early as a city can spare them. */
function placeCartons(settling: Settling, share: number): void {
  const { issuing, source, toPlace } = settling;
  const carton = issuing.carton(source);
  while ((toPlace.get(share) ?? 0) >= carton) {
    const found = findCarton(issuing, share, issuing.shares[share].from, true);
    if (found === null) return;
    book(settling, share, found.sender, found.day, found.pieces);
  }
}

/** Books what is still left of a share: from one city where one can spare it, else, for a full group, from several that open a carton each. */
function placeRest(settling: Settling, share: number): void {
  const { issuing, source, toPlace } = settling;
  const { from, due, group } = issuing.shares[share];
  const carton = issuing.carton(source);
  const stock = issuing.stocks[source];
  const left = () => toPlace.get(share) ?? 0;
  if (left() === 0) return;
  const openRows = () => stock.rowsOf(share).filter(({ pieces }) => pieces % carton !== 0);
  const found = left() < carton ? findPart(issuing, share, left(), from, true) : null;
  const isFull = issuing.isFull[group];
  if (found !== null && !openRows().some(({ sender }) => !isFull || sender === found.sender)) {
    book(settling, share, found.sender, found.day, found.pieces);
    return;
  }
  if (!isFull) return;
  while (left() > 0) {
    const can = issuing.sendersFor(share).map((sender) => ({ sender, pieces: stock.most(sender, due, left(), due) }));
    const best = can.reduce((a, b) => (b.pieces > a.pieces ? b : a));
    if (best.pieces === 0) return;
    // A city that has an open row already sends its pieces with the new ones.
    for (const row of openRows().filter(({ sender, day }) => sender === best.sender && day !== due)) {
      takeBack(settling, row, row.pieces % carton);
      best.pieces += row.pieces % carton;
    }
    book(settling, share, best.sender, due, best.pieces);
  }
}

function takeBack({ issuing, ledger, toPlace }: Settling, { share, sender, day }: Booking, pieces: number): void {
  issuing.recall(share, sender, day, pieces);
  issuing.stocks[issuing.shares[share].source].promise(issuing.shares[share].due, pieces);
  ledger.add(sender, destinationOf(issuing, share), day, pieces);
  toPlace.set(share, (toPlace.get(share) ?? 0) + pieces);
}
