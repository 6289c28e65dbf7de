// Dialog for a shipment, receipt, return or write-off; quantities start at what is possible.
import { App, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnteredEvent } from '../../../shared/contract/orderApi.ts';
import { parseDay } from '../../../shared/domain/calendar.ts';
import type { Order } from '../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { lineBalances } from '../../../shared/orders/orderEvents.ts';
import { normalizeTyped } from '../../../shared/editing/typedText.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { useWorkingDay } from '../../state/useWorkingDay.ts';
import { Field } from '../../ui/Field.tsx';
import { useNames } from '../../ui/names.ts';
import { useKept } from '../../ui/useKept.ts';
import table from '../../ui/table.module.css';
import styles from './OrderCourse.module.css';

interface EventDialogProps {
  readonly order: Order;
  readonly kind: Exclude<OrderEvent['kind'], 'revoked'>;
  readonly onClose: () => void;
}

type Quantities = Readonly<Record<string, number | null>>;

export function EventDialog({ order, kind, onClose }: EventDialogProps) {
  const { t } = useTranslation(['orders', 'common']);
  const today = useWorkingDay();
  const { message } = App.useApp();
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const busy = useStored('orders', (state) => state.busy);
  const enter = useStored('orders', (state) => state.enter);
  const shipments = order.events.flatMap((event) => (event.kind === 'shipped' ? [event] : []));
  const [shipment, setShipment] = useState(shipments.at(-1)?.id ?? '');
  const columns = kind === 'received' ? (['accepted', 'damaged', 'refused'] as const) : ([kind] as const);
  const [quantities, setQuantities] = useState<Quantities>(() => usual(order, kind, shipment));
  const [on, setOn] = useState(today);
  const kept = useKept<Readonly<Record<string, string>>>(`event|${order.id}|${kind}`, () => ({}));
  const { value: texts, set: setTexts } = kept;
  const close = () => {
    kept.forget();
    onClose();
  };
  const text = (name: string) => (texts[name] ?? '').trim();
  const fields = {
    shipped: ['carrier', 'vehicle', 'driver'],
    received: ['signedBy'],
    returned: ['reason'],
    writtenOff: ['by', 'reason'],
  } as const;
  const day = normalizeTyped(on, 'date');
  const isReady = parseDay(day) !== null && (kind === 'shipped' || kind === 'received' || fields[kind].every((name) => text(name) !== ''));
  const of = (product: string, column: string) => quantities[`${product}|${column}`] ?? 0;
  const pieces = () => order.lines.map(({ product }) => ({ product, pieces: of(product, kind) })).filter((line) => line.pieces > 0);
  const event = (): EnteredEvent => {
    switch (kind) {
      case 'shipped':
        return { kind, on: day, lines: pieces(), carrier: text('carrier'), vehicle: text('vehicle'), driver: text('driver') };
      case 'received':
        return {
          kind,
          on: day,
          shipment,
          signedBy: text('signedBy'),
          lines: order.lines.map(({ product }) => ({
            product,
            accepted: of(product, 'accepted'),
            damaged: of(product, 'damaged'),
            refused: of(product, 'refused'),
          })),
        };
      case 'returned':
        return { kind, on: day, lines: pieces(), reason: text('reason') };
      case 'writtenOff':
        return { kind, on: day, lines: pieces(), by: text('by'), reason: text('reason') };
    }
  };
  const hasPieces = Object.values(quantities).some((value) => (value ?? 0) > 0);
  const submit = async () => {
    if (!(await enter(order.id, event()))) return;
    void message.success(t('entered'));
    close();
  };
  return (
    <Modal
      open
      title={t(`actions.${kind}`)}
      okText={t('enter')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !isReady || !hasPieces || busy }}
      onOk={() => void submit()}
      onCancel={close}
    >
      <Field label={t('onDay')} htmlFor="event-day">
        <Input
          id="event-day"
          value={on}
          onChange={(change) => setOn(change.target.value)}
          status={parseDay(day) === null ? 'error' : undefined}
        />
      </Field>
      {kind === 'received' && shipments.length > 1 && (
        <Field label={t('shipment')}>
          <Select
            aria-label={t('shipment')}
            value={shipment}
            options={shipments.map((one) => ({
              value: one.id,
              label: t('shipmentText', { on: one.on, pieces: groupedDigits(one.lines.reduce((sum, line) => sum + line.pieces, 0)) }),
            }))}
            onChange={(id: string) => {
              setShipment(id);
              setQuantities(usual(order, kind, id));
            }}
          />
        </Field>
      )}
      <table className={`${table.table} ${styles.entry}`}>
        <thead>
          <tr>
            <th>{t('goods')}</th>
            {columns.map((column) => (
              <th key={column} className={table.number}>
                {column === kind ? t(`happened.${kind}`) : t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.lines.map(({ product }) => (
            <tr key={product}>
              <td>{names.product(product)}</td>
              {columns.map((column) => (
                <td key={column} className={table.number}>
                  <InputNumber
                    size="small"
                    min={0}
                    precision={0}
                    controls={false}
                    aria-label={t('quantityOf', { product: names.product(product), what: t(column) })}
                    value={quantities[`${product}|${column}`] ?? null}
                    onChange={(value) => setQuantities({ ...quantities, [`${product}|${column}`]: value })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {fields[kind].map((name) => (
        <Field key={name} label={t(name)} htmlFor={`event-${name}`}>
          <Input
            id={`event-${name}`}
            value={texts[name] ?? ''}
            maxLength={100}
            onChange={(change) => setTexts({ ...texts, [name]: change.target.value })}
          />
        </Field>
      ))}
    </Modal>
  );
}

/** Default quantities, usually right: everything open is shipped, everything in transit arrives whole. */
function usual(order: Order, kind: EventDialogProps['kind'], shipment: string): Quantities {
  if (kind === 'received') {
    const waiting = lineBalances({ lines: order.lines, events: ofShipment(order.events, shipment) });
    return Object.fromEntries(waiting.map(({ product, inTransit }) => [`${product}|accepted`, inTransit]));
  }
  if (kind === 'returned') return {};
  return Object.fromEntries(
    lineBalances(order).map(({ product, open, inTransit }) => [`${product}|${kind}`, Math.max(0, open - inTransit)]),
  );
}

function ofShipment(events: readonly OrderEvent[], shipment: string): OrderEvent[] {
  return events.filter(
    (event) => (event.kind === 'shipped' && event.id === shipment) || (event.kind === 'received' && event.shipment === shipment),
  );
}
