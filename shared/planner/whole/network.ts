// The network of sources and claimants: what is free where by which day, who holds shares of it, and what each group may still lose.
import type { Instance } from '../instance.ts';
import type { Claimant } from './claimants.ts';
import type { Share } from './share.ts';
import type { Source } from './sources.ts';

export interface Network {
  readonly instance: Instance;
  readonly sources: readonly Source[];
  /** By source and day: pieces arrived by then that belong to no share due by then. */
  readonly slack: readonly (readonly number[])[];
  /** By source. */
  readonly held: readonly (readonly Holding[])[];
  readonly take: (share: Share, pieces: number) => void;
  readonly free: (share: Share) => number;
  /** Pieces of a share that stay as the plan in force announced them and never change hands; 0 where plans are made anew. */
  readonly kept: (share: Share) => number;
  /** By group: pieces it may still lose. */
  readonly mayLose: (group: number) => number;
  /** Claimants from whom no chain leads to a free piece. Raising others never opens one. */
  readonly stuck: Set<Claimant>;
  /** Claimants from whom no chain leads to a free piece, nor to one that somebody of later rank may give up. */
  readonly cornered: Set<Claimant>;
}

interface Holding {
  readonly claimant: Claimant;
  readonly share: Share;
}

/** Who holds shares of each source; claimants bound by pins never give any up. */
export function holdingsBySource(claimants: readonly Claimant[], count: number): Holding[][] {
  const held: Holding[][] = Array.from({ length: count }, () => []);
  for (const claimant of claimants) {
    if (claimant.pins.length === 0) for (const share of claimant.shares) held[share.source].push({ claimant, share });
  }
  return held;
}
