// Dialog for a shipment, receipt, return or write-off of an order or paper; quantities start at what is possible.
import { App, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../shared/domain/calendar.ts';
import { normalizeTyped } from '../../../shared/editing/typedText.ts';
import { DayEntry } from '../../ui/DayEntry.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { dayFields } from '../../ui/fieldErrors.ts';
import { useKept } from '../../ui/useKept.ts';
import { useWorkingDay } from '../../state/useWorkingDay.ts';
import table from '../../ui/table.module.css';
import styles from './Course.module.css';

export type EntryKind = 'shipped' | 'received' | 'returned' | 'writtenOff';
export type EntryColumn = 'accepted' | 'damaged' | 'refused' | Exclude<EntryKind, 'received'>;

/** Plain decimals by item and column. Missing is nothing. */
export type Quantities = Readonly<Record<string, string>>;

export function quantityKey(item: string, column: EntryColumn): string {
  return `${item}|${column}`;
}

export interface Entry {
  readonly on: string;
  readonly shipment: string | null;
  /** A plain decimal. */
  readonly quantityOf: (item: string, column: EntryColumn) => string;
  readonly said: (name: 'carrier' | 'vehicle' | 'driver' | 'signedBy' | 'reason' | 'by') => string;
}

interface EventDialogProps {
  /** Of the order or paper. */
  readonly id: string;
  readonly number: string;
  readonly kind: EntryKind;
  readonly head: string;
  readonly items: readonly { readonly item: string; readonly name: string; readonly unit: string }[];
  /** Decimals of the quantities: 0 for pieces. */
  readonly decimals: number;
  /** What a receipt can be of; a null id where the receiver fetched it. */
  readonly shipments: readonly { readonly id: string | null; readonly text: string }[];
  readonly usual: (shipment: string | null) => Quantities;
  /** Resolves to whether it was entered. */
  readonly onEnter: (entry: Entry) => Promise<boolean>;
  readonly onClose: () => void;
}

const fields = {
  shipped: ['carrier', 'vehicle', 'driver'],
  received: ['signedBy'],
  returned: ['reason'],
  writtenOff: ['by', 'reason'],
} as const;

export function EventDialog({ id, number, kind, head, items, decimals, shipments, usual, onEnter, onClose }: EventDialogProps) {
  const { t } = useTranslation(['orders', 'common']);
  const { message } = App.useApp();
  const workingDay = useWorkingDay();
  const [isBusy, setBusy] = useState(false);
  const [shipment, setShipment] = useState(shipments.at(-1)?.id ?? null);
  const columns: readonly EntryColumn[] = kind === 'received' ? ['accepted', 'damaged', 'refused'] : [kind];
  const [quantities, setQuantities] = useState<Quantities>(() => usual(shipment));
  const [on, setOn] = useState<string>(workingDay);
  const { value: texts, set: setTexts, forget } = useKept<Readonly<Record<string, string>>>(`event|${id}|${kind}`, () => ({}));
  const close = () => {
    forget();
    onClose();
  };
  const said = (name: string) => (texts[name] ?? '').trim();
  const day = normalizeTyped(on, 'date');
  const isReady = parseDay(day) !== null && (kind === 'shipped' || kind === 'received' || fields[kind].every((name) => said(name) !== ''));
  const isAnything = Object.values(quantities).some((value) => Number(value) > 0);
  const submit = async () => {
    setBusy(true);
    const isEntered = await onEnter({
      on: day,
      shipment,
      quantityOf: (item, column) => plain(quantities[quantityKey(item, column)] ?? '0'),
      said,
    });
    setBusy(false);
    if (!isEntered) return;
    void message.success(t('entered'));
    close();
  };
  return (
    <Dialog
      of={{ on, shipment, quantities, ...texts }}
      fields={dayFields}
      open
      title={`${t(`actions.${kind}`)} · ${number}`}
      okText={t('enter')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !isReady || !isAnything || isBusy }}
      onOk={() => void submit()}
      onCancel={close}
    >
      <Field label={t('onDay')} htmlFor="event-day" name="on">
        <DayEntry id="event-day" value={on} onChange={setOn} />
      </Field>
      {kind === 'received' && shipments.length > 1 && (
        <Field label={t('shipment')}>
          <Select
            aria-label={t('shipment')}
            value={shipment ?? ''}
            options={shipments.map((one) => ({ value: one.id ?? '', label: one.text }))}
            onChange={(value: string) => {
              const next = value === '' ? null : value;
              setShipment(next);
              setQuantities(usual(next));
            }}
          />
        </Field>
      )}
      <table className={`${table.table} ${styles.entry}`}>
        <thead>
          <tr>
            <th>{head}</th>
            {columns.map((column) => (
              <th key={column} className={table.number}>
                {column === kind ? t(`happened.${kind}`) : t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, name, unit }) => (
            <tr key={item}>
              <td>
                {name}
                {unit !== '' && <span className={table.quiet}> {unit}</span>}
              </td>
              {columns.map((column) => (
                <td key={column} className={table.number}>
                  <InputNumber<string>
                    size="small"
                    stringMode
                    min="0"
                    precision={decimals === 0 ? 0 : undefined}
                    controls={false}
                    aria-label={t('quantityOf', { product: name, what: t(column) })}
                    value={quantities[quantityKey(item, column)] ?? null}
                    onChange={(value) => setQuantities({ ...quantities, [quantityKey(item, column)]: value ?? '' })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {fields[kind].map((name) => (
        <Field key={name} label={t(name)} htmlFor={`event-${name}`} name={name}>
          <Input
            id={`event-${name}`}
            value={texts[name] ?? ''}
            maxLength={100}
            onChange={(change) => setTexts({ ...texts, [name]: change.target.value })}
          />
        </Field>
      ))}
    </Dialog>
  );
}

/** 012.50 → 12.5, and nothing is 0. */
function plain(text: string): string {
  const [whole, fraction = ''] = text.trim().split('.');
  const decimals = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '') || '0'}${decimals === '' ? '' : `.${decimals}`}`;
}
