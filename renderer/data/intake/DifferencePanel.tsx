// Dry run of an import: what writing would add, change and remove, field by field.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../shared/domain/column.ts';
import { tables, type TableName } from '../../../shared/domain/tables.ts';
import { poolOwner } from '../../../shared/domain/ids.ts';
import type { EditedRow } from '../../../shared/editing/editStep.ts';
import type { ChangedRow } from '../../../shared/intake/mergeRows.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { Tag } from '../../ui/Tag.tsx';
import styles from './IntakePage.module.css';

const tones = { added: 'done', changed: 'accent', removed: 'vermilion' } as const;

export function DifferencePanel({ sheet }: { readonly sheet: number }) {
  const { t } = useTranslation(['intake', 'data']);
  const read = useStored('intake', (state) => state.reading?.summary.sheets.find((one) => one.sheet === sheet) ?? null);
  if (read === null) return <p className={styles.quiet}>{t('leftOut')}</p>;
  const { added, changed, removed, unchanged, changes, table } = read;
  const total = added + changed + removed;
  const grouped = {
    added: groupedDigits(added),
    changed: groupedDigits(changed),
    removed: groupedDigits(removed),
    unchanged: groupedDigits(unchanged),
  };
  return (
    <div className={styles.list}>
      <p>{t('counts', grouped)}</p>
      {total === 0 && <p className={styles.quiet}>{t('nothingChanges')}</p>}
      {total > changes.length && <p className={styles.quiet}>{t('changesMore', { shown: changes.length, count: groupedDigits(total) })}</p>}
      <ul>
        {changes.map((change, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be equal in every part
          <li key={k}>
            <Tag tone={tones[change.kind]}>{t(`kinds.${change.kind}`)}</Tag> <RowChange change={change} table={table} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Names of those codes that people know by name. */
function useNames(): (value: string) => string {
  const { t } = useTranslation('intake');
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useMemo(() => {
    const rows = dataset === null ? [] : [...dataset.regions, ...dataset.products, ...dataset.materials, ...dataset.enterprises];
    return new Map(rows.map(({ code, name }) => [code, name]));
  }, [dataset]);
  return (value) => (value === poolOwner ? t('fixed.pool') : (names.get(value) ?? value));
}

function RowChange({ change, table }: { readonly change: ChangedRow; readonly table: TableName }) {
  const { t } = useTranslation(['data', 'common']);
  const named = useNames();
  const columns = Object.entries(tables[table]) as [string, Column<unknown>][];
  const { before, after } = change;
  const shown = (row: EditedRow | null, field: string) => {
    const value = row?.[field] ?? null;
    if (typeof value === 'number' && columns.some(([name, { cell }]) => name === field && cell.kind !== 'code'))
      return groupedDigits(value);
    if (value === null) return '—';
    return field === 'tier' ? t(`common:tiers.${value}` as 'common:tiers.public') : field === 'code' ? String(value) : named(String(value));
  };
  return (
    <span className={styles.row}>
      {columns.map(([field, { name }]) => {
        const isChanged = before !== null && after !== null && (before[field] ?? null) !== (after[field] ?? null);
        const row = after ?? before;
        if ((row?.[field] ?? null) === null && !isChanged) return null;
        return (
          <span key={field} title={t(`fields.${name}` as 'fields.code')} className={isChanged ? styles.changed : undefined}>
            {isChanged ? `${shown(before, field)} → ${shown(after, field)}` : shown(row, field)}
          </span>
        );
      })}
    </span>
  );
}
