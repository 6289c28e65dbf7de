// Obstacles of projects: who must remove each and by when, most urgent first.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapacityProject } from '../../shared/capacity/project.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import { ShortTable } from '../ui/longTable/ShortTable.tsx';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './CapacityPage.module.css';

type OpenObstacle = CapacityProject['obstacles'][number] & { readonly project: string };

interface ObstacleTableProps {
  readonly projects: readonly CapacityProject[];
  readonly onOpen: (project: CapacityProject) => void;
}

export function ObstacleTable({ projects, onOpen }: ObstacleTableProps) {
  const { t } = useTranslation('capacity');
  const today = useWorkingDay();
  const byId = useMemo(() => new Map(projects.map((project) => [project.id, project])), [projects]);
  const open = useMemo(
    () =>
      projects
        .flatMap(({ id, obstacles }) => obstacles.flatMap((one) => (one.resolved === null ? [{ project: id, ...one }] : [])))
        .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    [projects],
  );
  const columns = useMemo((): readonly LongColumn<OpenObstacle>[] => {
    const nameOf = ({ project }: OpenObstacle) => byId.get(project)?.name ?? '';
    return [
      {
        key: 'due',
        head: t('due'),
        width: '92px',
        kind: 'day',
        value: ({ due }) => due,
        className: ({ due }) => (due < today ? table.bad : ''),
      },
      {
        key: 'project',
        head: t('project'),
        width: '30%',
        value: nameOf,
        cell: (row) => (
          <button
            type="button"
            className={table.link}
            onClick={() => {
              const project = byId.get(row.project);
              if (project !== undefined) onOpen(project);
            }}
          >
            {nameOf(row)}
          </button>
        ),
      },
      { key: 'kind', head: t('kind'), width: '76px', kind: 'choice', value: ({ kind }) => t(`obstacleKinds.${kind}`) },
      { key: 'text', head: t('obstacle'), value: ({ text }) => text },
      { key: 'owner', head: t('owner'), width: '80px', kind: 'choice', value: ({ owner }) => owner },
    ];
  }, [t, byId, today, onOpen]);
  const list = useLongRows({ name: 'obstacles', rows: open, columns });
  return (
    <Section title={t('obstacles')} aside={open.length > 0 && <LongTools title={t('obstacles')} list={list} />}>
      {open.length === 0 ? (
        <p className={styles.quiet}>{t('noObstacles')}</p>
      ) : (
        <ShortTable rowsInSight={8} label={t('obstacles')} list={list} keyOf={({ project, kind, text }) => `${project}|${kind}|${text}`} />
      )}
    </Section>
  );
}
