// Obstacles of projects: who must remove each and by when, most urgent first.
import { useTranslation } from 'react-i18next';
import type { CapacityProject } from '../../shared/capacity/project.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './CapacityPage.module.css';

export function ObstacleTable({ projects }: { readonly projects: readonly CapacityProject[] }) {
  const { t } = useTranslation('capacity');
  const today = useWorkingDay();
  const open = projects
    .flatMap(({ name, obstacles }) => obstacles.flatMap((obstacle) => (obstacle.resolved === null ? [{ name, ...obstacle }] : [])))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  return (
    <Section title={t('obstacles')}>
      {open.length === 0 ? (
        <p className={styles.quiet}>{t('noObstacles')}</p>
      ) : (
        <table className={table.table} aria-label={t('obstacles')}>
          <thead>
            <tr>
              <th>{t('due')}</th>
              <th>{t('project')}</th>
              <th>{t('obstacle')}</th>
              <th>{t('owner')}</th>
            </tr>
          </thead>
          <tbody>
            {open.map(({ name, kind, text, owner, due }) => (
              <tr key={`${name}|${kind}|${text}`}>
                <td className={due < today ? table.bad : undefined}>{due}</td>
                <td>{name}</td>
                <td className={table.wrap}>{`${t(`obstacleKinds.${kind}`)}：${text}`}</td>
                <td>{owner}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
