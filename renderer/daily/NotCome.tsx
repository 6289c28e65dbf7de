// A day after the working day: nothing can be entered yet.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { DailyPlace } from './DailyFrame.tsx';

export function NotCome({ place: { working, go } }: { readonly place: DailyPlace }) {
  const { t } = useTranslation('dayRecords');
  return (
    <EmptyState title={t('notCome')} text={t('notComeText', { working })}>
      <Button type="primary" onClick={() => go({ date: working })}>
        {t('toWorkingDay')}
      </Button>
    </EmptyState>
  );
}
