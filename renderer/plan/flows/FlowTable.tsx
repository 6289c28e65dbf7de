// Table beside the Sankey diagram: the largest flows first; clicking a row selects its receiver.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../../shared/domain/ids.ts';
import type { Tier } from '../../../shared/domain/tables.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import type { Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import { useTokens } from '../../ui/theme.ts';
import type { FlowRow } from '../flowModel.ts';
import { PinButton } from '../pins/PinButton.tsx';
import styles from './FlowsTab.module.css';
import { tokenOfTier } from './sankeyOption.ts';

interface FlowTableProps {
  readonly rows: readonly FlowRow[];
  readonly tiers: readonly Tier[];
  readonly receiver: RegionCode | null;
  readonly names: Names;
  readonly onChoose: (receiver: RegionCode | null) => void;
  readonly children: ReactNode;
}

const rowsShown = 200;

export function FlowTable({ rows, tiers, receiver, names, onChoose, children }: FlowTableProps) {
  const { t } = useTranslation(['plan', 'pins', 'common']);
  const tokens = useTokens();
  const shown = rows.slice(0, rowsShown);
  return (
    <section className={styles.side} aria-label={t('flowsTable')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('flowsTable')}>
        <table className={`${table.table} ${styles.table}`}>
          <thead>
            <tr>
              <th>{t('flowOut')}</th>
              <th>{t('flowIn')}</th>
              <th>{t('common:tier')}</th>
              <th>{t('common:product')}</th>
              <th className={table.number}>{t('common:pieces')}</th>
              <th className={table.number}>{t('common:cartons')}</th>
              <th aria-label={t('pins:pin')} />
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={`${row.from}|${row.to}|${row.tier}|${row.product}`} className={row.to === receiver ? table.chosen : ''}>
                <td>{names.place(row.from)}</td>
                <td>
                  <button
                    type="button"
                    className={styles.place}
                    aria-pressed={row.to === receiver}
                    onClick={() => onChoose(row.to === receiver ? null : row.to)}
                  >
                    {names.place(row.to)}
                  </button>
                </td>
                <td>
                  <i className={styles.swatch} style={{ background: tokenOfTier(tokens, tiers.indexOf(row.tier)) }} />
                  {tiers.indexOf(row.tier) + 1} {names.tier(row.tier)}
                </td>
                <td>{names.product(row.product)}</td>
                <td className={table.number}>{groupedDigits(row.pieces)}</td>
                <td className={`${table.number} ${table.quiet}`}>{groupedDigits(row.cartons)}</td>
                <td className={table.action}>
                  <PinButton
                    draft={{ kind: 'dispatch', demands: row.demands, product: null }}
                    of={`${names.place(row.to)} ${names.tier(row.tier)} ${names.product(row.product)}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer className={styles.foot}>
        <span>{t('flowRows', { shown: shown.length, total: rows.length })}</span>
        <span className={styles.unit}>{children}</span>
      </footer>
    </section>
  );
}
