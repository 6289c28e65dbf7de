// The office in the settings: its name, kind and place, and correcting name and place with who and why.
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Office } from '../../shared/domain/office.ts';
import { officeRegionName, officeRegions, placeName } from '../../shared/text/placeNames.ts';
import { useStored } from '../state/stores.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/names.ts';
import { Fact, Part } from './Part.tsx';
import styles from './SettingsPage.module.css';

export function OfficePart({ office }: { readonly office: Office | null }) {
  const { t } = useTranslation(['settings', 'common', 'start']);
  const placeOf = usePlaceName();
  const [isOpen, setOpen] = useState(false);
  return (
    <Part title={t('office')}>
      <Fact name={t('officeName')}>{office?.name}</Fact>
      <Fact name={t('officeKind')}>{office !== null && t(`start:kinds.${office.kind}`)}</Fact>
      <Fact name={t('officeRegion')}>{office?.region == null ? t('common:none') : placeOf(office.region)}</Fact>
      <Button size="small" disabled={office === null} onClick={() => setOpen(true)}>
        {t('officeCorrect')}
      </Button>
      {isOpen && office !== null && <CorrectDialog office={office} onClose={() => setOpen(false)} />}
    </Part>
  );
}

/** The name in the data; for places that the data lack, the usual name. */
function usePlaceName(): (code: string) => string {
  const language = useLanguage();
  const regions = useStored('dataset', (state) => state.dataset?.regions ?? null);
  return (code) => {
    const region = regions?.find((one) => one.code === code);
    return region === undefined ? officeRegionName(code, language) : placeName(region, language);
  };
}

function CorrectDialog({ office, onClose }: { readonly office: Office; readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common', 'start']);
  const { message } = App.useApp();
  const correct = useStored('app', (state) => state.correctOffice);
  const regions = useStored('dataset', (state) => state.dataset?.regions ?? null);
  const placeOf = usePlaceName();
  const [name, setName] = useState(office.name);
  const [region, setRegion] = useState(office.region);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const fitting = regions?.filter(({ level }) => level === office.kind || office.kind === 'enterprise').map(({ code }) => code);
  const codes = new Set([...(office.region === null ? [] : [office.region]), ...(fitting ?? officeRegions)]);
  const isChanged = name.trim() !== office.name || region !== office.region;
  const isReady = isChanged && name.trim() !== '' && by.trim() !== '' && reason.trim() !== '';
  const submit = async () => {
    if (!(await correct({ name: name.trim(), region, by: by.trim(), reason: reason.trim() }))) return;
    void message.success(t('officeCorrected'));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('officeCorrectTitle')}
      okText={t('officeCorrectDo')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !isReady }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p className={styles.note}>{t('officeCorrectText')}</p>
      <Field label={t('officeName')} htmlFor="office-correct-name">
        <Input id="office-correct-name" value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={t('officeRegion')} htmlFor="office-correct-region">
        <Select
          id="office-correct-region"
          value={region ?? ''}
          showSearch={{ filterOption: (typed, option) => String(option?.label ?? '').includes(typed) }}
          options={[
            ...[...codes].map((code) => ({ value: code as string, label: `${placeOf(code)} ${code}` })),
            { value: '', label: t('start:noRegion') },
          ]}
          onChange={(code: string) => setRegion(code === '' ? null : code)}
          style={{ width: '100%' }}
        />
      </Field>
      <Field label={t('raiseBy')} htmlFor="office-correct-by">
        <Input id="office-correct-by" value={by} maxLength={100} onChange={(event) => setBy(event.target.value)} />
      </Field>
      <Field label={t('raiseReason')} htmlFor="office-correct-reason">
        <Input id="office-correct-reason" value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  );
}
