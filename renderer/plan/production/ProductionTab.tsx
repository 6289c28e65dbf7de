// Production tab: a small chart of planned production against capacity, production by day, and what enterprises deliver.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/api.ts';
import { Chart } from '../../ui/Chart.tsx';
import { bigUnitOf } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import { useTokens } from '../../ui/theme.ts';
import { DeliveryTable } from './DeliveryTable.tsx';
import { productionOption } from './productionOption.ts';
import { productionDays } from './productionRows.ts';
import styles from './ProductionTab.module.css';
import { ProductionTable } from './ProductionTable.tsx';

export function ProductionTab({ view, names }: { readonly view: PlanView; readonly names: Names }) {
  const { t } = useTranslation(['plan', 'common']);
  const tokens = useTokens();
  const days = useMemo(() => productionDays(view), [view]);
  const products = useMemo(() => view.dataset.products.map(({ code }) => code), [view]);
  const capacityName = t('effectiveCapacity');
  const option = useMemo(() => {
    const unit = bigUnitOf(
      days.flatMap(({ totalPieces, capacityPieces }) => [totalPieces, capacityPieces]),
      names.language,
    );
    return productionOption(days, products.map(names.product), capacityName, unit, tokens);
  }, [days, products, names, capacityName, tokens]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <section className={styles.scroll} tabIndex={0} aria-label={t('tabs.production')}>
      <div className={styles.chart}>
        <Chart label={t('productionChart')} option={option} />
      </div>
      <ProductionTable days={days} products={products} names={names} />
      <DeliveryTable view={view} names={names} />
    </section>
  );
}
