// The papers page without papers: says which step comes first and leads there.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useStored } from '../state/stores.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { Making } from './useMaking.ts';

export function PapersEmpty({ making: { plan, isBusy, make } }: { readonly making: Making }) {
  const { t } = useTranslation('papers');
  const navigate = useNavigate();
  const newest = useStored('plan', (state) => state.plans[0] ?? null);
  if (plan !== null) {
    return (
      <EmptyState title={t('empty')} text={`${t('makeFrom', { label: plan.label })}${t('makeText')}`}>
        <Button type="primary" loading={isBusy} onClick={() => void make()}>
          {t(isBusy ? 'making' : 'make')}
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
