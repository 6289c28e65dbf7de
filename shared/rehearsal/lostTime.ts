// How unsteady makers and workforces are, from the time they lost. Luck draws a share of exp(σ·z), at most 1: on half of the days nothing is
// lost, and else the logarithm lost is the size of a normal draw (runLuck.ts). Both estimates below keep what was lost on average, so that an
// office whose days go otherwise than this shape still rehearses as much loss as it had.

export interface LostTime {
  /** Logarithm of the share that was lost, beyond what could be spared; 0 where all that was wanted was done. */
  readonly lost: number;
  /** Logarithm of the share that could be lost without anybody seeing it: the plan did not want the whole day. */
  readonly spare: number;
}

/** The mean loss of σ = 1. */
export const meanLoss = 1 / Math.sqrt(2 * Math.PI);
const mostSpread = 1;
/** Halvings of the range searched: past the sixth decimal. */
const steps = 40;

/** The σ under which as much is lost beyond what could be spared as was. At least one day. */
export function spreadOfLosses(days: readonly LostTime[]): number {
  const lost = days.reduce((sum, day) => sum + day.lost, 0);
  return searched(mostSpread, (spread) => days.reduce((sum, { spare }) => sum + lossBeyond(spread, spare), 0) >= lost);
}

/**
 * The correlation of the draws of neighbouring days, from losses with nothing to spare. Losses see only half of each draw: where σ is 1 and
 * the correlation r, the mean product of two is (√(1 − r²) + r·(π/2 + asin r)) / 2π, and that of a loss with itself 1/2. Null where nothing was
 * lost. Losses that go together less than at random count as at random.
 */
export function persistenceOfLosses(pairs: readonly (readonly [number, number])[]): number | null {
  const both = pairs.reduce((sum, [a, b]) => sum + a * b, 0);
  const each = pairs.reduce((sum, [a, b]) => sum + (a * a + b * b) / 2, 0);
  if (each === 0) return null;
  return searched(1, (r) => (Math.sqrt(1 - r * r) + r * (Math.PI / 2 + Math.asin(r))) / Math.PI >= both / each);
}

/** Mean of what a loss of spread σ exceeds `spare` by. */
function lossBeyond(spread: number, spare: number): number {
  if (spread === 0) return 0;
  const at = spare / spread;
  return spread * meanLoss * Math.exp((-at * at) / 2) - spare * normalTail(at);
}

/** The chance that a normal draw is above `at`, from 0 on, to seven decimals (Abramowitz and Stegun 26.2.17). */
function normalTail(at: number): number {
  const t = 1 / (1 + 0.2316419 * at);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return meanLoss * Math.exp((-at * at) / 2) * series;
}

/** The smallest value from 0 to `most` from which on the question is answered yes; `most` if it never is. */
function searched(most: number, isEnough: (value: number) => boolean): number {
  let [low, high] = [0, most];
  for (let k = 0; k < steps; k += 1) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
