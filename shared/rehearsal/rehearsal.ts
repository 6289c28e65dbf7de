// A rehearsal (推演): what is lived, how often and how long, under which variants. Its results follow from this value and nothing else.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { checkDataset } from '../dataset/checkDataset.ts';
import type { Dataset } from '../domain/dataset.ts';
import { datasetHash } from '../domain/datasetText.ts';
import type { Problem } from '../domain/problem.ts';
import { engineVersion } from '../planner/runPlan.ts';
import type { FitNote, Luck } from './luckTable.ts';
import { applyVariant, type Variant } from './variant.ts';

export interface Rehearsal {
  /** The morning that is rehearsed from. */
  readonly facts: Dataset;
  /** The lines with those that are expected to count; null where the facts know of none. */
  readonly expected: Pick<Dataset, 'lines' | 'lineDays'> | null;
  readonly variants: readonly Variant[];
  /** Days lived, at most those the policy plans. */
  readonly days: number;
  readonly seed: number;
  readonly luck: Luck;
  /** What the luck rests on; changes no run. */
  readonly fitted: FitNote | null;
}

export const maxRuns = 100_000;
export const maxSeed = 4_294_967_295;

/** Raised when runs come out otherwise than before, so that runs of two versions are never joined. */
const rehearsalVersion = 1;

/** What the runs follow from. How many there are, and who computes them, changes none of them. */
export function rehearsalHash({ facts, expected, variants, days, seed, luck }: Rehearsal): string {
  const lines = expected === null ? null : datasetHash({ ...facts, ...expected });
  const value = [rehearsalVersion, engineVersion, datasetHash(facts), lines, variants, days, seed, luck];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))));
}

/** The first variant that the data cannot have, and why; null if all are possible. */
export function impossibleVariant({ facts, expected, variants }: Pick<Rehearsal, 'facts' | 'expected' | 'variants'>): {
  readonly variant: string;
  readonly problem: Problem;
} | null {
  for (const variant of variants) {
    const [problem] = checkDataset(applyVariant(facts, variant, expected));
    if (problem !== undefined) return { variant: variant.name, problem };
  }
  return null;
}
