// The banner of a drill: that the data are made up, how far the day that passes is, more days, and the way back.
import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drillStages } from '../../shared/contract/drillApi.ts';
import { errorText } from '../../shared/text/errorText.ts';
import { useStored } from '../state/stores.ts';
import { dayText, fullDayText } from '../ui/figures.ts';
import { useLanguage } from '../ui/names.ts';
import { ProgressStrip } from '../ui/ProgressStrip.tsx';
import styles from './DrillStrip.module.css';
import { PassButtons } from './PassButtons.tsx';

export function DrillStrip() {
  const { t } = useTranslation('drill');
  const language = useLanguage();
  const since = useStored('app', (state) => state.app?.drillSince ?? null);
  const { drill, load, stop } = useStored('drills', (state) => state);
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    if (since !== null) void load();
  }, [since, load]);
  if (since === null) return null;
  const { progress = null, failure = null } = drill ?? {};
  return (
    <>
      <div className={styles.banner} role="note">
        <strong className={styles.name}>{t('name')}</strong>
        <span>{t('banner', { day: dayText(since, language) })}</span>
        {failure !== null && <span className={styles.failure}>{t('failed', { reason: errorText(failure, language).title })}</span>}
        <span className={styles.space} />
        <PassButtons seed={drill?.begun?.seed ?? 1} />
        <Button size="small" onClick={() => setAsks(true)}>
          {t('leave')}
        </Button>
      </div>
      {progress !== null && (
        <ProgressStrip
          label={t('progress')}
          share={(progress.done + drillStages.indexOf(progress.stage) / drillStages.length) / progress.days}
          title={t('passing', { day: dayText(progress.day, language), stage: t(`stages.${progress.stage}`) })}
          details={[t('count', { count: Math.min(progress.done + 1, progress.days), days: progress.days })]}
          cancel={t(progress.isStopping ? 'stopping' : 'stop')}
          onCancel={progress.isStopping ? null : () => void stop()}
        />
      )}
      {asks && <LeaveDialog day={fullDayText(since, language)} onClose={() => setAsks(false)} />}
    </>
  );
}

function LeaveDialog({ day, onClose }: { readonly day: string; readonly onClose: () => void }) {
  const { t } = useTranslation('drill');
  const { isLeaving, leave } = useStored('drills', (state) => state);
  return (
    <Modal
      open
      title={t('leaveTitle', { day })}
      okText={t('leaveNow')}
      cancelText={t('cancel')}
      confirmLoading={isLeaving}
      onOk={() => void leave()}
      onCancel={onClose}
    >
      {t('leaveText')}
    </Modal>
  );
}
