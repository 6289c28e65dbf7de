// The form of an entry of a list: what it is, where, on the list from a day on, and the demands it asks with.
import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnteredListing } from '../../shared/contract/listApi.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { cityOf } from '../../shared/domain/geography.ts';
import { tierOfList } from '../../shared/lists/listEntry.ts';
import { useStored } from '../state/stores.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DayField } from '../ui/DayField.tsx';
import { Field } from '../ui/Field.tsx';
import { useNames, useShown } from '../ui/names.ts';
import { OpenDayField } from '../ui/OpenDayField.tsx';
import { useKept } from '../ui/useKept.ts';
import styles from './SupportPage.module.css';

interface ListEntryDialogProps {
  readonly dataset: Dataset;
  readonly listing: EnteredListing;
  readonly onClose: () => void;
}

export function ListEntryDialog({ dataset: facts, listing: before, onClose }: ListEntryDialogProps) {
  const dataset = useShown(facts);
  const { t } = useTranslation(['lists', 'common']);
  const names = useNames(dataset);
  const save = useStored('rosters', (state) => state.save);
  const kept = useKept<EnteredListing>(`list|${before.kind}|${before.id}`, () => before);
  const { value: listing } = kept;
  const set = (part: Partial<EnteredListing>) => kept.set({ ...listing, ...part });
  const [isBusy, setBusy] = useState(false);
  const byCode = new Map(dataset.regions.map((row) => [row.code, row]));
  const city = cityOf(listing.region, byCode);
  const demands = dataset.demands.filter((row) => row.tier === tierOfList[listing.kind] && cityOf(row.region, byCode) === city);
  const close = () => {
    kept.forget();
    onClose();
  };
  const submit = async () => {
    setBusy(true);
    const isDone = await save([listing]);
    setBusy(false);
    if (isDone) close();
  };
  return (
    <Dialog
      of={listing}
      fields={{ listPlaceUnknown: 'region', recordOfOther: 'region', listDemandWrong: 'demands', listDaysWrong: 'to', listedTwice: 'name' }}
      open
      centered
      width={620}
      title={before.id === '' ? t(`addTitle.${before.kind}`) : t('editTitle')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      okButtonProps={{
        disabled: [listing.name, listing.category, listing.addedBy].some((text) => text.trim() === '') || listing.region === '',
        loading: isBusy,
      }}
      onCancel={close}
      onOk={() => void submit()}
    >
      <Field label={t('name')} htmlFor="list-name" name="name">
        <Input id="list-name" maxLength={100} value={listing.name} onChange={({ target }) => set({ name: target.value })} />
      </Field>
      <Field label={t('region')} htmlFor="list-region" name="region">
        <Select
          id="list-region"
          className={styles.wide}
          showSearch={{ optionFilterProp: 'label' }}
          value={listing.region}
          options={dataset.regions
            .filter(({ level }) => level === 'city' || level === 'county')
            .map(({ code, parent, level }) => ({
              value: code,
              label: level === 'city' || parent === null ? names.place(code) : `${names.place(parent)} ${names.place(code)}`,
            }))}
          onChange={(region) => set({ region, demands: [] })}
        />
      </Field>
      <Field label={t('category')} htmlFor="list-category" name="category">
        <Input id="list-category" maxLength={100} value={listing.category} onChange={({ target }) => set({ category: target.value })} />
      </Field>
      <Field label={t('headcount')} htmlFor="list-headcount" name="headcount">
        <InputNumber
          id="list-headcount"
          min={1}
          precision={0}
          suffix={t('persons')}
          value={listing.headcount}
          onChange={(headcount) => set({ headcount })}
        />
      </Field>
      <Field label={t('unit')} htmlFor="list-unit" name="unit">
        <Input id="list-unit" maxLength={100} value={listing.unit} onChange={({ target }) => set({ unit: target.value })} />
      </Field>
      <Field label={t('demands')} htmlFor="list-demands" name="demands" note={t('demandsNote')}>
        <Select
          id="list-demands"
          mode="multiple"
          className={styles.wide}
          value={[...listing.demands]}
          options={demands.map(({ code, region, product, from, due }) => ({
            value: code as string,
            label: `${code} · ${names.place(region)} · ${names.product(product)} · ${from}–${due}`,
          }))}
          onChange={(next: string[]) => set({ demands: next })}
        />
      </Field>
      <Field label={t('from')} name="from">
        <DayField label={t('from')} day={listing.from} onChange={(from) => set({ from })} />
      </Field>
      <Field label={t('to')} name="to">
        <OpenDayField label={t('to')} placeholder={t('toNote')} day={listing.to} onChange={(to) => set({ to })} />
      </Field>
      <Field label={t('addedBy')} htmlFor="list-by" name="addedBy">
        <Input id="list-by" maxLength={100} value={listing.addedBy} onChange={({ target }) => set({ addedBy: target.value })} />
      </Field>
      <Field label={t('basis')} htmlFor="list-basis" name="basis">
        <Input id="list-basis" maxLength={200} value={listing.basis} onChange={({ target }) => set({ basis: target.value })} />
      </Field>
    </Dialog>
  );
}
