// How far the shown rehearsal is: progress and a stop while it runs; going on and removing otherwise.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RehearsalState } from '../../shared/contract/rehearsalApi.ts';
import { errorText } from '../../shared/text/errorText.ts';
import { useStored } from '../state/stores.ts';
import { useLanguage } from '../ui/names.ts';
import { ProgressStrip } from '../ui/ProgressStrip.tsx';
import styles from './RehearsalPage.module.css';

export function RehearsalStrip({ state }: { readonly state: RehearsalState }) {
  const { t } = useTranslation('rehearsal');
  const language = useLanguage();
  const { stop, resume, remove } = useStored('rehearsals', (store) => store);
  const { done, runs, isRunning, seconds, doneSince, failure, fittedDays } = state;
  const luck = t('luckOfShown', { text: fittedDays === null ? t('lucks.assumed') : t('luckFittedDays', { count: fittedDays }) });
  if (isRunning) {
    const left = doneSince === 0 ? null : Math.round(((runs - done) * seconds) / doneSince / 60);
    const text = left === null ? null : left < 1 ? t('lessThanMinute') : t('minutes', { count: left });
    return (
      <ProgressStrip
        label={t('progress')}
        share={done / runs}
        title={t('progress')}
        details={[t('done', { done, runs }), luck, ...(text === null ? [] : [t('left', { text })])]}
        cancel={t('stop')}
        onCancel={() => void stop()}
      />
    );
  }
  const isWhole = done >= runs;
  return (
    <div className={styles.state}>
      <span role="status">{isWhole ? t('done', { done, runs }) : t('soFar', { done, runs })}</span>
      <span className={styles.quietWords}>{luck}</span>
      {failure !== null && <span className={styles.failure}>{errorText(failure, language).title}</span>}
      {!isWhole && (
        <Button size="small" type="primary" onClick={() => void resume()}>
          {t('resume')}
        </Button>
      )}
      <Button size="small" onClick={() => void remove()}>
        {t('remove')}
      </Button>
    </div>
  );
}
