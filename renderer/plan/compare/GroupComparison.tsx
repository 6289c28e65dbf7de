// Table of groups that the plans serve differently, largest loss first, with the causes once known.
import { useTranslation } from 'react-i18next';
import type { PlanId } from '../../../shared/domain/ids.ts';
import { attributionSteps } from '../../../shared/plan/attribution.ts';
import { groupKey } from '../../../shared/plan/plan.ts';
import { groupedDigits, percentOf } from '../../../shared/text/quantityText.ts';
import { attributionKey } from '../../state/scenarioStore.ts';
import { useStored } from '../../state/stores.ts';
import type { Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import styles from './CompareTab.module.css';
import type { ComparedCell, ComparedGroup } from './compareModel.ts';
import type { PlanHeading } from './PlanComparison.tsx';
import { PlaceLink } from '../../places/PlaceLink.tsx';

interface GroupComparisonProps {
  readonly groups: readonly ComparedGroup[];
  readonly heads: readonly PlanHeading[];
  readonly names: Names;
  readonly pair: readonly [PlanId, PlanId];
}

export function GroupComparison({ groups, heads, names, pair }: GroupComparisonProps) {
  const { t } = useTranslation(['scenarios', 'common']);
  const attribution = useStored('scenarios', (state) => state.attributions.get(attributionKey(...pair)) ?? null);
  const parts = new Map(attribution?.groups.map((group) => [groupKey(group), group.parts]));
  return (
    <>
      {attribution !== null && <p className={styles.order}>{t('order')}</p>}
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('common:tier')}</th>
            <th>{t('common:city')}</th>
            <th>{t('common:product')}</th>
            {heads.map((head) => (
              <th key={head.label} className={table.number}>
                {head.label}
              </th>
            ))}
            <th className={table.number}>{t('gained')}</th>
            {attribution !== null &&
              attributionSteps.map((step) => (
                <th key={step} className={table.number}>
                  {t(`steps.${step}`)}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <td>{names.tier(group.tier)}</td>
              <td>
                <PlaceLink code={group.region} name={names.place(group.region)} />
              </td>
              <td>{names.product(group.product)}</td>
              {group.cells.map((cell, k) => (
                <td key={heads[k].label} className={table.number} title={cell === null ? undefined : exact(cell)}>
                  {cell === null ? '–' : percentOf(cell.receivedPieces, cell.needPieces)}
                </td>
              ))}
              <td className={`${table.number} ${group.gainedPieces < 0 ? table.bad : styles.gain}`}>{signed(group.gainedPieces)}</td>
              {attribution !== null &&
                attributionSteps.map((step) => (
                  <td key={step} className={table.number}>
                    {signed(Math.round(parts.get(group.key)?.[step] ?? 0))}
                  </td>
                ))}
            </tr>
          ))}
          {groups.length === 0 && (
            <tr>
              <td colSpan={4 + heads.length}>{t('noGroupDiffers')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}

function exact({ receivedPieces, needPieces }: ComparedCell): string {
  return `${groupedDigits(receivedPieces)} / ${groupedDigits(needPieces)}`;
}

/** ▲ +1,200, ▼ −300, – */
function signed(pieces: number): string {
  if (pieces === 0) return '–';
  return pieces > 0 ? `▲ +${groupedDigits(pieces)}` : `▼ −${groupedDigits(-pieces)}`;
}
