// History of an issued order: quantities, events, and entry of the next event.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../shared/orders/order.ts';
import type { OrderEvent, OrderEventKind } from '../../../shared/orders/orderEvent.ts';
import { lineBalances, isEventAllowed } from '../../../shared/orders/orderEvents.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { useNames } from '../../ui/names.ts';
import table from '../../ui/table.module.css';
import { EventDialog } from './EventDialog.tsx';
import styles from './OrderCourse.module.css';
import { RevokeDialog } from './RevokeDialog.tsx';
import { VoidDialog } from './VoidDialog.tsx';

const kinds: readonly OrderEventKind[] = ['shipped', 'received', 'returned', 'writtenOff', 'revoked'];
const figures = ['ordered', 'shipped', 'inTransit', 'accepted', 'damaged', 'refused', 'returned', 'writtenOff', 'over', 'open'] as const;

export function OrderCourse({ order }: { readonly order: Order }) {
  const { t } = useTranslation('orders');
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const [voiding, setVoiding] = useState<OrderEvent | null>(null);
  const [entering, setEntering] = useState<OrderEventKind | null>(null);
  if (order.state.kind === 'draft') return <p className={styles.note}>{t('notIssued')}</p>;
  const entries = order.entries ?? order.events;
  const counted = new Set(order.events.map(({ id }) => id));
  const balances = lineBalances(order);
  const shown = figures.filter(
    (figure) => ['ordered', 'shipped', 'accepted', 'open'].includes(figure) || balances.some((line) => line[figure] > 0),
  );
  return (
    <div className={styles.course}>
      <div className={styles.actions}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="small"
            danger={kind === 'revoked'}
            disabled={!isEventAllowed(order, kind)}
            onClick={() => setEntering(kind)}
          >
            {t(`actions.${kind}`)}
          </Button>
        ))}
      </div>
      <div className={styles.scroll}>
        <table className={table.table} aria-label={t('balances')}>
          <thead>
            <tr>
              <th>{t('goods')}</th>
              {shown.map((figure) => (
                <th key={figure} className={table.number}>
                  {t(figure)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {balances.map((line) => (
              <tr key={line.product}>
                <td>{names.product(line.product)}</td>
                {shown.map((figure) => (
                  <td key={figure} className={`${table.number} ${figure === 'open' && line.open > 0 ? table.warn : ''}`}>
                    {groupedDigits(line[figure])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.quiet}>{order.state.kind === 'closed' ? t('allSettled') : t('closeNote')}</p>
        {entries.length === 0 && <p className={styles.quiet}>{t('noEvents')}</p>}
        <ol className={styles.events} aria-label={t('events')}>
          {entries.flatMap((event) => {
            if (event.kind === 'voided') return [];
            const told = (
              <>
                <strong>
                  {event.on} {t(`happened.${event.kind}`)}
                </strong>{' '}
                <EventText event={event} product={names.product} />
              </>
            );
            const struck = entries.find((one) => one.kind === 'voided' && one.event === event.id);
            if (struck?.kind === 'voided')
              return [
                <li key={event.id}>
                  <s>{told}</s> <em className={styles.quiet}>{t('voidedBy', { on: struck.on, by: struck.by, reason: struck.reason })}</em>
                </li>,
              ];
            return [
              <li key={event.id}>
                {counted.has(event.id) ? told : <s>{told}</s>}{' '}
                {!counted.has(event.id) && <em className={styles.quiet}>{t('sameReceipt')}</em>}
                <Button
                  size="small"
                  type="link"
                  aria-label={`${t('void')} ${event.on} ${t(`happened.${event.kind}`)}`}
                  onClick={() => setVoiding(event)}
                >
                  {t('void')}
                </Button>
              </li>,
            ];
          })}
        </ol>
      </div>
      {entering !== null && entering !== 'revoked' && <EventDialog order={order} kind={entering} onClose={() => setEntering(null)} />}
      {voiding !== null && <VoidDialog order={order} event={voiding} onClose={() => setVoiding(null)} />}
      {entering === 'revoked' && <RevokeDialog order={order} onClose={() => setEntering(null)} />}
    </div>
  );
}

function EventText({ event, product }: { readonly event: OrderEvent; readonly product: (code: string) => string }) {
  const { t } = useTranslation(['orders', 'common']);
  const separator = t('common:listSeparator');
  const pieces = (lines: readonly { readonly product: string; readonly pieces: number }[]) =>
    lines
      .filter((line) => line.pieces > 0)
      .map((line) => `${product(line.product)} ${groupedDigits(line.pieces)}`)
      .join(separator);
  switch (event.kind) {
    case 'shipped':
      return [pieces(event.lines), event.carrier, event.vehicle, event.driver].filter((part) => part !== '').join(' · ');
    case 'received':
      return [
        ...event.lines.map((line) =>
          [
            `${product(line.product)} ${t('accepted')} ${groupedDigits(line.accepted)}`,
            ...(line.damaged > 0 ? [`${t('damaged')} ${groupedDigits(line.damaged)}`] : []),
            ...(line.refused > 0 ? [`${t('refused')} ${groupedDigits(line.refused)}`] : []),
          ].join(' '),
        ),
        event.signedBy,
      ]
        .filter((part) => part !== '')
        .join(separator);
    case 'returned':
      return `${pieces(event.lines)} · ${event.reason}`;
    case 'writtenOff':
      return `${pieces(event.lines)} · ${event.reason} · ${event.by}`;
    case 'revoked':
      return `${event.reason} · ${event.by}`;
  }
}
