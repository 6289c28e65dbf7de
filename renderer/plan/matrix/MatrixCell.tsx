// One cell of the matrix: percentage with its mark, and a bar of goods secured already, own goods and pool goods, with the missing part
// hatched. A cell whose values are the same is not drawn again: there are a thousand.
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { exactPieces } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import type { CoverageMark } from '../../../shared/plan/coverageMark.ts';
import type { Cell } from '../matrixModel.ts';
import { CoverageBar } from './CoverageBar.tsx';
import styles from './MatrixCell.module.css';

export interface CellContext {
  readonly names: Names;
  readonly chosen: string | null;
  /** The one cell that Tab reaches. */
  readonly tabStop: string | null;
  readonly shortOnly: boolean;
  readonly onChoose: (key: string | null) => void;
  readonly onFocus: (key: string) => void;
}

export const markSigns: { readonly [Name in CoverageMark]: string } = { full: '', near: '', part: '△', most: '▲', none: '○' };

interface MatrixCellProps extends Pick<CellContext, 'names' | 'shortOnly' | 'onChoose' | 'onFocus'> {
  readonly cell: Cell | null;
  readonly isGroupStart: boolean;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
}

export const MatrixCell = memo(DrawnCell);

function DrawnCell({ cell, isGroupStart, names, isChosen, isTabStop, shortOnly, onChoose, onFocus }: MatrixCellProps) {
  const { t } = useTranslation('plan');
  const edge = isGroupStart ? styles.groupStart : '';
  if (cell === null || (shortOnly && cell.mark === 'full')) return <td className={`${styles.blank} ${edge}`} />;
  const words = {
    place: names.place(cell.region),
    tier: names.tier(cell.tier),
    product: names.product(cell.product),
    fill: `${cell.percent}%`,
    need: exactPieces(cell.needPieces, names.language),
    short: exactPieces(cell.shortPieces, names.language),
    secured: exactPieces(cell.securedPieces, names.language),
  };
  const covered = cell.mark === 'full' ? t('cellLabelFull', words) : t('cellLabel', words);
  const now = cell.securedPieces > 0 ? covered + t('cellSecured', words) : covered;
  const label = cell.foretold === null ? now : now + t('cellForetold', { fill: `${cell.foretold}%` });
  return (
    <td className={`${styles.cell} ${styles[cell.mark]} ${edge} ${isChosen ? styles.chosen : ''}`}>
      <button
        type="button"
        className={styles.button}
        data-key={cell.key}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={label}
        aria-pressed={isChosen}
        title={label}
        onClick={() => onChoose(cell.key)}
        onFocus={() => onFocus(cell.key)}
      >
        <CellFigure cell={cell} isLabelled />
      </button>
    </td>
  );
}

/** The total row shows the same figure without a button. */
export const TotalCell = memo(DrawnTotal);

function DrawnTotal({ cell, isGroupStart, label }: { readonly cell: Cell; readonly isGroupStart: boolean; readonly label: string }) {
  return (
    <td className={`${styles.cell} ${styles[cell.mark]} ${isGroupStart ? styles.groupStart : ''}`} title={label}>
      <div className={styles.figure}>
        <CellFigure cell={cell} isLabelled={false} />
      </div>
    </td>
  );
}

function CellFigure({ cell, isLabelled }: { readonly cell: Cell; readonly isLabelled: boolean }) {
  const { t } = useTranslation('plan');
  const { differencePoints } = cell;
  const difference =
    differencePoints === null
      ? null
      : t(cell.foretold === null ? 'difference' : 'foretoldDifference', {
          sign: differencePoints > 0 ? '+' : '−',
          points: Math.abs(differencePoints).toFixed(1),
        });
  return (
    <>
      {/* the button's label says it in words */}
      <span className={styles.line} aria-hidden={isLabelled || undefined}>
        <span className={styles.mark}>{markSigns[cell.mark]}</span>
        {differencePoints !== null && (
          <span className={`${styles.chip} ${kindOf(cell)}`} title={difference ?? undefined}>
            {differencePoints > 0 ? '↑' : '↓'}
            <span className={styles.points}>{Math.abs(differencePoints).toFixed(1)}</span>
          </span>
        )}
        <span className={styles.percent}>{cell.percent}</span>
      </span>
      <CoverageBar cell={cell} height={5} />
    </>
  );
}

/** A difference from the last result, or a preview; in previews, losses are highlighted. */
function kindOf({ foretold, differencePoints }: Cell): string {
  if (foretold === null) return styles.difference;
  return differencePoints !== null && differencePoints < 0 ? styles.foretoldLoss : styles.foretold;
}
