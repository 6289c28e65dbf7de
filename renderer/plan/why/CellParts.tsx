// Parts of a cell: own, pool and missing goods in exact pieces with their shares.
import { useTranslation } from 'react-i18next';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { percentFigure } from '../../ui/figures.ts';
import bar from '../matrix/CoverageBar.module.css';
import type { Cell } from '../matrixModel.ts';
import styles from './CellParts.module.css';

export function CellParts({ cell }: { readonly cell: Cell }) {
  const { t } = useTranslation(['plan', 'common']);
  const parts = [
    ...(cell.securedPieces > 0 ? [{ name: t('securedGoods'), pieces: cell.securedPieces, swatch: bar.secured }] : []),
    { name: t('ownGoods'), pieces: cell.ownPieces, swatch: bar.own },
    { name: t('poolGoods'), pieces: cell.poolPieces, swatch: bar.pool },
    { name: t('short'), pieces: cell.shortPieces, swatch: cell.mark === 'part' ? bar.part : bar.most },
  ];
  return (
    <table className={styles.parts}>
      <tbody>
        {parts.map((part) => (
          <tr key={part.name}>
            <th scope="row">
              <i className={`${styles.swatch} ${part.swatch}`} />
              {part.name}
            </th>
            <td>{groupedDigits(part.pieces)}</td>
            <td className={styles.share}>{percentFigure(part.pieces, cell.needPieces)}%</td>
          </tr>
        ))}
        <tr className={styles.need}>
          <th scope="row">{t('needed')}</th>
          <td>{groupedDigits(cell.needPieces)}</td>
          <td className={styles.share}>{t('common:pieces')}</td>
        </tr>
      </tbody>
    </table>
  );
}
