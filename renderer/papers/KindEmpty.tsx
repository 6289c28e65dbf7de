// A kind without papers: says when there are some.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { PaperTab } from './paperTab.ts';

const leads = {
  order: '/plan?tab=flows',
  allotment: '/plan?tab=quotas',
  taskNotice: '/plan?tab=production',
  reserveSlip: '/plan',
} as const satisfies { readonly [Tab in PaperTab]: string };

export function KindEmpty({ tab }: { readonly tab: PaperTab }) {
  const { t } = useTranslation('papers');
  const navigate = useNavigate();
  return (
    <EmptyState title={t(`none.${tab}`)} text={t(`noneText.${tab}`)}>
      <Button onClick={() => void navigate(leads[tab])}>{t('goPlan')}</Button>
    </EmptyState>
  );
}
