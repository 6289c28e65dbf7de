// Revokes an order with name and reason, optionally replacing it with a new draft.
import { App, Checkbox, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../shared/domain/calendar.ts';
import type { Order } from '../../../shared/orders/order.ts';
import { lineBalances } from '../../../shared/orders/orderEvents.ts';
import { roadFates, type RoadFate } from '../../../shared/orders/roadFate.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { useWorkingDay } from '../../state/useWorkingDay.ts';
import { DayEntry } from '../../ui/DayEntry.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { dayFields } from '../../ui/fieldErrors.ts';
import { useNames } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import styles from '../../papers/course/Course.module.css';

export function RevokeDialog({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const { t } = useTranslation(['orders', 'papers', 'common']);
  const today = useWorkingDay();
  const { message } = App.useApp();
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const busy = useStored('orders', (state) => state.busy);
  const revoke = useStored('orders', (state) => state.revoke);
  const [on, setOn] = useState(today);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [isReplaced, setReplaced] = useState(true);
  const [pieces, setPieces] = useState<Readonly<Record<string, number>>>({});
  const [road, setRoad] = useState<RoadFate | null>(null);
  const onRoad = lineBalances(order).flatMap(({ product, inTransit }) =>
    inTransit > 0 ? [`${names.product(product)} ${groupedDigits(inTransit)}`] : [],
  );
  const isReady = parseDay(on) !== null && by.trim() !== '' && reason.trim() !== '' && onRoad.length > 0 === (road !== null);
  const submit = async () => {
    if (!(await revoke({ order: order.id, on, by: by.trim(), reason: reason.trim(), successor: isReplaced ? pieces : null, road }))) return;
    void message.success(t(isReplaced ? 'revokedDone' : 'revokedOnly'));
    onClose();
  };
  return (
    <Dialog
      of={{ on, by, reason, isReplaced, pieces, road }}
      fields={dayFields}
      open
      title={t('actions.revoked')}
      okText={t('actions.revoked')}
      okType="danger"
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !isReady || busy }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p className={styles.quiet}>{t('revokeNote')}</p>
      <Field label={t('onDay')} htmlFor="revoke-day" name="on">
        <DayEntry id="revoke-day" value={on} onChange={setOn} />
      </Field>
      <Field label={t('by')} htmlFor="revoke-by" name="by">
        <Input id="revoke-by" value={by} maxLength={60} onChange={(change) => setBy(change.target.value)} />
      </Field>
      <Field label={t('reason')} htmlFor="revoke-reason" name="reason">
        <Input id="revoke-reason" value={reason} maxLength={150} onChange={(change) => setReason(change.target.value)} />
      </Field>
      {onRoad.length > 0 && (
        <Field label={t('papers:roadTitle')} note={t('papers:roadNote', { goods: onRoad.join(t('common:listSeparator')) })}>
          <Radio.Group
            aria-label={t('papers:roadTitle')}
            value={road}
            onChange={(change) => setRoad(change.target.value as RoadFate)}
            options={roadFates.map((value) => ({ value, label: t(`papers:roads.${value}`) }))}
          />
        </Field>
      )}
      <Checkbox checked={isReplaced} onChange={(change) => setReplaced(change.target.checked)}>
        {t('replaced')}
      </Checkbox>
      {isReplaced && (
        <table className={`${table.table} ${styles.entry}`}>
          <tbody>
            {order.lines.map(({ product, quantityPieces }) => (
              <tr key={product}>
                <td>{names.product(product)}</td>
                <td className={table.number}>
                  <InputNumber
                    size="small"
                    min={0}
                    max={quantityPieces}
                    precision={0}
                    controls={false}
                    aria-label={t('quantityOf', { product: names.product(product), what: t('ordered') })}
                    value={pieces[product] ?? quantityPieces}
                    onChange={(value) => setPieces({ ...pieces, [product]: value ?? 0 })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
