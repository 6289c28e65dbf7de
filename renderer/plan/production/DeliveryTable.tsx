// Table of what enterprises deliver to the pool, with pins.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/api.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import type { Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import { PinButton } from '../pins/PinButton.tsx';
import { deliveryRows } from './deliveryRows.ts';
import styles from './ProductionTab.module.css';

export function DeliveryTable({ view, names }: { readonly view: PlanView; readonly names: Names }) {
  const { t } = useTranslation(['pins', 'common']);
  const rows = useMemo(() => deliveryRows(view), [view]);
  return (
    <section aria-label={t('deliveries')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('deliveries')}</h2>
        <span>{t('deliveriesHint')}</span>
      </header>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('common:enterprise')}</th>
            <th>{t('common:city')}</th>
            <th>{t('common:product')}</th>
            <th className={table.number}>
              {t('delivered')} {t('common:pieces')}
            </th>
            <th aria-label={t('pin')} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.enterprise}|${row.product}`}>
              <td title={row.enterprise}>{names.enterprise(row.enterprise)}</td>
              <td>{names.place(row.city)}</td>
              <td>{names.product(row.product)}</td>
              <td className={`${table.number} ${row.pieces === 0 ? table.quiet : ''}`}>{groupedDigits(row.pieces)}</td>
              <td className={table.action}>
                <PinButton
                  draft={{ kind: 'delivery', enterprise: row.enterprise, product: row.product }}
                  of={`${names.enterprise(row.enterprise)} ${names.product(row.product)}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
