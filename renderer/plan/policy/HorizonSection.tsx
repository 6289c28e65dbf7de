// The horizon: first day and number of days planned.
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Policy } from '../../../shared/domain/policy.ts';
import { AmountField } from './AmountField.tsx';
import amount from './AmountField.module.css';
import { PolicySection } from './PolicySection.tsx';

const maxDays = 366;

export function HorizonSection({ policy, onChange }: { readonly policy: Policy; readonly onChange: (change: Partial<Policy>) => void }) {
  const { t } = useTranslation('plan');
  return (
    <PolicySection title={t('horizonTitle')}>
      <label className={amount.row}>
        <span className={amount.label}>{t('start')}</span>
        <DatePicker
          size="small"
          style={{ width: 104 }}
          allowClear={false}
          suffixIcon={null}
          value={dayjs(policy.start)}
          aria-label={t('start')}
          onChange={(day) => day !== null && onChange({ start: day.format('YYYY-MM-DD') })}
        />
      </label>
      <AmountField
        label={t('dayCount')}
        unit={t('dayUnit')}
        value={policy.days}
        min={1}
        max={maxDays}
        precision={0}
        onChange={(days) => onChange({ days })}
      />
    </PolicySection>
  );
}
