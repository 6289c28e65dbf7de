// The working day and the days closed so far, each with its statement.
import { useTranslation } from 'react-i18next';
import type { DayClose } from '../../shared/contract/dayApi.ts';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import { Section } from '../ui/Section.tsx';
import { clockText, weekdayText } from '../ui/figures.ts';
import { useLanguage } from '../ui/names.ts';
import table from '../ui/table.module.css';
import styles from './DaysPage.module.css';

interface ClosedDaysProps {
  readonly closes: readonly DayClose[];
  readonly workingDay: IsoDate;
  /** The closed day shown; null for the working day. */
  readonly shown: IsoDate | null;
  readonly onShow: (day: IsoDate | null) => void;
}

export function ClosedDays({ closes, workingDay, shown, onShow }: ClosedDaysProps) {
  const { t } = useTranslation('days');
  const language = useLanguage();
  return (
    <Section title={t('closes')}>
      <table className={table.table} aria-label={t('closes')}>
        <tbody>
          <tr className={shown === null ? table.chosen : ''}>
            <td>
              <button type="button" className={table.link} aria-pressed={shown === null} onClick={() => onShow(null)}>
                {weekdayText(workingDay, language)}
              </button>
            </td>
            <td className={table.quiet}>{t('working')}</td>
            <td />
          </tr>
          {closes.map(({ day, signedBy, closedAt, undone }) => (
            <tr key={`${day}|${closedAt}`} className={undone === null && day === shown ? table.chosen : ''}>
              <td>
                {undone === null ? (
                  <button type="button" className={table.link} aria-pressed={day === shown} onClick={() => onShow(day)}>
                    {weekdayText(day, language)}
                  </button>
                ) : (
                  <s className={table.quiet}>{weekdayText(day, language)}</s>
                )}
              </td>
              <td>{signedBy}</td>
              <td className={table.quiet}>{undone === null ? clockText(closedAt) : t('undoneBy', { by: undone.by })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {closes.length === 0 && <p className={styles.quiet}>{t('noCloses')}</p>}
    </Section>
  );
}
