// Table of quotas: need × rating × λ → lots → quota; inside a cycle also what of it was given and what is still to be handed out.
import { useTranslation } from 'react-i18next';
import type { Material } from '../../../shared/domain/tables.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import type { Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import { PinButton } from '../pins/PinButton.tsx';
import type { QuotaRow } from './quotaRows.ts';
import styles from './QuotasTab.module.css';

interface QuotaTableProps {
  readonly rows: readonly QuotaRow[];
  readonly material: Material;
  readonly lambda: number | null;
  readonly names: Names;
}

export function QuotaTable({ rows, material, lambda, names }: QuotaTableProps) {
  const { t } = useTranslation(['plan', 'pins', 'common']);
  const isLater = rows.some(({ quota, given, quantity }) => given > 0 || quota !== quantity);
  // Sums of decimals, free of the last bits of binary fractions.
  const total = (pick: (row: QuotaRow) => number) => Math.round(rows.reduce((sum, row) => sum + pick(row), 0) * 1e6) / 1e6;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <section className={styles.scroll} tabIndex={0} aria-label={t('quotaTable')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('common:enterprise')}</th>
            <th>{t('common:city')}</th>
            <th className={table.number}>
              {t('quotaNeed')} {material.unit}
            </th>
            <th className={table.number}>{t('quotaRating')}</th>
            <th className={table.number}>{t('quotaExact')}</th>
            <th className={table.number}>{t('quotaLots')}</th>
            <th className={table.number}>
              {t(isLater ? 'quotaCycle' : 'quotaResult')} {material.unit}
            </th>
            {isLater && <th className={table.number}>{t('quotaGiven')}</th>}
            {isLater && (
              <th className={table.number} title={t('quotaRestHint')}>
                {t('quotaRest')}
              </th>
            )}
            <th className={table.number}>{t('quotaShare')}</th>
            <th aria-label={t('pins:pin')} />
          </tr>
        </thead>
        <tbody>
          <tr className={table.strong}>
            <td>{t('common:total')}</td>
            <td>{rows.length}</td>
            <td className={table.number}>
              {groupedDigits(
                total((row) => row.need),
                1,
              )}
            </td>
            <td />
            <td className={table.number}>
              {groupedDigits(
                total((row) => row.exact),
                1,
              )}
            </td>
            <td className={table.number}>{groupedDigits(total((row) => row.lots))}</td>
            <td className={table.number}>{groupedDigits(total((row) => row.quota))}</td>
            {isLater && <td className={table.number}>{amount(total((row) => row.given))}</td>}
            {isLater && <td className={table.number}>{amount(total((row) => row.quantity))}</td>}
            <td className={table.number}>
              {shareText(
                total((row) => row.quota),
                total((row) => row.need),
              )}
            </td>
            <td />
          </tr>
          {rows.map((row) => (
            <tr key={row.enterprise}>
              <td title={row.enterprise}>{names.enterprise(row.enterprise)}</td>
              <td>{names.place(row.city)}</td>
              <td className={table.number}>{groupedDigits(row.need, 1)}</td>
              <td className={`${table.number} ${row.rating < 1 ? table.warn : ''}`}>{groupedDigits(row.rating)}</td>
              <td className={`${table.number} ${table.quiet}`} title={arithmetic(row, lambda)}>
                {groupedDigits(row.exact, 1)}
              </td>
              <td className={`${table.number} ${table.quiet}`}>
                {groupedDigits(row.lots)} × {groupedDigits(material.lot)}
              </td>
              <td className={table.number}>{groupedDigits(row.quota)}</td>
              {isLater && <td className={`${table.number} ${table.quiet}`}>{amount(row.given)}</td>}
              {isLater && <td className={table.number}>{amount(row.quantity)}</td>}
              <td className={`${table.number} ${table.quiet}`}>{shareText(row.quota, row.need)}</td>
              <td className={table.action}>
                <PinButton
                  draft={{ kind: 'quota', enterprise: row.enterprise, material: material.code }}
                  of={`${names.enterprise(row.enterprise)} ${names.material(material.code)}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is handed out day by day, and so what is left of a quota, need not be whole lots: one decimal. */
function amount(quantity: number): string {
  return groupedDigits(quantity, 1);
}

/** Such as 2,033.0 × 1 × 0.5021 = 1,020.8 */
function arithmetic(row: QuotaRow, lambda: number | null): string {
  if (lambda === null) return groupedDigits(row.need, 1);
  return `${groupedDigits(row.need, 1)} × ${groupedDigits(row.rating)} × ${lambda.toFixed(4)} = ${groupedDigits(row.exact, 1)}`;
}

function shareText(quantity: number, need: number): string {
  return need === 0 ? '–' : `${(Math.floor((quantity / need) * 1000) / 10).toFixed(1)}%`;
}
