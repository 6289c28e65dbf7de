// Columns of the grid in which the shipments or receipts of a day are entered.
import { Input } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { groupedDecimal } from '../../../shared/text/quantityText.ts';
import { shortDay } from '../../ui/figures.ts';
import { sumOfOne, type LongColumn } from '../../ui/longTable/longColumn.ts';
import type { BatchKind, BatchRow } from './batchRow.ts';
import {
  cartonsOf,
  figuresOf,
  isBeyond,
  piecesOf,
  saidOf,
  typedQuantity,
  type BatchFigures,
  type BatchTexts,
  type SaidName,
} from './dayBatch.ts';
import type { BatchTab } from './useBatchSource.ts';

interface BatchColumnsOptions {
  readonly tab: BatchTab;
  readonly kind: BatchKind;
  readonly itemName: (item: string) => string;
  readonly texts: BatchTexts;
  /** What is said for all rows that say nothing themselves. */
  readonly said: Readonly<Partial<Record<SaidName, string>>>;
  readonly fill: (next: BatchTexts) => void;
}

export function useBatchColumns({ tab, kind, itemName, texts, said, fill }: BatchColumnsOptions): readonly LongColumn<BatchRow>[] {
  const { t } = useTranslation(['batch', 'papers', 'orders', 'common']);
  return useMemo(() => {
    const isMaterial = tab === 'allotment';
    const inPieces = (head: string) => (isMaterial ? head : `${head} ${t('common:pieces')}`);
    const set = (row: BatchRow, next: BatchFigures) => fill({ [row.key]: { ...texts[row.key], ...next } });
    const field = (row: BatchRow, column: 'cartons' | keyof BatchFigures, head: string, value: string, change: (text: string) => void) => {
      const isFigure = column in figures;
      const isWrong = isFigure && figuresOf(row, texts)[column as keyof typeof figures] === null;
      return (
        <Input
          size="small"
          aria-label={t('cellOf', { order: row.number, product: itemName(row.item), what: head })}
          data-column={column}
          data-row={row.key}
          value={value}
          placeholder={said[column as SaidName]}
          maxLength={100}
          status={isWrong ? 'error' : isFigure && value !== '' && isBeyond(row, texts) ? 'warning' : ''}
          onFocus={(event) => event.target.select()}
          onChange={(event) => change(event.target.value)}
        />
      );
    };
    const figure = (column: keyof typeof figures, head: string, width: string): LongColumn<BatchRow> => {
      const typedOf = (row: BatchRow) => Number(typedQuantity(texts[row.key]?.[column], row) ?? 0) || null;
      return {
        key: column,
        head,
        width,
        kind: 'number',
        // What is being typed must not order its row away.
        isFixed: true,
        value: typedOf,
        total: sumOfOne(({ unit }) => unit, typedOf),
        cell: (row) => field(row, column, head, texts[row.key]?.[column] ?? '', (text) => set(row, { [column]: text })),
      };
    };
    const cartonsIn = (row: BatchRow) => cartonsOf(Number(typedQuantity(texts[row.key]?.quantity, row) ?? 0), row);
    const cartons: LongColumn<BatchRow> = {
      key: 'cartons',
      head: t('cartons'),
      width: '66px',
      kind: 'number',
      isFixed: true,
      value: (row) => cartonsIn(row) || null,
      total: 'sum',
      cell: (row) =>
        field(row, 'cartons', t('cartons'), cartonsIn(row) === 0 ? '' : String(cartonsIn(row)), (text) => {
          const typed = typedQuantity(text, { decimals: 0 });
          if (typed !== null) set(row, { quantity: text.trim() === '' ? '' : String(piecesOf(Number(typed), row)) });
        }),
    };
    const saidColumns = saidOf[kind].map((name): LongColumn<BatchRow> => {
      const head = t(`orders:${name}`);
      return {
        key: name,
        head,
        width: { carrier: '124px', vehicle: '92px', driver: '106px', signedBy: '100px' }[name],
        isFixed: true,
        value: (row) => texts[row.key]?.[name] ?? said[name] ?? '',
        cell: (row) => field(row, name, head, texts[row.key]?.[name] ?? '', (text) => set(row, { [name]: text })),
      };
    });
    const columns: readonly LongColumn<BatchRow>[] = [
      { key: 'number', head: t('number'), width: '168px', value: ({ number }) => number },
      {
        key: 'on',
        head: t(`leaves.${kind}`),
        width: '74px',
        kind: 'day',
        value: ({ on }) => on,
        cell: ({ on, shipment }) => (kind === 'received' && shipment === null ? t('fetched') : shortDay(on)),
        title: ({ shipment }) => (kind === 'received' && shipment === null ? t('papers:fetched') : undefined),
      },
      { key: 'from', head: t(tab === 'order' ? 'sender' : 'papers:sender'), kind: 'choice', value: ({ from }) => from },
      {
        key: 'to',
        head: t(tab === 'order' ? 'receiver' : tab === 'allotment' ? 'party' : 'papers:store'),
        kind: 'choice',
        value: ({ to }) => to,
      },
      {
        key: 'item',
        head: t(isMaterial ? 'papers:material' : 'product'),
        width: '11%',
        kind: 'choice',
        value: ({ item }) => itemName(item),
      },
      {
        key: 'open',
        head: inPieces(t(kind === 'shipped' ? 'toShip' : 'toReceive')),
        width: '96px',
        kind: 'number',
        value: ({ open }) => Number(open),
        cell: ({ open }) => groupedDecimal(open),
        total: sumOfOne(
          ({ unit }) => unit,
          ({ open }) => Number(open),
        ),
      },
      isMaterial ? { key: 'unit', head: t('unit'), width: '56px', kind: 'choice', value: ({ unit }) => unit } : cartons,
      figure('quantity', inPieces(t(`quantity.${kind}`)), '104px'),
      ...(kind === 'received'
        ? [figure('damaged', inPieces(t('damaged')), '88px'), figure('refused', inPieces(t('refused')), '88px')]
        : []),
      ...saidColumns,
    ];
    return isMaterial ? columns.filter(({ key }) => key !== 'from') : columns;
  }, [t, tab, kind, itemName, texts, said, fill]);
}

const figures = { quantity: true, damaged: true, refused: true } as const;
