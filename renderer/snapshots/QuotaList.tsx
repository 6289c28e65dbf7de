// Owns the quotas that the province told: how much of which material each enterprise gets.
import { useTranslation } from 'react-i18next';
import type { Fields } from '../../shared/snapshot/snapshotRecord.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { useNames } from '../ui/names.ts';
import table from '../ui/table.module.css';
import styles from './SnapshotsPage.module.css';

export function QuotaList({ quotas }: { readonly quotas: readonly Fields[] }) {
  const { t } = useTranslation('snapshots');
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  return (
    <div className={styles.quotas}>
      <table className={table.table} aria-label={t('quotas')}>
        <thead>
          <tr>
            <th>{t('enterprise')}</th>
            <th>{t('material')}</th>
            <th className={table.number}>{t('quantity')}</th>
            <th>{t('plan')}</th>
          </tr>
        </thead>
        <tbody>
          {quotas
            .filter(({ quantity }) => Number(quantity) > 0)
            .map(({ plan, enterprise, material, quantity }) => (
              <tr key={`${enterprise}|${material}`}>
                <td>{names.enterprise(String(enterprise))}</td>
                <td>{`${names.material(String(material))} ${names.materialUnit(String(material))}`}</td>
                <td className={table.number}>{groupedDigits(Number(quantity))}</td>
                <td>{String(plan)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
