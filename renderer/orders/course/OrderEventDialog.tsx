// Enters a shipment, receipt, return or write-off of an order, in pieces.
import { useTranslation } from 'react-i18next';
import type { EnteredEvent } from '../../../shared/contract/orderApi.ts';
import { orderNumberText, type Order } from '../../../shared/orders/order.ts';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { lineBalances } from '../../../shared/orders/orderEvents.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { EventDialog, quantityKey, type Entry, type EntryKind, type Quantities } from '../../papers/course/EventDialog.tsx';
import { useStored } from '../../state/stores.ts';
import { useNames } from '../../ui/names.ts';

interface OrderEventDialogProps {
  readonly order: Order;
  readonly kind: EntryKind;
  readonly onClose: () => void;
}

export function OrderEventDialog({ order, kind, onClose }: OrderEventDialogProps) {
  const { t } = useTranslation(['orders', 'common']);
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const enter = useStored('orders', (state) => state.enter);
  return (
    <EventDialog
      id={order.id}
      number={order.state.kind === 'draft' ? '' : orderNumberText(order.state.number)}
      kind={kind}
      head={t('goods')}
      items={order.lines.map(({ product }) => ({ item: product, name: names.product(product), unit: t('common:pieces') }))}
      decimals={0}
      shipments={order.events.flatMap((event) =>
        event.kind === 'shipped'
          ? [
              {
                id: event.id,
                text: t('shipmentText', {
                  on: event.on,
                  pieces: groupedDigits(event.lines.reduce((sum, line) => sum + line.pieces, 0)),
                }),
              },
            ]
          : [],
      )}
      usual={(shipment) => usual(order, kind, shipment ?? '')}
      onEnter={(entry) => enter(order.id, eventOf(order, kind, entry))}
      onClose={onClose}
    />
  );
}

function eventOf(order: Order, kind: EntryKind, { on, shipment, quantityOf, said }: Entry): EnteredEvent {
  if (kind === 'received') {
    const lines = order.lines.map(({ product }) => ({
      product,
      accepted: Number(quantityOf(product, 'accepted')),
      damaged: Number(quantityOf(product, 'damaged')),
      refused: Number(quantityOf(product, 'refused')),
    }));
    return { kind, on, shipment: shipment ?? '', signedBy: said('signedBy'), lines };
  }
  const lines = order.lines
    .map(({ product }) => ({ product, pieces: Number(quantityOf(product, kind)) }))
    .filter(({ pieces }) => pieces > 0);
  if (kind === 'shipped') return { kind, on, lines, carrier: said('carrier'), vehicle: said('vehicle'), driver: said('driver') };
  return kind === 'returned' ? { kind, on, lines, reason: said('reason') } : { kind, on, lines, by: said('by'), reason: said('reason') };
}

/** Default quantities, usually right: everything open is shipped, everything in transit arrives whole. */
function usual(order: Order, kind: EntryKind, shipment: string): Quantities {
  if (kind === 'received') {
    const waiting = lineBalances({ lines: order.lines, events: ofShipment(order.events, shipment) });
    return Object.fromEntries(waiting.map(({ product, inTransit }) => [quantityKey(product, 'accepted'), String(inTransit)]));
  }
  if (kind === 'returned') return {};
  return Object.fromEntries(
    lineBalances(order).map(({ product, open, inTransit }) => [quantityKey(product, kind), String(Math.max(0, open - inTransit))]),
  );
}

function ofShipment(events: readonly OrderEvent[], shipment: string): OrderEvent[] {
  return events.filter(
    (event) => (event.kind === 'shipped' && event.id === shipment) || (event.kind === 'received' && event.shipment === shipment),
  );
}
