// Turns reserve slips into stock movements: goods leave their maker, or the pool's stock in the city, and enter the pool's stock in the city
// when its store has accepted them.
import { onePiece } from '../base/millionths.ts';
import type { StockMovement, StockMovementKind } from './movement.ts';
import type { IssuedSlip, SlipMoveKind } from './issuedSlip.ts';
import type { Place } from './place.ts';

/** Goods that came back are with whoever sent them; those returned by the store leave the reserve on that day. */
export function slipMovements({ paper, city, enterprise, product: item, moves }: IssuedSlip): StockMovement[] {
  const store: Place = { kind: 'poolGoods', city, item };
  const sender: Place = enterprise === null ? store : { kind: 'makerGoods', enterprise, item };
  const one = (on: string, place: Place, kind: StockMovementKind, pieces: number, known: StockMovement['known'] = 'booked') => {
    return { on, place, kind, change: BigInt(pieces) * onePiece, known, paper } satisfies StockMovement;
  };
  const movementsOf: { readonly [Kind in SlipMoveKind]: (on: string, pieces: number) => StockMovement[] } = {
    left: (on, pieces) => [one(on, sender, 'shipped', -pieces)],
    putIn: (on, pieces) => [one(on, store, 'putInReserve', pieces)],
    refused: (on, pieces) => [one(on, sender, 'cameBack', pieces, 'presumed')],
    cameBack: (on, pieces) => [one(on, sender, 'cameBack', pieces)],
    returned: (on, pieces) => [one(on, store, 'putInReserve', -pieces), one(on, sender, 'cameBack', pieces)],
  };
  return moves.flatMap(({ on, kind, pieces }) => movementsOf[kind](on, pieces));
}
