// Orders that should have left by the evening, those that cannot be kept first.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LateOrder } from '../../shared/position/lateOrders.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './DaysPage.module.css';
import type { DayWords } from './useDayWords.ts';

export function LateTable({ late, words }: { readonly late: readonly LateOrder[]; readonly words: DayWords }) {
  const { t } = useTranslation('days');
  return (
    <Section title={t('late')} note={t('lateHelp')}>
      <div className={styles.scroll}>
        <table className={table.table} aria-label={t('late')}>
          <thead>
            <tr>
              <th>{t('number')}</th>
              <th>{t('route')}</th>
              <th>{t('item')}</th>
              <th>{t('due')}</th>
              <th className={table.number}>{t('left')}</th>
              <th className={table.number}>{t('lacking')}</th>
            </tr>
          </thead>
          <tbody>
            {late.map(({ order, number, sender, receiver, product, from, leftPieces, lackingPieces }) => (
              <tr key={`${order}|${product}`}>
                <td>
                  <Link className={styles.link} to={`/orders?order=${order}`}>
                    {number}
                  </Link>
                </td>
                <td>{`${words.name(sender)} → ${words.name(receiver)}`}</td>
                <td>{words.name(product)}</td>
                <td>{from}</td>
                <td className={table.number}>{groupedDigits(leftPieces)}</td>
                <td className={`${table.number} ${lackingPieces > 0 ? table.bad : ''}`}>{groupedDigits(lackingPieces)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
