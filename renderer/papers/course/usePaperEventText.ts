// What happened to a paper, in one line.
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../shared/papers/paper.ts';
import type { PaperEvent } from '../../../shared/papers/paperEvent.ts';
import { paperItems } from '../../../shared/papers/paperState.ts';
import { groupedDecimal } from '../../../shared/text/quantityText.ts';

export function usePaperEventText(paper: Paper): (event: PaperEvent) => string {
  const { t } = useTranslation(['papers', 'orders', 'common']);
  const items = new Map(paperItems(paper).map((item) => [item.item, item]));
  const amount = (item: string, quantity: string) =>
    `${items.get(item)?.name ?? item} ${groupedDecimal(quantity)} ${items.get(item)?.unit ?? ''}`.trim();
  const amounts = (lines: readonly { readonly item: string; readonly quantity: string }[]) =>
    lines.map(({ item, quantity }) => amount(item, quantity)).join(t('common:listSeparator'));
  const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
  return (event) => {
    switch (event.kind) {
      case 'shipped':
        return joined(amounts(event.lines), event.carrier, event.vehicle, event.driver);
      case 'received':
        return joined(
          ...event.lines.map(({ item, ...line }) =>
            [
              `${items.get(item)?.name ?? item} ${t('orders:accepted')} ${groupedDecimal(line.accepted)}`,
              ...(['damaged', 'refused'] as const)
                .filter((column) => line[column] !== '0')
                .map((column) => `${t(`orders:${column}`)} ${groupedDecimal(line[column])}`),
            ].join(' '),
          ),
          event.shipment === null ? t('fetched') : '',
          event.signedBy,
        );
      case 'returned':
        return joined(amounts(event.lines), event.reason);
      case 'writtenOff':
        return joined(amounts(event.lines), event.reason, event.by);
      case 'revoked':
        return joined(event.road === null ? '' : t(`roads.${event.road}`), event.reason, event.by);
      case 'voided':
        return joined(event.reason, event.by);
    }
  };
}
