// Filter bar of the order list.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { orderStates, type Order } from '../../shared/orders/order.ts';
import { maxChosenOrders, type OrderFilter } from '../../shared/orders/orderQuery.ts';
import { ListFilters } from '../papers/parts/ListFilters.tsx';
import { ScopeFilters } from '../papers/parts/ScopeFilters.tsx';
import { useStored } from '../state/stores.ts';

interface OrderFiltersProps {
  readonly states: Readonly<Record<Order['state']['kind'], number>>;
  /** Drafts of superseded plans, which are in no other list. */
  readonly archived: number;
  readonly total: number;
  /** Of which there are orders, the newest first. */
  readonly plans: readonly { readonly plan: string; readonly label: string }[];
  readonly filter: OrderFilter;
  readonly onFilter: (filter: OrderFilter) => void;
  /** Columns and workbook of the list. */
  readonly tools: ReactNode;
}

export function OrderFilters({ states, archived, total, plans, filter, onFilter, tools }: OrderFiltersProps) {
  const { t } = useTranslation(['orders', 'common']);
  const found = useStored('orderList', (list) => list.found.count);
  const chosen = useStored('orderList', (list) => list.chosen.ids.length);
  const isFull = useStored('orderList', (list) => list.isTooMuch());
  const tickAll = useStored('orderList', (list) => list.tickAll);
  return (
    <ListFilters
      found={found}
      chosen={chosen}
      isFull={isFull}
      most={maxChosenOrders}
      onTickAll={tickAll}
      state={filter.state}
      states={[
        { value: 'all', text: `${t('common:all')} ${total}` },
        ...orderStates
          .filter((kind) => kind === 'draft' || kind === 'issued' || states[kind] > 0)
          .map((kind) => ({ value: kind, text: `${t(`states.${kind}`)} ${states[kind]}` })),
        ...(archived > 0 ? [{ value: 'archived' as const, text: `${t('archived')} ${archived}` }] : []),
      ]}
      onState={(state) => onFilter({ ...filter, state })}
      find={filter.find}
      searched={t('search')}
      onFind={(find) => onFilter({ ...filter, find })}
      tools={tools}
    >
      <ScopeFilters
        plans={plans}
        plan={filter.plan ?? null}
        onPlan={(plan) => onFilter({ ...filter, plan })}
        day={filter.day ?? null}
        onDay={(day) => onFilter({ ...filter, day })}
      />
    </ListFilters>
  );
}
