// What happened to a paper: its amounts, and what was said of it.
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../shared/papers/paper.ts';
import type { PaperEvent } from '../../../shared/papers/paperEvent.ts';
import { groupedDecimal } from '../../../shared/text/quantityText.ts';
import type { CourseText } from './CoursePanel.tsx';
import { usePaperItems } from './usePaperItems.ts';

export function usePaperEventText(paper: Paper): (event: PaperEvent) => CourseText {
  const { t } = useTranslation(['papers', 'orders', 'common']);
  const items = new Map(usePaperItems(paper).map((item) => [item.item, item]));
  const amount = (item: string, quantity: string, column?: 'accepted' | 'damaged' | 'refused') => ({
    key: `${item}|${column ?? ''}`,
    name: items.get(item)?.name ?? item,
    what: column === undefined ? '' : t(`orders:${column}`),
    quantity: `${groupedDecimal(quantity)} ${items.get(item)?.unit ?? ''}`.trim(),
  });
  const amounts = (lines: readonly { readonly item: string; readonly quantity: string }[]) =>
    lines.map(({ item, quantity }) => amount(item, quantity));
  const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
  return (event) => {
    switch (event.kind) {
      case 'shipped':
        return { lines: amounts(event.lines), text: joined(event.carrier, event.vehicle, event.driver) };
      case 'received':
        return {
          lines: event.lines.flatMap(({ item, ...line }) => [
            amount(item, line.accepted, 'accepted'),
            ...(['damaged', 'refused'] as const)
              .filter((column) => line[column] !== '0')
              .map((column) => amount(item, line[column], column)),
          ]),
          text: joined(event.shipment === null ? t('fetched') : '', event.signedBy),
        };
      case 'returned':
        return { lines: amounts(event.lines), text: event.reason };
      case 'writtenOff':
        return { lines: amounts(event.lines), text: joined(event.reason, event.by) };
      case 'revoked':
        return { lines: [], text: joined(event.road === null ? '' : t(`roads.${event.road}`), event.reason, event.by) };
      case 'voided':
        return { lines: [], text: joined(event.reason, event.by) };
    }
  };
}
