// History of an issued order: quantities, events, and entry of the next event.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../shared/orders/order.ts';
import type { OrderEvent, OrderEventKind } from '../../../shared/orders/orderEvent.ts';
import { lineBalances, isEventAllowed } from '../../../shared/orders/orderEvents.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import styles from '../../papers/course/Course.module.css';
import { CoursePanel } from '../../papers/course/CoursePanel.tsx';
import { useStored } from '../../state/stores.ts';
import { useNames } from '../../ui/names.ts';
import { OrderEventDialog } from './OrderEventDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { useEventText } from './useEventText.ts';

const kinds: readonly OrderEventKind[] = ['shipped', 'received', 'returned', 'writtenOff', 'revoked'];
const figures = ['ordered', 'shipped', 'inTransit', 'accepted', 'damaged', 'refused', 'returned', 'writtenOff', 'over', 'open'] as const;

export function OrderCourse({ order }: { readonly order: Order }) {
  const { t } = useTranslation('orders');
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const textOf = useEventText(names.product);
  const [entering, setEntering] = useState<OrderEventKind | null>(null);
  if (order.state.kind === 'draft') return <p className={styles.note}>{t('notIssued')}</p>;
  const balances = lineBalances(order);
  const shown = figures.filter(
    (figure) => ['ordered', 'shipped', 'accepted', 'open'].includes(figure) || balances.some((line) => line[figure] > 0),
  );
  const close = () => setEntering(null);
  return (
    <CoursePanel
      actions={kinds.map((kind) => ({
        text: t(`actions.${kind}`),
        isDanger: kind === 'revoked',
        isAllowed: isEventAllowed(order, kind),
        open: () => setEntering(kind),
      }))}
      head={t('goods')}
      figures={shown.map((key) => ({ key, text: t(key) }))}
      lines={balances.map((line) => ({
        key: line.product,
        name: names.product(line.product),
        figures: Object.fromEntries(shown.map((figure) => [figure, groupedDigits(line[figure])])),
        isOpen: line.open > 0,
      }))}
      note={t(order.state.kind === 'closed' ? 'allSettled' : 'closeNote')}
      events={order.events.map((event: OrderEvent) => ({
        id: event.id,
        on: event.on,
        happened: t(`happened.${event.kind}`),
        text: textOf(event),
        voided: null,
        onVoid: null,
      }))}
      noEvents={t('noEvents')}
    >
      {entering !== null && entering !== 'revoked' && <OrderEventDialog order={order} kind={entering} onClose={close} />}
      {entering === 'revoked' && <RevokeDialog order={order} onClose={close} />}
    </CoursePanel>
  );
}
