// Books every share to the piece, by day and sending city, as the exact plan has it: the basis on which cartons are made.
import type { Issuing } from './issuing.ts';
import { floorPieces } from './totals.ts';

/**
 * Day by day, what is due first goes first. A piece waits if it has not arrived yet or is needed for a share due earlier. By its last day
 * it is there, because the shares were made that way (shares.ts).
 */
export function bookShares(issuing: Issuing): void {
  const { instance, shares, sharesOfSource, stocks } = issuing;
  sharesOfSource.forEach((ofSource, source) => {
    const stock = stocks[source];
    const toBook = ofSource.filter((k) => shares[k].pieces > 0);
    for (const k of toBook) {
      if (shares[k].demand < 0) issuing.keep(k, shares[k].pieces);
      else stock.promise(shares[k].due, shares[k].pieces);
    }
    const ofDemands = toBook.filter((k) => shares[k].demand >= 0);
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
}
