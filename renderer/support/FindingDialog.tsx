// The form of a finding: a complaint, what an inspection found, or praise, about a city or one of its makers.
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input as ChannelInput } from '../../shared/contract/api.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { cityOf } from '../../shared/domain/geography.ts';
import { usualDaysToMend, type FindingKind } from '../../shared/findings/finding.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DayField } from '../ui/DayField.tsx';
import { Field } from '../ui/Field.tsx';
import { useNames, useShown } from '../ui/names.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useKept } from '../ui/useKept.ts';
import styles from './SupportPage.module.css';

const kinds: readonly FindingKind[] = ['complaint', 'inspection', 'praise'];

export function FindingDialog({ dataset: facts, onClose }: { readonly dataset: Dataset; readonly onClose: () => void }) {
  const dataset = useShown(facts);
  const { t } = useTranslation(['findings', 'common']);
  const names = useNames(dataset);
  const today = useWorkingDay();
  const save = useStored('findings', (state) => state.save);
  const cities = dataset.regions.filter(({ level }) => level === 'city');
  const kept = useKept<ChannelInput<'finding.save'>['finding']>('finding', () => ({
    id: '',
    kind: 'complaint',
    source: '',
    paper: '',
    city: cities[0]?.code ?? '',
    maker: null,
    text: '',
    raisedOn: today,
    due: addDays(today, usualDaysToMend),
  }));
  const { value: finding } = kept;
  const set = (part: Partial<typeof finding>) => kept.set({ ...finding, ...part });
  const [isBusy, setBusy] = useState(false);
  const byCode = new Map(dataset.regions.map((row) => [row.code, row]));
  const makers = dataset.enterprises.filter(({ region }) => cityOf(region, byCode) === finding.city);
  const close = () => {
    kept.forget();
    onClose();
  };
  const submit = async () => {
    setBusy(true);
    const isDone = await save(finding);
    setBusy(false);
    if (isDone) close();
  };
  return (
    <Dialog
      of={finding}
      fields={{ findingNamesUnknown: 'city', findingMakerElsewhere: 'maker', findingDaysWrong: 'due', dayTooFarAhead: 'raisedOn' }}
      open
      centered
      width={620}
      title={t('addTitle')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: finding.source.trim() === '' || finding.text.trim() === '', loading: isBusy }}
      onCancel={close}
      onOk={() => void submit()}
    >
      <Field label={t('kind')}>
        <SegmentedControl<FindingKind>
          label={t('kind')}
          value={finding.kind}
          options={kinds.map((value) => ({ value, text: t(`kinds.${value}`) }))}
          onChange={(kind) => set({ kind, due: kind === 'praise' ? null : (finding.due ?? addDays(finding.raisedOn, usualDaysToMend)) })}
        />
      </Field>
      <Field label={t('city')} htmlFor="finding-city" name="city">
        <Select
          id="finding-city"
          className={styles.wide}
          value={finding.city}
          options={cities.map(({ code }) => ({ value: code, label: names.place(code) }))}
          onChange={(city) => set({ city, maker: null })}
        />
      </Field>
      <Field label={t('maker')} htmlFor="finding-maker" name="maker">
        <Select
          id="finding-maker"
          className={styles.wide}
          showSearch={{ optionFilterProp: 'label' }}
          value={finding.maker ?? ''}
          options={[
            { value: '', label: t('noMaker') },
            ...makers.map(({ code, name }) => ({ value: code as string, label: `${code} ${name}` })),
          ]}
          onChange={(maker) => set({ maker: maker === '' ? null : maker })}
        />
      </Field>
      <Field label={t('text')} htmlFor="finding-text" name="text">
        <Input id="finding-text" maxLength={200} value={finding.text} onChange={({ target }) => set({ text: target.value })} />
      </Field>
      <Field label={t('paper')} htmlFor="finding-paper" name="paper">
        <Input id="finding-paper" maxLength={200} value={finding.paper} onChange={({ target }) => set({ paper: target.value })} />
      </Field>
      <Field label={t('source')} htmlFor="finding-source" name="source">
        <Input id="finding-source" maxLength={200} value={finding.source} onChange={({ target }) => set({ source: target.value })} />
      </Field>
      <Field label={t('raisedOn')} name="raisedOn">
        <DayField label={t('raisedOn')} day={finding.raisedOn} onChange={(raisedOn) => set({ raisedOn })} />
      </Field>
      {finding.due !== null && (
        <Field label={t('due')} name="due">
          <DayField label={t('due')} day={finding.due} onChange={(due) => set({ due })} />
        </Field>
      )}
    </Dialog>
  );
}
