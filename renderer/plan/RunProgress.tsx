// Strip that shows a run in progress: stage, tier, fixed groups, seconds, and a cancel button.
import { useTranslation } from 'react-i18next';
import { useStored } from '../state/stores.ts';
import { ProgressStrip } from '../ui/ProgressStrip.tsx';

export function RunProgress() {
  const { t } = useTranslation(['plan', 'common']);
  const run = useStored('plan', (state) => state.run);
  const cancel = useStored('plan', (state) => state.cancel);
  if (run === null || run.state.kind !== 'running') return null;
  const { progress, seconds } = run.state;
  const stage = progress === null ? '' : ` · ${t(`stages.${progress.stage}`)}`;
  const tier = progress === null || progress.tier === null ? '' : ` · ${t(`common:tiers.${progress.tier}`)}`;
  const groups = progress === null ? [] : [t('groupsFixed', { fixed: progress.groupsFixed, total: progress.groupsTotal })];
  return (
    <ProgressStrip
      label={t('running')}
      share={progress === null || progress.groupsTotal === 0 ? 0 : progress.groupsFixed / progress.groupsTotal}
      title={`${t('running')}${stage}${tier}`}
      details={[...groups, t('seconds', { seconds: seconds.toFixed(1) })]}
      cancel={t('cancelRun')}
      onCancel={() => void cancel()}
    />
  );
}
