// On what basis a plan is approved, who drafted it and who approves it now, or why nobody here may.
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../shared/contract/api.ts';
import { errorText } from '../../shared/text/errorText.ts';
import { useStored } from '../state/stores.ts';
import { useLanguage } from '../ui/names.ts';
import styles from './ApproveDialog.module.css';
import { useApprover } from './useApprover.ts';

export function ApprovalDuty({ summary }: { readonly summary: PlanSummary }) {
  const { t } = useTranslation('plan');
  const language = useLanguage();
  const basis = useStored('app', (state) => state.app?.settings.order.basis ?? '');
  const isKept = useStored('app', (state) => (state.app?.settings.desk.officers.length ?? 0) > 0);
  const officer = useApprover(summary);
  const refusal = officer.ok ? null : errorText(officer.error, language);
  return (
    <>
      <dl className={styles.duty}>
        <div>
          <dt>{t('duty.basis')}</dt>
          <dd>{basis === '' ? t('duty.noBasis') : basis}</dd>
        </div>
        {isKept && (
          <>
            <div>
              <dt>{t('duty.drafted')}</dt>
              <dd>{summary.draftedBy ?? t('duty.nobody')}</dd>
            </div>
            <div>
              <dt>{t('duty.approves')}</dt>
              <dd>{officer.ok ? (officer.value ?? t('duty.nobody')) : '—'}</dd>
            </div>
          </>
        )}
      </dl>
      {refusal !== null && (
        <p className={styles.refused} role="alert">
          <strong>{refusal.title}</strong> {refusal.remedy}
        </p>
      )}
    </>
  );
}
