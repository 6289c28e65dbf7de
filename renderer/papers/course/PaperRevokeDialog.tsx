// Revokes a paper with name and reason; where something is on the road, asks what became of it.
import { App, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../shared/domain/calendar.ts';
import { normalizeTyped } from '../../../shared/editing/typedText.ts';
import { roadFates, type RoadFate } from '../../../shared/orders/roadFate.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import { itemBalance, paperName } from '../../../shared/papers/paperState.ts';
import { quantityOf } from '../../../shared/papers/quantity.ts';
import { groupedDecimal } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { dayFields } from '../../ui/fieldErrors.ts';
import { useWorkingDay } from '../../state/useWorkingDay.ts';
import { usePaperItems } from './usePaperItems.ts';
import styles from './Course.module.css';

export function PaperRevokeDialog({ paper, onClose }: { readonly paper: Paper; readonly onClose: () => void }) {
  const { t } = useTranslation(['papers', 'orders', 'common']);
  const { message } = App.useApp();
  const workingDay = useWorkingDay();
  const busy = useStored('papers', (state) => state.busy);
  const revoke = useStored('papers', (state) => state.revoke);
  const [on, setOn] = useState<string>(workingDay);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [road, setRoad] = useState<RoadFate | null>(null);
  const onRoad = usePaperItems(paper).flatMap((item) => {
    const { inTransit } = itemBalance(paper, item);
    return inTransit > 0n ? [`${item.name} ${groupedDecimal(quantityOf(inTransit))} ${item.unit}`] : [];
  });
  const day = normalizeTyped(on, 'date');
  const isReady = parseDay(day) !== null && by.trim() !== '' && reason.trim() !== '' && onRoad.length > 0 === (road !== null);
  const submit = async () => {
    if (!(await revoke({ paper: paper.id, on: day, by: by.trim(), reason: reason.trim(), road }))) return;
    void message.success(t('orders:revokedOnly'));
    onClose();
  };
  return (
    <Dialog
      of={{ on, by, reason, road }}
      fields={dayFields}
      open
      title={t('revokeTitle', { number: paperName(paper) })}
      okText={t('orders:actions.revoked')}
      okType="danger"
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !isReady || busy }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p className={styles.quiet}>{t(`revokeNote.${paper.kind}`)}</p>
      <Field label={t('orders:onDay')} htmlFor="revoke-day" name="on">
        <Input id="revoke-day" value={on} onChange={(change) => setOn(change.target.value)} />
      </Field>
      <Field label={t('orders:by')} htmlFor="revoke-by" name="by">
        <Input id="revoke-by" value={by} maxLength={60} onChange={(change) => setBy(change.target.value)} />
      </Field>
      <Field label={t('orders:reason')} htmlFor="revoke-reason" name="reason">
        <Input id="revoke-reason" value={reason} maxLength={150} onChange={(change) => setReason(change.target.value)} />
      </Field>
      {onRoad.length > 0 && (
        <Field label={t('roadTitle')} note={t('roadNote', { goods: onRoad.join(t('common:listSeparator')) })}>
          <Radio.Group
            aria-label={t('roadTitle')}
            value={road}
            options={roadFates.map((value) => ({ value, label: t(`roads.${value}`) }))}
            onChange={(change) => setRoad(change.target.value as RoadFate)}
          />
        </Field>
      )}
    </Dialog>
  );
}
