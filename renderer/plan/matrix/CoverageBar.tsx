// Bar of a coverage figure: goods secured already, own goods, pool goods, and the missing part hatched.
import type { Cell } from '../matrixModel.ts';
import styles from './CoverageBar.module.css';

type BarCell = Pick<Cell, 'needPieces' | 'securedPieces' | 'ownPieces' | 'poolPieces' | 'shortPieces' | 'mark'>;

export function CoverageBar({ cell, height }: { readonly cell: BarCell; readonly height: number }) {
  const share = (pieces: number) => `${(pieces / cell.needPieces) * 100}%`;
  return (
    <span className={styles.bar} style={{ height }} aria-hidden="true">
      {cell.securedPieces > 0 && <span className={styles.secured} style={{ width: share(cell.securedPieces) }} />}
      {cell.ownPieces > 0 && <span className={styles.own} style={{ width: share(cell.ownPieces) }} />}
      {cell.poolPieces > 0 && <span className={styles.pool} style={{ width: share(cell.poolPieces) }} />}
      {cell.shortPieces > 0 && (
        <span
          className={cell.mark === 'part' || cell.mark === 'near' ? styles.part : styles.most}
          style={{ width: share(cell.shortPieces) }}
        />
      )}
    </span>
  );
}
