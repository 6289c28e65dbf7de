// The parts of a cell with their names, for panel and sheet: goods it has already, own goods, pool goods, and what is short. Issued orders
// have no own goods, and what they have already has left.
import type { TFunction } from 'i18next';
import { firmTier } from '../../../shared/plan/groupTier.ts';
import type { Cell } from '../matrixModel.ts';

export interface CellPart {
  readonly kind: 'secured' | 'own' | 'pool' | 'short';
  readonly name: string;
  readonly pieces: number;
}

export function partsOf(cell: Cell, t: TFunction<readonly ['plan', 'common']>): readonly CellPart[] {
  const isFirm = cell.tier === firmTier;
  const { securedPieces, ownPieces, poolPieces, shortPieces } = cell;
  return [
    ...(securedPieces > 0 ? [{ kind: 'secured' as const, name: t(isFirm ? 'firmLeft' : 'securedGoods'), pieces: securedPieces }] : []),
    ...(isFirm ? [] : [{ kind: 'own' as const, name: t('ownGoods'), pieces: ownPieces }]),
    { kind: 'pool', name: t(isFirm ? 'firmLeaving' : 'poolGoods'), pieces: poolPieces },
    { kind: 'short', name: t('short'), pieces: shortPieces },
  ];
}
