// Filter bar of the order list: search, state, select all that are shown, and their number.
import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/orders/order.ts';
import { orderStates } from '../../shared/orders/order.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { bigPiecesText } from '../ui/figures.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useLanguage } from '../ui/names.ts';
import type { StateFilter } from './filterOrders.ts';
import styles from './OrderFilters.module.css';

interface OrderFiltersProps {
  readonly orders: readonly Order[];
  readonly shown: readonly Order[];
  readonly selected: ReadonlySet<string>;
  readonly search: string;
  readonly state: StateFilter;
  readonly onSearch: (search: string) => void;
  readonly onState: (state: StateFilter) => void;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

export function OrderFilters({ orders, shown, selected, search, state, onSearch, onState, onSelect }: OrderFiltersProps) {
  const { t } = useTranslation(['orders', 'common']);
  const language = useLanguage();
  const count = (kind: Order['state']['kind']) => orders.filter((order) => order.state.kind === kind).length;
  const chosen = shown.filter((order) => selected.has(order.id)).length;
  const pieces = shown.flatMap((order) => order.lines).reduce((sum, line) => sum + line.quantityPieces, 0);
  const cartons = shown.flatMap((order) => order.lines).reduce((sum, line) => sum + line.cartons, 0);
  /** Selected orders that are filtered out stay selected. */
  const selectAll = (all: boolean) => {
    const next = new Set(selected);
    for (const { id } of shown) {
      if (all) next.add(id);
      else next.delete(id);
    }
    onSelect(next);
  };
  return (
    <div className={styles.bar}>
      <Checkbox
        checked={chosen > 0 && chosen === shown.length}
        indeterminate={chosen > 0 && chosen < shown.length}
        onChange={(event) => selectAll(event.target.checked)}
      >
        {t('selectAll', { count: shown.length })}
      </Checkbox>
      <SegmentedControl
        label={t('filter')}
        value={state}
        options={[
          { value: 'all', text: `${t('common:all')} ${orders.length}` },
          ...orderStates
            .filter((kind) => kind === 'draft' || kind === 'issued' || count(kind) > 0)
            .map((kind) => ({ value: kind, text: `${t(`states.${kind}`)} ${count(kind)}` })),
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
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
      <span className={styles.totals}>
        {t('totals', { count: shown.length, pieces: bigPiecesText(pieces, language), cartons: groupedDigits(cartons) })}
      </span>
    </div>
  );
}
