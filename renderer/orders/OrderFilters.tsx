// Filter bar of the order list: search, state, select all that are found, and their number.
import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orderStates, type Order } from '../../shared/orders/order.ts';
import { maxChosenOrders, type StateFilter } from '../../shared/orders/orderQuery.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { isTooMuch } from '../state/orderListStore.ts';
import { useStored } from '../state/stores.ts';
import { bigPiecesText } from '../ui/figures.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useLanguage } from '../ui/names.ts';
import styles from './OrderFilters.module.css';

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
  const chosen = useStored('orderList', (list) => list.chosen.orders.length);
  const isFull = useStored('orderList', isTooMuch);
  const tickAll = useStored('orderList', (list) => list.tickAll);
  /** What was clicked, until the service has said which orders these are. */
  const [asked, setAsked] = useState<boolean | null>(null);
  const tick = async (isTicked: boolean) => {
    setAsked(isTicked);
    await tickAll(isTicked);
    setAsked(null);
  };
  return (
    <div className={styles.bar}>
      <Checkbox
        checked={asked ?? (chosen > 0 && chosen === found.count)}
        indeterminate={asked === null && chosen > 0 && chosen < found.count}
        disabled={isFull && chosen === 0}
        title={isFull ? t('tooManyToSelect', { most: groupedDigits(maxChosenOrders) }) : undefined}
        onChange={(event) => void tick(event.target.checked && !isFull)}
      >
        {t('selectAll', { count: found.count })}
      </Checkbox>
      <SegmentedControl
        label={t('filter')}
        value={state}
        options={[
          { value: 'all', text: `${t('common:all')} ${total}` },
          ...orderStates
            .filter((kind) => kind === 'draft' || kind === 'issued' || states[kind] > 0)
            .map((kind) => ({ value: kind, text: `${t(`states.${kind}`)} ${states[kind]}` })),
          ...(archived > 0 ? [{ value: 'archived' as const, text: `${t('archived')} ${archived}` }] : []),
        ]}
        onChange={onState}
      />
      <Input
        className={styles.search}
        size="small"
        allowClear
        prefix={<SearchOutlined />}
        placeholder={t('search')}
        aria-label={t('search')}
        value={find}
        onChange={(event) => onFind(event.target.value)}
      />
      <span className={styles.totals}>
        {t('totals', { count: found.count, pieces: bigPiecesText(found.pieces, language), cartons: groupedDigits(found.cartons) })}
      </span>
    </div>
  );
}
