// Table of planned production by day, to the piece, beside the capacity of each day.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductCode } from '../../../shared/domain/ids.ts';
import { dayText, percentFigure } from '../../ui/figures.ts';
import { LongTools } from '../../ui/longTable/LongTools.tsx';
import type { LongColumn } from '../../ui/longTable/longColumn.ts';
import { ShortTable } from '../../ui/longTable/ShortTable.tsx';
import { useLongRows } from '../../ui/longTable/useLongRows.ts';
import type { Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import styles from './ProductionTab.module.css';
import type { ProductionDay } from './productionRows.ts';

interface ProductionTableProps {
  readonly days: readonly ProductionDay[];
  /** In the order of each day's pieces. */
  readonly products: readonly ProductCode[];
  readonly names: Names;
}

export function ProductionTable({ days, products, names }: ProductionTableProps) {
  const { t } = useTranslation(['plan', 'common']);
  const columns = useMemo((): readonly LongColumn<ProductionDay>[] => {
    const inPieces = (head: string) => `${head} ${t('common:pieces')}`;
    const sum = (rows: readonly ProductionDay[], of: (day: ProductionDay) => number) => rows.reduce((before, day) => before + of(day), 0);
    const used = (made: number, could: number) => (could === 0 ? null : Number(percentFigure(made, could)));
    return [
      {
        key: 'date',
        head: t('common:day'),
        width: '96px',
        kind: 'day',
        value: ({ date }) => date,
        cell: ({ date }) => dayText(date, names.language),
      },
      ...products.map(
        (product, index): LongColumn<ProductionDay> => ({
          key: `product ${product}`,
          head: inPieces(names.product(product)),
          kind: 'number',
          value: ({ pieces }) => pieces[index],
          total: 'sum',
        }),
      ),
      {
        key: 'total',
        head: inPieces(t('common:total')),
        kind: 'number',
        value: ({ totalPieces }) => totalPieces,
        total: 'sum',
        className: () => table.strong,
      },
      {
        key: 'capacity',
        head: inPieces(t('effectiveCapacity')),
        kind: 'number',
        value: ({ capacityPieces }) => capacityPieces,
        total: 'sum',
        className: () => table.quiet,
      },
      {
        key: 'used',
        head: `${t('utilisation')} %`,
        width: '12%',
        kind: 'number',
        value: ({ totalPieces, capacityPieces }) => used(totalPieces, capacityPieces),
        format: (share) => `${share.toFixed(1)}%`,
        total: (rows) =>
          used(
            sum(rows, ({ totalPieces }) => totalPieces),
            sum(rows, ({ capacityPieces }) => capacityPieces),
          ),
        className: () => table.quiet,
      },
    ];
  }, [t, products, names]);
  const list = useLongRows({ name: 'production', rows: days, columns });
  return (
    <section aria-label={t('productionTable')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('productionTable')}</h2>
        <span className={styles.tools}>
          <LongTools title={t('productionTable')} list={list} />
        </span>
      </header>
      <ShortTable label={t('productionTable')} list={list} keyOf={({ date }) => date} />
    </section>
  );
}
