// The form of a request for support: for the city itself, or for an enterprise or project with a demand of its own.
import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { cityOf } from '../../shared/domain/geography.ts';
import { unitTiers } from '../../shared/support/supportBounds.ts';
import type { SupportRequest } from '../../shared/support/supportRequest.ts';
import { useStored } from '../state/stores.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DayField } from '../ui/DayField.tsx';
import { Field } from '../ui/Field.tsx';
import { useNames, useShown } from '../ui/names.ts';
import { useKept } from '../ui/useKept.ts';
import styles from './SupportPage.module.css';

interface RequestDialogProps {
  readonly dataset: Dataset;
  readonly request: SupportRequest;
  readonly ownCity: string | null;
  /** With the id of what was saved, or null. */
  readonly onClose: (saved: string | null) => void;
}

export function RequestDialog({ dataset: facts, request: before, ownCity, onClose }: RequestDialogProps) {
  const dataset = useShown(facts);
  const { t } = useTranslation(['support', 'common']);
  const names = useNames(dataset);
  const ask = useStored('support', (state) => state.ask);
  const kept = useKept(`request|${before.id}`, () => before);
  const { value: request, set: setRequest } = kept;
  const [isBusy, setBusy] = useState(false);
  const set = (part: Partial<SupportRequest>) => setRequest({ ...request, ...part });
  const byCode = new Map(dataset.regions.map((row) => [row.code, row]));
  const demands = dataset.demands.filter(
    (row) => unitTiers.includes(row.tier) && row.product === request.product && cityOf(row.region, byCode) === request.city,
  );
  const close = (saved: string | null) => {
    kept.forget();
    onClose(saved);
  };
  const submit = async () => {
    setBusy(true);
    const saved = await ask(request);
    setBusy(false);
    if (saved !== null) close(saved.id);
  };
  const isReady =
    [request.reason, request.ownEffort, request.askedBy].every((text) => text.trim() !== '') &&
    request.quantityPieces > 0 &&
    (request.unit === null || (request.unit.name.trim() !== '' && request.unit.demand !== ''));
  return (
    <Dialog
      of={request}
      fields={{
        requestNamesUnknown: 'city',
        recordOfOther: 'city',
        requestDemandWrong: 'unit',
        requestEmpty: 'quantityPieces',
        requestDaysWrong: 'from',
        dayTooFarAhead: 'askedOn',
      }}
      open
      centered
      width={620}
      title={t(before.id === '' ? 'askTitle' : 'editTitle')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !isReady, loading: isBusy }}
      onCancel={() => close(null)}
      onOk={() => void submit()}
    >
      <Field label={t('city')} htmlFor="request-city" name="city">
        <Select
          id="request-city"
          className={styles.wide}
          disabled={ownCity !== null}
          value={request.city}
          options={dataset.regions.filter(({ level }) => level === 'city').map(({ code }) => ({ value: code, label: names.place(code) }))}
          onChange={(city) => set({ city, unit: null })}
        />
      </Field>
      <Field label={t('product')} htmlFor="request-product" name="product">
        <Select
          id="request-product"
          className={styles.wide}
          value={request.product}
          options={dataset.products.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(product) => set({ product, unit: null })}
        />
      </Field>
      <Field label={t('forWhom')} htmlFor="request-demand" name="unit" note={demands.length === 0 ? t('noUnitDemands') : undefined}>
        <Select
          id="request-demand"
          className={styles.wide}
          value={request.unit?.demand ?? ''}
          options={[
            { value: '', label: t('forCity') },
            ...demands.map(({ code, tier, region, quantityPieces }) => ({
              value: code as string,
              label: `${names.tier(tier)} · ${names.place(region)} · ${code} · ${quantityPieces.toLocaleString('en')}`,
            })),
          ]}
          onChange={(demand) => set({ unit: demand === '' ? null : { name: request.unit?.name ?? '', demand } })}
        />
      </Field>
      {request.unit !== null && (
        <Field label={t('unitName')} htmlFor="request-unit" name="name">
          <Input
            id="request-unit"
            maxLength={200}
            value={request.unit.name}
            onChange={({ target }) => set({ unit: { name: target.value, demand: request.unit?.demand ?? '' } })}
          />
        </Field>
      )}
      <Field label={t('quantity')} htmlFor="request-quantity" name="quantityPieces">
        <InputNumber
          id="request-quantity"
          className={styles.wide}
          min={0}
          precision={0}
          value={request.quantityPieces}
          onChange={(quantityPieces) => set({ quantityPieces: quantityPieces ?? 0 })}
        />
      </Field>
      <Field label={t('term')} name="from">
        <span className={styles.days}>
          <DayField label={t('termFrom')} day={request.from} onChange={(from) => set({ from })} />
          <DayField label={t('termTo')} day={request.to} onChange={(to) => set({ to })} />
        </span>
      </Field>
      <Field label={t('reason')} htmlFor="request-reason" name="reason">
        <Input id="request-reason" maxLength={200} value={request.reason} onChange={({ target }) => set({ reason: target.value })} />
      </Field>
      <Field label={t('ownEffort')} htmlFor="request-effort" name="ownEffort">
        <Input id="request-effort" maxLength={200} value={request.ownEffort} onChange={({ target }) => set({ ownEffort: target.value })} />
      </Field>
      <Field label={t('askedBy')} htmlFor="request-by" name="askedBy">
        <Input id="request-by" maxLength={200} value={request.askedBy} onChange={({ target }) => set({ askedBy: target.value })} />
      </Field>
      <Field label={t('askedOn')} name="askedOn">
        <DayField label={t('askedOn')} day={request.askedOn} onChange={(askedOn) => set({ askedOn })} />
      </Field>
    </Dialog>
  );
}
