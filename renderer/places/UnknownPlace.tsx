// The page of a code that the data does not have.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState } from '../ui/EmptyState.tsx';

export function UnknownPlace({ title, code }: { readonly title: string; readonly code: string }) {
  const { t } = useTranslation('places');
  const navigate = useNavigate();
  return (
    <>
      <h1 className="visuallyHidden">{title}</h1>
      <EmptyState title={title} text={t('unknownText', { code })}>
        <Button type="primary" onClick={() => void navigate('/data')}>
          {t('toData')}
        </Button>
      </EmptyState>
    </>
  );
}
