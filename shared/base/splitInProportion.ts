// Splits a whole quantity in proportion to shares, rounded by running sums, so that the parts add up to it.

/** All 0 where the shares are. */
export function splitInProportion(quantity: bigint, shares: readonly bigint[]): bigint[] {
  const all = shares.reduce((sum, share) => sum + share, 0n);
  let [before, given] = [0n, 0n];
  return shares.map((share) => {
    before += share;
    const upTo = all === 0n ? 0n : (quantity * before) / all;
    const part = upTo - given;
    given = upTo;
    return part;
  });
}
