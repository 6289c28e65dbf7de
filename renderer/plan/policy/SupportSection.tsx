// Which cities may receive support: below a threshold, from a list, all or none.
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { Support } from '../../../shared/domain/policy.ts';
import { useStored } from '../../state/stores.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { useNames } from '../../ui/names.ts';
import { AmountField } from './AmountField.tsx';
import { PolicySection } from './PolicySection.tsx';

const modes = ['threshold', 'list', 'all', 'none'] as const;

export function SupportSection({ dataset, onChange }: { readonly dataset: Dataset; readonly onChange: (support: Support) => void }) {
  const { t } = useTranslation('plan');
  const names = useNames(dataset);
  const eligible = useStored(
    'dataset',
    (state) => new Set(state.assessment.filter((row) => row.eligible && row.need > 0).map((row) => row.city)).size,
  );
  const { support } = dataset.policy;
  const cities = dataset.regions.filter((region) => region.level === 'city');
  return (
    <PolicySection title={t('support')} hint={t('supportCount', { count: eligible })}>
      <SegmentedControl
        label={t('support')}
        value={support.mode}
        options={modes.map((mode) => ({ value: mode, text: t(`supportModes.${mode}`) }))}
        onChange={(mode) => onChange({ ...support, mode })}
      />
      {support.mode === 'threshold' && (
        <AmountField
          label={t('threshold')}
          unit="%"
          value={Math.round(support.threshold * 1e4) / 100}
          min={0}
          max={1000}
          onChange={(percent) => onChange({ ...support, threshold: Math.round(percent * 10) / 1000 })}
        />
      )}
      {support.mode === 'list' && (
        <Select
          mode="multiple"
          size="small"
          style={{ width: '100%', marginTop: 6 }}
          aria-label={t('supportCities')}
          placeholder={t('supportCities')}
          value={[...support.cities]}
          options={cities.map((city) => ({ value: city.code, label: names.place(city.code) }))}
          onChange={(codes: string[]) => onChange({ ...support, cities: codes })}
        />
      )}
    </PolicySection>
  );
}
