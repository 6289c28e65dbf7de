// Decides when each enterprise gets its quota: in whole lots, day by day, as the pool's material comes in. On every day everybody is due
// the same share of their quota; whole lots go first to those that could not make or deliver what the plan says without them. What rounding
// to lots holds back one day is handed out later, so nothing is lost over the period.

/** In millionths. */
interface Due {
  readonly quota: bigint;
  /** What it must have got by each day, running; left out where that is not known. At most its share of the quota. */
  readonly needed?: readonly bigint[];
}

/**
 * Quantity of each enterprise on each day, all in millionths. `available` is what the pool may hand out by day; `lot` the smallest
 * quantity.
 * Each day as many whole lots go out as there are: first to those that need them by that day, then by what each enterprise is behind its
 * share. Each time the whole lots that are missing come first, then one more each for those furthest behind (ties: the earlier in the list).
 * The day that completes the quotas hands out all that is left, an open lot included.
 */
export function lotsByDay(dues: readonly Due[], available: readonly bigint[], lot: bigint): bigint[][] {
  const total = sum(dues.map(({ quota }) => quota));
  const given = dues.map(() => 0n);
  const days = dues.map(() => available.map(() => 0n));
  let rest = 0n;
  available.forEach((quantity, day) => {
    rest += quantity;
    const isComplete = rest >= total || day === available.length - 1;
    const handOut = (lots: readonly bigint[]) =>
      lots.forEach((handed, e) => {
        given[e] += handed;
        days[e][day] += handed;
      });
    if (isComplete) return handOut(dues.map(({ quota }, e) => quota - given[e]));
    const ground = { dues, given, lot };
    handOut(lotsFor({ ...ground, left: (rest - sum(given)) / lot, due: ({ needed }) => needed?.[day] ?? 0n, parts: 1n }));
    handOut(lotsFor({ ...ground, left: (rest - sum(given)) / lot, due: ({ quota }) => quota * rest, parts: total }));
  });
  return days;
}

interface Handing {
  readonly dues: readonly Due[];
  readonly given: readonly bigint[];
  readonly lot: bigint;
  /** Whole lots that the pool has. */
  readonly left: bigint;
  /** What each must have, times `parts`. */
  readonly due: (one: Due) => bigint;
  readonly parts: bigint;
}

/** At most `left` lots, for those that have less than is due to them. */
function lotsFor({ dues, given, lot, left: lotsLeft, due, parts }: Handing): bigint[] {
  const size = lot * parts;
  let left = lotsLeft;
  const behind = dues.map((one, e) => due(one) - given[e] * parts);
  const lots = behind.map((quantity) => (quantity > 0n ? quantity / size : 0n));
  left -= sum(lots);
  const cut = behind.map((quantity, e) => quantity - lots[e] * size);
  const byCut = dues.map((_, e) => e).sort((a, b) => (cut[a] === cut[b] ? a - b : cut[a] > cut[b] ? -1 : 1));
  for (const e of byCut) {
    if (left <= 0n || cut[e] <= 0n) break;
    // A quota that is not a whole number of lots gets its open lot last.
    if (given[e] + (lots[e] + 1n) * lot > dues[e].quota) continue;
    lots[e] += 1n;
    left -= 1n;
  }
  // Lots given for a need, or one more than the share, can leave fewer than the whole lots due to everybody: the least behind wait.
  while (left < 0n) {
    for (const e of byCut.toReversed()) {
      if (left === 0n || lots[e] === 0n) continue;
      lots[e] -= 1n;
      left += 1n;
    }
  }
  return lots.map((count) => count * lot);
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
