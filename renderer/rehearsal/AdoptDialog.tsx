// Names the scenario that a variant becomes, makes it and opens the plan page.
import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useStored } from '../state/stores.ts';
import { Dialog } from '../ui/Dialog.tsx';

export function AdoptDialog({ variant, onClose }: { readonly variant: string; readonly onClose: () => void }) {
  const { t } = useTranslation('rehearsal');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const adopt = useStored('rehearsals', (state) => state.adopt);
  const [name, setName] = useState(variant);
  const make = async () => {
    if (!(await adopt(variant, name.trim()))) return;
    void message.success(t('adopted', { name: name.trim() }));
    onClose();
    void navigate('/plan');
  };
  return (
    <Dialog
      open
      title={t('adoptTitle', { variant })}
      okText={t('adopt')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={() => void make()}
      onCancel={onClose}
    >
      <Input aria-label={t('adoptName')} value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
    </Dialog>
  );
}
