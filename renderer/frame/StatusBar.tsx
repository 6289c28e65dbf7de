// The status bar: which data are loaded and how much, that nothing leaves the machine, the version.
import { useTranslation } from 'react-i18next';
import { primaryRows } from '../../shared/capacity/effectiveCapacity.ts';
import { baseScenario } from '../../shared/domain/scenario.ts';
import { useStored } from '../state/stores.ts';
import styles from './StatusBar.module.css';

export function StatusBar() {
  const { t } = useTranslation(['frame', 'common', 'scenarios']);
  const app = useStored('app', (state) => state.app);
  const cities = useStored('dataset', (state) => state.dataset?.regions.filter((region) => region.level === 'city').length ?? 0);
  // A line that can make several products has a row for each.
  const lines = useStored('dataset', (state) => (state.dataset === null ? null : primaryRows(state.dataset).length));
  if (app === null) return null;
  const { dataset, version } = app;
  return (
    <footer className={styles.bar}>
      {dataset === null ? (
        <span>{t('noDataset')}</span>
      ) : (
        <>
          <span>
            {t('dataset')} <strong className={styles.strong}>{datasetName(dataset.label, dataset.isSample, t('common:sample'))}</strong>
          </span>
          {app.scenario.id !== baseScenario && (
            <strong className={styles.strong}>{t('scenarios:inScenario', { name: app.scenario.name })}</strong>
          )}
          <span>{t('counts', { enterprises: dataset.rows.enterprises, lines: lines ?? dataset.rows.lines, cities })}</span>
        </>
      )}
      <span className={styles.space} />
      <span>{t('offline')}</span>
      <span>v{version}</span>
    </footer>
  );
}

/** Such as 江西 2020-03（示例）; a label that already says so is left as it is. */
export function datasetName(label: string, isSample: boolean, sampleWord: string): string {
  return isSample && !label.includes(sampleWord) ? `${label} (${sampleWord})` : label;
}
