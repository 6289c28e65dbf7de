// Subsidies summed by programme.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { subsidySums, type CapacityProject, type ProgrammeSum } from '../../shared/capacity/project.ts';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import { ShortTable } from '../ui/longTable/ShortTable.tsx';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { Section } from '../ui/Section.tsx';
import styles from './CapacityPage.module.css';

export function SubsidyTable({ projects }: { readonly projects: readonly CapacityProject[] }) {
  const { t } = useTranslation('capacity');
  const sums = useMemo(() => subsidySums(projects), [projects]);
  const columns = useMemo(
    (): readonly LongColumn<ProgrammeSum>[] => [
      { key: 'programme', head: t('programme'), value: ({ programme }) => programme },
      { key: 'level', head: t('level'), width: '86px', kind: 'choice', value: ({ level }) => t(`levels.${level}`) },
      { key: 'projects', head: t('projects'), width: '76px', kind: 'number', value: ({ projects: count }) => count },
      { key: 'yuan', head: t('yuan'), width: '22%', kind: 'number', value: ({ yuan }) => yuan, total: 'sum' },
      { key: 'paid', head: t('paid'), width: '22%', kind: 'number', value: ({ paidYuan }) => paidYuan, total: 'sum' },
    ],
    [t],
  );
  const list = useLongRows({ name: 'subsidies', rows: sums, columns });
  return (
    <Section title={t('subsidies')} note={t('either')} aside={sums.length > 0 && <LongTools title={t('subsidies')} list={list} />}>
      {sums.length === 0 ? (
        <p className={styles.quiet}>{t('noSubsidies')}</p>
      ) : (
        <ShortTable rowsInSight={8} label={t('subsidies')} list={list} keyOf={({ programme, level }) => `${programme}|${level}`} />
      )}
    </Section>
  );
}
