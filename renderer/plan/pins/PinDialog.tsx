// Dialog of one pin: minimum, maximum and reason; both bounds start from what the plan gives now.
import { namedPin } from '../../../shared/text/namedPin.ts';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/api.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { DemandCode } from '../../../shared/domain/ids.ts';
import { pinSubject } from '../../../shared/text/pinText.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import type { PinDraft } from '../../state/pinStore.ts';
import { useStored } from '../../state/stores.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useNames } from '../../ui/names.ts';
import styles from './PinDialog.module.css';
import { demandText, pinOn, plannedQuantity, unboundPin } from './pinModel.ts';
import { useRemovePin } from './useRemovePin.ts';

export function PinDialog() {
  const draft = useStored('pins', (state) => state.editing);
  const dataset = useStored('dataset', (state) => state.dataset);
  const view = useStored('plan', (state) => state.view);
  const [demand, setDemand] = useState<DemandCode | null>(null);
  if (draft === null || dataset === null) return null;
  const chosen = draft.kind !== 'dispatch' ? null : demand !== null && draft.demands.includes(demand) ? demand : (draft.demands[0] ?? null);
  return (
    <PinForm key={`${JSON.stringify(draft)}|${chosen}`} draft={draft} demand={chosen} onDemand={setDemand} dataset={dataset} view={view} />
  );
}

interface PinFormProps {
  readonly draft: PinDraft;
  readonly demand: DemandCode | null;
  readonly onDemand: (demand: DemandCode) => void;
  readonly dataset: Dataset;
  readonly view: PlanView | null;
}

const materialDecimals = 6;
const maxBound = 1_000_000_000;

function PinForm({ draft, demand, onDemand, dataset, view }: PinFormProps) {
  const { t } = useTranslation(['pins', 'common']);
  const names = useNames(dataset);
  const pins = useStored('pins', (state) => state.pins);
  const edit = useStored('pins', (state) => state.edit);
  const save = useStored('pins', (state) => state.save);
  const remove = useRemovePin();
  const target = unboundPin(draft, demand);
  const present = pinOn(pins, target);
  const planned = view === null ? null : plannedQuantity(view.plan, target);
  const [min, setMin] = useState<number | null>(present === null ? planned : present.pin.min);
  const [max, setMax] = useState<number | null>(present === null ? planned : present.pin.max);
  const [reason, setReason] = useState(present?.decision?.reason ?? '');
  const [isSaving, setSaving] = useState(false);
  const named = namedPin(target, dataset, names);
  const unit = named.unit ?? t('common:pieces');
  const wrong = min === null && max === null ? t('noBound') : min !== null && max !== null && min > max ? t('minAboveMax') : null;
  const close = () => edit(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wrong !== null || reason.trim() === '') return;
    setSaving(true);
    const saved = await save({ ...target, min, max }, reason.trim(), present?.pin ?? null);
    setSaving(false);
    if (saved) close();
  };
  const bound = (label: string, id: string, value: number | null, onChange: (value: number | null) => void) => (
    <Field label={label} htmlFor={id}>
      <InputNumber<number | string>
        id={id}
        className={styles.amount}
        controls={false}
        value={value}
        min={0}
        max={maxBound}
        precision={named.unit === null ? 0 : undefined}
        formatter={(shown, { userTyping, input }) =>
          userTyping ? input : shown === undefined || shown === '' ? '' : groupedDigits(Number(shown))
        }
        parser={(text) => (text ?? '').replaceAll(',', '')}
        placeholder={t('unbounded')}
        suffix={unit}
        onChange={(typed) => onChange(typed === null || typed === '' ? null : rounded(Number(typed)))}
      />
    </Field>
  );
  return (
    <Dialog open centered width={440} title={present === null ? t('newPin') : t('changePin')} onCancel={close} footer={null}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p className={styles.subject}>{pinSubject(named, names.language)}</p>
        {draft.kind === 'dispatch' && draft.demands.length > 1 && (
          <Field label={t('demand')} htmlFor="pin-demand">
            <Select
              id="pin-demand"
              className={styles.amount}
              value={demand}
              options={draft.demands.map((code) => ({ value: code, label: demandText(code, dataset, names) }))}
              onChange={onDemand}
            />
          </Field>
        )}
        {planned !== null && <p className={styles.planned}>{t('planned', { amount: `${groupedDigits(planned)} ${unit}` })}</p>}
        {bound(t('atLeast'), 'pin-min', min, setMin)}
        {bound(t('atMost'), 'pin-max', max, setMax)}
        <p className={wrong === null ? styles.hint : styles.wrong} role={wrong === null ? undefined : 'alert'}>
          {wrong ?? t('boundsHint')}
        </p>
        <Field label={t('reason')} htmlFor="pin-reason">
          <Input
            id="pin-reason"
            value={reason}
            maxLength={200}
            placeholder={t('reasonHint')}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <footer className={styles.foot}>
          {present !== null && (
            <Button danger type="text" onClick={() => void remove(present).then((removed) => removed && close())}>
              {t('remove')}
            </Button>
          )}
          <span className={styles.space} />
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={isSaving} disabled={wrong !== null || reason.trim() === ''}>
            {t('pin')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function rounded(value: number): number {
  return Number(value.toFixed(materialDecimals));
}
