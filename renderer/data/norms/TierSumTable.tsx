// The sum of each tier before and after the computed demands are written.
import { useTranslation } from 'react-i18next';
import type { TierSum } from '../../../shared/norms/tierSums.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { signedFigure } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';

export function TierSumTable({ sums, names }: { readonly sums: readonly TierSum[]; readonly names: Names }) {
  const { t } = useTranslation('norms');
  return (
    <table className={table.table} aria-label={t('sums')}>
      <thead>
        <tr>
          <th>{t('tier')}</th>
          <th className={table.number}>{t('sumBefore')}</th>
          <th className={table.number}>{t('sumAfter')}</th>
          <th className={table.number}>{t('sumChange')}</th>
        </tr>
      </thead>
      <tbody>
        {sums.map(({ tier, before, after }) => (
          <tr key={tier}>
            <td>{names.tier(tier)}</td>
            <td className={table.number}>{groupedDigits(before)}</td>
            <td className={table.number}>{groupedDigits(after)}</td>
            <td className={`${table.number} ${after === before ? table.quiet : table.strong}`}>
              {after === before ? '—' : signedFigure(after - before)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
