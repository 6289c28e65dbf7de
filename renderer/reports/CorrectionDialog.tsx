// Asks why an issued public notice is replaced, before its correction is drafted.
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

interface CorrectionDialogProps {
  /** Number of the notice to replace. */
  readonly number: number;
  readonly onCancel: () => void;
  readonly onDraft: (reason: string) => void;
}

export function CorrectionDialog({ number, onCancel, onDraft }: CorrectionDialogProps) {
  const { t } = useTranslation('reports');
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open
      title={t('correctTitle', { number })}
      okText={t('correctDraft')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onCancel={onCancel}
      onOk={() => onDraft(reason.trim())}
    >
      <p>{t('correctText')}</p>
      <Field label={t('correctReason')} htmlFor="correction-reason">
        <Input id="correction-reason" autoFocus maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
    </Dialog>
  );
}
