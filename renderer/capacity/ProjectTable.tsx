// Projects on the way to the target: stage, capacity, verification and what is in the way.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { plannedVerification, stageOf, type CapacityProject } from '../../shared/capacity/project.ts';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import { ShortTable } from '../ui/longTable/ShortTable.tsx';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import type { Names } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './CapacityPage.module.css';
import { PlaceLink } from '../places/PlaceLink.tsx';

interface ProjectTableProps {
  readonly projects: readonly CapacityProject[];
  readonly names: Names;
  readonly cityOf: ReadonlyMap<string, string>;
  readonly onOpen: (project: CapacityProject) => void;
}

export function ProjectTable({ projects, names, cityOf, onOpen }: ProjectTableProps) {
  const { t } = useTranslation(['capacity', 'common']);
  const columns = useMemo((): readonly LongColumn<CapacityProject>[] => {
    const openObstacles = ({ obstacles }: CapacityProject) => obstacles.filter(({ resolved }) => resolved === null).length;
    const verification = ({ verification: done }: CapacityProject) =>
      done === null ? t('unverified') : `${done.on} ${done.standard} ${done.by}`;
    return [
      {
        key: 'name',
        head: t('name'),
        value: ({ name }) => name,
        cell: (project) => (
          <button type="button" data-main className={table.link} onClick={() => onOpen(project)}>
            {project.name}
          </button>
        ),
      },
      { key: 'kind', head: t('kind'), width: '9%', kind: 'choice', value: ({ kind }) => t(`kinds.${kind}`) },
      {
        key: 'enterprise',
        head: t('enterprise'),
        width: '17%',
        kind: 'choice',
        value: ({ enterprise }) => names.enterprise(enterprise),
        cell: ({ enterprise }) => <PlaceLink code={enterprise} name={names.enterprise(enterprise)} />,
      },
      {
        key: 'city',
        head: t('common:city'),
        width: '8%',
        kind: 'choice',
        value: ({ enterprise }) => names.place(cityOf.get(enterprise) ?? ''),
        cell: ({ enterprise }) => <PlaceLink code={cityOf.get(enterprise) ?? ''} name={names.place(cityOf.get(enterprise) ?? '')} />,
      },
      {
        key: 'stage',
        head: t('stage'),
        width: '9%',
        kind: 'choice',
        value: (project) => {
          const stage = stageOf(project);
          return stage === null ? t('notBegun') : t(`stages.${stage}`);
        },
      },
      {
        key: 'pieces',
        head: t('pieces'),
        width: '10%',
        kind: 'number',
        value: ({ lines }) => lines.reduce((sum, line) => sum + line.piecesPerDay, 0),
        total: 'sum',
      },
      { key: 'plannedOn', head: t('plannedOn'), width: '96px', kind: 'day', value: (project) => plannedVerification(project) },
      {
        key: 'verification',
        head: t('verification'),
        width: '15%',
        value: verification,
        className: ({ verification: done }) => (done === null ? table.warn : ''),
      },
      {
        key: 'obstacles',
        head: t('obstaclesOpen'),
        width: '8%',
        kind: 'number',
        value: openObstacles,
        cell: (project) => openObstacles(project) || '',
        total: 'sum',
        className: (project) => (openObstacles(project) > 0 ? table.warn : ''),
      },
    ];
  }, [t, names, cityOf, onOpen]);
  const list = useLongRows({ name: 'projects', rows: projects, columns });
  return (
    <Section title={t('projects')} aside={projects.length > 0 && <LongTools title={t('projects')} list={list} />}>
      {projects.length === 0 ? (
        <p className={styles.quiet}>{t('noProjects')}</p>
      ) : (
        <ShortTable label={t('projects')} list={list} keyOf={({ id }) => id} />
      )}
    </Section>
  );
}
