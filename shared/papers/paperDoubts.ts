// Receipts of papers that are possible but probably mistakes: the same receipt twice, or more than can still arrive.
import type { Doubt } from '../domain/doubt.ts';
import { byItem, repeatedBy } from '../orders/sameReceipts.ts';
import type { Paper } from './paper.ts';
import type { PaperEvent } from './paperEvent.ts';
import { countedEvents, itemBalance, mostOf, paperItems, toldReceipts } from './paperState.ts';
import { quantityOf } from './quantity.ts';

/** `paper` is the paper before the event. Usual is what is still to arrive of the shipment or, where it was fetched, of the paper. */
export function paperDoubts(paper: Paper, event: PaperEvent): Doubt[] {
  if (event.kind !== 'received') return [];
  const counted = countedEvents(paper);
  const most = mostOf(paper, counted);
  const [receipt] = toldReceipts([event]);
  const earlier = toldReceipts(counted);
  const repeated = repeatedBy(receipt, earlier, most);
  const first = counted.find(({ id }) => id === repeated?.id);
  if (first?.kind === 'received') return [{ kind: 'sameReceipt', on: first.on, signedBy: first.signedBy }];
  const sent = most(event.shipment);
  const before = byItem(earlier.flatMap(({ shipment, arrived }) => (shipment === event.shipment ? [...arrived] : [])));
  return paperItems(paper).flatMap((item): Doubt[] => {
    const asked = receipt.arrived.get(item.item) ?? 0n;
    const { open, inTransit } = itemBalance(paper, item);
    const left = event.shipment === null ? open - inTransit : (sent.get(item.item) ?? 0n) - (before.get(item.item) ?? 0n);
    const usual = left > 0n ? left : 0n;
    if (asked <= usual) return [];
    const [told, possible] = [asked, usual].map((quantity) => Number(quantityOf(quantity)));
    return [{ kind: 'farMore', what: 'received', enterprise: null, name: item.name, asked: told, usual: possible, unit: item.unit }];
  });
}
