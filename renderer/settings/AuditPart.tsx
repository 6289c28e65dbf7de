// The audit log in the settings: who did what and when, values before and after, and whether the log is intact.
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import table from '../ui/table.module.css';
import { Part } from './Part.tsx';
import styles from './SettingsPage.module.css';

export function AuditPart() {
  const { t } = useTranslation('audit');
  const { lines, more, checked, load, loadOlder, check } = useStored('audit', (state) => state);
  useEffect(() => {
    void load();
  }, [load]);
  return (
    <Part title={t('title')} wide>
      <p className={styles.note}>{t('help')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.log} tabIndex={0} role="group" aria-label={t('title')}>
        <table className={table.table} aria-label={t('title')}>
          <thead>
            <tr>
              <th className={table.number}>{t('position')}</th>
              <th>{t('at')}</th>
              <th>{t('who')}</th>
              <th>{t('what')}</th>
              <th>{t('change')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ position, at, who, what, before, after }) => (
              <tr key={position}>
                <td className={table.number}>{position}</td>
                <td>{new Date(at).toLocaleString('sv-SE')}</td>
                <td>{who}</td>
                <td>{t(`doings.${what}`, { defaultValue: what })}</td>
                <td className={styles.change} title={[before, after].map((value) => value ?? '—').join('\n→ ')}>
                  {`${before ?? '—'} → ${after ?? '—'}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.below}>
        {more && <Button onClick={() => void loadOlder()}>{t('older')}</Button>} <Button onClick={() => void check()}>{t('check')}</Button>
        {checked !== null && (
          <span role="status" className={checked.broken === null ? styles.whole : styles.broken}>
            {checked.broken === null
              ? t('whole', { count: groupedDigits(checked.entries), head: checked.head.slice(0, 16) })
              : t('broken', { entry: groupedDigits(checked.broken) })}
          </span>
        )}
      </div>
    </Part>
  );
}
