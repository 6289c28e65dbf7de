// Enters a shipment, receipt, return or write-off of a paper: material in its own unit, goods in pieces.
import { useTranslation } from 'react-i18next';
import type { EnteredPaperEvent } from '../../../shared/contract/paperApi.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import { standingEvents } from '../../../shared/papers/paperEvent.ts';
import { countedEvents, itemBalance, paperItems, paperName, revocation } from '../../../shared/papers/paperState.ts';
import { quantityOf } from '../../../shared/papers/quantity.ts';
import { groupedDecimal } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { EventDialog, quantityKey, type Entry, type EntryKind, type Quantities } from './EventDialog.tsx';
import { usePaperItems } from './usePaperItems.ts';

interface PaperEventDialogProps {
  readonly paper: Paper;
  readonly kind: EntryKind;
  readonly onClose: () => void;
}

export function PaperEventDialog({ paper, kind, onClose }: PaperEventDialogProps) {
  const { t } = useTranslation(['papers', 'orders', 'common']);
  const enter = useStored('papers', (state) => state.enter);
  const items = usePaperItems(paper);
  const unitOf = new Map(items.map(({ item, unit }) => [item, unit]));
  // After a revocation only what was on the road can arrive.
  const fetched = revocation(paper) === null ? [{ id: null, text: t('fetched') }] : [];
  const shipments = standingEvents(paper.events).flatMap((event) => {
    if (event.kind !== 'shipped') return [];
    const quantities = event.lines.map(({ item, quantity }) => `${groupedDecimal(quantity)} ${unitOf.get(item) ?? ''}`);
    return [{ id: event.id, text: t('orders:shipmentText', { on: event.on, pieces: quantities.join(t('common:listSeparator')) }) }];
  });
  return (
    <EventDialog
      id={paper.id}
      number={paperName(paper)}
      kind={kind}
      head={t(paper.kind === 'allotment' ? 'material' : 'orders:goods')}
      items={items}
      decimals={paper.kind === 'allotment' ? 6 : 0}
      shipments={[...fetched, ...shipments]}
      usual={(shipment) => usual(paper, kind, shipment)}
      onEnter={(entry) => enter(paper.id, eventOf(paper, kind, entry))}
      onClose={onClose}
    />
  );
}

function eventOf(paper: Paper, kind: EntryKind, { on, shipment, quantityOf: typed, said }: Entry): EnteredPaperEvent {
  const items = paperItems(paper);
  if (kind === 'received') {
    const lines = items.map(({ item }) => ({
      item,
      accepted: typed(item, 'accepted'),
      damaged: typed(item, 'damaged'),
      refused: typed(item, 'refused'),
    }));
    return { kind, on, shipment, signedBy: said('signedBy'), lines };
  }
  const lines = items.map(({ item }) => ({ item, quantity: typed(item, kind) })).filter(({ quantity }) => quantity !== '0');
  if (kind === 'shipped') return { kind, on, lines, carrier: said('carrier'), vehicle: said('vehicle'), driver: said('driver') };
  return kind === 'returned' ? { kind, on, lines, reason: said('reason') } : { kind, on, lines, by: said('by'), reason: said('reason') };
}

/** Default quantities, usually right: everything open is shipped, everything of a shipment arrives whole, all that is open is fetched. */
function usual(paper: Paper, kind: EntryKind, shipment: string | null): Quantities {
  if (kind === 'returned') return {};
  const column = kind === 'received' ? 'accepted' : kind;
  const ofShipment = {
    ...paper,
    events: countedEvents(paper).filter(
      (event) => (event.kind === 'shipped' && event.id === shipment) || (event.kind === 'received' && event.shipment === shipment),
    ),
  };
  return Object.fromEntries(
    paperItems(paper).map((item) => {
      const { open, inTransit } = itemBalance(paper, item);
      const waiting = open > inTransit ? open - inTransit : 0n;
      const quantity = kind === 'received' && shipment !== null ? itemBalance(ofShipment, item).inTransit : waiting;
      return [quantityKey(item.item, column), quantityOf(quantity)];
    }),
  );
}
