// Reduces pins to the days that remain: what was carried out of them since the cycle began is taken off.
import type { Pin, Secured } from '../domain/tables.ts';
import type { GoodsThatLeft } from './goodsThatLeft.ts';

/**
 * A quota pin fixes a quantity over the cycle and stays as it is. A delivery pin is reduced by what has left the maker; a dispatch pin by
 * what the demand has or is promised from the pool. Nothing falls below 0.
 */
export function restOfPin(pin: Pin, left: readonly GoodsThatLeft[], secured: readonly Secured[]): Pin {
  return reducedPin(pin, () => (pin.kind === 'delivery' ? deliveredPieces(pin, left) : dispatchedPieces(pin, secured)));
}

/** `carriedOut` gives the pieces of a delivery or dispatch pin that were carried out. */
export function reducedPin(pin: Pin, carriedOut: () => number): Pin {
  if (pin.kind === 'quota') return pin;
  const done = carriedOut();
  const less = (bound: number | null) => (bound === null ? null : Math.max(0, bound - done));
  return { ...pin, min: less(pin.min), max: less(pin.max) };
}

function deliveredPieces({ enterprise, product }: Pin, left: readonly GoodsThatLeft[]): number {
  return left.find((row) => row.enterprise === enterprise && row.product === product)?.pieces ?? 0;
}

function dispatchedPieces({ demand, product }: Pin, secured: readonly Secured[]): number {
  return secured
    .filter((row) => row.demand === demand && row.state !== 'own' && (product === null || row.product === product))
    .reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
}
