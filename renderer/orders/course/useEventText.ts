// What happened to an order: its amounts, and what was said of it.
import { useTranslation } from 'react-i18next';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import type { CourseText } from '../../papers/course/CoursePanel.tsx';

export function useEventText(product: (code: string) => string): (event: OrderEvent) => CourseText {
  const { t } = useTranslation(['orders', 'common']);
  const amount = (code: string, pieces: number, column?: 'accepted' | 'damaged' | 'refused') => ({
    key: `${code}|${column ?? ''}`,
    name: product(code),
    what: column === undefined ? '' : t(column),
    quantity: `${groupedDigits(pieces)} ${t('common:pieces')}`,
  });
  const amounts = (lines: readonly { readonly product: string; readonly pieces: number }[]) =>
    lines.filter((line) => line.pieces > 0).map((line) => amount(line.product, line.pieces));
  const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
  return (event) => {
    switch (event.kind) {
      case 'shipped':
        return { lines: amounts(event.lines), text: joined(event.carrier, event.vehicle, event.driver) };
      case 'received':
        return {
          lines: event.lines.flatMap((line) => [
            amount(line.product, line.accepted, 'accepted'),
            ...(['damaged', 'refused'] as const)
              .filter((column) => line[column] > 0)
              .map((column) => amount(line.product, line[column], column)),
          ]),
          text: event.signedBy,
        };
      case 'returned':
        return { lines: amounts(event.lines), text: event.reason };
      case 'writtenOff':
        return { lines: amounts(event.lines), text: joined(event.reason, event.by) };
      case 'revoked':
        return { lines: [], text: joined(event.reason, event.by) };
    }
  };
}
