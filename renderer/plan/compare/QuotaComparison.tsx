// Table of quotas that differ between plans.
import { useTranslation } from 'react-i18next';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import type { Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import styles from './CompareTab.module.css';
import type { ComparedQuota } from './compareModel.ts';
import type { PlanHeading } from './PlanComparison.tsx';
import { PlaceLink } from '../../places/PlaceLink.tsx';

interface QuotaComparisonProps {
  readonly quotas: readonly ComparedQuota[];
  readonly heads: readonly PlanHeading[];
  readonly names: Names;
}

export function QuotaComparison({ quotas, heads, names }: QuotaComparisonProps) {
  const { t } = useTranslation(['scenarios', 'common']);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('common:enterprise')}</th>
          <th>{t('common:material')}</th>
          {heads.map((head) => (
            <th key={head.label} className={table.number}>
              {head.label}
            </th>
          ))}
          <th className={table.number}>{t('gained')}</th>
        </tr>
      </thead>
      <tbody>
        {quotas.map(({ enterprise, material, quantities }) => {
          const change = (quantities.at(-1) ?? 0) - quantities[0];
          return (
            <tr key={`${enterprise}|${material}`}>
              <td title={enterprise}>
                <PlaceLink code={enterprise} name={names.enterprise(enterprise)} />
              </td>
              <td>{names.material(material)}</td>
              {quantities.map((quantity, k) => (
                <td key={heads[k].label} className={table.number}>
                  {groupedDigits(quantity)}
                </td>
              ))}
              <td className={`${table.number} ${change < 0 ? table.bad : styles.gain}`}>
                {change === 0 ? '–' : `${change > 0 ? '▲ +' : '▼ −'}${groupedDigits(Math.abs(change))} ${names.materialUnit(material)}`}
              </td>
            </tr>
          );
        })}
        {quotas.length === 0 && (
          <tr>
            <td colSpan={3 + heads.length}>{t('noQuotaDiffers')}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
