// Limits attempts by callers without a session: after too many refusals in a period, no further attempt is considered for the rest of it.

export interface AttemptLimit {
  /** Whether another attempt is considered at all. */
  isOpen(): boolean;
  /** Counts a refused attempt. */
  count(): void;
}

/** Sliding window: `most` refusals within `milliseconds`. The clock is in milliseconds. */
export function createAttemptLimit(most: number, milliseconds: number, clock: () => number): AttemptLimit {
  let refused: number[] = [];
  const fresh = () => {
    const since = clock() - milliseconds;
    refused = refused.filter((at) => at > since);
    return refused.length;
  };
  return {
    isOpen: () => fresh() < most,
    count() {
      if (fresh() < most) refused.push(clock());
    },
  };
}
