// The chart of a maker's output against plan and capacity.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../ui/Chart.tsx';
import { bigUnitOf } from '../ui/figures.ts';
import { useLanguage } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import { useTokens } from '../ui/theme.ts';
import type { OutputDay } from './outputDays.ts';
import { outputOption } from './outputOption.ts';
import styles from './PlacePages.module.css';

export function OutputChart({ days }: { readonly days: readonly OutputDay[] }) {
  const { t } = useTranslation(['places', 'common']);
  const language = useLanguage();
  const tokens = useTokens();
  const unit = useMemo(
    () =>
      bigUnitOf(
        days.flatMap(({ reported, planned, capacity }) => [reported ?? 0, planned ?? 0, capacity]),
        language,
      ),
    [days, language],
  );
  const option = useMemo(
    () => outputOption(days, { reported: t('reportedOutput'), planned: t('plannedOutput'), capacity: t('lineCapacity') }, unit, tokens),
    [days, t, unit, tokens],
  );
  return (
    <Section title={t('output')} note={t('common:perDay', { unit: unit.name })} aside={t('outputNote')}>
      <div className={styles.chart}>
        <Chart label={t('outputChart')} option={option} />
      </div>
    </Section>
  );
}
