// Asks who signs, and where it matters why.
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

interface SignDialogProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly asksWhy: boolean;
  readonly isDanger?: boolean;
  /** Returns whether it was done. */
  readonly onSign: (by: string, reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

export function SignDialog({ title, text, action, asksWhy, isDanger = false, onSign, onClose }: SignDialogProps) {
  const { t } = useTranslation(['releases', 'common']);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    const isDone = await onSign(by.trim(), reason.trim());
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <Dialog
      open
      of={[by, reason]}
      centered
      title={title}
      okText={action}
      cancelText={t('common:cancel')}
      okButtonProps={{ danger: isDanger, loading: isBusy, disabled: by.trim() === '' || (asksWhy && reason.trim() === '') }}
      onCancel={onClose}
      onOk={() => void submit()}
    >
      <p>{text}</p>
      {asksWhy && (
        <Field label={t('why')} htmlFor="sign-reason">
          <Input id="sign-reason" maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
        </Field>
      )}
      <Field label={t('by')} htmlFor="sign-by">
        <Input id="sign-by" maxLength={200} value={by} onChange={({ target }) => setBy(target.value)} />
      </Field>
    </Dialog>
  );
}
