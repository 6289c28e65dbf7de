// Reduces pins to the days that remain: what was carried out of them since the cycle began is taken off.
import { wholePieces } from '../base/millionths.ts';
import type { Pin, Secured } from '../domain/tables.ts';
import type { StockMovement } from './movement.ts';

/**
 * A quota pin fixes a quantity over the cycle and stays as it is. A delivery pin is reduced by what has left the maker; a dispatch pin by
 * what the demand has or is promised from the pool. Nothing falls below 0.
 */
export function restOfPin(pin: Pin, movements: readonly StockMovement[], secured: readonly Secured[]): Pin {
  return reducedPin(pin, () => (pin.kind === 'delivery' ? deliveredPieces(pin, movements) : dispatchedPieces(pin, secured)));
}

/** `carriedOut` gives the pieces of a delivery or dispatch pin that were carried out. */
export function reducedPin(pin: Pin, carriedOut: () => number): Pin {
  if (pin.kind === 'quota') return pin;
  const done = carriedOut();
  const less = (bound: number | null) => (bound === null ? null : Math.max(0, bound - done));
  return { ...pin, min: less(pin.min), max: less(pin.max) };
}

function deliveredPieces({ enterprise, product }: Pin, movements: readonly StockMovement[]): number {
  let left = 0n;
  for (const { kind, place, change } of movements)
    if (
      (kind === 'shipped' || kind === 'cameBack') &&
      place.kind === 'makerGoods' &&
      place.enterprise === enterprise &&
      place.item === product
    )
      left -= change;
  return wholePieces(left);
}

function dispatchedPieces({ demand, product }: Pin, secured: readonly Secured[]): number {
  return secured
    .filter((row) => row.demand === demand && row.state !== 'own' && (product === null || row.product === product))
    .reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
}
