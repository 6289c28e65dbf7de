// Filter bar of a list of orders or papers: select all that are found, state, search, further choices and the list's tools.
import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './ListFilters.module.css';

interface ListFiltersProps<State extends string> {
  readonly found: number;
  readonly chosen: number;
  /** Too many are found to be selected; `most` is how many may be. */
  readonly isFull: boolean;
  readonly most: number;
  readonly onTickAll: (isTicked: boolean) => Promise<void>;
  readonly state: State;
  readonly states: readonly { readonly value: State; readonly text: string }[];
  readonly onState: (state: State) => void;
  readonly find: string;
  /** What the search looks through. */
  readonly searched: string;
  readonly onFind: (find: string) => void;
  /** At the end of the bar: columns and workbook. */
  readonly tools: ReactNode;
  readonly children?: ReactNode;
}

export function ListFilters<State extends string>(props: ListFiltersProps<State>) {
  const { found, chosen, isFull, most, onTickAll, state, states, onState, find, searched, onFind, tools, children } = props;
  const { t } = useTranslation('orders');
  /** What was clicked, until the service has said which these are. */
  const [asked, setAsked] = useState<boolean | null>(null);
  const tick = async (isTicked: boolean) => {
    setAsked(isTicked);
    await onTickAll(isTicked);
    setAsked(null);
  };
  return (
    <div className={styles.bar}>
      <Checkbox
        checked={asked ?? (chosen > 0 && chosen === found)}
        indeterminate={asked === null && chosen > 0 && chosen < found}
        disabled={isFull && chosen === 0}
        title={isFull ? t('tooManyToSelect', { most: groupedDigits(most) }) : undefined}
        onChange={(event) => void tick(event.target.checked && !isFull)}
      >
        {t('selectAll', { count: found })}
      </Checkbox>
      <SegmentedControl label={t('filter')} value={state} options={states} onChange={onState} />
      {children}
      <Input
        className={styles.search}
        size="small"
        allowClear
        prefix={<SearchOutlined />}
        placeholder={searched}
        aria-label={searched}
        value={find}
        onChange={(event) => onFind(event.target.value)}
      />
      <span className={styles.tools}>{tools}</span>
    </div>
  );
}
