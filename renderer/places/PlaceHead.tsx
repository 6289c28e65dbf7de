// The head of the page of a city or maker: a way back to where one came from, the name, and where to go on.
import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PageHead } from '../ui/PageHead.tsx';

export function PlaceHead({ name, note, children }: { readonly name: string; readonly note: ReactNode; readonly children: ReactNode }) {
  const { t } = useTranslation('places');
  const navigate = useNavigate();
  // Opened by its address there is nothing to go back to.
  const goBack = () => void ((window.history.state as { idx?: number } | null)?.idx ? navigate(-1) : navigate('/situation'));
  return (
    <PageHead title={name} note={note}>
      {children}
      <Button icon={<ArrowLeftOutlined />} onClick={goBack}>
        {t('back')}
      </Button>
    </PageHead>
  );
}
