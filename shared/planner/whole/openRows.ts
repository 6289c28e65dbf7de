// Rows with an open carton (planner.md section 4, rule 4): where one is allowed, and how pieces join one that is there.
import type { Booking } from './cityStock.ts';
import type { Issuing } from './issuing.ts';

export function openRowsOf({ shares, sharesOfDemand, stocks, carton }: Issuing, demand: number): Booking[] {
  return sharesOfDemand[demand].flatMap((k) => {
    const { source } = shares[k];
    return carton(source) === 1 ? [] : stocks[source].rowsOf(k).filter(({ pieces }) => pieces % carton(source) !== 0);
  });
}

/** True if an open carton may complete the share's demand: it has none yet, or its group is full. */
export function mayComplete(issuing: Issuing, share: number): boolean {
  const { demand, group } = issuing.shares[share];
  if (issuing.room(share) < issuing.lacking(demand)) return false;
  return issuing.isFull[group] || openRowsOf(issuing, demand).length === 0;
}

/** True if a city may open a carton for the share without completing its demand, or add pieces to the carton it has opened for it. */
export function mayOpen(issuing: Issuing, share: number, sender: number): boolean {
  const { sources, shares, isFull } = issuing;
  const cityOf = (row: Pick<Booking, 'share' | 'sender'>) => sources[shares[row.share].source].senders[row.sender].city;
  if (!isFull[shares[share].group]) return false;
  return openRowsOf(issuing, shares[share].demand).every((row) => row.share === share || cityOf(row) !== cityOf({ share, sender }));
}

/** Books pieces that a sender has by the share's last day, as early as they can leave. */
export function bookByDue(issuing: Issuing, share: number, sender: number, pieces: number): void {
  const { source, from, due } = issuing.shares[share];
  let day = from;
  while (day < due && issuing.stocks[source].most(sender, day, pieces, null) < pieces) day += 1;
  issuing.book(share, sender, day, pieces, null);
}

/** Books part of a carton, together with the part that the sender sends already: on its day if the pieces are there by then. */
export function bookPart(issuing: Issuing, share: number, sender: number, pieces: number): void {
  const { source } = issuing.shares[share];
  const carton = issuing.carton(source);
  const open = issuing.stocks[source].rowsOf(share).find((row) => row.sender === sender && row.pieces % carton !== 0);
  if (open === undefined) {
    bookByDue(issuing, share, sender, pieces);
  } else if (issuing.stocks[source].most(sender, open.day, pieces, null) === pieces) {
    issuing.book(share, sender, open.day, pieces, null);
  } else {
    issuing.recall(share, sender, open.day, open.pieces % carton);
    bookByDue(issuing, share, sender, pieces + (open.pieces % carton));
  }
}
