// What moved on the day, by kind and item, with the part that nobody told.
import { useTranslation } from 'react-i18next';
import type { DayFlow } from '../../shared/position/dayFlows.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './DaysPage.module.css';
import { shareText, type DayWords } from './useDayWords.ts';

export function FlowTable({ flows, words }: { readonly flows: readonly DayFlow[]; readonly words: DayWords }) {
  const { t } = useTranslation('days');
  return (
    <Section title={t('flows')}>
      {flows.length === 0 ? (
        <p className={styles.quiet}>{t('noFlows')}</p>
      ) : (
        <table className={table.table} aria-label={t('flows')}>
          <thead>
            <tr>
              <th>{t('what')}</th>
              <th>{t('item')}</th>
              <th className={table.number}>{t('quantity')}</th>
              <th className={table.number}>{t('presumed')}</th>
            </tr>
          </thead>
          <tbody>
            {flows.map(({ kind, item, quantity, presumed }, k) => (
              <tr key={`${kind}|${item}`}>
                <td>{flows[k - 1]?.kind === kind ? '' : t(`flowKinds.${kind}`)}</td>
                <td>{words.name(item)}</td>
                <td className={table.number}>{words.amount(item, quantity)}</td>
                <td className={`${table.number} ${presumed > 0 ? table.warn : table.quiet}`}>{shareText(presumed, quantity)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
