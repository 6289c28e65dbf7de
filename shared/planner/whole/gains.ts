// Hands what groups gained by rounding to groups of earlier tiers that are below their exact amount (planner.md section 4, rule 3). A group
// may have gained where nobody before it could use the goods, a carton from the pool say, and hold goods that somebody now could.
import { levelledTiers } from '../groups.ts';
import type { Booking } from './cityStock.ts';
import type { Issuing } from './issuing.ts';
import { bookByDue, bookPart, mayComplete, mayOpen, openRowsOf } from './openRows.ts';

/** Whole pieces that a group is short of its exact amount. Within a hundredth of a whole number an amount is meant to be whole. */
export function piecesLacking(issuing: Issuing, group: number): number {
  return wholePieces(issuing, group, issuing.exactPieces[group] - issuing.received(group));
}

/** Whole pieces that a group can give up and still have its exact amount. */
export function piecesGained(issuing: Issuing, group: number): number {
  return wholePieces(issuing, group, issuing.received(group) - issuing.exactPieces[group]);
}

/** The linear program's tolerance may hide a part of a piece, more of it where the need is huge. */
function wholePieces({ groups, isFull }: Issuing, group: number, difference: number): number {
  const noise = isFull[group] ? 0 : 1e-8 * groups[group].need + 1e-3;
  return Math.max(0, Math.floor(difference - noise + 0.01));
}

/** What one row of a later tier can give to a share. */
interface Offer {
  readonly row: Booking;
  readonly given: number;
  /** Open cartons that completed the giver's demand, which it then no longer does: their pieces lie in their cities again. */
  readonly opened: readonly Booking[];
  /** What the share takes: with pieces that lie there already, and perhaps fewer than a carton that had to be broken. */
  readonly taken: number;
  /** Pieces by which the giver comes to lack part of its exact amount: less than a carton for the row and each open one. */
  readonly short: number;
}

/** `shares`: the group's, in the order in which they are served. True if one of them got something. */
export function takeGains(issuing: Issuing, group: number, shares: readonly number[]): boolean {
  if (piecesLacking(issuing, group) < 1) return false;
  return shares.some((share) => {
    const offers = giversFor(issuing, share).flatMap((row) => offerOf(issuing, row, share) ?? []);
    if (offers.length === 0) return false;
    hand(
      issuing,
      share,
      offers.reduce((a, b) => (b.short < a.short ? b : a)),
    );
    return true;
  });
}

/** Rows from the share's source of later tiers that gained. Who comes last gives first. */
function giversFor(issuing: Issuing, share: number): Booking[] {
  const { groups, instance, shares, sharesOfSource, sources, stocks } = issuing;
  const { source, group, due } = shares[share];
  const tiers = levelledTiers(instance);
  const rank = (k: number) => tiers.indexOf(groups[k].tier);
  const isBound = (demand: number) =>
    issuing.sharesOfDemand[demand].some(issuing.hasMinimum) ||
    // Own goods of a demand that an open carton completes: it would be there without need.
    (sources[source].kind === 'own' && openRowsOf(issuing, demand).length > 0);
  return sharesOfSource[source]
    .filter((k) => {
      const giver = shares[k];
      return giver.demand >= 0 && issuing.booked(k) > 0 && piecesGained(issuing, giver.group) >= 1 && rank(giver.group) > rank(group);
    })
    .filter((k) => !isBound(shares[k].demand))
    .sort((a, b) => shares[b].group - shares[a].group || b - a)
    .flatMap((k) => stocks[source].rowsOf(k).filter(({ day }) => day <= due));
}

function offerOf(issuing: Issuing, row: Booking, share: number): Offer | null {
  const { shares, stocks } = issuing;
  const giver = shares[row.share];
  const carton = issuing.carton(giver.source);
  const gained = piecesGained(issuing, giver.group);
  const lying = shares[share].demand < 0 ? 0 : stocks[giver.source].most(row.sender, shares[share].due, Number.MAX_SAFE_INTEGER, null);
  const taken = takes(issuing, share, row.sender, lying + Math.min(gained, row.pieces));
  if (taken <= lying) return null;
  const open = row.pieces % carton;
  const given = open + Math.ceil(Math.max(0, taken - lying - open) / carton) * carton;
  const opened = openRowsOf(issuing, giver.demand).filter(
    (other) => other.share !== row.share || other.sender !== row.sender || other.day !== row.day,
  );
  const partOf = (each: Booking) => each.pieces % issuing.carton(shares[each.share].source);
  const lost = opened.reduce((sum, each) => sum + partOf(each), given);
  return { row, given, opened, taken, short: Math.max(0, lost - gained) };
}

/** Pieces that a share takes out of those that a sender could give it, as far as its group lacks them: by rule 4. */
function takes(issuing: Issuing, share: number, sender: number, pieces: number): number {
  const { demand, group, source } = issuing.shares[share];
  const lacking = piecesLacking(issuing, group);
  if (demand < 0) return Math.min(lacking, pieces);
  const carton = issuing.carton(source);
  const room = issuing.room(share);
  const cartons = Math.floor(Math.min(room, pieces, Math.ceil(lacking / carton) * carton) / carton);
  if (cartons >= 1) return cartons * carton;
  if (pieces >= room && mayComplete(issuing, share)) return room;
  return mayOpen(issuing, share, sender) ? Math.min(room, pieces) : 0;
}

function hand(issuing: Issuing, share: number, { row, given, opened, taken }: Offer): void {
  const { shares } = issuing;
  for (const { share: k, sender, day, pieces } of opened) issuing.recall(k, sender, day, pieces % issuing.carton(shares[k].source));
  issuing.recall(row.share, row.sender, row.day, given);
  if (shares[share].demand < 0) issuing.keep(share, taken);
  else if (taken % issuing.carton(shares[share].source) === 0) bookByDue(issuing, share, row.sender, taken);
  else bookPart(issuing, share, row.sender, taken);
}
