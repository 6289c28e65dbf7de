// The goods of one source, by sending city and day: booked rows, and promises that keep pieces free for what is still to be booked. No
// booking ever overdraws a city on any day or leaves too little by the day a promise is due.

/** Pieces of one share that leave one city on one day. */
export interface Booking {
  /** Index of the sender within the source. */
  readonly sender: number;
  readonly day: number;
  /** Index of the share. */
  readonly share: number;
  readonly pieces: number;
}

export interface CityStock {
  readonly senders: number;
  /** Pieces that may leave a sender on a day without overdrawing that day or any later one. Ignores promises. */
  free(sender: number, day: number): number;
  /** Pieces at all senders that are neither booked nor promised after the last day. */
  unpromised(): number;
  leftAt(sender: number): number;
  /** Keeps pieces free for somebody who is served by a day; negative pieces release a promise. */
  promise(due: number, pieces: number): void;
  /** The most of `wanted` pieces that may leave with all promises kept. `due`: the day they were promised by, or null if they were not. */
  most(sender: number, day: number, wanted: number, due: number | null): number;
  /** Books pieces and releases as much of the promise for `due`. */
  book(sender: number, day: number, share: number, pieces: number, due: number | null): void;
  /** Takes back all or part of a booking. */
  recall(sender: number, day: number, share: number, pieces: number): void;
  /** Adds pieces that arrive on a day. */
  arrive(sender: number, day: number, pieces: number): void;
  /** Rows of a share, by day and sender. */
  rowsOf(share: number): Booking[];
  rows(): Booking[];
}

/** `arrived[sender][day]`: whole pieces that have arrived by the end of each day. */
export function createCityStock(arrived: readonly (readonly number[])[], days: number): CityStock {
  const slack = arrived.map((totals) => [...totals]);
  /** By sender: what may leave on a day. `together` is its sum over all senders. */
  const leaving = slack.map((totals) => suffixMinimum(totals));
  const together = Array.from({ length: days }, (_, t) => leaving.reduce((sum, free) => sum + free[t], 0));
  const promised = new Array<number>(days).fill(0);
  const booked = new Map<number, Map<string, Booking>>();

  const change = (sender: number, day: number, pieces: number) => {
    for (let t = day; t < days; t += 1) slack[sender][t] += pieces;
    const free = leaving[sender];
    let least = Number.POSITIVE_INFINITY;
    for (let t = days - 1; t >= 0; t -= 1) {
      least = Math.min(least, slack[sender][t]);
      together[t] += least - free[t];
      free[t] = least;
    }
  };
  const keepsPromises = (sender: number, day: number, pieces: number, due: number | null) => {
    const free = leaving[sender];
    const atDay = free[day] - pieces;
    let before = Number.POSITIVE_INFINITY;
    for (let t = days - 1; t >= 0; t -= 1) {
      // What may leave before the day is bounded by what may leave from the day on.
      before = t < day ? Math.min(before, slack[sender][t], atDay) : free[t] - pieces;
      const after = together[t] - free[t] + (t < day ? before : free[t] - pieces);
      if (after < promised[t] - (due !== null && t >= due ? pieces : 0)) return false;
    }
    return true;
  };
  const keyOf = (sender: number, day: number) => `${sender}|${day}`;
  const add = (sender: number, day: number, share: number, pieces: number) => {
    const rows = booked.get(share) ?? new Map<string, Booking>();
    booked.set(share, rows);
    const total = (rows.get(keyOf(sender, day))?.pieces ?? 0) + pieces;
    if (total === 0) rows.delete(keyOf(sender, day));
    else rows.set(keyOf(sender, day), { sender, day, share, pieces: total });
    change(sender, day, -pieces);
  };
  const promise = (due: number, pieces: number) => {
    for (let t = due; t < days; t += 1) promised[t] += pieces;
  };
  const sorted = (rows: Iterable<Booking>) => [...rows].sort((a, b) => a.day - b.day || a.sender - b.sender || a.share - b.share);
  return {
    senders: arrived.length,
    free: (sender, day) => Math.max(0, leaving[sender][day]),
    unpromised: () => (days === 0 ? 0 : together[days - 1] - promised[days - 1]),
    leftAt: (sender) => slack[sender][days - 1],
    promise,
    most(sender, day, wanted, due) {
      const limit = Math.min(wanted, leaving[sender][day]);
      if (limit <= 0) return 0;
      if (keepsPromises(sender, day, limit, due)) return limit;
      let [can, cannot] = [0, limit];
      while (cannot - can > 1) {
        const middle = Math.floor((can + cannot) / 2);
        if (keepsPromises(sender, day, middle, due)) can = middle;
        else cannot = middle;
      }
      return can;
    },
    book(sender, day, share, pieces, due) {
      add(sender, day, share, pieces);
      if (due !== null) promise(due, -pieces);
    },
    recall: (sender, day, share, pieces) => add(sender, day, share, -pieces),
    arrive: change,
    rowsOf: (share) => sorted(booked.get(share)?.values() ?? []),
    rows: () => sorted([...booked.values()].flatMap((rows) => [...rows.values()])),
  };
}

function suffixMinimum(totals: readonly number[]): number[] {
  const least = [...totals];
  for (let t = least.length - 2; t >= 0; t -= 1) least[t] = Math.min(least[t], least[t + 1]);
  return least;
}
