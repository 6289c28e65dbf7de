// List of alerts: what is wrong, how much, and a link to where to act.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Alert } from '../../shared/reports/alerts.ts';
import type { Situation } from '../../shared/reports/situation.ts';
import type { Names } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import styles from './AlertList.module.css';
import { useAlertWords } from './useAlertWords.ts';

export function AlertList({ situation, names }: { readonly situation: Situation; readonly names: Names }) {
  const { t } = useTranslation('situation');
  return (
    <Section grow title={t('alertsTitle')} note={situation.alerts.length} aside={t('byImpact')}>
      <ul className={styles.list}>
        {situation.alerts.map((alert) => (
          <AlertItem key={JSON.stringify(alert)} alert={alert} names={names} />
        ))}
        {situation.alerts.length === 0 && <li className={styles.nothing}>{t('noAlerts')}</li>}
      </ul>
    </Section>
  );
}

function AlertItem({ alert, names }: { readonly alert: Alert; readonly names: Names }) {
  const words = useAlertWords(alert, names);
  return (
    <li className={styles.item}>
      <span className={alert.severe ? styles.severe : styles.mild} aria-hidden="true">
        {alert.severe ? '▲' : '△'}
      </span>
      <div className={styles.words}>
        <p className={alert.severe ? styles.severe : styles.mild}>{words.title}</p>
        <p className={styles.note}>{words.note}</p>
      </div>
      <Link className={styles.link} to={words.to} aria-label={`${words.linkText}: ${words.title}`}>
        {words.linkText} ›
      </Link>
    </li>
  );
}
