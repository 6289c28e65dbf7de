// Filters that every list of papers has: whose plan they are from, and of which day they speak.
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../ui/DayField.tsx';
import styles from './ScopeFilters.module.css';

interface ScopeFiltersProps {
  /** Of which there are papers, the newest first. */
  readonly plans: readonly { readonly plan: string; readonly label: string }[];
  readonly plan: string | null;
  readonly onPlan: (plan: string | null) => void;
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
}

export function ScopeFilters({ plans, plan, onPlan, day, onDay }: ScopeFiltersProps) {
  const { t } = useTranslation('papers');
  return (
    <>
      {plans.length > 1 && (
        <Select
          size="small"
          className={styles.plan}
          allowClear
          aria-label={t('plan')}
          placeholder={t('anyPlan')}
          value={plan ?? undefined}
          options={plans.map((one) => ({ value: one.plan, label: one.label }))}
          onChange={(next?: string) => onPlan(next ?? null)}
        />
      )}
      <span className={styles.day}>
        <DayField label={t('ofDay')} day={day ?? ''} onChange={onDay} />
        {day !== null && (
          <button type="button" className={styles.clear} aria-label={t('anyDay')} onClick={() => onDay(null)}>
            ×
          </button>
        )}
      </span>
    </>
  );
}
