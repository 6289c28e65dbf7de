// Filter bar of the order list.
import { useTranslation } from 'react-i18next';
import { orderStates, type Order } from '../../shared/orders/order.ts';
import { maxChosenOrders, type StateFilter } from '../../shared/orders/orderQuery.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { ListFilters } from '../papers/parts/ListFilters.tsx';
import { useStored } from '../state/stores.ts';
import { bigPiecesText } from '../ui/figures.ts';
import { useLanguage } from '../ui/names.ts';

interface OrderFiltersProps {
  readonly states: Readonly<Record<Order['state']['kind'], number>>;
  /** Drafts of superseded plans, which are in no other list. */
  readonly archived: number;
  readonly total: number;
  readonly find: string;
  readonly state: StateFilter;
  readonly onFind: (find: string) => void;
  readonly onState: (state: StateFilter) => void;
}

export function OrderFilters({ states, archived, total, find, state, onFind, onState }: OrderFiltersProps) {
  const { t } = useTranslation(['orders', 'common']);
  const language = useLanguage();
  const found = useStored('orderList', (list) => list.found);
  const chosen = useStored('orderList', (list) => list.chosen.ids.length);
  const isFull = useStored('orderList', (list) => list.isTooMuch());
  const tickAll = useStored('orderList', (list) => list.tickAll);
  return (
    <ListFilters
      found={found.count}
      chosen={chosen}
      isFull={isFull}
      most={maxChosenOrders}
      onTickAll={tickAll}
      state={state}
      states={[
        { value: 'all', text: `${t('common:all')} ${total}` },
        ...orderStates
          .filter((kind) => kind === 'draft' || kind === 'issued' || states[kind] > 0)
          .map((kind) => ({ value: kind, text: `${t(`states.${kind}`)} ${states[kind]}` })),
        ...(archived > 0 ? [{ value: 'archived' as const, text: `${t('archived')} ${archived}` }] : []),
      ]}
      onState={onState}
      find={find}
      searched={t('search')}
      onFind={onFind}
      totals={t('totals', { count: found.count, pieces: bigPiecesText(found.pieces, language), cartons: groupedDigits(found.cartons) })}
    />
  );
}
