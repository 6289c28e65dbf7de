// What kind of province a seed stands for: its size, and how it differs from the usual one. Most are small and a few large, so that a sweep
// over hundreds ends the same day.
import type { SeededRandom } from './seededRandom.ts';

export interface ProvinceTraits {
  readonly cities: number;
  readonly enterprises: number;
  readonly products: number;
  readonly materials: number;
  readonly days: number;
  /** Share of lines that can make two products. */
  readonly flexible: number;
  /** The pool's material, as a share of what all lines could use. */
  readonly supply: number;
  /** Demand, as a share of what all lines could make. */
  readonly asked: number;
  readonly windows: 'mixed' | 'oneDay' | 'short' | 'beyond' | 'long';
  readonly sources: 'usual' | 'own' | 'pool' | 'any';
  readonly cartons: readonly number[];
  readonly ratios: readonly number[];
  readonly ratings: readonly (number | null)[];
  readonly lots: readonly number[];
  /** Kilograms per thousand pieces, from and to. */
  readonly perThousand: readonly [number, number];
  /** Pieces per day of a line, from and to. */
  readonly rates: readonly [number, number];
  /** Share of demands for a single piece, or for a hundred million. */
  readonly tiny: number;
  readonly huge: number;
  readonly substitutes: number;
  /** Share of enterprises that have arrears. */
  readonly arrears: number;
  /** Share of unusable lines: no rate, no day of service, or a product nobody asks for. */
  readonly unused: number;
  readonly pins: number;
  /** Share of enterprises, cities and pool locations that hold goods; half as many receive some later. */
  readonly goods: number;
}

type Size = readonly [from: number, to: number];

interface SizeClass {
  readonly weight: number;
  readonly cities: Size;
  readonly enterprises: Size;
  readonly products: Size;
  readonly materials: Size;
  readonly days: Size;
}

const sizeClasses: readonly SizeClass[] = [
  { weight: 62, cities: [3, 6], enterprises: [5, 20], products: [2, 4], materials: [1, 3], days: [3, 7] },
  { weight: 25, cities: [3, 12], enterprises: [15, 60], products: [2, 6], materials: [1, 4], days: [3, 14] },
  { weight: 8, cities: [6, 21], enterprises: [60, 150], products: [3, 8], materials: [1, 6], days: [5, 16] },
  { weight: 3, cities: [11, 21], enterprises: [120, 250], products: [4, 8], materials: [2, 6], days: [7, 14] },
  // One dimension large and the rest small: days, products, enterprises.
  { weight: 1, cities: [3, 6], enterprises: [10, 40], products: [2, 4], materials: [1, 3], days: [24, 30] },
  { weight: 0.5, cities: [3, 9], enterprises: [20, 60], products: [9, 10], materials: [4, 6], days: [4, 10] },
  { weight: 0.5, cities: [11, 21], enterprises: [300, 400], products: [3, 5], materials: [1, 4], days: [7, 10] },
];

export function drawTraits(random: SeededRandom): ProvinceTraits {
  const size = drawClass(random);
  const within = ([from, to]: Size) => random.int(from, to);
  return {
    cities: within(size.cities),
    enterprises: within(size.enterprises),
    products: within(size.products),
    materials: within(size.materials),
    days: within(size.days),
    flexible: random.pick([0, 0, 0.2, 0.5, 1]),
    supply: random.pick([0, 0.05, 0.3, 0.55, 0.8, 3]),
    asked: random.pick([0.1, 0.5, 0.9, 0.9, 2, 10]),
    windows: random.pick(['mixed', 'mixed', 'oneDay', 'short', 'beyond', 'long'] as const),
    sources: random.pick(['usual', 'usual', 'usual', 'own', 'pool', 'any'] as const),
    cartons: random.pick([[1], [5000], [50, 500, 2000], [50, 500, 2000], [1, 5000], [1, 20, 600, 5000]]),
    ratios: random.pick([[0], [1], [0.2, 0.35, 0.6], [0.2, 0.35, 0.6], [0, 0.4, 1], [0.123456]]),
    ratings: random.pick([[null, 1], [1, 1, 0.8, 0.5], [1, 1, 0.8, 0.5], [0], [0, 0, 1, 0.333333]]),
    lots: random.pick([[1, 5, 25], [1, 5, 25], [0.5], [0.000001], [1000], [0.1, 250]]),
    perThousand: random.pick([[0.8, 4] as const, [0.8, 4] as const, [0.5, 0.5] as const, [4, 4] as const, [0.5, 4] as const]),
    rates: random.pick([
      [20_000, 120_000] as const,
      [20_000, 120_000] as const,
      [1, 30] as const,
      [1, 1_000_000] as const,
      [777, 99_991] as const,
    ]),
    tiny: random.pick([0, 0, 0.05, 0.5]),
    huge: random.pick([0, 0, 0, 0.05, 0.3]),
    substitutes: random.pick([0, 0, 1, 1, 2, 4]),
    arrears: random.pick([0, 0.1, 0.8]),
    unused: random.pick([0, 0, 0.1, 0.6]),
    pins: random.pick([0, 0, 0, 1, 3, 6]),
    goods: random.pick([0, 0.3, 0.3, 1]),
  };
}

function drawClass(random: SeededRandom): SizeClass {
  let left = random.next() * sizeClasses.reduce((total, { weight }) => total + weight, 0);
  for (const each of sizeClasses) {
    left -= each.weight;
    if (left < 0) return each;
  }
  return sizeClasses[0];
}
