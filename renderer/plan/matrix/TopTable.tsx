// Upper part of the matrix: national tasks by receiver and the reserve, in one row.
import { useTranslation } from 'react-i18next';
import { poolRegion } from '../../../shared/plan/plan.ts';
import type { Head, Matrix } from '../matrixModel.ts';
import { MatrixCell, type CellContext } from './MatrixCell.tsx';
import styles from './matrixTable.module.css';

interface TopTableProps extends CellContext {
  readonly matrix: Matrix;
  readonly label: string;
}

export function TopTable({ matrix, label, chosen, tabStop, ...context }: TopTableProps) {
  const { t } = useTranslation('plan');
  const { names } = context;
  const starts = groupStarts(matrix.topHeads);
  return (
    <table className={`${styles.table} ${styles.top}`} aria-label={label}>
      <colgroup>
        <col className={styles.nameColumn} />
      </colgroup>
      <thead>
        <tr className={styles.heads}>
          <th scope="col" className={styles.corner}>
            {t('provinceHead')}
          </th>
          {matrix.topHeads.map((head, index) => {
            const isNewTier = index === 0 || matrix.topHeads[index - 1].tier !== head.tier;
            return (
              <th key={`${head.tier}|${head.region}`} scope="colgroup" colSpan={head.columns} className={styles.head}>
                <span className={styles.headLine}>
                  {isNewTier && <span className={styles.position}>{head.position}</span>}
                  {isNewTier && <strong>{names.tier(head.tier)}</strong>}
                  {head.region !== poolRegion && head.region !== null && <span className={styles.place}>{names.place(head.region)}</span>}
                  <span className={styles.headPercent}>{head.percent}%</span>
                </span>
              </th>
            );
          })}
        </tr>
        <tr className={styles.products}>
          <td />
          {matrix.topCells.map((cell, index) => (
            <th key={cell.key} scope="col" className={starts.has(index) ? styles.productStart : styles.product}>
              {names.product(cell.product)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" className={styles.name}>
            {t('done')}
          </th>
          {matrix.topCells.map((cell, index) => (
            <MatrixCell
              key={cell.key}
              cell={cell}
              isGroupStart={starts.has(index)}
              isChosen={cell.key === chosen}
              isTabStop={cell.key === tabStop}
              {...context}
            />
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** Indices of the columns at which a head begins. */
export function groupStarts(heads: readonly Head[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let column = 0;
  for (const head of heads) {
    starts.add(column);
    column += head.columns;
  }
  return starts;
}
