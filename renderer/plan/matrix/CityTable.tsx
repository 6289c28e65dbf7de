// Main part of the matrix: one row per city, with its rank from the worst, below the province's total.
import { useTranslation } from 'react-i18next';
import { bigPieces, bigUnitOf, exactPieces } from '../../ui/figures.ts';
import type { Cell, Matrix } from '../matrixModel.ts';
import { MatrixCell, TotalCell, type CellContext } from './MatrixCell.tsx';
import { LinkStop } from '../../ui/linkStop.ts';
import styles from './matrixTable.module.css';
import { groupStarts } from './TopTable.tsx';
import { PlaceLink } from '../../places/PlaceLink.tsx';

interface CityTableProps extends CellContext {
  readonly matrix: Matrix;
  readonly label: string;
}

export function CityTable({ matrix, label, chosen, tabStop, ...context }: CityTableProps) {
  const { t } = useTranslation(['plan', 'common']);
  const { names, shortOnly } = context;
  const starts = groupStarts(matrix.heads);
  const rows = shortOnly ? matrix.rows.filter((row) => row.shortPieces > 0) : matrix.rows;
  const unit = bigUnitOf([matrix.totalShortPieces], names.language);
  const totalLabel = (cell: Cell) =>
    t('cellLabel', {
      place: t('allCities'),
      tier: names.tier(cell.tier),
      product: names.product(cell.product),
      fill: `${cell.percent}%`,
      need: exactPieces(cell.needPieces, names.language),
      short: exactPieces(cell.shortPieces, names.language),
    });
  return (
    <table className={styles.table} aria-label={label}>
      <colgroup>
        <col className={styles.nameColumn} />
        {matrix.columns.map((column) => (
          <col key={`${column.tier}|${column.product}`} />
        ))}
        <col className={styles.shortColumn} />
      </colgroup>
      <thead className={styles.sticky}>
        <tr className={styles.heads}>
          <th scope="col" className={styles.corner}>
            {t('common:city')}
          </th>
          {matrix.heads.map((head) => (
            <th
              key={head.tier}
              scope="colgroup"
              colSpan={head.columns}
              className={styles.head}
              title={`${names.tier(head.tier)} ${head.percent}%`}
            >
              <span className={styles.headLine}>
                {head.position > 0 && <span className={styles.position}>{head.position}</span>}
                <strong>{names.tierHead(head.tier)}</strong>
                {head.columns > 1 && <span className={styles.headPercent}>{head.percent}%</span>}
              </span>
            </th>
          ))}
          <th scope="col" className={styles.shortHead}>
            {t('short')}
          </th>
        </tr>
        <tr className={styles.products}>
          <td />
          {matrix.columns.map((column, index) => (
            <th key={`${column.tier}|${column.product}`} scope="col" className={starts.has(index) ? styles.productStart : styles.product}>
              {names.product(column.product)}
            </th>
          ))}
          <td className={styles.unit}>{unit.name}</td>
        </tr>
      </thead>
      <tbody>
        <tr className={styles.total}>
          <th scope="row" className={styles.name}>
            {t('allCities')}
          </th>
          {matrix.total.map((cell, index) => (
            <TotalCell key={cell.key} cell={cell} isGroupStart={starts.has(index)} label={totalLabel(cell)} />
          ))}
          <td className={styles.short} title={exactPieces(matrix.totalShortPieces, names.language)}>
            {bigPieces(matrix.totalShortPieces, unit)}
          </td>
        </tr>
        {rows.map((row) => (
          <tr key={row.region}>
            <th scope="row" className={row.cells.some((cell) => cell !== null && cell.key === chosen) ? styles.chosenName : styles.name}>
              <span className={styles.rank}>{row.rank}</span>
              {/* Tab goes through the cells of the matrix; for keys the link stands in the panel beside it. */}
              <LinkStop value={-1}>
                <PlaceLink code={row.region} name={names.place(row.region)} />
              </LinkStop>
            </th>
            {row.cells.map((cell, index) => (
              <MatrixCell
                key={cell?.key ?? `${index}`}
                cell={cell}
                isGroupStart={starts.has(index)}
                isChosen={cell !== null && cell.key === chosen}
                isTabStop={cell !== null && cell.key === tabStop}
                {...context}
              />
            ))}
            <td className={styles.short} title={exactPieces(row.shortPieces, names.language)}>
              {bigPieces(row.shortPieces, unit)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
