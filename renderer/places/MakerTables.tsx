// Tables of one maker: its quotas in the plan, its lines, its reports of the last days.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DailyReport } from '../../shared/capacity/dailyReport.ts';
import type { LineRow } from '../../shared/domain/tables.ts';
import type { Quota } from '../../shared/plan/plan.ts';
import { groupedDecimal, groupedDigits } from '../../shared/text/quantityText.ts';
import { shortDay } from '../ui/figures.ts';
import type { Names } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { Listing } from './Listing.tsx';
import styles from './PlacePages.module.css';

export function MakerQuotas({
  quotas,
  label,
  names,
}: {
  readonly quotas: readonly Quota[];
  readonly label: string;
  readonly names: Names;
}) {
  const { t } = useTranslation('places');
  const figure = (quantity: number) => groupedDigits(Math.round(quantity * 100) / 100);
  return (
    <Listing
      title={t('quotas')}
      note={label === '' ? undefined : t('quotaNote', { label })}
      aside={
        <Link className={styles.go} to="/plan?tab=quotas">
          {t('toQuotas')} ›
        </Link>
      }
      empty={t(label === '' ? 'noPlan' : 'noQuotas')}
      heads={[
        { text: t('material') },
        { text: t('need'), isNumber: true },
        { text: t('rating'), isNumber: true },
        { text: t('quota'), isNumber: true },
        { text: t('given'), isNumber: true },
        { text: t('rest'), isNumber: true },
      ]}
      rows={quotas.map(({ material, need, rating, quota, given, quantity }) => ({
        key: material,
        cells: [
          `${names.material(material)} ${names.materialUnit(material)}`,
          figure(need),
          rating.toFixed(2),
          figure(quota),
          figure(given),
          figure(quantity),
        ],
      }))}
    />
  );
}

export function MakerLines({ lines, names }: { readonly lines: readonly LineRow[]; readonly names: Names }) {
  const { t } = useTranslation(['places', 'common']);
  return (
    <Listing
      title={t('lines')}
      note={t('linesNote', { count: new Set(lines.map(({ code }) => code)).size })}
      empty={t('noLines')}
      heads={[{ text: t('line') }, { text: t('product') }, { text: t('rate'), isNumber: true }, { text: t('service') }]}
      rows={lines.map(({ code, product, ratePiecesPerDay, from, to }, k) => ({
        key: `${code}|${product}`,
        cells: [
          lines.findIndex((line) => line.code === code) === k ? code : '',
          names.product(product),
          groupedDigits(ratePiecesPerDay),
          from === null && to === null ? t('always') : `${from === null ? '' : shortDay(from)}–${to === null ? '' : shortDay(to)}`,
        ],
      }))}
    />
  );
}

export function MakerReports({ reports, names }: { readonly reports: readonly DailyReport[]; readonly names: Names }) {
  const { t } = useTranslation(['places', 'common']);
  return (
    <Listing
      title={t('reports')}
      empty={t('noReports')}
      heads={[
        { text: t('day') },
        { text: t('reportedOutput'), isLong: true },
        { text: t('usedMaterial'), isLong: true },
        { text: t('workers') },
        { text: t('note'), isLong: true },
      ]}
      rows={[...reports].reverse().map(({ date, output, materials, workforce, note }) => ({
        key: date,
        cells: [
          <Link key="day" className={table.link} to={`/daily?date=${date}`}>
            {shortDay(date)}
          </Link>,
          output.map(({ product, pieces }) => `${names.product(product)} ${groupedDigits(pieces)}`).join(t('common:listSeparator')),
          materials
            .map(({ material, used, onHand }) =>
              t('usedOf', {
                material: names.material(material),
                used: groupedDecimal(used),
                onHand: groupedDecimal(onHand),
                unit: names.materialUnit(material),
              }),
            )
            .join(t('common:listSeparator')),
          workforce === null ? '' : `${groupedDigits(workforce.present)} / ${groupedDigits(workforce.needed)}`,
          note,
        ],
      }))}
    />
  );
}
