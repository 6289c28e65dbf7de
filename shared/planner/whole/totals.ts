// Running totals of pieces by day, and how a continuous total becomes a whole one.

/**
 * The exact plan's totals carry the LP's noise, and its objectives give way to each other by up to a hundredth of a piece. A total this
 * close below a whole number was meant to be that number.
 */
const noisePieces = 0.05;

/** Sum of each day and all days before it. */
export function running(byDay: readonly number[]): number[] {
  let total = 0;
  return byDay.map((quantity) => {
    total += quantity;
    return total;
  });
}

export function floorPieces(total: number): number {
  return Math.floor(total + noisePieces);
}

export function ceilPieces(total: number): number {
  return Math.ceil(total - noisePieces);
}

/** The pieces of a quantity that fill whole cartons. */
export function wholeCartons(pieces: number, carton: number): number {
  return Math.floor(pieces / carton) * carton;
}
