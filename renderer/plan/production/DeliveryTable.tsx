// Table of what enterprises deliver to the pool, with pins.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/api.ts';
import { LongTable } from '../../ui/longTable/LongTable.tsx';
import { LongTools } from '../../ui/longTable/LongTools.tsx';
import type { LongColumn } from '../../ui/longTable/longColumn.ts';
import { useLongRows } from '../../ui/longTable/useLongRows.ts';
import type { Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import { PinButton } from '../pins/PinButton.tsx';
import { deliveryRows, type DeliveryRow } from './deliveryRows.ts';
import styles from './ProductionTab.module.css';
import { PlaceLink } from '../../places/PlaceLink.tsx';

export function DeliveryTable({ view, names }: { readonly view: PlanView; readonly names: Names }) {
  const { t } = useTranslation(['pins', 'common']);
  const rows = useMemo(() => deliveryRows(view), [view]);
  const columns = useMemo(
    (): readonly LongColumn<DeliveryRow>[] => [
      {
        key: 'enterprise',
        head: t('common:enterprise'),
        value: ({ enterprise }) => names.enterprise(enterprise),
        cell: ({ enterprise }) => <PlaceLink code={enterprise} name={names.enterprise(enterprise)} />,
      },
      {
        key: 'city',
        head: t('common:city'),
        width: '20%',
        kind: 'choice',
        value: ({ city }) => names.place(city),
        cell: ({ city }) => <PlaceLink code={city} name={names.place(city)} />,
      },
      { key: 'product', head: t('common:product'), width: '20%', kind: 'choice', value: ({ product }) => names.product(product) },
      {
        key: 'pieces',
        head: `${t('delivered')} ${t('common:pieces')}`,
        width: '20%',
        kind: 'number',
        value: ({ pieces }) => pieces,
        total: 'sum',
        className: ({ pieces }) => (pieces === 0 ? table.quiet : ''),
      },
      {
        key: 'pin',
        head: '',
        width: '44px',
        cell: ({ enterprise, product }) => (
          <PinButton draft={{ kind: 'delivery', enterprise, product }} of={`${names.enterprise(enterprise)} ${names.product(product)}`} />
        ),
      },
    ],
    [t, names],
  );
  const list = useLongRows({ name: 'deliveries', rows, columns });
  return (
    <section className={styles.deliveries} aria-label={t('deliveries')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('deliveries')}</h2>
        <span>{t('deliveriesHint')}</span>
        <span className={styles.tools}>
          <LongTools title={t('deliveries')} list={list} />
        </span>
      </header>
      <LongTable label={t('deliveries')} list={list} keyOf={({ enterprise, product }) => `${enterprise}|${product}`} />
    </section>
  );
}
