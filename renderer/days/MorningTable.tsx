// The next morning's stock by item and where it lies, beside what the plan expected. Where it lies has lines of its own: beside the items,
// the figures would not fit.
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { MorningStock } from '../../shared/position/expectedMorning.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './DaysPage.module.css';
import type { DayWords } from './useDayWords.ts';

export function MorningTable({ stocks, words }: { readonly stocks: readonly MorningStock[]; readonly words: DayWords }) {
  const { t } = useTranslation('days');
  const isCompared = stocks.some(({ expected }) => expected !== null);
  return (
    <Section title={t('morning')} note={isCompared ? undefined : t('noPlan')}>
      <table className={table.table} aria-label={t('morning')}>
        <thead>
          <tr>
            <th>{t('item')}</th>
            <th className={table.number}>{t('stock')}</th>
            {isCompared && <th className={table.number}>{t('expected')}</th>}
            {isCompared && <th className={table.number}>{t('difference')}</th>}
          </tr>
        </thead>
        <tbody>
          {stocks.map(({ area, item, expected, closing }, k) => (
            <Fragment key={`${area}|${item}`}>
              {stocks[k - 1]?.area !== area && (
                <tr className={table.strong}>
                  <td colSpan={isCompared ? 4 : 2}>{t(`areas.${area}`)}</td>
                </tr>
              )}
              <tr>
                <td className={styles.cut} title={words.name(item)}>
                  {words.name(item)}
                </td>
                <td className={table.number}>{words.amount(item, closing)}</td>
                {isCompared && <td className={table.number}>{words.amount(item, expected ?? 0)}</td>}
                {isCompared && <td className={table.number}>{words.change(item, closing - (expected ?? 0))}</td>}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
