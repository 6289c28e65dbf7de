// The columns of arrivals to confirm, and their words.
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { poolOwner, type RegionCode } from '../../shared/domain/ids.ts';
import { plainDecimal } from '../../shared/domain/plainDecimal.ts';
import { arrivalKey, type ArrivalEntry } from '../../shared/position/arrivalEntry.ts';
import type { ExpectedArrival } from '../../shared/position/expectedArrivals.ts';
import { groupedNumber } from '../../shared/text/groupedNumber.ts';
import { useFixedWords } from '../data/useFixedWords.ts';
import { sumOfOne, type LongColumn } from '../ui/longTable/longColumn.ts';
import { useNames } from '../ui/names.ts';
import { Tag } from '../ui/Tag.tsx';
import styles from './DailyPage.module.css';

export interface ArrivalWords {
  readonly owner: (row: ExpectedArrival) => string;
  readonly source: (row: ExpectedArrival) => string;
  readonly item: (row: ExpectedArrival) => string;
  readonly unit: (row: ExpectedArrival) => string;
  /** The supply in one text, for its buttons. */
  readonly name: (row: ExpectedArrival) => string;
}

export function useArrivalWords(dataset: Dataset | null): ArrivalWords {
  const { t } = useTranslation('dayRecords');
  const names = useNames(dataset);
  const word = useFixedWords();
  return useMemo(() => {
    const items = new Map([...(dataset?.products ?? []), ...(dataset?.materials ?? [])].map((item) => [String(item.code), item]));
    const enterprises = new Map(dataset?.enterprises.map(({ code, name }) => [String(code), name]));
    const owner = ({ announced: { owner: code, region } }: ExpectedArrival) => {
      if (code === poolOwner) return region === null ? t('pool') : `${t('pool')} · ${names.place(region)}`;
      return enterprises.get(code) ?? names.place(code as RegionCode);
    };
    const item = ({ announced }: ExpectedArrival) => items.get(announced.item)?.name ?? announced.item;
    return {
      owner,
      source: ({ announced: { source, receiver } }) => {
        const own = source === undefined ? '' : word('source', source);
        return receiver === undefined ? own : `${own} → ${names.place(receiver)}`;
      },
      item,
      unit: ({ announced }) => items.get(announced.item)?.unit ?? '',
      name: (row) => `${row.announced.date} ${owner(row)} ${item(row)}`,
    };
  }, [dataset, names, word, t]);
}

interface ArrivalColumnsOptions {
  readonly arrivals: readonly ExpectedArrival[];
  readonly words: ArrivalWords;
  readonly onOpen: (key: string) => void;
  readonly onSave: (entries: readonly ArrivalEntry[]) => Promise<void>;
  readonly onWithdraw: (entry: ArrivalEntry) => void;
}

export function useArrivalColumns(options: ArrivalColumnsOptions): readonly LongColumn<ExpectedArrival>[] {
  const { arrivals, words, onOpen, onSave, onWithdraw } = options;
  const { t } = useTranslation('dayRecords');
  return useMemo(() => {
    const hasSource = arrivals.some(({ announced }) => announced.source !== undefined);
    const outcomeOf = ({ entry, isPresumed }: ExpectedArrival) =>
      isPresumed || entry === null ? t('presumedArrived') : t(`outcomes.${entry.outcome}`);
    const toneOf = ({ entry, isPresumed }: ExpectedArrival) => (isPresumed || entry === null ? 'amber' : tones[entry.outcome]);
    const dayOf = ({ entry, isPresumed }: ExpectedArrival) => (isPresumed ? null : (entry?.on ?? null));
    const quantityOf = ({ announced, entry }: ExpectedArrival) => (entry === null ? announced.quantity : Number(entry.quantity));
    const act = (row: ExpectedArrival, text: string, onClick: () => void, isFirst = false) => (
      <Button size="small" type={isFirst ? 'primary' : 'default'} aria-label={`${words.name(row)} ${text}`} onClick={onClick}>
        {text}
      </Button>
    );
    const columns: readonly LongColumn<ExpectedArrival>[] = [
      { key: 'date', head: t('announcedFor'), width: '96px', kind: 'day', value: ({ announced }) => announced.date },
      { key: 'owner', head: t('owner'), value: words.owner },
      { key: 'source', head: t('source'), width: '15%', value: words.source },
      { key: 'item', head: t('item'), width: '12%', kind: 'choice', value: words.item },
      {
        key: 'announced',
        head: t('announced'),
        width: '96px',
        kind: 'number',
        value: ({ announced }) => announced.quantity,
        format: groupedNumber,
        total: sumOfOne(words.unit, ({ announced }) => announced.quantity),
      },
      { key: 'unit', head: t('unit'), width: '56px', kind: 'choice', value: words.unit },
      {
        key: 'outcome',
        head: t('outcome'),
        width: '118px',
        kind: 'choice',
        value: outcomeOf,
        cell: (row) => <Tag tone={toneOf(row)}>{outcomeOf(row)}</Tag>,
      },
      { key: 'on', head: t('outcomeDay'), width: '106px', kind: 'day', value: dayOf },
      {
        key: 'quantity',
        head: t('arrivedQuantity'),
        width: '96px',
        kind: 'number',
        value: quantityOf,
        format: groupedNumber,
        total: sumOfOne(words.unit, quantityOf),
        className: ({ isPresumed }) => (isPresumed ? styles.presumed : ''),
      },
      { key: 'note', head: t('note'), width: '10%', value: ({ entry, isAnnounced }) => (isAnnounced ? (entry?.note ?? '') : t('gone')) },
      {
        key: 'acts',
        head: '',
        width: '210px',
        cell: (row) => (
          <div className={styles.rowActions}>
            {row.isPresumed && act(row, t('confirmRow'), () => void onSave([asAnnounced(row)]), true)}
            {row.isAnnounced && act(row, t('change'), () => onOpen(arrivalKey(row)))}
            {row.entry !== null && act(row, t('remove'), () => row.entry !== null && onWithdraw(row.entry))}
          </div>
        ),
      },
    ];
    return hasSource ? columns : columns.filter(({ key }) => key !== 'source');
  }, [t, arrivals, words, onOpen, onSave, onWithdraw]);
}

const tones = { arrived: 'done', expected: 'amber', never: 'vermilion' } as const;

/** It came on the day it was announced for, or is now expected, in full. */
export function asAnnounced({ announced, entry }: ExpectedArrival): ArrivalEntry {
  return {
    announced,
    outcome: 'arrived',
    on: entry?.on ?? announced.date,
    quantity: entry?.quantity ?? plainDecimal(announced.quantity),
    note: entry?.note ?? '',
  };
}
