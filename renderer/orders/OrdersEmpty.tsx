// The orders page without orders: says which step comes first and leads there.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PlanSummary } from '../../shared/contract/api.ts';
import { useStored } from '../state/stores.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export function OrdersEmpty({ approved, onMake }: { readonly approved: PlanSummary | null; readonly onMake: () => void }) {
  const { t } = useTranslation('orders');
  const navigate = useNavigate();
  const newest = useStored('plan', (state) => state.plans[0] ?? null);
  const busy = useStored('orders', (state) => state.busy);
  if (approved !== null) {
    return (
      <EmptyState title={t('empty')} text={t('makeFrom', { label: approved.label })}>
        <Button type="primary" loading={busy} onClick={onMake}>
          {t(busy ? 'making' : 'make')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('empty')} text={newest === null ? t('emptyNoPlan') : t('emptyDraftPlan', { label: newest.label })}>
      <Button type="primary" onClick={() => void navigate('/plan')}>
        {t('goPlan')}
      </Button>
    </EmptyState>
  );
}
