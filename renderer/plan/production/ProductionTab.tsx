// Production tab: a small chart of planned production against capacity, and a table by day.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/api.ts';
import { Chart } from '../../ui/Chart.tsx';
import { bigPieces, bigUnitOf, dayText, exactPieces, percentFigure } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import { useTokens } from '../../ui/theme.ts';
import { DeliveryTable } from './DeliveryTable.tsx';
import { productionOption } from './productionOption.ts';
import { productionDays } from './productionRows.ts';
import styles from './ProductionTab.module.css';

export function ProductionTab({ view, names }: { readonly view: PlanView; readonly names: Names }) {
  const { t } = useTranslation(['plan', 'common']);
  const tokens = useTokens();
  const days = useMemo(() => productionDays(view), [view]);
  const { products } = view.dataset;
  const unit = useMemo(
    () =>
      bigUnitOf(
        days.flatMap(({ totalPieces, capacityPieces }) => [totalPieces, capacityPieces]),
        names.language,
      ),
    [days, names.language],
  );
  const units = products.map((_, index) =>
    bigUnitOf(
      days.map(({ pieces }) => pieces[index]),
      names.language,
    ),
  );
  const capacityName = t('effectiveCapacity');
  const option = useMemo(
    () =>
      productionOption(
        days,
        products.map((product) => names.product(product.code)),
        capacityName,
        unit,
        tokens,
      ),
    [days, products, names, capacityName, unit, tokens],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <section className={styles.scroll} tabIndex={0} aria-label={t('productionTable')}>
      <div className={styles.chart}>
        <Chart label={t('productionChart')} option={option} />
      </div>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('common:day')}</th>
            {products.map((product, index) => (
              <th key={product.code} className={table.number}>
                {names.product(product.code)}
                {units[index] !== unit && ` ${units[index].name}`}
              </th>
            ))}
            <th className={table.number}>
              {t('common:total')} {unit.name}
            </th>
            <th className={table.number}>{capacityName}</th>
            <th className={table.number}>{t('utilisation')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <td>{dayText(day.date, names.language)}</td>
              {day.pieces.map((pieces, index) => (
                <td key={products[index].code} className={table.number} title={exactPieces(pieces, names.language)}>
                  {bigPieces(pieces, units[index])}
                </td>
              ))}
              <td className={table.number} title={exactPieces(day.totalPieces, names.language)}>
                <strong>{bigPieces(day.totalPieces, unit)}</strong>
              </td>
              <td className={`${table.number} ${table.quiet}`} title={exactPieces(day.capacityPieces, names.language)}>
                {bigPieces(day.capacityPieces, unit)}
              </td>
              <td className={`${table.number} ${table.quiet}`}>
                {day.capacityPieces === 0 ? '–' : `${percentFigure(day.totalPieces, day.capacityPieces)}%`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <DeliveryTable view={view} names={names} />
    </section>
  );
}
