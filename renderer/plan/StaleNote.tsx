// Note above a result that no longer matches the current data: says so, and previews who would gain and lose now.
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../shared/contract/api.ts';
import { errorText } from '../../shared/text/errorText.ts';
import { useStored } from '../state/stores.ts';
import type { Names } from '../ui/names.ts';
import styles from './StaleNote.module.css';
import { useOutcome } from './useOutcome.ts';
import { usePlannedHash } from './usePlannedHash.ts';
import { usePreview } from './usePreview.ts';

/** Seconds of planning time above which a preview is made only on request. */
const maxSecondsUnasked = 15;
/** Milliseconds without input before a preview starts: an officer changes a figure several times while typing. */
const rest = 300;

export function StaleNote({ summary, names }: { readonly summary: PlanSummary; readonly names: Names }) {
  const { t } = useTranslation('plan');
  const hash = usePlannedHash();
  const isRunning = useStored('plan', (state) => state.run !== null);
  const look = useStored('preview', (state) => state.look);
  const stop = useStored('preview', (state) => state.stop);
  const preview = usePreview(summary.id);
  const known = preview?.kind === 'known' ? preview.fills : null;
  const outcome = useOutcome(known?.groups ?? [], names);
  const isUnasked = summary.seconds <= maxSecondsUnasked;
  useEffect(() => {
    if (hash === null || isRunning || !isUnasked) return;
    const timer = setTimeout(() => void look(summary.id, hash), rest);
    return () => {
      clearTimeout(timer);
      void stop();
    };
  }, [summary.id, hash, isRunning, isUnasked, look, stop]);
  return (
    <div className={styles.note} role="status">
      <p className={styles.line}>{t('stale')}</p>
      {preview?.kind === 'looking' && <p className={styles.line}>{t('previewing')}</p>}
      {known !== null && (
        <p className={styles.line}>
          <strong>{t('preview')}</strong>{' '}
          {[...outcome, ...(known.added > 0 ? [t('previewAdded', { count: known.added })] : [])].join(' · ')}
        </p>
      )}
      {preview?.kind === 'refused' && (
        <p className={styles.line}>
          <strong>{t('previewRefused')}</strong> {refusal(preview.error, names)}
        </p>
      )}
      {preview === null && !isUnasked && !isRunning && hash !== null && (
        <Button size="small" onClick={() => void look(summary.id, hash)}>
          {t('previewOffer')}
        </Button>
      )}
    </div>
  );
}

function refusal(error: Parameters<typeof errorText>[0], names: Names): string {
  const { title, detail, remedy } = errorText(error, names.language);
  return [title, ...detail, remedy].filter((part) => part !== '').join(names.language === 'zh' ? '；' : '; ');
}
