// Table beside the Sankey diagram: the largest flows first; a receiver pressed here is selected in both.
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../../shared/domain/ids.ts';
import type { Tier } from '../../../shared/domain/tables.ts';
import { LongTable } from '../../ui/longTable/LongTable.tsx';
import { LongTools } from '../../ui/longTable/LongTools.tsx';
import type { LongColumn } from '../../ui/longTable/longColumn.ts';
import { useLongRows } from '../../ui/longTable/useLongRows.ts';
import type { Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import { useTokens } from '../../ui/theme.ts';
import type { FlowRow } from '../flowModel.ts';
import { PinButton } from '../pins/PinButton.tsx';
import styles from './FlowsTab.module.css';
import { tokenOfTier } from './sankeyOption.ts';
import { PlaceLink } from '../../places/PlaceLink.tsx';

interface FlowTableProps {
  readonly rows: readonly FlowRow[];
  readonly tiers: readonly Tier[];
  readonly receiver: RegionCode | null;
  readonly names: Names;
  readonly onChoose: (receiver: RegionCode | null) => void;
  readonly children: ReactNode;
}

export function FlowTable({ rows, tiers, receiver, names, onChoose, children }: FlowTableProps) {
  const { t } = useTranslation(['plan', 'pins', 'common']);
  const tokens = useTokens();
  const columns = useMemo(
    (): readonly LongColumn<FlowRow>[] => [
      {
        key: 'from',
        head: t('flowOut'),
        width: '80px',
        kind: 'choice',
        value: ({ from }) => names.place(from),
        cell: ({ from }) => <PlaceLink code={from} name={names.place(from)} />,
      },
      {
        key: 'to',
        head: t('flowIn'),
        width: '82px',
        kind: 'choice',
        value: ({ to }) => names.place(to),
        cell: ({ to }) => (
          <button
            type="button"
            data-main
            className={styles.place}
            aria-pressed={to === receiver}
            onClick={() => onChoose(to === receiver ? null : to)}
          >
            {names.place(to)}
          </button>
        ),
      },
      {
        key: 'tier',
        head: t('common:tier'),
        kind: 'choice',
        value: ({ tier }) => `${tiers.indexOf(tier) + 1} ${names.tier(tier)}`,
        cell: ({ tier }) => (
          <>
            <i className={styles.swatch} style={{ background: tokenOfTier(tokens, tiers.indexOf(tier)) }} />
            {tiers.indexOf(tier) + 1} {names.tier(tier)}
          </>
        ),
      },
      { key: 'product', head: t('common:product'), width: '62px', kind: 'choice', value: ({ product }) => names.product(product) },
      { key: 'pieces', head: t('common:pieces'), width: '82px', kind: 'number', value: ({ pieces }) => pieces, total: 'sum' },
      {
        key: 'cartons',
        head: t('common:cartons'),
        width: '58px',
        kind: 'number',
        value: ({ cartons }) => cartons,
        total: 'sum',
        className: () => table.quiet,
      },
      {
        key: 'pin',
        head: '',
        width: '32px',
        cell: (row) => (
          <PinButton
            draft={{ kind: 'dispatch', demands: row.demands, product: null }}
            of={`${names.place(row.to)} ${names.tier(row.tier)} ${names.product(row.product)}`}
          />
        ),
      },
    ],
    [t, names, tiers, tokens, receiver, onChoose],
  );
  const list = useLongRows({ name: 'flows', rows, columns });
  return (
    <section className={styles.side} aria-label={t('flowsTable')}>
      <div className={styles.tableBody}>
        <LongTable
          label={t('flowsTable')}
          list={list}
          keyOf={({ from, to, tier, product }) => `${from}|${to}|${tier}|${product}`}
          rowClass={({ to }) => (to === receiver ? table.chosen : '')}
        />
      </div>
      <footer className={styles.foot}>
        {children}
        <span className={styles.unit}>
          <LongTools title={t('flowsTable')} list={list} />
        </span>
      </footer>
    </section>
  );
}
