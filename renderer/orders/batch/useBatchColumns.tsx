// Columns of the grid in which the shipments or receipts of a day are entered.
import { Input } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../../ui/figures.ts';
import type { LongColumn } from '../../ui/longTable/longColumn.ts';
import type { Names } from '../../ui/names.ts';
import { cartonsOf, piecesOf, typedPieces, type BatchKind, type BatchRow, type BatchTexts } from './dayBatch.ts';

interface BatchColumnsOptions {
  readonly kind: BatchKind;
  readonly names: Names;
  readonly texts: BatchTexts;
  readonly fill: (next: BatchTexts) => void;
}

export function useBatchColumns({ kind, names, texts, fill }: BatchColumnsOptions): readonly LongColumn<BatchRow>[] {
  const { t } = useTranslation(['batch', 'common']);
  return useMemo(() => {
    const piecesIn = ({ key }: BatchRow) => typedPieces(texts[key]?.pieces ?? '');
    const damagedIn = ({ key }: BatchRow) => typedPieces(texts[key]?.damaged ?? '');
    const cartonsIn = (row: BatchRow) => cartonsOf(piecesIn(row) ?? 0, row);
    const statusOf = (row: BatchRow, typed: number | null) =>
      typed === null ? 'error' : typed > 0 && (piecesIn(row) ?? 0) + (damagedIn(row) ?? 0) > row.open ? 'warning' : '';
    const field = (
      row: BatchRow,
      column: 'cartons' | 'pieces' | 'damaged',
      head: string,
      value: string,
      change: (text: string) => void,
    ) => (
      <Input
        size="small"
        aria-label={t('cellOf', { order: row.number, product: names.product(row.product), what: head })}
        data-column={column}
        data-row={row.key}
        value={value}
        status={statusOf(row, column === 'damaged' ? damagedIn(row) : piecesIn(row))}
        onFocus={(event) => event.target.select()}
        onChange={(event) => change(event.target.value)}
      />
    );
    const set = (row: BatchRow, next: { readonly pieces?: string; readonly damaged?: string }) =>
      fill({ [row.key]: { ...(texts[row.key] ?? { pieces: '' }), ...next } });
    const [cartons, pieces, damaged] = [t('cartons'), t(`pieces.${kind}`), t('damaged')];
    const columns: readonly LongColumn<BatchRow>[] = [
      { key: 'number', head: t('number'), width: '170px', value: ({ number }) => number },
      { key: 'on', head: t(`leaves.${kind}`), width: '78px', kind: 'day', value: ({ on }) => on, cell: ({ on }) => shortDay(on) },
      { key: 'sender', head: t('sender'), kind: 'choice', value: ({ sender }) => names.place(sender) },
      { key: 'receiver', head: t('receiver'), kind: 'choice', value: ({ receiver }) => names.place(receiver) },
      { key: 'product', head: t('product'), width: '12%', kind: 'choice', value: ({ product }) => names.product(product) },
      {
        key: 'open',
        head: t(kind === 'shipped' ? 'toShip' : 'toReceive'),
        width: '110px',
        kind: 'number',
        value: ({ open }) => open,
        total: 'sum',
      },
      {
        key: 'cartons',
        head: cartons,
        width: '90px',
        kind: 'number',
        // What is being typed must not order its row away.
        isFixed: true,
        value: (row) => cartonsIn(row) || null,
        total: 'sum',
        cell: (row) =>
          field(row, 'cartons', cartons, cartonsIn(row) === 0 ? '' : String(cartonsIn(row)), (text) => {
            const typed = typedPieces(text);
            if (typed !== null) set(row, { pieces: text.trim() === '' ? '' : String(piecesOf(typed, row)) });
          }),
      },
      {
        key: 'pieces',
        head: pieces,
        width: '120px',
        kind: 'number',
        isFixed: true,
        value: (row) => piecesIn(row) || null,
        total: 'sum',
        cell: (row) => field(row, 'pieces', pieces, texts[row.key]?.pieces ?? '', (text) => set(row, { pieces: text })),
      },
      {
        key: 'damaged',
        head: damaged,
        width: '110px',
        kind: 'number',
        isFixed: true,
        value: (row) => damagedIn(row) || null,
        total: 'sum',
        cell: (row) => field(row, 'damaged', damaged, texts[row.key]?.damaged ?? '', (text) => set(row, { damaged: text })),
      },
    ];
    return kind === 'shipped' ? columns.filter(({ key }) => key !== 'damaged') : columns;
  }, [t, kind, names, texts, fill]);
}
