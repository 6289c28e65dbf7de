// The columns of the statement: only the kinds of movement that occur among the rows shown.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockMovementKind } from '../../shared/position/movement.ts';
import { holdsMaterial } from '../../shared/position/place.ts';
import type { StatementRow } from '../../shared/position/statement.ts';
import { holderName, itemName, knownText, movedKinds, movedQuantity } from '../../shared/reports/positionStatement.ts';
import { groupedDecimal } from '../../shared/text/quantityText.ts';
import { sumOfOne, type LongColumn } from '../ui/longTable/longColumn.ts';
import type { Names } from '../ui/names.ts';
import table from '../ui/table.module.css';
import styles from './PositionPage.module.css';
import { PlaceLink } from '../places/PlaceLink.tsx';

/** `arriving` is what comes on the morning's own day and is not booked yet. */
export function useStatementColumns(
  rows: readonly StatementRow[],
  names: Names,
  arriving: (row: StatementRow) => number,
): readonly LongColumn<StatementRow>[] {
  const { t } = useTranslation('position');
  return useMemo(() => {
    const hasCounts = rows.some(({ counted }) => counted !== '0');
    const text = (row: StatementRow, decimal: string) => (holdsMaterial(row.place) ? shortDecimal(decimal) : groupedDecimal(decimal));
    const sourcesOf = ({ movements }: StatementRow, kind: StockMovementKind) =>
      movements
        .filter((one) => one.kind === kind)
        .map(({ known, change }) => `${t(`sources.${known}`)} ${groupedDecimal(change)}`)
        .join(' · ');
    const isPresumed = ({ movements }: StatementRow, kind: StockMovementKind) =>
      movements.some((one) => one.kind === kind && one.known === 'presumed');
    const sumOf = (figureOf: (row: StatementRow) => number | null) => sumOfOne(({ item }: StatementRow) => item, figureOf);
    const kinds = movedKinds(rows);
    // However many kinds of movement there are, place, holder and item keep their room.
    const movedWidth = `${Math.min(7.5, 45 / (kinds.length + Number(hasCounts)))}%`;
    const isShort = (row: StatementRow) => row.closing.startsWith('-') && Number(row.closing) + arriving(row) < 0;
    return [
      {
        key: 'place',
        head: t('place'),
        width: '104px',
        kind: 'choice',
        value: ({ place }) => t(`places.${place}`),
      },
      {
        key: 'holder',
        head: t('holder'),
        width: '13%',
        value: (row) => holderName(row, names),
        cell: (row) => <PlaceLink code={row.holder} name={holderName(row, names)} />,
      },
      { key: 'item', head: t('item'), kind: 'choice', value: (row) => itemName(row, names) },
      {
        key: 'opening',
        head: t('opening'),
        width: '6.5%',
        kind: 'number',
        value: ({ opening }) => Number(opening),
        cell: (row) => text(row, row.opening),
        total: sumOf(({ opening }) => Number(opening)),
      },
      ...kinds.map(
        (kind): LongColumn<StatementRow> => ({
          key: kind,
          head: t(`kinds.${kind}`),
          width: movedWidth,
          kind: 'number',
          value: (row) => movedQuantity(row, kind),
          total: sumOf((row) => movedQuantity(row, kind)),
          cell: (row) => {
            const moved = movedQuantity(row, kind);
            if (moved === null) return '';
            const figure = text(row, String(moved));
            return isPresumed(row, kind) ? <em className={styles.presumed}>{figure}</em> : figure;
          },
          title: (row) => sourcesOf(row, kind),
        }),
      ),
      ...(hasCounts
        ? [
            {
              key: 'counted',
              head: t('counted'),
              width: movedWidth,
              kind: 'number' as const,
              value: ({ counted }: StatementRow) => Number(counted),
              total: sumOf(({ counted }) => Number(counted)),
              cell: (row: StatementRow) => (row.counted === '0' ? '' : text(row, row.counted)),
            },
          ]
        : []),
      {
        key: 'closing',
        head: t('closing'),
        width: '6.5%',
        kind: 'number',
        value: ({ closing }) => Number(closing),
        total: sumOf(({ closing }) => Number(closing)),
        cell: (row) => <strong className={isShort(row) ? table.bad : undefined}>{text(row, row.closing)}</strong>,
        title: (row) => {
          if (isShort(row)) return t('negative');
          if (!row.closing.startsWith('-')) return groupedDecimal(row.closing);
          return `${groupedDecimal(row.closing)} · ${t('arrivesToday', { quantity: groupedDecimal(String(arriving(row))) })}`;
        },
      },
      {
        key: 'known',
        head: t('known'),
        width: '11%',
        value: (row) => knownText(row, names.language),
      },
    ];
  }, [rows, names, arriving, t]);
}

/** Material to one decimal; the whole figure stands on paper and in the workbook. */
function shortDecimal(decimal: string): string {
  const rounded = Math.round(Number(decimal) * 10) / 10;
  return groupedDecimal(String(rounded));
}
