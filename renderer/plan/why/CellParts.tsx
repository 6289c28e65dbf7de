// Parts of a cell: own, pool and missing goods in exact pieces with their shares.
import { useTranslation } from 'react-i18next';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { percentFigure } from '../../ui/figures.ts';
import bar from '../matrix/CoverageBar.module.css';
import { firmTier } from '../../../shared/plan/groupTier.ts';
import type { Cell } from '../matrixModel.ts';
import { partsOf } from './partsOf.ts';
import styles from './CellParts.module.css';

export function CellParts({ cell }: { readonly cell: Cell }) {
  const { t } = useTranslation(['plan', 'common']);
  const swatches = {
    secured: bar.secured,
    own: bar.own,
    pool: bar.pool,
    short: cell.mark === 'part' || cell.mark === 'near' ? bar.part : bar.most,
  };
  const parts = partsOf(cell, t);
  return (
    <table className={styles.parts}>
      <tbody>
        {parts.map((part) => (
          <tr key={part.name}>
            <th scope="row">
              <span className={styles.name}>
                <i className={`${styles.swatch} ${swatches[part.kind]}`} />
                {part.name}
              </span>
            </th>
            <td>{groupedDigits(part.pieces)}</td>
            <td className={styles.share}>{percentFigure(part.pieces, cell.needPieces)}%</td>
          </tr>
        ))}
        <tr className={styles.need}>
          <th scope="row">{t(cell.tier === firmTier ? 'firmNeeded' : 'needed')}</th>
          <td>{groupedDigits(cell.needPieces)}</td>
          <td className={styles.share}>{t('common:pieces')}</td>
        </tr>
      </tbody>
    </table>
  );
}
