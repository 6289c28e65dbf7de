// Summary table by plan: the worst fill of each tier, how many groups are short, and goods in transit.
import { useTranslation } from 'react-i18next';
import { groupedDigits, percentText } from '../../../shared/text/quantityText.ts';
import { dayText, exactPieces } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import styles from './CompareTab.module.css';
import type { Comparison } from './compareModel.ts';

export interface PlanHeading {
  readonly label: string;
  readonly scenario: string;
}

interface PlanComparisonProps {
  readonly comparison: Comparison;
  readonly heads: readonly PlanHeading[];
  readonly names: Names;
}

export function PlanComparison({ comparison, heads, names }: PlanComparisonProps) {
  const { t } = useTranslation(['scenarios', 'common']);
  const { spans, isOfOtherDays, tiers, transport } = comparison;
  const ahead = [
    {
      name: t('span'),
      cells: spans.map(({ from, to, days }) =>
        t('spanOf', { from: dayText(from, names.language), to: dayText(to, names.language), count: days }),
      ),
    },
    { name: t('need'), cells: spans.map(({ needPieces }) => exactPieces(needPieces, names.language)) },
  ];
  const roads = [
    { name: t('kilometreTonnes'), cells: transport.map((row) => groupedDigits(row.kilometreTonnes, 1)) },
    { name: t('consignments'), cells: transport.map((row) => groupedDigits(row.consignments)) },
    { name: t('cartons'), cells: transport.map((row) => groupedDigits(row.cartons)) },
  ];
  const plain = (rows: readonly { readonly name: string; readonly cells: readonly string[] }[]) =>
    rows.map(({ name, cells }) => (
      <tr key={name}>
        <td>{name}</td>
        {cells.map((cell, k) => (
          <td key={heads[k].label} className={table.number}>
            {cell}
          </td>
        ))}
      </tr>
    ));
  return (
    <table className={table.table}>
      {isOfOtherDays && <caption className={styles.caution}>{t('otherDays')}</caption>}
      <thead>
        <tr>
          <th>{t('worstOf')}</th>
          {heads.map((head) => (
            <th key={head.label} className={table.number}>
              {head.label} <span className={styles.of}>{head.scenario}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {isOfOtherDays && plain(ahead)}
        {tiers.map(({ tier, cells }) => (
          <tr key={tier}>
            <td>{names.tier(tier)}</td>
            {cells.map(({ worst, short }, k) => (
              <td key={heads[k].label} className={`${table.number} ${mark(worst, cells[0].worst)}`}>
                {arrow(worst, cells[0].worst)}
                {percentText(worst)} <span className={styles.of}>{t('short', { count: short })}</span>
              </td>
            ))}
          </tr>
        ))}
        {plain(roads)}
      </tbody>
    </table>
  );
}

/** Fill rates closer than this count as equal. */
const tolerance = 1e-6;

function arrow(fill: number, first: number): string {
  if (Math.abs(fill - first) <= tolerance) return '';
  return fill > first ? '▲ ' : '▼ ';
}

function mark(fill: number, first: number): string {
  if (Math.abs(fill - first) <= tolerance) return '';
  return fill > first ? styles.gain : table.bad;
}
