// Dialog that enters one movement in the linkage account.
import { App, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import { enteredKinds } from '../../shared/ledger/ledgerLine.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { dayFields } from '../ui/fieldErrors.ts';
import { useKept } from '../ui/useKept.ts';
import { useShown } from '../ui/names.ts';

interface EntryDialogProps {
  readonly dataset: Dataset;
  /** Cities and counties that have accounts of their own. */
  readonly places: readonly string[];
  readonly onClose: () => void;
}

export function EntryDialog({ dataset: facts, places, onClose }: EntryDialogProps) {
  const dataset = useShown(facts);
  const { t } = useTranslation(['ledger', 'common']);
  const today = useWorkingDay();
  const { message } = App.useApp();
  const enter = useStored('ledger', (state) => state.enter);
  const scarce = dataset.materials.filter((material) => material.scarce);
  const kept = useKept('ledger-entry', () => ({
    kind: 'materialAccepted' as (typeof enteredKinds)[number],
    enterprise: null as string | null,
    material: scarce[0]?.code ?? '',
    product: null as string | null,
    amount: '',
    on: today as string,
    source: '',
    note: '',
  }));
  const { kind, enterprise, material, product, amount, on, source, note } = kept.value;
  const set = (part: Partial<typeof kept.value>) => kept.set({ ...kept.value, ...part });
  const close = () => {
    kept.forget();
    onClose();
  };
  const isGoods = kind === 'goodsAccepted' || kind === 'goodsReturned';
  const linked = dataset.products.filter(({ linkageMaterial }) => linkageMaterial === material);
  const chosen = linked.some(({ code }) => code === product) ? product : (linked[0]?.code ?? null);
  const number = normalizeTyped(amount, 'decimal');
  const day = normalizeTyped(on, 'date');
  const isNumber = isGoods ? /^\d{1,11}$/.test(number) : /^\d{1,9}(\.\d{1,6})?$/.test(number);
  const isReady = enterprise !== null && isNumber && parseDay(day) !== null && (kind !== 'writtenOff' || note.trim() !== '');
  const submit = async () => {
    if (enterprise === null) return;
    const quantity = isGoods
      ? { quantity: null, product: chosen, pieces: Number(number) }
      : { quantity: number, product: null, pieces: null };
    if (!(await enter({ kind, on: day, enterprise, material, ...quantity, source: source.trim(), note: note.trim() }))) return;
    void message.success(t('entered'));
    close();
  };
  const unit = scarce.find(({ code }) => code === material)?.unit ?? '';
  return (
    <Dialog
      of={kept.value}
      fields={{ ...dayFields, ledgerTooMuch: 'amount' }}
      open
      title={t('enterTitle')}
      okText={t('enterTitle')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !isReady }}
      onOk={() => void submit()}
      onCancel={close}
    >
      <Field label={t('kind')}>
        <Select
          aria-label={t('kind')}
          style={{ width: '100%' }}
          value={kind}
          options={enteredKinds.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
          onChange={(next) => set({ kind: next })}
        />
      </Field>
      <Field label={t('enterprise')} name="enterprise">
        <Select
          aria-label={t('enterprise')}
          style={{ width: '100%' }}
          showSearch={{ optionFilterProp: 'label' }}
          value={enterprise}
          options={[...dataset.regions.filter(({ code }) => places.includes(code)), ...dataset.enterprises].map(({ code, name }) => ({
            value: code as string,
            label: `${code} ${name}`,
          }))}
          onChange={(next) => set({ enterprise: next })}
        />
      </Field>
      <Field label={t('material')} name="material">
        <Select
          aria-label={t('material')}
          style={{ width: '100%' }}
          value={material}
          options={scarce.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          onChange={(next) => set({ material: next })}
        />
      </Field>
      {isGoods && (
        <Field label={t('product')}>
          <Select
            aria-label={t('product')}
            style={{ width: '100%' }}
            value={chosen}
            options={linked.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
            onChange={(next) => set({ product: next })}
          />
        </Field>
      )}
      <Field label={isGoods ? t('pieces') : `${t('quantity')} ${unit}`} htmlFor="ledger-amount" name="amount">
        <Input
          id="ledger-amount"
          value={amount}
          status={amount !== '' && !isNumber ? 'error' : undefined}
          onChange={(event) => set({ amount: event.target.value })}
        />
      </Field>
      <Field label={t('on')} htmlFor="ledger-day" name="on">
        <Input id="ledger-day" value={on} onChange={(event) => set({ on: event.target.value })} />
      </Field>
      <Field label={t('source')} htmlFor="ledger-source" name="source">
        <Input id="ledger-source" value={source} maxLength={100} onChange={(event) => set({ source: event.target.value })} />
      </Field>
      <Field label={t(kind === 'writtenOff' ? 'noteNeeded' : 'note')} htmlFor="ledger-note" name="note">
        <Input id="ledger-note" value={note} maxLength={150} onChange={(event) => set({ note: event.target.value })} />
      </Field>
    </Dialog>
  );
}
