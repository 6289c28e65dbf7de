// What a city could cover by itself, product by product, and whether it may ask for support.
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../shared/plan/plan.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { ratioText } from '../ui/figures.ts';
import type { Names } from '../ui/names.ts';
import { Listing } from './Listing.tsx';

interface CitySufficiencyProps {
  readonly rows: readonly Assessment[];
  readonly days: number;
  readonly names: Names;
}

export function CitySufficiency({ rows, days, names }: CitySufficiencyProps) {
  const { t } = useTranslation(['places', 'common']);
  return (
    <Listing
      title={t('sufficiency')}
      note={t('sufficiencyNote', { days })}
      aside={t('common:pieces')}
      empty={t('noSufficiency')}
      heads={[
        { text: t('product') },
        { text: t('need'), isNumber: true },
        { text: t('stock'), isNumber: true },
        { text: t('potential'), isNumber: true },
        { text: t('ratio'), isNumber: true },
        { text: t('eligible') },
      ]}
      rows={rows
        .filter(({ need, stock, potential }) => need > 0 || stock > 0 || potential > 0)
        .map(({ product, need, stock, potential, ratio, eligible }) => ({
          key: product,
          cells: [
            names.product(product),
            groupedDigits(Math.round(need)),
            groupedDigits(stock),
            groupedDigits(Math.floor(potential)),
            need === 0 ? '–' : ratioText(ratio),
            need === 0 ? '' : t(eligible ? 'yes' : 'no'),
          ],
        }))}
    />
  );
}
