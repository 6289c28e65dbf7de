// Owns the leximin proof that goes with a plan: for each level the prices that show no plan lifts its groups higher.
import type { Tier } from '../domain/tables.ts';

/** Price a unit by day, as steps [last day counted from 0, price]: a price holds up to its day, after the last one it is 0. */
export type PriceSteps = readonly (readonly [number, number])[];

/** One level of one tier: groups fixed together, in the order in which they were. */
export interface LevelProof {
  /** From 1: its place among the levels of the plan. */
  readonly level: number;
  readonly tier: Tier;
  /**
   * Weight a piece by `tier|region|product`. Those of the level's own groups are positive; those of groups fixed earlier say what a
   * piece taken from them would give.
   */
  readonly weights: Readonly<Record<string, number>>;
  /**
   * By `pool|product`, `city|city|product` a piece; `material|enterprise|material` and `linkage|enterprise|material` a unit of material;
   * `delivery|enterprise|product` and `dispatch|demand|product or nothing` a piece, below 0 where a pin asks for more.
   */
  readonly prices: Readonly<Record<string, PriceSteps>>;
}
