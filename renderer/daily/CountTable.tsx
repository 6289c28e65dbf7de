// The table of counts: one row for each place of a kind, its book, and a field for what was counted.
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { addDecimals } from '../../shared/base/decimalText.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import type { BookRow } from '../../shared/position/bookRows.ts';
import type { CountEntry } from '../../shared/position/countEntry.ts';
import { holdsMaterial, placeKey, type PlaceKind } from '../../shared/position/place.ts';
import { groupedNumber } from '../../shared/text/groupedNumber.ts';
import { Tag } from '../ui/Tag.tsx';
import table from '../ui/table.module.css';
import styles from './DailyPage.module.css';
import { moveByArrows } from './gridKeys.ts';

/** What is typed in each place, by its key. */
export type CountTexts = Readonly<Record<string, { readonly quantity: string; readonly note: string }>>;

interface CountTableProps {
  readonly rows: readonly BookRow[];
  readonly counts: readonly CountEntry[];
  readonly texts: CountTexts;
  readonly holderName: (row: BookRow) => string;
  readonly itemName: (row: BookRow) => string;
  readonly unit: (row: BookRow) => string;
  readonly onType: (key: string, part: Partial<CountTexts[string]>) => void;
  readonly onRemove: (count: CountEntry) => void;
}

export function CountTable({ rows, counts, texts, holderName, itemName, unit, onType, onRemove }: CountTableProps) {
  const { t } = useTranslation('dayRecords');
  const countOf = new Map(counts.map((count) => [placeKey(count.place), count]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('counts')} onKeyDown={moveByArrows}>
      <table className={table.table} aria-label={t('counts')}>
        <thead>
          <tr>
            <th>{t('holder')}</th>
            <th>{t('item')}</th>
            <th>{t('unit')}</th>
            <th className={table.number}>{t('book')}</th>
            <th />
            <th>{t('lastCount')}</th>
            <th className={table.number}>{t('counted')}</th>
            <th className={table.number}>{t('difference')}</th>
            <th>{t('by')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = placeKey(row.place);
            const count = countOf.get(key);
            const text = texts[key]?.quantity ?? '';
            const isRight = isCounted(row.place.kind, text);
            const label = `${holderName(row)} ${itemName(row)}`;
            const difference = text.trim() === '' || !isRight ? null : addDecimals(normalizeTyped(text, 'decimal'), negated(row.book));
            return (
              <tr key={key}>
                <td>{holderName(row)}</td>
                <td>{itemName(row)}</td>
                <td>{unit(row)}</td>
                <td className={`${table.number} ${row.presumed === '0' ? '' : styles.presumed}`}>{groupedNumber(Number(row.book))}</td>
                <td>{row.presumed !== '0' && <Tag tone="amber">{t('presumed')}</Tag>}</td>
                <td className={table.quiet}>{row.lastCount ?? t('never')}</td>
                <td className={table.number}>
                  <Input
                    size="small"
                    className={styles.countInput}
                    aria-label={`${label} ${t('counted')}`}
                    data-column="quantity"
                    value={text}
                    placeholder={count?.quantity}
                    status={isRight ? undefined : 'error'}
                    onFocus={(event) => event.target.select()}
                    onChange={(event) => onType(key, { quantity: event.target.value })}
                  />
                </td>
                <td className={`${table.number} ${difference?.startsWith('-') ? table.bad : ''}`}>
                  {difference === null ? '' : groupedNumber(Number(difference))}
                </td>
                <td>
                  <Input
                    size="small"
                    aria-label={`${label} ${t('by')}`}
                    data-column="note"
                    maxLength={150}
                    value={texts[key]?.note ?? ''}
                    placeholder={count?.note}
                    onChange={(event) => onType(key, { note: event.target.value })}
                  />
                </td>
                <td>
                  {count !== undefined && (
                    <Button size="small" onClick={() => onRemove(count)}>
                      {t('remove')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
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
