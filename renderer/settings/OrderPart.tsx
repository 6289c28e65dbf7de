// Letterhead and numbering of orders and papers in the settings: edited, then saved or discarded.
import { App, Button, Input, InputNumber, Switch } from 'antd';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { orderSpans, secrecies, spannedKinds, type OrderSettings, type PaperSpans, type Settings } from '../../shared/domain/office.ts';
import { orderNumberText } from '../../shared/orders/order.ts';
import { paperKinds } from '../../shared/papers/paperKind.ts';
import { Field } from '../ui/Field.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useKept } from '../ui/useKept.ts';
import { Part } from './Part.tsx';
import { SealField } from './SealField.tsx';
import styles from './SettingsPage.module.css';

type TextField = 'agency' | 'prefix' | 'urgency' | 'basis' | 'responsible' | 'draftedBy' | 'copies';
const textFields: readonly TextField[] = ['agency', 'prefix', 'urgency', 'basis', 'responsible', 'draftedBy', 'copies'];
const exampleYear = 2020;

interface OrderPartProps {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => Promise<boolean>;
}

/** Its key resets the form when the saved order settings change; saving other settings keeps what is being typed. */
export function OrderPart({ settings, onChange }: OrderPartProps) {
  const { t } = useTranslation(['settings', 'papers', 'orders', 'common']);
  const { message } = App.useApp();
  const saved = { order: settings.order, papers: settings.papers, spans: settings.spans };
  const savedText = JSON.stringify(saved);
  const kept = useKept(`settings|${savedText}`, () => saved);
  const { order, papers, spans } = kept.value;
  const edit = (part: Partial<OrderSettings>) => kept.set({ ...kept.value, order: { ...order, ...part } });
  const editSpan = (part: Partial<PaperSpans>) => kept.set({ ...kept.value, spans: { ...spans, ...part } });
  const isChanged = JSON.stringify(kept.value) !== savedText;
  const giveUp = () => {
    kept.set(saved);
    kept.forget();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await onChange(kept.value))) return;
    kept.forget();
    void message.success(t('saved'));
  };
  const notes: Partial<Record<TextField, string>> = {
    agency: t('agencyHelp'),
    prefix: t('prefixHelp', { example: orderNumberText({ prefix: order.prefix, year: exampleYear, running: 12 }) }),
  };
  return (
    <Part title={t('order')}>
      <form onSubmit={(event) => void submit(event)}>
        {textFields.map((field) => (
          <Field key={field} label={t(field)} htmlFor={`setting-${field}`} note={notes[field]}>
            <Input
              id={`setting-${field}`}
              value={order[field]}
              maxLength={120}
              onChange={(event) => edit({ [field]: event.target.value })}
            />
          </Field>
        ))}
        <Field label={t('secrecy')} note={t('secrecyHelp')}>
          <SegmentedControl
            label={t('secrecy')}
            value={order.secrecy}
            options={secrecies.map((value) => ({ value, text: t(`orders:secrecies.${value}`) }))}
            onChange={(secrecy) => edit({ secrecy })}
          />
        </Field>
        {order.secrecy !== 'none' && (
          <Field label={t('orders:period')} htmlFor="setting-period" note={t('orders:periodHelp')}>
            <Input id="setting-period" value={order.period} maxLength={20} onChange={(event) => edit({ period: event.target.value })} />
          </Field>
        )}
        {paperKinds.map((kind) => (
          <Field
            key={kind}
            label={t('prefixOf', { kind: t(`papers:kinds.${kind}`) })}
            htmlFor={`setting-prefix-${kind}`}
            note={papers[kind].trim() === '' ? t('prefixEmpty') : undefined}
          >
            <Input
              id={`setting-prefix-${kind}`}
              value={papers[kind]}
              maxLength={120}
              onChange={(event) => kept.set({ ...kept.value, papers: { ...papers, [kind]: event.target.value } })}
            />
          </Field>
        ))}
        <Field label={t('span')}>
          <SegmentedControl
            label={t('span')}
            value={order.span}
            options={orderSpans.map((value) => ({ value, text: t(`spans.${value}`) }))}
            onChange={(span) => edit({ span })}
          />
        </Field>
        {spannedKinds.map((kind) => (
          <Field
            key={kind}
            label={t('spanOf', { kind: t(`papers:kinds.${kind}`) })}
            note={kind === 'allotment' ? t('spanHelp') : undefined}
          >
            <SegmentedControl
              label={t('spanOf', { kind: t(`papers:kinds.${kind}`) })}
              value={spans[kind]}
              options={orderSpans.map((value) => ({ value, text: t(`spans.${value}`) }))}
              onChange={(span) => editSpan({ [kind]: span })}
            />
          </Field>
        ))}
        <Field label={t('arrivalHour')} htmlFor="setting-arrivalHour">
          <InputNumber
            id="setting-arrivalHour"
            min={0}
            max={23}
            precision={0}
            value={order.arrivalHour}
            suffix={t('arrivalHourUnit')}
            onChange={(hour) => edit({ arrivalHour: hour ?? 0 })}
          />
        </Field>
        <Field label={t('kmPerDay')} htmlFor="setting-kmPerDay" note={t('kmPerDayHelp')}>
          <InputNumber
            id="setting-kmPerDay"
            min={50}
            max={5000}
            precision={0}
            value={order.kmPerDay}
            suffix={t('kmPerDayUnit')}
            onChange={(km) => edit({ kmPerDay: km ?? order.kmPerDay })}
          />
        </Field>
        <Field label={t('gloss')} note={t('glossHelp')}>
          <Switch aria-label={t('gloss')} checked={settings.gloss} onChange={(gloss) => void onChange({ gloss })} />
        </Field>
        <SealField seal={settings.seal} onChange={(seal) => void onChange({ seal })} />
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" disabled={!isChanged || paperKinds.some((kind) => papers[kind].trim() === '')}>
            {t('common:save')}
          </Button>
          <Button disabled={!isChanged} onClick={giveUp}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </Part>
  );
}
