// Quotas received from the province, and how the city divides them among its enterprises by the same rule.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SnapshotStatus } from '../../shared/contract/snapshotApi.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { useNames } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './SnapshotsPage.module.css';
import { PlaceLink } from '../places/PlaceLink.tsx';

export function QuotaList({ status }: { readonly status: SnapshotStatus }) {
  const { t } = useTranslation('snapshots');
  const dataset = useStored('dataset', (state) => state.dataset);
  const shareQuota = useStored('snapshots', (state) => state.shareQuota);
  const isBusy = useStored('snapshots', (state) => state.isBusy);
  const names = useNames(dataset);
  const key = ({ enterprise, material }: SnapshotStatus['quotas'][number]) => `${enterprise}|${material}`;
  const ofCity = new Map(status.cityQuotas.map((share) => [key(share), Number(share.quantity)]));
  const given = new Map(status.quotas.map((quota) => [key(quota), quota]));
  const rows = [...new Set([...given.keys(), ...ofCity.keys()])]
    .filter((of) => Number(given.get(of)?.quantity ?? 0) > 0 || ofCity.has(of))
    .sort();
  const regionOf = new Map(dataset?.enterprises.map(({ code, region }) => [code as string, region]));
  return (
    <Section
      title={t('quotas')}
      note={ofCity.size > 0 ? t('sharedNote') : undefined}
      aside={
        status.canShare && (
          <Button size="small" loading={isBusy} onClick={() => void shareQuota()}>
            {t('share')}
          </Button>
        )
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.quotas} tabIndex={0} role="group" aria-label={t('quotas')}>
        <table className={table.table} aria-label={t('quotas')}>
          <thead>
            <tr>
              <th>{t('place')}</th>
              <th>{t('enterprise')}</th>
              <th>{t('material')}</th>
              <th className={table.number}>{t('quantity')}</th>
              <th className={table.number}>{t('cityQuantity')}</th>
              <th>{t('plan')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((of) => {
              const [enterprise, material] = of.split('|');
              const region = regionOf.get(enterprise);
              return (
                <tr key={of}>
                  <td>{region !== undefined && <PlaceLink code={region} name={names.place(region)} />}</td>
                  <td>
                    <PlaceLink code={enterprise} name={names.enterprise(enterprise)} />
                  </td>
                  <td>{`${names.material(material)} ${names.materialUnit(material)}`}</td>
                  <td className={table.number}>{groupedDigits(Number(given.get(of)?.quantity ?? 0))}</td>
                  <td className={table.number}>{ofCity.has(of) ? groupedDigits(ofCity.get(of) ?? 0) : ''}</td>
                  <td>{String(given.get(of)?.plan ?? '')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
