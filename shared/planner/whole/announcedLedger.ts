// What the plan in force announced from a source, and how much of it is still to be booked (planner.md section 7).
import type { PreviousPlan } from '../previousPlan.ts';
import type { Issuing } from './issuing.ts';

/** Announced pieces not yet booked, by place and day; below 0 where more is booked than was announced. */
export interface Ledger {
  left(sender: number, destination: number, day: number): number;
  /** Slots of a destination with something left, by day and sender. */
  slots(destination: number): readonly { readonly sender: number; readonly day: number }[];
  add(sender: number, destination: number, day: number, pieces: number): void;
}

export function ledgerOf({ sources }: Issuing, source: number, previous: PreviousPlan): Ledger {
  const { product, senders } = sources[source];
  const senderOf = new Map(senders.map(({ city }, k) => [city, k]));
  const left = new Map<string, number>();
  const slots = new Map<number, { sender: number; day: number }[]>();
  for (const route of previous.routes) {
    const sender = senderOf.get(route.from);
    if (route.product !== product || sender === undefined) continue;
    left.set(`${sender}|${route.to}|${route.day}`, route.pieces);
    slots.set(route.to, [...(slots.get(route.to) ?? []), { sender, day: route.day }]);
  }
  for (const ofPlace of slots.values()) ofPlace.sort((a, b) => a.day - b.day || a.sender - b.sender);
  const leftAt = (sender: number, destination: number, day: number) => left.get(`${sender}|${destination}|${day}`) ?? 0;
  return {
    left: leftAt,
    slots: (destination) => (slots.get(destination) ?? []).filter(({ sender, day }) => leftAt(sender, destination, day) > 0),
    add: (sender, destination, day, pieces) => void left.set(`${sender}|${destination}|${day}`, leftAt(sender, destination, day) + pieces),
  };
}

export function destinationOf({ instance, shares }: Issuing, share: number): number {
  return instance.demands[shares[share].demand].destination;
}

/** All announced pieces that do not leave as announced. */
export function movedPieces(issuing: Issuing, previous: PreviousPlan): number {
  const destinations = [...new Set(previous.routes.map(({ to }) => to))];
  return issuing.sources.reduce(
    (sum, { kind }, source) => sum + (kind === 'pool' ? movedFrom(issuing, source, destinations, previous) : 0),
    0,
  );
}

/** Announced pieces of some destinations that do not leave as announced. */
export function movedFrom(issuing: Issuing, source: number, destinations: readonly number[], previous: PreviousPlan): number {
  const ledger = ledgerOf(issuing, source, previous);
  for (const { share, sender, day, pieces } of issuing.stocks[source].rows())
    ledger.add(sender, destinationOf(issuing, share), day, -pieces);
  return lackingIn(ledger, destinations);
}

export function lackingIn(ledger: Ledger, destinations: readonly number[]): number {
  return destinations.reduce(
    (sum, destination) =>
      sum + ledger.slots(destination).reduce((total, { sender, day }) => total + ledger.left(sender, destination, day), 0),
    0,
  );
}
