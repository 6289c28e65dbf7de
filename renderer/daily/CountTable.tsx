// The table of counts: one row for each place of a kind, its book, and a field for what was counted.
import { Button, Input } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDecimals } from '../../shared/base/decimalText.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import type { BookRow } from '../../shared/position/bookRows.ts';
import type { CountEntry } from '../../shared/position/countEntry.ts';
import { holdsMaterial, placeKey, type PlaceKind } from '../../shared/position/place.ts';
import { groupedNumber } from '../../shared/text/groupedNumber.ts';
import { LongTable } from '../ui/longTable/LongTable.tsx';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import { sumOfOne, type LongColumn } from '../ui/longTable/longColumn.ts';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { Tag } from '../ui/Tag.tsx';
import table from '../ui/table.module.css';
import styles from './DailyPage.module.css';
import { moveByArrows } from './gridKeys.ts';

/** What is typed in each place, by its key. */
export type CountTexts = Readonly<Record<string, { readonly quantity: string; readonly note: string }>>;

interface CountTableProps {
  readonly date: string;
  readonly rows: readonly BookRow[];
  readonly find: string;
  readonly counts: readonly CountEntry[];
  readonly texts: CountTexts;
  readonly holderName: (row: BookRow) => string;
  readonly itemName: (row: BookRow) => string;
  readonly unit: (row: BookRow) => string;
  readonly onType: (key: string, part: Partial<CountTexts[string]>) => void;
  readonly onRemove: (count: CountEntry) => void;
  /** Above the table. */
  readonly children: ReactNode;
}

export function CountTable({ date, rows, find, children, ...rest }: CountTableProps) {
  const { t } = useTranslation('dayRecords');
  const columns = useCountColumns(rest);
  const list = useLongRows({ name: 'counts', rows, columns, find });
  return (
    <>
      <div className={styles.addBar}>
        {children}
        <span className={styles.filters}>
          <LongTools title={`${t('counts')} ${date}`} list={list} />
        </span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows bubble up from the fields inside */}
      <div className={styles.inputs} onKeyDown={moveByArrows}>
        <LongTable label={t('counts')} list={list} keyOf={({ place }) => placeKey(place)} />
      </div>
    </>
  );
}

type CountColumnsOptions = Omit<CountTableProps, 'date' | 'rows' | 'find' | 'children'>;

function useCountColumns(options: CountColumnsOptions): readonly LongColumn<BookRow>[] {
  const { counts, texts, holderName, itemName, unit, onType, onRemove } = options;
  const { t } = useTranslation('dayRecords');
  return useMemo(() => {
    const entered = new Map(counts.map((count) => [placeKey(count.place), count]));
    const countOf = ({ place }: BookRow) => entered.get(placeKey(place));
    const textOf = ({ place }: BookRow) => texts[placeKey(place)]?.quantity ?? '';
    const isRight = (row: BookRow) => isCounted(row.place.kind, textOf(row));
    const typedOf = (row: BookRow) => (textOf(row).trim() === '' || !isRight(row) ? null : normalizeTyped(textOf(row), 'decimal'));
    const difference = (row: BookRow) => {
      const typed = typedOf(row);
      return typed === null ? null : Number(addDecimals(typed, negated(row.book)));
    };
    const counted = (row: BookRow) => {
      const known = typedOf(row) ?? countOf(row)?.quantity;
      return known === undefined ? null : Number(known);
    };
    const note = (row: BookRow) => texts[placeKey(row.place)]?.note ?? '';
    const label = (row: BookRow, what: string) => `${holderName(row)} ${itemName(row)} ${what}`;
    const columns: readonly LongColumn<BookRow>[] = [
      { key: 'holder', head: t('holder'), value: holderName },
      { key: 'item', head: t('item'), width: '13%', kind: 'choice', value: itemName },
      { key: 'unit', head: t('unit'), width: '56px', kind: 'choice', value: unit },
      {
        key: 'book',
        head: t('book'),
        width: '8%',
        kind: 'number',
        value: ({ book }) => Number(book),
        format: groupedNumber,
        total: sumOfOne(unit, ({ book }) => Number(book)),
        className: ({ book, presumed }) => (Number(book) < 0 ? table.bad : presumed === '0' ? '' : styles.presumed),
      },
      {
        key: 'presumed',
        head: t('presumed'),
        width: '76px',
        kind: 'choice',
        value: ({ presumed }) => (presumed === '0' ? '' : t('presumed')),
        cell: ({ presumed }) => presumed !== '0' && <Tag tone="amber">{t('presumed')}</Tag>,
      },
      {
        key: 'lastCount',
        head: t('lastCount'),
        width: '92px',
        kind: 'day',
        value: ({ lastCount }) => lastCount,
        cell: ({ lastCount }) => lastCount ?? t('never'),
        className: () => table.quiet,
      },
      {
        key: 'counted',
        head: t('counted'),
        width: '118px',
        kind: 'number',
        // What is being typed must not order its row away.
        isFixed: true,
        value: counted,
        total: sumOfOne(unit, counted),
        cell: (row) => (
          <Input
            size="small"
            aria-label={label(row, t('counted'))}
            data-column="quantity"
            value={textOf(row)}
            placeholder={countOf(row)?.quantity}
            status={isRight(row) ? undefined : 'error'}
            onFocus={(event) => event.target.select()}
            onChange={(event) => onType(placeKey(row.place), { quantity: event.target.value })}
          />
        ),
      },
      {
        key: 'difference',
        head: t('difference'),
        width: '8%',
        kind: 'number',
        isFixed: true,
        value: difference,
        format: groupedNumber,
        total: sumOfOne(unit, difference),
        className: (row) => ((difference(row) ?? 0) < 0 ? table.bad : ''),
      },
      {
        key: 'by',
        head: t('by'),
        width: '14%',
        isFixed: true,
        value: (row) => note(row) || (countOf(row)?.note ?? ''),
        cell: (row) => (
          <Input
            size="small"
            aria-label={label(row, t('by'))}
            data-column="note"
            maxLength={150}
            value={note(row)}
            placeholder={countOf(row)?.note}
            onChange={(event) => onType(placeKey(row.place), { note: event.target.value })}
          />
        ),
      },
      {
        key: 'remove',
        head: '',
        width: '84px',
        cell: (row) => {
          const count = countOf(row);
          return (
            count !== undefined && (
              <Button size="small" aria-label={label(row, t('remove'))} onClick={() => onRemove(count)}>
                {t('remove')}
              </Button>
            )
          );
        },
      },
    ];
    return counts.length > 0 ? columns : columns.filter(({ key }) => key !== 'remove');
  }, [t, counts, texts, holderName, itemName, unit, onType, onRemove]);
}

/** Goods are whole pieces, material has up to six decimals; empty was not counted. */
export function isCounted(kind: PlaceKind, text: string): boolean {
  if (text.trim() === '') return true;
  const isMaterial = holdsMaterial(kind);
  return (isMaterial ? /^\d{1,9}(\.\d{1,6})?$/ : /^\d{1,9}$/).test(normalizeTyped(text, 'decimal'));
}

function negated(decimal: string): string {
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}
