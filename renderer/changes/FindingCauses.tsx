// One line while causes are being found out, with a way to stop it; or a way to begin again.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './ChangesPage.module.css';
import type { ShownChanges } from './useChangeView.ts';

export function FindingCauses({ shown: { finding, isStopped, stop, find } }: { readonly shown: ShownChanges }) {
  const { t } = useTranslation('changes');
  if (isStopped)
    return (
      <Button size="small" onClick={find}>
        {t('find')}
      </Button>
    );
  if (finding === null) return null;
  return (
    <span className={styles.finding}>
      <span role="status">{t('finding', { seconds: finding.toFixed(0) })}</span>
      <Button size="small" onClick={stop}>
        {t('stop')}
      </Button>
    </span>
  );
}
