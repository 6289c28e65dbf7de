// Issued orders that the plan cannot keep in full, each with what it lacks.
import { useTranslation } from 'react-i18next';
import type { OrderKept } from '../../../shared/plan/ordersKept.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { dayText, exactPieces } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import styles from './ShortOrderList.module.css';

export function ShortOrderList({ orders, names }: { readonly orders: readonly OrderKept[]; readonly names: Names }) {
  const { t } = useTranslation('plan');
  if (orders.length === 0) return null;
  return (
    <>
      <h4 className={styles.title}>{t('shortOrders')}</h4>
      <ul className={styles.list} aria-label={t('shortOrders')}>
        {orders.map((row) => (
          <li key={row.order} className={styles.row}>
            <span className={styles.order}>{row.order}</span>
            <strong className={styles.lacking}>{t('lacks', { amount: exactPieces(row.lackingPieces, names.language) })}</strong>
            <span className={styles.note}>
              {t('shortOrderNote', {
                quantity: groupedDigits(row.quantityPieces),
                shipped: groupedDigits(row.shippedPieces),
                leaving: groupedDigits(row.leavingPieces),
                due: dayText(row.due, names.language),
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
