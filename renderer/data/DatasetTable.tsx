// Summary of a dataset: name, horizon and fingerprint, and every table with its row count.
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../shared/contract/appState.ts';
import { Link } from 'react-router';
import { addDays } from '../../shared/domain/calendar.ts';
import { isDerived, tableFiles, tableNames } from '../../shared/domain/tables.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { dayText } from '../ui/figures.ts';
import { useLanguage } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { useCycleText } from '../ui/useCycleText.ts';
import styles from './DataPage.module.css';
import { isShown } from './shownTables.ts';

const fingerprintDigits = 16;

export function DatasetTable({ dataset }: { readonly dataset: DatasetSummary }) {
  const { t } = useTranslation(['data', 'plan']);
  const language = useLanguage();
  const { start, days } = dataset.policy;
  const cycle = useCycleText(dataset.policy);
  return (
    <>
      {dataset.isSample && <p className={styles.note}>{t('sampleNote')}</p>}
      <dl className={styles.facts}>
        <div>
          <dt>{t('name')}</dt>
          <dd>{dataset.label}</dd>
        </div>
        <div>
          <dt>{t('horizon')}</dt>
          <dd>{t('plan:horizon', { from: dayText(start, language), to: dayText(addDays(start, days - 1), language), days })}</dd>
        </div>
        {cycle !== null && (
          <div>
            <dt>{t('cycle')}</dt>
            <dd>{cycle}</dd>
          </div>
        )}
        <div>
          <dt>{t('fingerprint')}</dt>
          <dd title={dataset.hash}>{dataset.hash.slice(0, fingerprintDigits)}</dd>
        </div>
      </dl>
      <table className={table.table} aria-label={t('tables')}>
        <thead>
          <tr>
            <th>{t('table')}</th>
            <th className={table.number}>{t('rows')}</th>
            <th>{t('about')}</th>
            <th>{t('file')}</th>
          </tr>
        </thead>
        <tbody>
          {tableNames
            .filter((name) => isShown(name, dataset.rows[name]))
            .map((name) => (
              <tr key={name}>
                <td>
                  <Link
                    to={`/data?table=${name}`}
                    aria-label={t(isDerived(name) ? 'viewTable' : 'editTable', { table: t(`tableNames.${name}`) })}
                  >
                    {t(`tableNames.${name}`)}
                  </Link>
                </td>
                <td className={table.number}>{groupedDigits(dataset.rows[name])}</td>
                <td className={table.quiet}>{t(`tableAbout.${name}`)}</td>
                <td className={table.quiet}>{tableFiles[name]}</td>
              </tr>
            ))}
          <tr>
            <td>{t('plan:policy')}</td>
            <td className={table.number}>1</td>
            <td className={table.quiet}>{t('policyAbout')}</td>
            <td className={table.quiet}>policy.json</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
