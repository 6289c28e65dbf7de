// Writes off what an order called and no maker delivered, by name and with a reason, without leaving the desk.
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

interface WriteOffDialogProps {
  /** What is written off: the order, the goods and the pieces. */
  readonly text: string;
  /** True once it is done; otherwise the dialog stays. */
  readonly onWriteOff: (by: string, reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

export function WriteOffDialog({ text, onWriteOff, onClose }: WriteOffDialogProps) {
  const { t } = useTranslation('days');
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isReady = by.trim() !== '' && reason.trim() !== '';
  const writeOff = async () => {
    if (!isReady || isBusy) return;
    setBusy(true);
    const isDone = await onWriteOff(by.trim(), reason.trim());
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <Dialog
      of={{ by, reason }}
      open
      centered
      title={t('writeOff')}
      okText={t('act.writeOff')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isReady, loading: isBusy }}
      onOk={() => void writeOff()}
      onCancel={onClose}
    >
      <p>{text}</p>
      <Field label={t('signed')} htmlFor="desk-by" name="by">
        <Input id="desk-by" autoFocus value={by} onChange={(event) => setBy(event.target.value)} />
      </Field>
      <Field label={t('reason')} htmlFor="desk-reason" name="reason">
        <Input id="desk-reason" value={reason} onChange={(event) => setReason(event.target.value)} onPressEnter={() => void writeOff()} />
      </Field>
    </Dialog>
  );
}
