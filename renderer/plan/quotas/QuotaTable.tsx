// Table of quotas: need × rating × λ → lots → quota; inside a cycle also what of it was given and what is still to be handed out.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Material } from '../../../shared/domain/tables.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { LongTable } from '../../ui/longTable/LongTable.tsx';
import type { LongColumn } from '../../ui/longTable/longColumn.ts';
import type { LongList } from '../../ui/longTable/longList.ts';
import type { Names } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import { PinButton } from '../pins/PinButton.tsx';
import type { QuotaRow } from './quotaRows.ts';
import styles from './QuotasTab.module.css';
import { PlaceLink } from '../../places/PlaceLink.tsx';

export function QuotaTable({ list }: { readonly list: LongList<QuotaRow> }) {
  const { t } = useTranslation('plan');
  return (
    <section className={styles.table} aria-label={t('quotaTable')}>
      <LongTable label={t('quotaTable')} list={list} keyOf={({ enterprise }) => enterprise} />
    </section>
  );
}

interface QuotaColumnsOptions {
  readonly rows: readonly QuotaRow[];
  readonly material: Material | undefined;
  readonly lambda: number | null;
  readonly names: Names;
}

export function useQuotaColumns({ rows, material, lambda, names }: QuotaColumnsOptions): readonly LongColumn<QuotaRow>[] {
  const { t } = useTranslation(['plan', 'pins', 'common']);
  return useMemo(() => {
    if (material === undefined) return [];
    const isLater = rows.some(({ quota, given, quantity }) => given > 0 || quota !== quantity);
    const figure = (key: string, head: string, part: Partial<LongColumn<QuotaRow>>): LongColumn<QuotaRow> => ({
      key,
      head,
      kind: 'number',
      ...part,
    });
    const quiet = () => table.quiet;
    return [
      {
        key: 'enterprise',
        head: t('common:enterprise'),
        width: '22%',
        value: ({ enterprise }) => names.enterprise(enterprise),
        cell: ({ enterprise }) => <PlaceLink code={enterprise} name={names.enterprise(enterprise)} />,
      },
      {
        key: 'city',
        head: t('common:city'),
        kind: 'choice',
        value: ({ city }) => names.place(city),
        cell: ({ city }) => <PlaceLink code={city} name={names.place(city)} />,
      },
      figure('need', `${t('quotaNeed')} ${material.unit}`, { value: ({ need }) => need, format: oneDecimal, total: 'sum' }),
      figure('rating', t('quotaRating'), { value: ({ rating }) => rating, className: ({ rating }) => (rating < 1 ? table.warn : '') }),
      figure('exact', t('quotaExact'), {
        value: ({ exact }) => exact,
        format: oneDecimal,
        total: 'sum',
        title: (row) => arithmetic(row, lambda),
        className: quiet,
      }),
      figure('lots', t('quotaLots'), {
        value: ({ lots }) => lots,
        cell: ({ lots }) => `${groupedDigits(lots)} × ${groupedDigits(material.lot)}`,
        total: 'sum',
        className: quiet,
      }),
      figure('quota', `${t(isLater ? 'quotaCycle' : 'quotaResult')} ${material.unit}`, { value: ({ quota }) => quota, total: 'sum' }),
      // What is handed out day by day, and so what is left of a quota, need not be whole lots.
      ...(isLater
        ? [
            figure('given', t('quotaGiven'), { value: ({ given }) => given, format: oneDecimal, total: 'sum', className: quiet }),
            figure('rest', t('quotaRest'), {
              value: ({ quantity }) => quantity,
              format: oneDecimal,
              total: 'sum',
              hint: t('quotaRestHint'),
            }),
          ]
        : []),
      figure('share', t('quotaShare'), {
        value: ({ quota, need }) => (need === 0 ? null : quota / need),
        format: shareText,
        total: (found) => {
          const sum = (of: (row: QuotaRow) => number) => found.reduce((total, row) => total + of(row), 0);
          const need = sum((row) => row.need);
          return need === 0 ? null : sum(({ quota }) => quota) / need;
        },
        className: quiet,
      }),
      {
        key: 'pin',
        head: '',
        width: '44px',
        cell: ({ enterprise }) => (
          <PinButton
            draft={{ kind: 'quota', enterprise, material: material.code }}
            of={`${names.enterprise(enterprise)} ${names.material(material.code)}`}
          />
        ),
      },
    ];
  }, [rows, material, lambda, names, t]);
}

function oneDecimal(quantity: number): string {
  return groupedDigits(quantity, 1);
}

/** Such as 2,033.0 × 1 × 0.5021 = 1,020.8 */
function arithmetic(row: QuotaRow, lambda: number | null): string {
  if (lambda === null) return oneDecimal(row.need);
  return `${oneDecimal(row.need)} × ${groupedDigits(row.rating)} × ${lambda.toFixed(4)} = ${oneDecimal(row.exact)}`;
}

/** Cut, so that no share looks fuller than it is. */
function shareText(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;
}
