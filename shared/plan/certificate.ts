// The leximin proof stored with a plan: for each level, the prices that show that no plan can lift its groups higher.
import type { ProductCode } from '../domain/ids.ts';
import type { GroupTier } from './groupTier.ts';

/** Unit price by day, as steps [last day counted from 0, price]: a price applies up to its day, and after the last day it is 0. */
export type PriceSteps = readonly (readonly [number, number])[];

/** One level of one tier: groups fixed together, in the order in which they were fixed. */
export interface LevelProof {
  /** Position among the levels of the plan, counted from 1. */
  readonly level: number;
  readonly tier: GroupTier;
  /**
   * Weight per piece, by `tier|region|product`. Weights of the level's own groups are positive. Those of groups fixed earlier say what a
   * piece taken from them would yield.
   */
  readonly weights: Readonly<Record<string, number>>;
  /**
   * `pool|product`, `pool|product|city` (pool goods of a city that issued orders leave) and `city|city|product`: per piece.
   * `material|enterprise|material` and `linkage|enterprise|material`: per unit of material. `delivery|enterprise|product` and
   * `dispatch|demand|product or nothing`: per piece, below 0 where a pin asks for more.
   */
  readonly prices: Readonly<Record<string, PriceSteps>>;
  /**
   * The proof that issued orders of these products leave no earlier, instead of a level: the weights and prices bound
   * Σ (T − t + 1)/T × pieces. Later proofs price it as `earliest|first of these products`.
   */
  readonly earliest?: { readonly products: readonly ProductCode[]; readonly value: number };
}
