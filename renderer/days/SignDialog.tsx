// Asks for the name of whoever closes a day or undoes a close.
import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

interface SignDialogProps {
  readonly title: string;
  readonly okText: string;
  readonly children: ReactNode;
  /** True once it is done; otherwise the dialog stays. */
  readonly onSign: (by: string) => Promise<boolean>;
  readonly onClose: () => void;
}

export function SignDialog({ title, okText, children, onSign, onClose }: SignDialogProps) {
  const { t } = useTranslation('days');
  const [by, setBy] = useState('');
  const [isBusy, setBusy] = useState(false);
  const sign = async () => {
    if (by.trim() === '' || isBusy) return;
    setBusy(true);
    const isDone = await onSign(by.trim());
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <Dialog
      of={{ by }}
      open
      centered
      title={title}
      okText={okText}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: by.trim() === '', loading: isBusy }}
      onOk={() => void sign()}
      onCancel={onClose}
    >
      {children}
      <Field label={t('signed')} htmlFor="day-signed" name="by">
        <Input id="day-signed" autoFocus value={by} onChange={(event) => setBy(event.target.value)} onPressEnter={() => void sign()} />
      </Field>
    </Dialog>
  );
}
