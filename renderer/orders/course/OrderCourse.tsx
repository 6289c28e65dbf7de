// History of an issued order: quantities, events, and entry of the next event.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../shared/orders/order.ts';
import type { OrderEvent, OrderEventKind } from '../../../shared/orders/orderEvent.ts';
import { isEventAllowed, lineBalances, type LineBalance } from '../../../shared/orders/orderEvents.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import styles from '../../papers/course/Course.module.css';
import { CoursePanel, type CourseEvent } from '../../papers/course/CoursePanel.tsx';
import { VoidDialog } from '../../papers/course/VoidDialog.tsx';
import { useStored } from '../../state/stores.ts';
import { useNames } from '../../ui/names.ts';
import { OrderEventDialog } from './OrderEventDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { useEventText } from './useEventText.ts';

const kinds: readonly OrderEventKind[] = ['shipped', 'received', 'returned', 'writtenOff', 'revoked'];
const figures = ['ordered', 'shipped', 'inTransit', 'accepted', 'damaged', 'refused', 'returned', 'writtenOff', 'over', 'open'] as const;

type Opened = { readonly kind: OrderEventKind } | { readonly kind: 'voided'; readonly event: OrderEvent };

export function OrderCourse({ order }: { readonly order: Order }) {
  const { t } = useTranslation(['orders', 'papers', 'common']);
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const enter = useStored('orders', (state) => state.enter);
  const textOf = useEventText(names.product);
  const [opened, setOpened] = useState<Opened | null>(null);
  if (order.state.kind === 'draft') return <p className={styles.note}>{t('notIssued')}</p>;
  const entries = order.entries ?? order.events;
  const counted = new Set(order.events.map(({ id }) => id));
  const balances = lineBalances(order);
  const shown = figures.filter(
    (figure) => ['ordered', 'shipped', 'accepted', 'open'].includes(figure) || balances.some((line) => line[figure] > 0),
  );
  const waitingText = (figure: (line: LineBalance) => number) =>
    balances
      .filter((line) => figure(line) > 0)
      .map((line) => `${names.product(line.product)} ${groupedDigits(figure(line))} ${t('common:pieces')}`)
      .join(t('common:listSeparator'));
  /** What is not on the road yet is to be shipped, what is on the road is to be received. */
  const waiting = (kind: OrderEventKind): string | null => {
    if (kind === 'shipped') return waitingText(({ open, inTransit }) => open - inTransit) || null;
    return kind === 'received' ? waitingText(({ inTransit }) => inTransit) || null : null;
  };
  const close = () => setOpened(null);
  const voids = entries.filter((entry) => entry.kind === 'voided');
  const events = entries.flatMap((event): CourseEvent[] => {
    if (event.kind === 'voided') return [];
    const voided = voids.find((one) => one.event === event.id);
    return [
      {
        id: event.id,
        on: event.on,
        happened: t(`happened.${event.kind}`),
        ...textOf(event),
        struck: voided !== undefined ? t('papers:voidText', voided) : counted.has(event.id) ? null : t('sameReceipt'),
        onVoid: voided === undefined ? () => setOpened({ kind: 'voided', event }) : null,
      },
    ];
  });
  return (
    <CoursePanel
      actions={kinds.map((kind) => ({
        text: t(`actions.${kind}`),
        isDanger: kind === 'revoked',
        isAllowed: isEventAllowed(order, kind),
        waiting: waiting(kind),
        open: () => setOpened({ kind }),
      }))}
      head={t('goods')}
      figures={shown.map((key) => ({ key, text: t(key) }))}
      lines={balances.map((line) => ({
        key: line.product,
        name: `${names.product(line.product)} (${t('common:pieces')})`,
        figures: Object.fromEntries(shown.map((figure) => [figure, groupedDigits(line[figure])])),
        isOpen: line.open > 0,
      }))}
      note={t(order.state.kind === 'closed' ? 'allSettled' : 'closeNote')}
      events={events}
      noEvents={t('noEvents')}
    >
      {opened !== null && opened.kind !== 'revoked' && opened.kind !== 'voided' && (
        <OrderEventDialog order={order} kind={opened.kind} onClose={close} />
      )}
      {opened?.kind === 'revoked' && <RevokeDialog order={order} onClose={close} />}
      {opened?.kind === 'voided' && (
        <VoidDialog
          title={t('papers:voidEventTitle', { on: opened.event.on, happened: t(`happened.${opened.event.kind}`) })}
          note={t('papers:voidEventNote')}
          onVoid={(said) => enter(order.id, { kind: 'voided', event: opened.event.id, ...said })}
          onClose={close}
        />
      )}
    </CoursePanel>
  );
}
