// List of orders: clicking a row shows its preview, ticking selects for issuing and printing.
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/orders/order.ts';
import { orderNumberText } from '../../shared/orders/order.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { shortDay } from '../ui/figures.ts';
import type { Names } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { Tag } from '../ui/Tag.tsx';
import type { TagTone } from '../ui/Tag.tsx';
import styles from './OrderTable.module.css';

interface OrderTableProps {
  readonly orders: readonly Order[];
  /** Position of each order in the whole list, from 1, to tell drafts apart. */
  readonly positions: ReadonlyMap<string, number>;
  readonly names: Names;
  readonly focused: string | null;
  readonly selected: ReadonlySet<string>;
  readonly onFocus: (order: string) => void;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

const stateTones = {
  draft: 'plain',
  issued: 'accent',
  shipped: 'accent',
  received: 'amber',
  closed: 'done',
  revoked: 'vermilion',
} as const satisfies { readonly [State in Order['state']['kind']]: TagTone };

export function OrderTable({ orders, positions, names, focused, selected, onFocus, onSelect }: OrderTableProps) {
  const { t } = useTranslation(['orders', 'common']);
  if (orders.length === 0) return <p className={styles.nothing}>{t('nothingFound')}</p>;
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) {
      next.add(id);
      onFocus(id);
    }
    onSelect(next);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('table')}>
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            <td className={styles.corner} />
            <th>{t('number')}</th>
            <th>{t('leave')}</th>
            <th>{t('sender')}</th>
            <th>{t('receiver')}</th>
            <th>{t('goods')}</th>
            <th className={table.number}>{t('common:cartons')}</th>
            <th>{t('tiers')}</th>
            <th>{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => {
            const title =
              order.state.kind === 'draft' ? t('draftNumber', { position: positions.get(order.id) }) : orderNumberText(order.state.number);
            const goods = order.lines
              .map((line) => `${names.product(line.product)} ${groupedDigits(line.quantityPieces)}`)
              .join(t('common:listSeparator'));
            return (
              // clicking anywhere in the row is a shortcut for its button
              <tr key={order.id} className={order.id === focused ? table.chosen : ''} onClick={() => onFocus(order.id)}>
                <td>
                  <input
                    type="checkbox"
                    className={styles.tick}
                    checked={selected.has(order.id)}
                    aria-label={t('select', { order: title })}
                    onClick={(event) => event.stopPropagation()}
                    onChange={() => toggle(order.id)}
                  />
                </td>
                <td>
                  <button type="button" className={styles.number} aria-pressed={order.id === focused} onClick={() => onFocus(order.id)}>
                    {title}
                  </button>
                </td>
                <td>{order.from === order.to ? shortDay(order.from) : `${shortDay(order.from)}–${shortDay(order.to)}`}</td>
                <td>{names.place(order.sender)}</td>
                <td>{names.place(order.receiver)}</td>
                <td className={styles.goods} title={goods}>
                  {goods}
                </td>
                <td className={table.number}>{groupedDigits(order.lines.reduce((sum, line) => sum + line.cartons, 0))}</td>
                <td className={styles.tiers} title={order.tiers.map(names.tier).join(t('common:listSeparator'))}>
                  {order.tiers.map(names.tier).join(t('common:listSeparator'))}
                </td>
                <td>
                  <Tag tone={stateTones[order.state.kind]}>{t(`states.${order.state.kind}`)}</Tag>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
