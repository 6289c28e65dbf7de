// Quotas tab: each enterprise's share of a scarce material, with the calculation.
import { SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/api.ts';
import { computeQuotas } from '../../../shared/planner/quotas/quotas.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { materialText } from '../../ui/figures.ts';
import { LongTools } from '../../ui/longTable/LongTools.tsx';
import { useLongRows } from '../../ui/longTable/useLongRows.ts';
import { useShown, type Names } from '../../ui/names.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { BandDialog } from './BandDialog.tsx';
import { QuotaTable, useQuotaColumns } from './QuotaTable.tsx';
import { quotaRows } from './quotaRows.ts';
import styles from './QuotasTab.module.css';

export function QuotasTab({ view, names }: { readonly view: PlanView; readonly names: Names }) {
  const { t } = useTranslation(['plan', 'scenarios', 'common']);
  const { plan } = view;
  const dataset = useShown(view.dataset);
  const scarce = dataset.materials.filter((material) => material.scarce);
  const [chosen, setChosen] = useState(scarce[0]?.code ?? '');
  const [search, setSearch] = useState('');
  const [isBanding, setBanding] = useState(false);
  const material = scarce.find((row) => row.code === chosen) ?? scarce[0];
  const shares = useMemo(() => computeQuotas(dataset).shares, [dataset]);
  const share = shares.find((row) => row.material === material?.code);
  const lambda = share?.lambda ?? null;
  const rows = useMemo(
    () => (material === undefined ? [] : quotaRows(plan.quotas, dataset, material, lambda)),
    [plan, dataset, material, lambda],
  );
  const columns = useQuotaColumns({ rows, material, lambda, names });
  const list = useLongRows({ name: 'quotas', rows, columns, find: search });
  if (material === undefined) return null;
  const amount = (quantity: number) => materialText(quantity, material.unit);
  return (
    <>
      <div className={styles.bar}>
        <SegmentedControl
          label={t('common:material')}
          value={material.code}
          options={scarce.map((row) => ({ value: row.code, text: names.material(row.code) }))}
          onChange={setChosen}
        />
        {share !== undefined && (
          <strong className={styles.formula}>
            {lambda === null
              ? t('quotaNoLambda', { available: amount(share.available), need: amount(share.need) })
              : t('quotaFormula', { available: amount(share.available), need: amount(share.need), lambda: lambda.toFixed(4) })}
          </strong>
        )}
        <span className={styles.rule}>{t('quotaRule', { lot: `${groupedDigits(material.lot)} ${material.unit}` })}</span>
        <Button size="small" className={styles.band} onClick={() => setBanding(true)}>
          {t('scenarios:band.open')}
        </Button>
        <Input
          className={styles.search}
          size="small"
          allowClear
          prefix={<SearchOutlined />}
          placeholder={t('searchEnterprise')}
          aria-label={t('searchEnterprise')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <LongTools title={`${t('quotaTable')} ${names.material(material.code)}`} list={list} />
      </div>
      {isBanding && <BandDialog view={view} names={names} onClose={() => setBanding(false)} />}
      <QuotaTable list={list} />
    </>
  );
}
