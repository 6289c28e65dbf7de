// The columns of the order list.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../shared/contract/orderApi.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { orderNumberText, orderStates, type Order } from '../../shared/orders/order.ts';
import { poolRegion } from '../../shared/plan/plan.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { shortDay } from '../ui/figures.ts';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import type { Names } from '../ui/names.ts';
import { Tag, type TagTone } from '../ui/Tag.tsx';
import styles from '../papers/parts/RowCells.module.css';
import { PlaceLink } from '../places/PlaceLink.tsx';
import { TickBox } from '../papers/parts/TickBox.tsx';

export const stateTones = {
  draft: 'plain',
  issued: 'accent',
  shipped: 'accent',
  received: 'amber',
  closed: 'done',
  revoked: 'vermilion',
} as const satisfies { readonly [State in Order['state']['kind']]: TagTone };

interface OrderColumnsOptions {
  readonly names: Names;
  readonly dataset: Dataset | null;
  readonly onTick: (row: OrderRow, place: number) => void;
}

export function useOrderColumns({ names, dataset, onTick }: OrderColumnsOptions): readonly LongColumn<OrderRow>[] {
  const { t } = useTranslation(['orders', 'common']);
  return useMemo(() => {
    const title = ({ order, position }: OrderRow) =>
      order.state.kind === 'draft' ? t('draftNumber', { position }) : orderNumberText(order.state.number);
    const goods = ({ order }: OrderRow) =>
      order.lines.map((line) => `${names.product(line.product)} ${groupedDigits(line.quantityPieces)}`).join(t('common:listSeparator'));
    const tiers = ({ order }: OrderRow) => order.tiers.map(names.tier).join(t('common:listSeparator'));
    const places = [
      poolRegion,
      ...(dataset?.regions ?? []).filter(({ level }) => level === 'city' || level === 'outside').map(({ code }) => code),
    ].map((code) => ({ value: code, text: names.place(code) }));
    // English words are longer.
    const [placeWidth, cartonWidth, stateWidth] = names.language === 'en' ? ['90px', '70px', '90px'] : ['76px', '60px', '78px'];
    return [
      {
        key: 'tick',
        head: '',
        width: '36px',
        cell: (row, place) => <TickBox list="orderList" id={row.order.id} title={title(row)} onTick={() => onTick(row, place)} />,
      },
      {
        key: 'number',
        head: t('number'),
        width: '150px',
        value: title,
        cell: (row, _, isChosen) => (
          <button type="button" data-main className={styles.number} aria-pressed={isChosen}>
            {title(row)}
          </button>
        ),
      },
      {
        key: 'from',
        head: t('leave'),
        width: '72px',
        kind: 'day',
        value: ({ order }) => order.from,
        cell: ({ order }) => (order.from === order.to ? shortDay(order.from) : `${shortDay(order.from)}–${shortDay(order.to)}`),
      },
      {
        key: 'sender',
        head: t('sender'),
        width: placeWidth,
        kind: 'choice',
        value: ({ order }) => names.place(order.sender),
        cell: ({ order }) => <PlaceLink code={order.sender} name={names.place(order.sender)} />,
        choices: places,
      },
      {
        key: 'receiver',
        head: t('receiver'),
        width: placeWidth,
        kind: 'choice',
        value: ({ order }) => names.place(order.receiver),
        cell: ({ order }) => <PlaceLink code={order.receiver} name={names.place(order.receiver)} />,
        choices: places,
      },
      {
        key: 'goods',
        head: t('goods'),
        kind: 'choice',
        value: goods,
        // Of what was found, not of the rows in sight.
        format: (pieces) => `${groupedDigits(pieces)} ${t('common:pieces')}`,
        choices: (dataset?.products ?? []).map(({ code }) => ({ value: code, text: names.product(code) })),
      },
      {
        key: 'cartons',
        head: t('common:cartons'),
        width: cartonWidth,
        kind: 'number',
        value: ({ order }) => order.lines.reduce((sum, line) => sum + line.cartons, 0),
      },
      {
        key: 'tiers',
        head: t('tiers'),
        width: '12%',
        kind: 'choice',
        value: tiers,
        choices: (dataset?.policy.tiers ?? []).map((tier) => ({ value: tier, text: names.tier(tier) })),
      },
      {
        key: 'state',
        head: t('state'),
        width: stateWidth,
        kind: 'choice',
        value: ({ order }) => t(`states.${order.state.kind}`),
        choices: orderStates.map((state) => ({ value: state, text: t(`states.${state}`) })),
        cell: ({ order }) => <Tag tone={stateTones[order.state.kind]}>{t(`states.${order.state.kind}`)}</Tag>,
      },
    ];
  }, [t, names, dataset, onTick]);
}
