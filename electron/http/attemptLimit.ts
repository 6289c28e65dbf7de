// Owns the patience of the host with those who have no session: so many refusals in a while, then none is listened to for the rest of it.

export interface AttemptLimit {
  /** Whether another attempt is heard at all. */
  isOpen(): boolean;
  /** One attempt was refused. */
  count(): void;
}

/** A sliding while: `most` refusals within `milliseconds`. The clock is in milliseconds. */
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
