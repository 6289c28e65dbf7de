// What pins require of a demand's shares: a maximum is never exceeded, a minimum is met to the piece.
import type { Pin } from '../../domain/tables.ts';
import type { Instance } from '../instance.ts';
import { piecesOf, type Claimant } from './claimants.ts';
import type { Network } from './network.ts';
import type { Share } from './share.ts';
import type { Source } from './sources.ts';

/** Pieces of pool goods that pins still let a share bring. */
export function roomByPins(instance: Instance, claimant: Claimant, share: Share, sources: readonly Source[]): number {
  if (sources[share.source].kind === 'own') return Number.POSITIVE_INFINITY;
  const { product } = sources[share.source];
  const rooms = claimant.pins
    .filter((pin) => pin.max !== null && (pin.product === null || pin.product === instance.products[product].code))
    .map((pin) => Math.floor(pin.max as number) - pinnedPieces(instance, claimant, pin, sources));
  return Math.min(Number.POSITIVE_INFINITY, ...rooms);
}

function pinnedPieces(instance: Instance, claimant: Claimant, pin: Pin, sources: readonly Source[]): number {
  return claimant.shares
    .filter(({ source }) => sources[source].kind === 'pool')
    .filter(({ source }) => pin.product === null || instance.products[sources[source].product].code === pin.product)
    .reduce((sum, { pieces }) => sum + pieces, 0);
}

/** A minimum is a decision: pool pieces are raised to it, in place of the demand's own goods if need be. */
export function meetMinima({ instance, sources, take, free }: Network, claimant: Claimant): void {
  for (const pin of claimant.pins) {
    const lacking = () => Math.ceil(pin.min ?? 0) - pinnedPieces(instance, claimant, pin, sources);
    for (const share of claimant.shares) {
      const { kind, product } = sources[share.source];
      if (kind === 'own' || (pin.product !== null && instance.products[product].code !== pin.product)) continue;
      take(share, Math.max(0, Math.min(lacking(), free(share), roomByPins(instance, claimant, share, sources))));
    }
  }
  for (const share of claimant.shares) {
    const over = piecesOf(claimant) - claimant.target;
    if (over > 0 && sources[share.source].kind === 'own') take(share, -Math.min(over, share.pieces));
  }
}

/** Pool pieces above a minimum go in whole cartons: the remaining part opens a carton only if the minimum needs it. */
export function keepToCartons({ instance, sources, take }: Network, claimant: Claimant): void {
  const minima = claimant.pins.filter((pin) => pin.min !== null);
  for (const share of claimant.shares) {
    const { kind, product } = sources[share.source];
    const { quantity } = instance.demands[share.demand];
    if (kind === 'own' || piecesOf(claimant) === quantity) continue;
    const bounding = minima.filter((pin) => pin.product === null || pin.product === instance.products[product].code);
    const spare = bounding.map((pin) => pinnedPieces(instance, claimant, pin, sources) - Math.ceil(pin.min as number));
    take(share, -Math.max(0, Math.min(share.pieces % instance.products[product].carton, ...spare)));
  }
}
