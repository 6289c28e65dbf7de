// Means, quantiles and intervals of what many runs came to.

/** Between the values where it falls between two: at share q of the way from the smallest to the largest. At least one value. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
}

export interface Spread {
  readonly mean: number;
  readonly median: number;
  /** 5 of 100 runs lie below `low`, 5 above `high`. */
  readonly low: number;
  readonly high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  return { mean: meanOf(values), median: quantile(values, 0.5), low: quantile(values, 0.05), high: quantile(values, 0.95) };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export interface Interval {
  readonly mean: number;
  /** The 95 % interval of the mean; null for a single run, which says nothing of how much runs differ. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Of the mean of independent values, by Student's distribution. At least one value. */
export function intervalOf(values: readonly number[]): Interval {
  const mean = meanOf(values);
  if (values.length < 2) return { mean, low: null, high: null };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const half = studentQuantile(values.length - 1) * Math.sqrt(variance / values.length);
  return { mean, low: mean - half, high: mean + half };
}

/** The 0.975 quantile of the normal distribution. */
const z = 1.959964;

/**
 * The 0.975 quantile of Student's distribution: exact for one and two degrees of freedom, then by the expansion of Cornish and Fisher
 * (Abramowitz and Stegun 26.7.5), which is right to 0.1 % from three on.
 */
export function studentQuantile(freedom: number): number {
  if (freedom === 1) return 12.7062;
  if (freedom === 2) return 4.30265;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
  ];
  return terms.reduce((sum, term, k) => sum + term / freedom ** (k + 1), z);
}
