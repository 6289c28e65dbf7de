// How long stocks last: cities' goods and makers' material, the shortest first.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DaysLeft } from '../../shared/position/daysLeft.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './DaysPage.module.css';
import type { DayWords } from './useDayWords.ts';

const shownAtFirst = 8;
/** Below this many days a person should look. */
const soon = 3;

export function DaysLeftTable({ rows, words }: { readonly rows: readonly DaysLeft[]; readonly words: DayWords }) {
  const { t } = useTranslation('days');
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, shownAtFirst);
  return (
    <Section title={t('daysLeft')} note={t('daysLeftHelp')}>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{t('noUse')}</p>
      ) : (
        <table className={table.table} aria-label={t('daysLeft')}>
          <thead>
            <tr>
              <th>{t('who')}</th>
              <th>{t('item')}</th>
              <th className={table.number}>{t('stock')}</th>
              <th className={table.number}>{t('meanUse')}</th>
              <th className={table.number}>{t('days')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ holder, item, stock, meanUse, days }) => (
              <tr key={`${holder}|${item}`}>
                <td className={styles.cut} title={words.name(holder)}>
                  {words.name(holder)}
                </td>
                <td className={styles.cut} title={words.name(item)}>
                  {words.name(item)}
                </td>
                <td className={table.number}>{words.amount(item, stock)}</td>
                <td className={table.number}>{words.amount(item, meanUse)}</td>
                <td className={`${table.number} ${days < 1 ? table.bad : days < soon ? table.warn : ''}`}>{days.toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shown.length && (
        <Button className={styles.more} type="link" size="small" onClick={() => setWhole(true)}>
          {t('moreRows', { count: rows.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}
