// Voids one entry of an order by name and reason.
import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { useStored } from '../../state/stores.ts';
import { useWorkingDay } from '../../state/useWorkingDay.ts';
import { Field } from '../../ui/Field.tsx';
import styles from './OrderCourse.module.css';

interface VoidDialogProps {
  readonly order: Order;
  readonly event: OrderEvent;
  readonly onClose: () => void;
}

export function VoidDialog({ order, event, onClose }: VoidDialogProps) {
  const { t } = useTranslation(['orders', 'common']);
  const { message } = App.useApp();
  const today = useWorkingDay();
  const busy = useStored('orders', (state) => state.busy);
  const enter = useStored('orders', (state) => state.enter);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const submit = async () => {
    // The paper may be of a later day than the working day, where another office issued it.
    const [, on] = [event.on, today].sort();
    if (!(await enter(order.id, { kind: 'voided', on, event: event.id, by: by.trim(), reason: reason.trim() }))) return;
    void message.success(t('voidedDone'));
    onClose();
  };
  return (
    <Modal
      open
      title={`${t('void')} ${event.on} ${t(`happened.${event.kind}`)}`}
      okText={t('void')}
      okType="danger"
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: by.trim() === '' || reason.trim() === '' || busy }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p className={styles.quiet}>{t('voidNote')}</p>
      <Field label={t('by')} htmlFor="void-by">
        <Input id="void-by" value={by} maxLength={60} onChange={(change) => setBy(change.target.value)} />
      </Field>
      <Field label={t('reason')} htmlFor="void-reason">
        <Input id="void-reason" value={reason} maxLength={150} onChange={(change) => setReason(change.target.value)} />
      </Field>
    </Modal>
  );
}
