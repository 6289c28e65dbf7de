// What happened to an order, in one line.
import { useTranslation } from 'react-i18next';
import type { OrderEvent } from '../../../shared/orders/orderEvent.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';

export function useEventText(product: (code: string) => string): (event: OrderEvent) => string {
  const { t } = useTranslation(['orders', 'common']);
  const separator = t('common:listSeparator');
  const pieces = (lines: readonly { readonly product: string; readonly pieces: number }[]) =>
    lines
      .filter((line) => line.pieces > 0)
      .map((line) => `${product(line.product)} ${groupedDigits(line.pieces)}`)
      .join(separator);
  return (event) => {
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
  };
}
