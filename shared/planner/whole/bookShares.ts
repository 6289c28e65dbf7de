// Books every share to the piece, by day and sending city, as the exact plan has it: the basis on which cartons are made. What the plan in
// force announced for a demand is booked first, just as it was announced, as far as the exact plan still sends it that way (planner.md
// section 7).
import type { ExactPlan } from '../levels/exactPlan.ts';
import type { PreviousPlan } from '../previousPlan.ts';
import { announcedRows, createSettled, type AnnouncedRow, type Settled } from './announcedRows.ts';
import type { Issuing } from './issuing.ts';
import { ceilPieces, floorPieces, wholeCartons } from './totals.ts';

/**
 * Day by day, what is due first goes first. A piece waits if it has not arrived yet or is needed for a share due earlier. By its last day
 * it is there, because the shares were made that way (shares.ts). Returns what was booked as announced.
 */
export function bookShares(issuing: Issuing, previous: PreviousPlan | null, { routes }: Pick<ExactPlan, 'routes'>): Settled {
  const { instance, shares, sharesOfSource, stocks } = issuing;
  const settled = createSettled();
  sharesOfSource.forEach((ofSource, source) => {
    const stock = stocks[source];
    const toBook = ofSource.filter((k) => shares[k].pieces > 0);
    for (const k of toBook) {
      if (shares[k].demand < 0) issuing.keep(k, shares[k].pieces);
      else stock.promise(shares[k].due, shares[k].pieces);
    }
    const ofDemands = toBook.filter((k) => shares[k].demand >= 0);
    if (previous !== null) bookAnnounced(issuing, source, ofDemands, { previous, routes }, settled);
    ofDemands.sort((a, b) => shares[a].due - shares[b].due || shares[a].group - shares[b].group || shares[a].demand - shares[b].demand);
    for (let day = 0; day < instance.days; day += 1) {
      for (const k of ofDemands) {
        const { from, due, pieces, exact } = shares[k];
        if (day < from || day > due) continue;
        let wanted = (day === due ? pieces : Math.min(pieces, floorPieces(exact[day]))) - issuing.booked(k);
        if (wanted <= 0) continue;
        for (const sender of issuing.sendersFor(k)) {
          const goes = stock.most(sender, day, wanted, due);
          if (goes > 0) issuing.book(k, sender, day, goes, due);
          wanted -= goes;
          if (wanted === 0) break;
        }
      }
    }
  });
  return settled;
}

/**
 * Whole cartons of announced rows; open cartons too where all that was announced is wanted and rule 4 allows the demand as many. Where less
 * comes to a city than it was to send, the exact plan says which of its routes go short: whoever is booked first would take it all.
 */
function bookAnnounced(
  issuing: Issuing,
  source: number,
  shares: readonly number[],
  { previous, routes }: Pick<ExactPlan, 'routes'> & { readonly previous: PreviousPlan },
  settled: Settled,
): void {
  const stock = issuing.stocks[source];
  const carton = issuing.carton(source);
  const { product, senders } = issuing.sources[source];
  const rowsOf = Map.groupBy(announcedRows(issuing.sources[source], previous), ({ demand }) => demand);
  const planned = new Map(
    routes.filter((route) => route.product === product).map(({ from, to, day, quantity }) => [`${from}|${to}|${day}`, quantity]),
  );
  const routeOf = (k: number, { sender, day }: AnnouncedRow) =>
    `${senders[sender].city}|${issuing.instance.demands[issuing.shares[k].demand].destination}|${day}`;
  for (const k of shares) {
    const { demand, group, from, due, pieces: all } = issuing.shares[k];
    const rows = rowsOf.get(demand) ?? [];
    const announced = rows.reduce((sum, { pieces }) => sum + pieces, 0);
    const meant = issuing.sharesOfDemand[demand].reduce((sum, other) => sum + issuing.shares[other].pieces, 0);
    const isCompleted = meant === issuing.instance.demands[demand].quantity && rows.filter(({ pieces }) => pieces % carton > 0).length < 2;
    const mayOpen = issuing.isFull[group] ? announced <= all : announced === all && isCompleted;
    const rests: AnnouncedRow[] = [];
    for (const row of rows) {
      const { sender, day, pieces } = row;
      if (day < from || day > due) continue;
      const goes = wholeCartons(stock.most(sender, day, Math.min(pieces, all - issuing.booked(k), onRoute(k, row)), due), carton);
      const rest = pieces - goes;
      if (goes > 0) put(k, row, goes);
      if (rest > 0 && rest < carton) rests.push({ ...row, pieces: rest });
    }
    if (!mayOpen) continue;
    for (const row of rests) {
      // Short of the whole, a demand has no row that completes it.
      if (!issuing.isFull[group] && issuing.booked(k) + row.pieces !== all) continue;
      const can = stock.most(row.sender, row.day, Math.min(row.pieces, onRoute(k, row)), due);
      if (can === row.pieces) put(k, row, row.pieces);
    }
  }

  /** Pieces that may still go the row's way: what the exact plan sends, rounded up to a carton since it knows no cartons. */
  function onRoute(k: number, row: AnnouncedRow): number {
    return Math.ceil(Math.max(0, ceilPieces(planned.get(routeOf(k, row)) ?? 0)) / carton) * carton;
  }

  function put(k: number, row: AnnouncedRow, pieces: number): void {
    issuing.book(k, row.sender, row.day, pieces, issuing.shares[k].due);
    settled.add(k, row.sender, row.day, pieces);
    planned.set(routeOf(k, row), (planned.get(routeOf(k, row)) ?? 0) - pieces);
  }
}
