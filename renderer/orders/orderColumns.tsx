// The columns of the order list.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../shared/contract/orderApi.ts';
import { orderNumberText, type Order } from '../../shared/orders/order.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { shortDay } from '../ui/figures.ts';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import type { Names } from '../ui/names.ts';
import { Tag, type TagTone } from '../ui/Tag.tsx';
import styles from '../papers/parts/RowCells.module.css';

const stateTones = {
  draft: 'plain',
  issued: 'accent',
  shipped: 'accent',
  received: 'amber',
  closed: 'done',
  revoked: 'vermilion',
} as const satisfies { readonly [State in Order['state']['kind']]: TagTone };

interface OrderColumnsOptions {
  readonly names: Names;
  readonly focused: string | null;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (row: OrderRow, place: number) => void;
}

export function useOrderColumns({ names, focused, ticked, onTick }: OrderColumnsOptions): readonly LongColumn<OrderRow>[] {
  const { t } = useTranslation(['orders', 'common']);
  return useMemo(() => {
    const title = ({ order, position }: OrderRow) =>
      order.state.kind === 'draft' ? t('draftNumber', { position }) : orderNumberText(order.state.number);
    const goods = ({ order }: OrderRow) =>
      order.lines.map((line) => `${names.product(line.product)} ${groupedDigits(line.quantityPieces)}`).join(t('common:listSeparator'));
    const tiers = ({ order }: OrderRow) => order.tiers.map(names.tier).join(t('common:listSeparator'));
    return [
      {
        key: 'tick',
        head: '',
        width: '36px',
        cell: (row, place) => (
          <input
            type="checkbox"
            className={styles.tick}
            checked={ticked.has(row.order.id)}
            aria-label={t('select', { order: title(row) })}
            onClick={(event) => event.stopPropagation()}
            onChange={() => onTick(row, place)}
          />
        ),
      },
      {
        key: 'number',
        head: t('number'),
        width: '174px',
        isSortable: true,
        cell: (row) => (
          <button type="button" data-main className={styles.number} aria-pressed={row.order.id === focused}>
            {title(row)}
          </button>
        ),
      },
      {
        key: 'from',
        head: t('leave'),
        width: '88px',
        isSortable: true,
        cell: ({ order }) => (order.from === order.to ? shortDay(order.from) : `${shortDay(order.from)}–${shortDay(order.to)}`),
      },
      { key: 'sender', head: t('sender'), width: '76px', isSortable: true, cell: ({ order }) => names.place(order.sender) },
      { key: 'receiver', head: t('receiver'), width: '76px', isSortable: true, cell: ({ order }) => names.place(order.receiver) },
      { key: 'goods', head: t('goods'), cell: goods, title: goods },
      {
        key: 'cartons',
        head: t('common:cartons'),
        width: '60px',
        isNumber: true,
        isSortable: true,
        cell: ({ order }) => groupedDigits(order.lines.reduce((sum, line) => sum + line.cartons, 0)),
      },
      { key: 'tiers', head: t('tiers'), width: '13%', cell: tiers, title: tiers },
      {
        key: 'state',
        head: t('state'),
        width: '78px',
        isSortable: true,
        cell: ({ order }) => <Tag tone={stateTones[order.state.kind]}>{t(`states.${order.state.kind}`)}</Tag>,
      },
    ];
  }, [t, names, focused, ticked, onTick]);
}
