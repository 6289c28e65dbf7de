// History of an issued paper: quantities, events and what they were voided for, entry of the next event.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperRow } from '../../../shared/contract/paperApi.ts';
import type { PaperEvent, VoidedEvent } from '../../../shared/papers/paperEvent.ts';
import { countedEvents, itemBalance, paperName, takesEvent, type ItemBalance } from '../../../shared/papers/paperState.ts';
import { quantityOf } from '../../../shared/papers/quantity.ts';
import { groupedDecimal } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import styles from './Course.module.css';
import { CoursePanel, type CourseEvent } from './CoursePanel.tsx';
import type { EntryKind } from './EventDialog.tsx';
import { PaperEventDialog } from './PaperEventDialog.tsx';
import { PaperRevokeDialog } from './PaperRevokeDialog.tsx';
import { usePaperEventText } from './usePaperEventText.ts';
import { VoidDialog } from './VoidDialog.tsx';
import { usePaperItems } from './usePaperItems.ts';

const entries: readonly EntryKind[] = ['shipped', 'received', 'returned', 'writtenOff'];
const figures = ['ordered', 'shipped', 'inTransit', 'accepted', 'damaged', 'refused', 'returned', 'writtenOff', 'open'] as const;

type Opened = { readonly kind: EntryKind | 'revoked' } | { readonly kind: 'voided'; readonly event: PaperEvent | null };

export function PaperCourse({ row }: { readonly row: PaperRow }) {
  const { paper } = row;
  const { t } = useTranslation(['papers', 'orders', 'common']);
  const enter = useStored('papers', (state) => state.enter);
  const textOf = usePaperEventText(paper);
  const items = usePaperItems(paper);
  const [opened, setOpened] = useState<Opened | null>(null);
  if (paper.issue === null) return <p className={styles.note}>{t(row.state === 'archived' ? 'archivedNote' : 'notIssued')}</p>;
  const moves = items.length > 0;
  const balances = items.map((item) => ({ item, balance: itemBalance(paper, item) }));
  const shown = figures.filter(
    (figure) => ['ordered', 'shipped', 'accepted', 'open'].includes(figure) || balances.some(({ balance }) => balance[figure] > 0n),
  );
  const waitingText = (figure: (balance: ItemBalance) => bigint) =>
    balances
      .filter(({ balance }) => figure(balance) > 0n)
      .map(({ item, balance }) => `${item.name} ${groupedDecimal(quantityOf(figure(balance)))} ${item.unit}`)
      .join(t('common:listSeparator'));
  /** Receivers may fetch material themselves: then it is received without a shipment. */
  const isFetched = paper.kind === 'allotment' && balances.every(({ balance }) => balance.shipped === 0n);
  const waiting = (kind: EntryKind): string | null => {
    if (kind === 'shipped') return waitingText(({ open, inTransit }) => open - inTransit) || null;
    return kind === 'received' ? waitingText(({ open, inTransit }) => (isFetched ? open : inTransit)) || null : null;
  };
  const close = () => setOpened(null);
  const counted = new Set(countedEvents(paper).map(({ id }) => id));
  const voids = paper.events.filter((event): event is VoidedEvent => event.kind === 'voided');
  const canVoid = takesEvent(paper, 'voided');
  const voidText = ({ on, by, reason }: VoidedEvent) => t('voidText', { on, by, reason });
  const happened = (kind: PaperEvent['kind']) => (kind === 'voided' ? t('voidedPaper') : t(`orders:happened.${kind}`));
  const events = paper.events
    .filter((event) => event.kind !== 'voided' || event.event === null)
    .map((event): CourseEvent => {
      const voided = voids.find((one) => one.event === event.id) ?? null;
      return {
        id: event.id,
        on: event.on,
        happened: happened(event.kind),
        ...textOf(event),
        struck: voided !== null ? voidText(voided) : event.kind === 'voided' || counted.has(event.id) ? null : t('orders:sameReceipt'),
        onVoid: canVoid && voided === null && event.kind !== 'voided' ? () => setOpened({ kind: 'voided', event }) : null,
      };
    });
  return (
    <CoursePanel
      actions={[
        ...(moves ? entries : []).map((kind) => ({
          text: t(`orders:actions.${kind}`),
          isDanger: false,
          isAllowed: takesEvent(paper, kind),
          waiting: waiting(kind),
          open: () => setOpened({ kind }),
        })),
        {
          text: t('orders:actions.revoked'),
          isDanger: true,
          isAllowed: takesEvent(paper, 'revoked'),
          waiting: null,
          open: () => setOpened({ kind: 'revoked' }),
        },
        { text: t('voidPaper'), isDanger: true, isAllowed: canVoid, waiting: null, open: () => setOpened({ kind: 'voided', event: null }) },
      ]}
      head={t(paper.kind === 'allotment' ? 'material' : 'orders:goods')}
      figures={shown.map((key) => ({ key, text: t(key === 'ordered' ? 'orderedQuantity' : `orders:${key}`) }))}
      lines={balances.map(({ item, balance }) => ({
        key: item.item,
        name: `${item.name} (${item.unit})`,
        figures: Object.fromEntries(shown.map((figure) => [figure, groupedDecimal(quantityOf(balance[figure]))])),
        isOpen: balance.open > 0n,
      }))}
      note={moves ? (balances.every(({ balance }) => balance.open === 0n) ? t('orders:allSettled') : t('closeNote')) : t('movesNothing')}
      events={events}
      noEvents={t(moves ? 'noEvents' : 'noEventsOfNotice')}
    >
      {opened !== null && opened.kind !== 'revoked' && opened.kind !== 'voided' && (
        <PaperEventDialog paper={paper} kind={opened.kind} onClose={close} />
      )}
      {opened?.kind === 'revoked' && <PaperRevokeDialog paper={paper} onClose={close} />}
      {opened?.kind === 'voided' && (
        <VoidDialog
          title={
            opened.event === null
              ? t('voidPaperTitle', { number: paperName(paper) })
              : t('voidEventTitle', { on: opened.event.on, happened: happened(opened.event.kind) })
          }
          note={t(opened.event === null ? 'voidPaperNote' : 'voidEventNote')}
          onVoid={(said) => enter(paper.id, { kind: 'voided', event: opened.event?.id ?? null, ...said })}
          onClose={close}
        />
      )}
    </CoursePanel>
  );
}
