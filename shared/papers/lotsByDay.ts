// Decides when each enterprise gets its quota: in whole lots, day by day, as the pool's material comes in. On every day everybody is due
// the same share of their quota. What rounding to lots holds back one day is handed out later, so nothing is lost over the period.

/**
 * Quantity of each enterprise on each day, all in millionths. `available` is what the pool may hand out by day; `lot` the smallest
 * quantity.
 * Each day as many whole lots go out as there are: first the whole lots by which each enterprise is behind its share, then one more each to
 * those furthest behind (ties: the earlier in the list). The day that completes the quotas hands out all that is left, an open lot
 * included.
 */
export function lotsByDay(quotas: readonly bigint[], available: readonly bigint[], lot: bigint): bigint[][] {
  const total = quotas.reduce((sum, quota) => sum + quota, 0n);
  const given = quotas.map(() => 0n);
  const days = quotas.map(() => available.map(() => 0n));
  let rest = 0n;
  available.forEach((quantity, day) => {
    rest += quantity;
    const isComplete = rest >= total || day === available.length - 1;
    const today = isComplete ? quotas.map((quota, e) => quota - given[e]) : lotsOfDay(quotas, given, rest, total, lot);
    today.forEach((handed, e) => {
      given[e] += handed;
      days[e][day] = handed;
    });
  });
  return days;
}

function lotsOfDay(quotas: readonly bigint[], given: readonly bigint[], rest: bigint, total: bigint, lot: bigint): bigint[] {
  // behind[e] ÷ total is how far the enterprise is behind its share: quota × rest ÷ total, less what it was given
  const behind = quotas.map((quota, e) => quota * rest - given[e] * total);
  const size = lot * total;
  let left = (rest - given.reduce((sum, quantity) => sum + quantity, 0n)) / lot;
  const lots = behind.map((quantity) => (quantity > 0n ? quantity / size : 0n));
  left -= lots.reduce((sum, count) => sum + count, 0n);
  const cut = behind.map((quantity, e) => quantity - lots[e] * size);
  const byCut = quotas.map((_, e) => e).sort((a, b) => (cut[a] === cut[b] ? a - b : cut[a] > cut[b] ? -1 : 1));
  for (const e of byCut) {
    if (left <= 0n || cut[e] <= 0n) break;
    // A quota that is not a whole number of lots gets its open lot last.
    if (given[e] + (lots[e] + 1n) * lot > quotas[e]) continue;
    lots[e] += 1n;
    left -= 1n;
  }
  // If an enterprise holds a lot more than its share, less is left than the whole lots due to everybody: the least behind wait.
  while (left < 0n) {
    for (const e of byCut.toReversed()) {
      if (left === 0n || lots[e] === 0n) continue;
      lots[e] -= 1n;
      left += 1n;
    }
  }
  return lots.map((count) => count * lot);
}
