// Voids an event that was entered wrong, or a paper that should never have been issued: by name and reason.
import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../shared/domain/calendar.ts';
import { normalizeTyped } from '../../../shared/editing/typedText.ts';
import { DayEntry } from '../../ui/DayEntry.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { dayFields } from '../../ui/fieldErrors.ts';
import { useWorkingDay } from '../../state/useWorkingDay.ts';
import styles from './Course.module.css';

interface VoidDialogProps {
  readonly title: string;
  readonly note: string;
  /** Resolves to whether it was entered. */
  readonly onVoid: (said: { readonly on: string; readonly by: string; readonly reason: string }) => Promise<boolean>;
  readonly onClose: () => void;
}

export function VoidDialog({ title, note, onVoid, onClose }: VoidDialogProps) {
  const { t } = useTranslation(['orders', 'papers', 'common']);
  const { message } = App.useApp();
  const workingDay = useWorkingDay();
  const [isBusy, setBusy] = useState(false);
  const [on, setOn] = useState<string>(workingDay);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const day = normalizeTyped(on, 'date');
  const isReady = parseDay(day) !== null && by.trim() !== '' && reason.trim() !== '';
  const submit = async () => {
    setBusy(true);
    const isVoid = await onVoid({ on: day, by: by.trim(), reason: reason.trim() });
    setBusy(false);
    if (!isVoid) return;
    void message.success(t('papers:voided'));
    onClose();
  };
  return (
    <Dialog
      of={{ on, by, reason }}
      fields={dayFields}
      open
      title={title}
      okText={t('papers:void')}
      okType="danger"
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !isReady || isBusy }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p className={styles.quiet}>{note}</p>
      <Field label={t('onDay')} htmlFor="void-day" name="on">
        <DayEntry id="void-day" value={on} onChange={setOn} />
      </Field>
      <Field label={t('by')} htmlFor="void-by" name="by">
        <Input id="void-by" value={by} maxLength={60} onChange={(change) => setBy(change.target.value)} />
      </Field>
      <Field label={t('reason')} htmlFor="void-reason" name="reason">
        <Input id="void-reason" value={reason} maxLength={150} onChange={(change) => setReason(change.target.value)} />
      </Field>
    </Dialog>
  );
}
