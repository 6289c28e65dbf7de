// Who has not reported the day, with a way to their reports.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DayReview } from '../../shared/position/dayReview.ts';
import { Section } from '../ui/Section.tsx';
import styles from './DaysPage.module.css';
import type { DayWords } from './useDayWords.ts';

const shownNames = 12;

export function SilentList({ review, words }: { readonly review: DayReview; readonly words: DayWords }) {
  const { t } = useTranslation(['days', 'common']);
  const { silentMakers, silentCities, day } = review;
  const line = (head: string, codes: readonly string[]) =>
    codes.length > 0 && (
      <p className={styles.names}>
        <strong>{head}</strong>
        {codes.slice(0, shownNames).map(words.name).join(t('common:listSeparator'))}
        {codes.length > shownNames && ` … ${t('more', { count: codes.length - shownNames })}`}
      </p>
    );
  const isEmpty = silentMakers.length + silentCities.length === 0;
  return (
    <Section
      title={t('silentList')}
      aside={
        <Link className={styles.link} to={`/daily?date=${day}`}>
          {t('toReports')}
        </Link>
      }
    >
      {line(t('silentCities', { count: silentCities.length }), silentCities)}
      {line(t('silentMakers', { count: silentMakers.length }), silentMakers)}
      {isEmpty && <p className={styles.quiet}>{t('allReported')}</p>}
    </Section>
  );
}
