// What is being approved, in the dialog: what the plan moves, how every tier fares, and the groups that are left worst.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../shared/contract/api.ts';
import { receivedPieces, shortPieces } from '../../shared/plan/plan.ts';
import { planBrief } from '../../shared/plan/planBrief.ts';
import { groupedDigits, percentOf } from '../../shared/text/quantityText.ts';
import { bigPieces, bigPiecesText, bigUnitOf } from '../ui/figures.ts';
import { useNames } from '../ui/names.ts';
import table from '../ui/table.module.css';
import styles from './ApproveDialog.module.css';

/** Groups listed; the rest are counted. */
const listed = 5;

export function PlanBriefPart({ view }: { readonly view: PlanView }) {
  const { t } = useTranslation(['plan', 'common']);
  const names = useNames(view.dataset);
  const brief = useMemo(() => planBrief(view), [view]);
  const { sent, tiers, worst } = brief;
  const unit = bigUnitOf([...tiers.map(({ needPieces }) => needPieces), ...worst.slice(0, listed).map(shortPieces)], names.language);
  const big = (pieces: number) => bigPieces(pieces, unit);
  return (
    <div>
      <p className={styles.text}>
        {t('brief.sent', {
          pieces: bigPiecesText(sent.pieces, names.language),
          tonnes: groupedDigits(sent.tonnes, 1),
          consignments: groupedDigits(sent.consignments),
          receivers: sent.receivers,
          km: groupedDigits(Math.round(brief.kilometreTonnes)),
          own: bigPiecesText(brief.ownPieces, names.language),
        })}
      </p>
      <table className={table.table} aria-label={t('brief.tiers')}>
        <thead>
          <tr>
            <th>{t('brief.tier')}</th>
            <th className={table.number}>{t('brief.short')}</th>
            <th className={table.number}>{t('brief.need', { unit: unit.name })}</th>
            <th className={table.number}>{t('brief.gets', { unit: unit.name })}</th>
            <th className={table.number}>{t('brief.coverage')}</th>
            <th>{t('brief.worstOne')}</th>
          </tr>
        </thead>
        <tbody>
          {tiers.map((one) => (
            <tr key={one.tier}>
              <td>{names.tier(one.tier)}</td>
              <td className={table.number}>{t('brief.shortOf', { short: one.short, groups: one.groups })}</td>
              <td className={table.number}>{big(one.needPieces)}</td>
              <td className={table.number}>{big(one.receivedPieces)}</td>
              <td className={table.number}>{percentOf(one.receivedPieces, one.needPieces)}</td>
              <td>
                {one.short === 0
                  ? t('brief.allFull')
                  : t('brief.group', {
                      place: names.place(one.worst.region),
                      product: names.product(one.worst.product),
                      coverage: percentOf(receivedPieces(one.worst), one.worst.needPieces),
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {worst.length > 0 && (
        <>
          <h3 className={styles.title}>{t('brief.worst', { count: worst.length })}</h3>
          <table className={table.table} aria-label={t('brief.worst', { count: worst.length })}>
            <tbody>
              {worst.slice(0, listed).map((group) => (
                <tr key={`${group.tier}|${group.region}|${group.product}`}>
                  <td>{names.place(group.region)}</td>
                  <td>{names.tier(group.tier)}</td>
                  <td>{names.product(group.product)}</td>
                  <td className={table.number}>{percentOf(receivedPieces(group), group.needPieces)}</td>
                  <td className={table.number}>{t('brief.lacks', { pieces: bigPiecesText(shortPieces(group), names.language) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {worst.length > listed && <p className={styles.quiet}>{t('brief.moreShort', { count: worst.length - listed })}</p>}
        </>
      )}
    </div>
  );
}
