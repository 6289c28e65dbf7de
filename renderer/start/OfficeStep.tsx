// Second step: kind, place and name of the office.
import { Input, Select, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeInput } from '../../shared/contract/api.ts';
import { officeKinds } from '../../shared/domain/office.ts';
import { officeRegionName, officeRegions } from '../../shared/text/placeNames.ts';
import { Field } from '../ui/Field.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useLanguage } from '../ui/names.ts';

interface OfficeStepProps {
  readonly draft: Omit<OfficeInput, 'language' | 'start'>;
  readonly onChange: (part: Partial<Omit<OfficeInput, 'start'>>) => void;
}

export function OfficeStep({ draft, onChange }: OfficeStepProps) {
  const { t } = useTranslation('start');
  const language = useLanguage();
  const name = useRef<InputRef>(null);
  useEffect(() => name.current?.focus({ cursor: 'end' }), []);
  return (
    <section aria-label={t('officeTitle')}>
      <Field label={t('kind')}>
        <SegmentedControl
          label={t('kind')}
          value={draft.kind}
          options={officeKinds.map((kind) => ({ value: kind, text: t(`kinds.${kind}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
      </Field>
      <Field label={t('region')} htmlFor="office-region">
        <Select
          id="office-region"
          value={draft.region ?? ''}
          options={[
            ...officeRegions.map((code) => ({ value: code, label: officeRegionName(code, language) })),
            { value: '', label: t('noRegion') },
          ]}
          onChange={(region) => onChange({ region: region === '' ? null : region })}
          style={{ width: '100%' }}
        />
      </Field>
      <Field label={t('name')} htmlFor="office-name" note={draft.name.trim() === '' ? t('nameRequired') : t('officeNote')}>
        <Input id="office-name" ref={name} value={draft.name} maxLength={80} onChange={(event) => onChange({ name: event.target.value })} />
      </Field>
    </section>
  );
}
