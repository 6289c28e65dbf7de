// Owns the strip that shows a run under way: stage, tier, groups fixed, seconds, and a way to stop.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStored } from '../state/stores.ts';
import styles from './RunProgress.module.css';

export function RunProgress() {
  const { t } = useTranslation(['plan', 'common']);
  const run = useStored('plan', (state) => state.run);
  const cancel = useStored('plan', (state) => state.cancel);
  if (run === null || run.state.kind !== 'running') return null;
  const { progress, seconds } = run.state;
  const share = progress === null || progress.groupsTotal === 0 ? 0 : progress.groupsFixed / progress.groupsTotal;
  return (
    <div className={styles.strip}>
      <progress className={styles.bar} max={1} value={share} aria-label={t('running')} />
      <strong className={styles.title} role="status">
        {t('running')}
        {progress !== null && ` · ${t(`stages.${progress.stage}`)}`}
        {progress !== null && progress.tier !== null && ` · ${t(`common:tiers.${progress.tier}`)}`}
      </strong>
      {progress !== null && <span>{t('groupsFixed', { fixed: progress.groupsFixed, total: progress.groupsTotal })}</span>}
      <span>{t('seconds', { seconds: seconds.toFixed(1) })}</span>
      <Button size="small" onClick={() => void cancel()}>
        {t('cancelRun')}
      </Button>
    </div>
  );
}
