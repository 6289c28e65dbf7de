// Subsidies summed by programme.
import { useTranslation } from 'react-i18next';
import { subsidySums, type CapacityProject } from '../../shared/capacity/project.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './CapacityPage.module.css';

export function SubsidyTable({ projects }: { readonly projects: readonly CapacityProject[] }) {
  const { t } = useTranslation('capacity');
  const sums = subsidySums(projects);
  return (
    <Section title={t('subsidies')} note={t('either')}>
      {sums.length === 0 ? (
        <p className={styles.quiet}>{t('noSubsidies')}</p>
      ) : (
        <table className={table.table} aria-label={t('subsidies')}>
          <thead>
            <tr>
              <th>{t('programme')}</th>
              <th>{t('level')}</th>
              <th className={table.number}>{t('projects')}</th>
              <th className={table.number}>{t('yuan')}</th>
              <th className={table.number}>{t('paid')}</th>
            </tr>
          </thead>
          <tbody>
            {sums.map(({ programme, level, projects: count, yuan, paidYuan }) => (
              <tr key={`${programme}|${level}`}>
                <td>{programme}</td>
                <td>{t(`levels.${level}`)}</td>
                <td className={table.number}>{count}</td>
                <td className={table.number}>{groupedDigits(yuan)}</td>
                <td className={table.number}>{groupedDigits(paidYuan)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
