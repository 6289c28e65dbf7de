// Flows tab: Sankey diagram of pool goods, the table beside it, and the receiver selected in both.
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/api.ts';
import { Chart } from '../../ui/Chart.tsx';
import { bigPiecesText, bigUnitOf } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import { useTokens } from '../../ui/theme.ts';
import { flowRows, flowsOf } from '../flowModel.ts';
import { FlowTable } from './FlowTable.tsx';
import { receiverOfNode, sankeyOption } from './sankeyOption.ts';
import styles from './FlowsTab.module.css';

export function FlowsTab({ view, names }: { readonly view: PlanView; readonly names: Names }) {
  const { t } = useTranslation(['plan', 'common']);
  const tokens = useTokens();
  const [product, setProduct] = useState('');
  const [receiver, setReceiver] = useState<string | null>(null);
  const { plan, dataset } = view;
  const rows = useMemo(() => flowRows(plan.dispatches, product === '' ? null : product), [plan, product]);
  const flows = useMemo(() => flowsOf(rows, dataset.policy.tiers, receiver), [rows, dataset, receiver]);
  const unit = useMemo(
    () =>
      bigUnitOf(
        [...flows.senders, ...flows.tiers, ...flows.receivers].map(({ pieces }) => pieces),
        names.language,
      ),
    [flows, names.language],
  );
  const other = (count: number) => t('common:other', { count });
  const option = useMemo(
    () => sankeyOption(flows, dataset.policy.tiers, receiver, names, unit, tokens, (count) => t('common:other', { count })),
    [flows, dataset, receiver, names, unit, tokens, t],
  );
  const outside = new Set(dataset.regions.filter((region) => region.level === 'outside').map((region) => region.code));
  const outsidePieces = rows.filter((row) => outside.has(row.to)).reduce((sum, row) => sum + row.pieces, 0);
  const reservePieces = plan.reserve
    .filter((row) => product === '' || row.product === product)
    .reduce((sum, row) => sum + row.quantityPieces, 0);
  const amount = (pieces: number) => bigPiecesText(pieces, names.language);
  const choose = (node: string) => {
    const region = receiverOfNode(node);
    if (region !== null) setReceiver(region === receiver ? null : region);
  };
  if (rows.length === 0 && product === '') return <p className={styles.nothing}>{t('noFlows')}</p>;
  return (
    <div className={styles.tab}>
      <section className={styles.drawing} aria-label={t('flowsChart')}>
        <header className={styles.heads}>
          <span>{t('flowFrom')}</span>
          <span>{t('flowTier')}</span>
          <span>{t('flowTo')}</span>
        </header>
        <div className={styles.chart}>
          <Chart label={t('flowsChart')} option={option} onChoose={choose} />
        </div>
        <footer className={styles.foot}>
          <strong>{t('flowTotal', { days: plan.days, amount: amount(flows.pieces) })}</strong>
          <span>{t('flowOutside', { amount: amount(outsidePieces) })}</span>
          <span>{t('flowCities', { amount: amount(flows.pieces - outsidePieces) })}</span>
          <span>{t('flowReserve', { amount: amount(reservePieces) })}</span>
          <span className={styles.unit}>{t('flowUnit', { unit: unit.name })}</span>
          {receiver !== null && <span>{t('flowSelected', { place: receiver === 'other' ? other(2) : names.place(receiver) })}</span>}
        </footer>
      </section>
      <FlowTable rows={rows} tiers={dataset.policy.tiers} receiver={receiver} names={names} onChoose={setReceiver}>
        <Select
          size="small"
          aria-label={t('common:product')}
          value={product}
          options={[
            { value: '', label: t('allProducts') },
            ...dataset.products.map((row) => ({ value: row.code, label: names.product(row.code) })),
          ]}
          onChange={setProduct}
          style={{ width: 120 }}
        />
      </FlowTable>
    </div>
  );
}
