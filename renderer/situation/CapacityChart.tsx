// Chart of effective capacity by day against the target, with planned production if there is a plan.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { targetPiecesPerDay, type Situation } from '../../shared/reports/situation.ts';
import { Chart } from '../ui/Chart.tsx';
import { bigPieces, bigUnitOf } from '../ui/figures.ts';
import type { Names } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import { useTokens } from '../ui/theme.ts';
import { capacityOption } from './capacityOption.ts';
import styles from './charts.module.css';

interface CapacityChartProps {
  readonly situation: Situation;
  readonly dataset: Dataset;
  readonly names: Names;
}

export function CapacityChart({ situation, dataset, names }: CapacityChartProps) {
  const { t } = useTranslation(['situation', 'common']);
  const tokens = useTokens();
  const { language } = names;
  const unit = useMemo(
    () => bigUnitOf([targetPiecesPerDay, ...situation.capacity.map(({ pieces }) => pieces)], language),
    [situation, language],
  );
  const words = useMemo(
    () => ({
      capacity: t('capacity'),
      target: t('targetLine'),
      planned: (pieces: number) => t('plannedLine', { amount: bigPieces(pieces, unit) }),
    }),
    [t, unit],
  );
  const option = useMemo(() => capacityOption(situation, words, unit, tokens), [situation, words, unit, tokens]);
  const lines = new Set(dataset.lines.map((line) => line.code)).size;
  return (
    <Section
      grow
      title={t('capacityTitle')}
      note={t('common:perDay', { unit: unit.name })}
      aside={t('enterprises', { enterprises: dataset.enterprises.length, lines })}
    >
      <div className={styles.large}>
        <Chart label={t('capacityChart')} option={option} />
      </div>
    </Section>
  );
}
