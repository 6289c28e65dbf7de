// Above a superseded plan: which plan replaced it, how much of what it announced that plan moved, and why.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanSummary } from '../../shared/contract/api.ts';
import { FindingCauses } from '../changes/FindingCauses.tsx';
import { useChangeView } from '../changes/useChangeView.ts';
import { useStored } from '../state/stores.ts';
import styles from './ReplacedNote.module.css';

export function ReplacedNote({ summary: { approvedAt } }: { readonly summary: PlanSummary }) {
  const { t } = useTranslation('changes');
  const plans = useStored('plan', (state) => state.plans);
  const later = plans.filter((plan) => plan.approvedAt !== null && approvedAt !== null && plan.approvedAt > approvedAt);
  const next = later.sort((a, b) => ((a.approvedAt ?? '') < (b.approvedAt ?? '') ? -1 : 1)).at(0) ?? null;
  const shown = useChangeView(next?.id ?? null);
  if (next === null) return null;
  return (
    <p className={styles.note}>
      <strong>{t('superseded', { label: next.label })}</strong> {shown.view?.paper.paragraphs[0]} {shown.view?.causes}{' '}
      <FindingCauses shown={shown} /> <Link to={`/changes?plan=${next.id}`}>{t('seeChanges')}</Link>
    </p>
  );
}
